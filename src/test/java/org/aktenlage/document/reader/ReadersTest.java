package org.aktenlage.document.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.aktenlage.document.Block;
import org.aktenlage.document.Document;
import org.aktenlage.document.Language;
import org.aktenlage.document.Metadata;
import org.aktenlage.document.RejectedException;
import org.aktenlage.document.Rejection.Code;
import org.aktenlage.document.Source;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

@SuppressWarnings("StringConcatToTextBlock") // escapes show the line ends that are tested
final class ReadersTest {

    private static final String ARTICLE =
            """
            <!DOCTYPE html><html lang="en"><head><title>x</title>
            <script type="application/ld+json">{"@graph":[{"@type":"NewsArticle","headline":"Ministers meet",
            "datePublished":"2025-03-04T10:00:00Z","author":[{"name":"Ann Writer"}],"publisher":{"name":"The Paper"},
            "url":"https://example.org/a"}]}</script></head><body><nav><p>Home and many other links here</p></nav>
            <article><h1>Ministers meet</h1><p>The ministers met in <b>Berlin</b> and agreed on new measures.</p>
            <aside><p>Read also this other story.</p></aside><ul><li>They imposed sanctions on two firms.</li></ul></article>
            <footer><p>Imprint</p></footer></body></html>
            """;

    private static final String MARKDOWN =
            """
            ---
            title: "Ministers meet"
            date: 2025-03-04
            lang: en
            source_url: https://example.org/b
            ---

            ## Background

            The *ministers* met in [Berlin](https://example.org)
            and agreed.

            - They imposed sanctions.
            """;

    private static final String PAPER =
            """
            Kleine Anfrage
            der Abgeordneten Anna Beispiel und der
            Fraktion ABC
            Neue Sanktionen der Union im Frühjahr und ihre Folgen
            Der Rat hat im Mai neue Maßnahmen gegen mehrere Betriebe beschlossen, die
            Waffen geliefert haben.
             1. Welche Maßnahmen plant die Regierung, und wie begründet sie
            diese?
            (Beifall bei der Fraktion ABC)
            """;

    @Test
    void readsAnArticleByItsLinkedData() throws RejectedException {
        Document document = read("a.html", ARTICLE);
        assertEquals(
                new Metadata(
                        "Ministers meet",
                        "Ann Writer",
                        "The Paper",
                        document.metadata().published(),
                        Language.ENGLISH,
                        "https://example.org/a"),
                document.metadata());
        assertEquals("2025-03-04", String.valueOf(document.metadata().published()));
        assertEquals(
                "Ministers meet\n\n"
                        + "The ministers met in Berlin and agreed on new measures.\n\n"
                        + "They imposed sanctions on two firms.",
                document.text());
    }

    @Test
    void rendersMarkdown() throws RejectedException {
        Document document = read("b.md", MARKDOWN);
        assertEquals(
                "Ministers meet\n\n"
                        + "Background\n\n"
                        + "The ministers met in Berlin\n"
                        + "and agreed.\n\n"
                        + "They imposed sanctions.",
                document.text());
        assertEquals(
                List.of(
                        Block.Kind.TITLE,
                        Block.Kind.HEADING,
                        Block.Kind.PARAGRAPH,
                        Block.Kind.LIST_ITEM),
                kinds(document));
        assertEquals(Language.ENGLISH, document.metadata().language());
    }

    @Test
    void dividesAPaperWithoutBlankLines() throws RejectedException {
        Document document = read("c.txt", PAPER);
        assertEquals(
                List.of(
                        Block.Kind.HEADING,
                        Block.Kind.HEADING,
                        Block.Kind.TITLE,
                        Block.Kind.PARAGRAPH,
                        Block.Kind.LIST_ITEM,
                        Block.Kind.FURNITURE),
                kinds(document));
        assertEquals(PAPER, document.text());
    }

    @Test
    void takesThePaperDateFromItsHead() throws RejectedException {
        Document document =
                read(
                        "d.txt",
                        "Deutscher Bundestag Drucksache 21/1\n21. Wahlperiode 07.04.2025\n"
                                + PAPER);
        assertEquals("2025-04-07", String.valueOf(document.metadata().published()));
        assertEquals("Deutscher Bundestag", document.metadata().publisher());
    }

    @Test
    void prefersWhatTheUserSays() throws RejectedException {
        Metadata given = new Metadata(null, "Somebody", null, null, Language.GERMAN, null);
        Document document = Readers.read(source("a.html", ARTICLE), given);
        assertEquals("Somebody", document.metadata().author());
        assertEquals("Ministers meet", document.metadata().title());
    }

    @Test
    void readsWindows1252WhereItIsNoUtf8() throws RejectedException {
        String words = "Die Länder „prüfen“ – für 5 € – alle Übergänge.";
        Document document =
                Readers.read(
                        new Source("a.txt", words.getBytes(Charset.forName("windows-1252"))),
                        Metadata.NONE);
        assertEquals(words, document.text());
    }

    static Stream<List<Object>> broken() {
        return Stream.of(
                List.of(Code.EMPTY, bytes(" \n\n")),
                List.of(Code.EMPTY, new byte[0]),
                List.of(Code.BINARY, bytes("a\0b")),
                List.of(
                        Code.ENCODING,
                        "Gr\u00c3\u00bc\u00c3\u009fe, \u00fcb"
                                .getBytes(StandardCharsets.ISO_8859_1)),
                List.of(Code.ENCODING, "a\u00fcb\u0001".getBytes(StandardCharsets.ISO_8859_1)),
                List.of(Code.ENCODING, "a\u00fcb\u0081".getBytes(StandardCharsets.ISO_8859_1)),
                List.of(Code.ENCODING, new byte[] {(byte) 0xff, (byte) 0xfe, 'b', 0}),
                List.of(Code.MALFORMED, bytes("%PDF-1.7 ...")),
                List.of(Code.UNKNOWN_FORMAT, bytes("PK\u0003\u0004 ...")),
                List.of(Code.UNKNOWN_FORMAT, bytes("<?xml version='1.0'?><a>b</a>")),
                List.of(
                        Code.NO_TEXT,
                        bytes("<html><body><script>let a = 'words';</script></body></html>")),
                List.of(Code.NO_TEXT, bytes("<html><body>" + "<div>".repeat(50_000))),
                List.of(
                        Code.NO_TEXT,
                        bytes("<article data-component-id='aw:question'>Frage</article>")),
                List.of(Code.MALFORMED, bytes("---\ntitle: [a\n---\n\nText.\n")),
                List.of(
                        Code.MALFORMED,
                        bytes(
                                "---\n"
                                        + "a: &a [x,x]\n"
                                        + "b: &b [*a,*a,*a,*a,*a,*a]\n"
                                        + "c: [*b,*b,*b,*b,*b,*b,*b]\n"
                                        + "---\n"
                                        + "T.\n")));
    }

    @ParameterizedTest
    @MethodSource("broken")
    void rejectsWhatCannotBeRead(List<Object> given) {
        Source source = new Source("broken", (byte[]) given.get(1));
        RejectedException rejected =
                assertThrows(RejectedException.class, () -> Readers.read(source, Metadata.NONE));
        assertEquals(given.get(0), rejected.rejection().code(), rejected.getMessage());
    }

    @Test
    void namesTheOffsetOfTheBrokenByteAndTheLineOfTheBrokenHead() {
        Source latin = new Source("latin", new byte[] {'a', (byte) 0xfc, 'b', 0x01});
        assertTrue(message(latin).contains("offset 1"), message(latin));
        Source head = source("head.md", "---\ntitle: ok\nauthor: [a\n---\n\nText.\n");
        assertTrue(message(head).contains("line "), message(head));
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void survivesHostileInput(String text) throws RejectedException {
        try {
            holdsItsPromises(source("hostile", text));
        } catch (RejectedException e) {
            assertFalse(e.rejection().detail().isEmpty());
        }
    }

    static Stream<String> hostile() {
        return Stream.of(
                "<html><body><p>"
                        + "<b>".repeat(20_000)
                        + "words that are long enough to be read by the reader",
                "a".repeat(1_000_000),
                "# x\n\n" + "> ".repeat(5_000) + "deep",
                "# x\n\n" + "*a **b ".repeat(5_000),
                "\n".repeat(100_000) + "x",
                "---\n" + "a: b\n".repeat(5_000),
                "Frage von \nAntwort von",
                "Frage von A •",
                ARTICLE.substring(0, 300),
                MARKDOWN.substring(0, 60),
                "\ud83d\ude00 ".repeat(1_000));
    }

    @Test
    void givesSpansInsideTheTextAndTheSameTwice() throws RejectedException {
        for (Source source :
                List.of(
                        source("a.html", ARTICLE),
                        source("b.md", MARKDOWN),
                        source("c.txt", PAPER))) {
            holdsItsPromises(source);
        }
    }

    @Test
    void listsFilesSortedWithoutHiddenOnesAndLoops(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("b.txt"), "b");
        Files.writeString(folder.resolve(".hidden"), "h");
        Path sub = Files.createDirectory(folder.resolve("a"));
        Files.writeString(sub.resolve("c.txt"), "c");
        Files.createSymbolicLink(sub.resolve("loop"), folder);
        assertEquals(
                List.of("a/c.txt", "b.txt", "missing.txt"),
                SourceLoader.list(List.of(folder, folder.resolve("missing.txt"))).stream()
                        .map(SourceLoader.Entry::path)
                        .toList());
    }

    @Test
    void rejectsMissingAndLargeFilesByName(@TempDir Path folder) throws IOException {
        Path large = Files.writeString(folder.resolve("large.txt"), "12345678901");
        SourceLoader loader = new SourceLoader(10);
        for (SourceLoader.Entry entry : SourceLoader.list(List.of(large, folder.resolve("none")))) {
            RejectedException rejected =
                    assertThrows(RejectedException.class, () -> loader.open(entry));
            Code expected = entry.path().equals("none") ? Code.UNREADABLE : Code.TOO_LARGE;
            assertEquals(expected, rejected.rejection().code());
        }
    }

    @Test
    void readsTheCorpusOrSaysWhyNot() throws RejectedException {
        String corpus = System.getenv("AKTENLAGE_CORPUS");
        Assumptions.assumeTrue(
                corpus != null, "AKTENLAGE_CORPUS is not set: real documents are not read");
        List<Path> folders =
                Stream.of(
                                "data/german",
                                "data/english",
                                "data/abgeordnetenwatch",
                                "seeds",
                                "gold/dev/docs")
                        .map(f -> Path.of(String.valueOf(corpus), f))
                        .toList();
        SourceLoader loader = new SourceLoader(SourceLoader.DEFAULT_MAX_BYTES);
        int read = 0;
        for (SourceLoader.Entry entry : SourceLoader.list(folders)) {
            try {
                Document document = holdsItsPromises(loader.open(entry));
                assertFalse(
                        (document.text() + document.metadata()).contains("Tobias T."),
                        entry.path());
                read++;
            } catch (RejectedException e) {
                assertFalse(e.rejection().detail().isEmpty(), entry.path());
            }
        }
        assertTrue(read > 150, read + " documents read");
    }

    private static Document holdsItsPromises(Source source) throws RejectedException {
        Document document = Readers.read(source, Metadata.NONE);
        assertEquals(document.toString(), Readers.read(source, Metadata.NONE).toString());
        int last = 0;
        for (Block block : document.turns().stream().flatMap(t -> t.blocks().stream()).toList()) {
            assertTrue(block.span().start() >= last, source.path() + " " + block);
            assertTrue(block.span().end() <= document.text().length(), source.path() + " " + block);
            assertFalse(block.span().of(document.text()).isBlank(), source.path() + " " + block);
            last = block.span().end();
        }
        return document;
    }

    private static List<Block.Kind> kinds(Document document) {
        return document.turns().getFirst().blocks().stream().map(Block::kind).toList();
    }

    private static String message(Source source) {
        return String.valueOf(
                assertThrows(RejectedException.class, () -> Readers.read(source, Metadata.NONE))
                        .getMessage());
    }

    private static Document read(String path, String text) throws RejectedException {
        return Readers.read(source(path, text), Metadata.NONE);
    }

    private static Source source(String path, String text) {
        return new Source(path, bytes(text));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
