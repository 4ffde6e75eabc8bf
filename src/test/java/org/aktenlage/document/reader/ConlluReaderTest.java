package org.aktenlage.document.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.aktenlage.document.Document;
import org.aktenlage.document.Language;
import org.aktenlage.document.Metadata;
import org.aktenlage.document.ParsedSentence;
import org.aktenlage.document.ParsedWord;
import org.aktenlage.document.RejectedException;
import org.aktenlage.document.Rejection;
import org.aktenlage.document.Rejection.Code;
import org.aktenlage.document.Source;
import org.aktenlage.document.Turn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

@SuppressWarnings("StringConcatToTextBlock") // lines that are short enough
final class ConlluReaderTest {

    /** As Stanza writes it, tabs as spaces. */
    private static final String STANZA =
            """
            # text = Er kam im Mai (spät).
            # sent_id = 0
            1 Er er PRON PPER Case=Nom|Number=Sing 2 nsubj _ start_char=0|end_char=2
            2 kam kommen VERB VVFIN Mood=Ind|Tense=Past|VerbForm=Fin 0 root _ start_char=3|end_char=6
            3-4 im _ _ _ _ _ _ _ start_char=7|end_char=9
            3 in in ADP APPR _ 5 case _ _
            4 dem der DET ART Case=Dat 5 det _ _
            5 Mai Mai PROPN NE Case=Dat 2 obl _ start_char=10|end_char=13
            6 ( ( PUNCT $( _ 7 punct _ start_char=14|end_char=15|SpaceAfter=No
            7 spät spät ADV ADJD _ 2 advmod _ start_char=15|end_char=19|SpaceAfter=No
            8 ) ) PUNCT $( _ 7 punct _ start_char=19|end_char=20|SpaceAfter=No
            9 . . PUNCT $. _ 2 punct _ start_char=20|end_char=21|SpacesAfter=\\n\\n

            # text = Sie ging.
            # sent_id = 1
            1 Sie sie PRON PPER _ 2 nsubj _ _
            2 ging gehen VERB VVFIN _ 0 root _ SpaceAfter=No
            3 . . PUNCT $. _ 2 punct _ SpaceAfter=No
            """;

    private static String tabs(String lines) {
        return lines.lines()
                .map(line -> line.startsWith("#") ? line : line.replace(' ', '\t'))
                .map(line -> line + "\n")
                .reduce("", String::concat);
    }

    private static Document read(String lines, Metadata given) throws RejectedException {
        Source source = new Source("a.conllu", tabs(lines).getBytes(StandardCharsets.UTF_8));
        return ConlluReader.read(source, "a.conllu", 0, given);
    }

    private static Document read(String lines) throws RejectedException {
        return read(lines, Metadata.NONE);
    }

    @Test
    void readsWhatStanzaWrites() throws RejectedException {
        Document document = read(STANZA);
        assertEquals("Er kam im Mai (spät).\n\nSie ging.", document.text());
        assertEquals(2, document.turns().getFirst().blocks().size());
        assertEquals(2, document.parse().size());
        ParsedSentence first = document.parse().getFirst();
        assertEquals("Er kam im Mai (spät).", first.span().of(document.text()));
        assertFalse(first.mended());
        assertEquals(9, first.words().size());
        ParsedWord dem = first.words().get(3);
        assertEquals("im", dem.span().of(document.text()));
        assertEquals(Map.of("Case", "Dat"), dem.features());
        assertEquals(4, dem.head());
        assertEquals(-1, first.words().get(1).head());
        assertEquals("VVFIN", first.words().get(1).languageTag());
        ParsedWord last = document.parse().getLast().words().getLast();
        assertEquals(".", last.span().of(document.text()));
    }

    @Test
    void partsParagraphsAtNewparAndTakesWhatIsSaidOfTheDocument() throws RejectedException {
        String file =
                """
                # newdoc id = x/1
                # meta::date = 2024-05
                # meta::author = NATO
                # lang = en
                # newpar
                # text = Yes!
                1 Yes yes INTJ UH _ 0 root _ SpaceAfter=No
                2 ! ! PUNCT . _ 1 punct _ _

                1 No no INTJ UH _ 0 root _ _
                1.1 _ _ _ _ _ _ _ 0:root _

                # newpar id = p2
                1 So so ADV RB _ 0 root _ _
                """;
        Document document = read(file);
        assertEquals("Yes! No\n\nSo", document.text());
        assertEquals("2024-05", String.valueOf(document.metadata().published()));
        assertEquals("NATO", document.metadata().author());
        assertEquals(Language.ENGLISH, document.metadata().language());
        Metadata given = new Metadata(null, "EU", null, null, Language.GERMAN, null);
        Document other = read(file, given);
        assertEquals("EU", other.metadata().author());
        assertEquals(Language.GERMAN, other.parse().getFirst().language());
    }

    @Test
    void keepsTheLanguagesOfAMixedDocument() throws RejectedException {
        Document document =
                read(
                        "# lang = de\n"
                                + "1 Ja ja INTJ _ _ 0 root _ _\n\n"
                                + "# lang = en-GB\n"
                                + "1 So so ADV _ _ 0 root _ _\n");
        assertEquals(null, document.metadata().language());
        assertEquals(
                List.of(Language.GERMAN, Language.ENGLISH),
                document.parse().stream().map(ParsedSentence::language).toList());
    }

    @Test
    void readsTurnsAndNeverNamesACitizen() throws RejectedException {
        Document document =
                read(
                        """
                        # turn = citizen_question
                        # speaker = Somebody
                        1 Why why ADV WRB _ 0 root _ _

                        # turn = answer
                        # speaker = Ann
                        # affiliation = ABC
                        1 So so ADV RB _ 0 root _ _
                        """);
        assertEquals(
                List.of(Turn.Kind.CITIZEN_QUESTION, Turn.Kind.ANSWER),
                document.turns().stream().map(Turn::kind).toList());
        assertEquals(null, document.turns().getFirst().speaker());
        assertEquals("ABC", document.turns().getLast().affiliation());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "1 a a X _ _ 0 root _;line 1: 9 columns in place of 10",
                "1 a a X _ _ 0 root _ _/2 b b X _ _ 7 dep _ _;line 2: head 7 of 2 words",
                "1 a a X _ _ x root _ _;line 1: head 'x' is no id",
                "1 a a X _ _ 0 root _ _/2 b b X _ _ 3 dep _ _/3 c c X _ _ 2 dep _ _;line 2: word 2"
                        + " hangs on itself, at some remove",
                "1 a a X _ _ 2 dep _ _/2 b b X _ _ 1 dep _ _;line 1: word 1 hangs on itself, at"
                        + " some remove",
                "1 a a X _ _ 0 root _ _/3 b b X _ _ 1 dep _ _;line 2: id 3 in place of 2",
                "1 a a X _ _ 0 root _ _/1 b b X _ _ 1 dep _ _;line 2: id 1 in place of 2",
                "0 a a X _ _ 0 root _ _;line 1: '0' is no id",
                "1 a a X _ _ 0 root _ _/2 b b X _ _ 0 root _ _;line 2: a second root beside"
                        + " that of line 1",
                "2-3 a _ _ _ _ _ _ _ _;line 1: id 2-3 in place of 1",
                "1-2 ab _ _ _ _ _ _ _ _/1 a a X _ _ 0 root _ _;line 2: a range beyond the last"
                        + " word",
                "2-1 a _ _ _ _ _ _ _ _;line 1: the range 2-1 holds no words",
                "1 a a X _ Case 0 root _ _;line 1: feature 'Case' has no value",
                "# text = b/1 a a X _ _ 0 root _ _;line 2: 'a' is not next in the text",
                "# text = a b/1 a a X _ _ 0 root _ _;line 1: the text goes on after the last word",
            })
    void tellsTheLineThatBreaksTheFormat(String lines, String why) {
        Rejection rejection =
                assertThrows(RejectedException.class, () -> read(lines.replace('/', '\n')))
                        .rejection();
        assertEquals(Code.MALFORMED, rejection.code());
        assertEquals(why, rejection.detail());
    }

    @Test
    void rejectsWhatIsOverLong() {
        String word = "1 " + "a".repeat(ConlluSentence.MAX_LINE) + " a X _ _ 0 root _ _";
        Rejection line = assertThrows(RejectedException.class, () -> read(word)).rejection();
        assertTrue(line.detail().startsWith("line 1: 20021 characters"), line.detail());
        List<String> words = new ArrayList<>();
        for (int i = 1; i <= ConlluSentence.MAX_WORDS + 1; i++) {
            words.add(i + " a a X _ _ " + (i - 1) + (i == 1 ? " root" : " dep") + " _ _");
        }
        Rejection sentence =
                assertThrows(RejectedException.class, () -> read(String.join("\n", words)))
                        .rejection();
        assertEquals("line 1001: more than 1000 words", sentence.detail());
    }

    @Test
    void rejectsOtherLanguages() {
        Rejection rejection =
                assertThrows(
                                RejectedException.class,
                                () -> read("# lang = fr\n1 a a X _ _ 0 root _ _"))
                        .rejection();
        assertEquals(Code.LANGUAGE, rejection.code());
    }

    @Test
    void findsTheDocumentsOfAFile(@TempDir Path folder) throws IOException, RejectedException {
        String file =
                """
                # global.columns = ID FORM
                # newdoc id = a/1.txt
                1 Yes yes INTJ UH _ 0 root _ _

                # generator = UDPipe
                # newdoc id = b
                1 No no INTJ UH _ 9 root _ _

                # newdoc
                1 So so ADV RB _ 0 root _ _
                """;
        Path path = Files.writeString(folder.resolve("all.conllu"), tabs(file));
        List<Opening> openings =
                Opening.ofConllu(
                        new SourceLoader(10_000),
                        new SourceLoader.Entry(path, "all.conllu"),
                        Metadata.NONE);
        assertEquals(
                List.of("a/1.txt", "b", "all.conllu#8"),
                openings.stream().map(Opening::path).toList());
        assertEquals("Yes", openings.getFirst().read().text());
        assertEquals("So", openings.getLast().read().text());
        Rejection rejection =
                assertThrows(RejectedException.class, () -> openings.get(1).read()).rejection();
        assertEquals("line 7 of all.conllu: head 9 of 1 words", rejection.detail());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 40, 200, 500})
    void cutOffAnywhereItIsReadOrRejected(int length) {
        String part = tabs(STANZA).substring(0, length);
        Source source = new Source("a.conllu", part.getBytes(StandardCharsets.UTF_8));
        try {
            assertFalse(ConlluReader.read(source, "a.conllu", 0, Metadata.NONE).parse().isEmpty());
        } catch (RejectedException e) {
            assertFalse(e.rejection().detail().isEmpty());
        }
    }

    @Test
    void isNotTakenForText() {
        Source source = new Source("a.conllu", tabs(STANZA).getBytes(StandardCharsets.UTF_8));
        Rejection rejection =
                assertThrows(RejectedException.class, () -> Readers.read(source, Metadata.NONE))
                        .rejection();
        assertEquals(Code.PARSED, rejection.code());
    }
}
