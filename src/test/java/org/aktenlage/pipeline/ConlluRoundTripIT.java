package org.aktenlage.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.aktenlage.document.Document;
import org.aktenlage.document.Installation;
import org.aktenlage.document.Metadata;
import org.aktenlage.document.RejectedException;
import org.aktenlage.document.reader.Opening;
import org.aktenlage.document.reader.SourceLoader;
import org.aktenlage.export.conllu.ConlluWriter;
import org.aktenlage.fact.Fact;
import org.aktenlage.fact.Reading;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A text, and its sentences written as CoNLL-U and read back, give the same facts. */
final class ConlluRoundTripIT {

    private static final Installation HOME = Installation.located(List.of());
    private static final Extractor EXTRACTOR = Extractor.load(HOME, 0.4);
    private static final Annotator ANNOTATOR = new Annotator(HOME);
    private static final SourceLoader LOADER = new SourceLoader(1_000_000);

    private static SourceLoader.Entry entry(Path file) {
        return new SourceLoader.Entry(file, String.valueOf(file.getFileName()));
    }

    private static void write(Document document, Path file) throws IOException {
        try (Writer out = Files.newBufferedWriter(file)) {
            ConlluWriter.Part part = new ConlluWriter(out).begin(document);
            ANNOTATOR.annotate(document, part::write);
        }
    }

    /** What is claimed by whom with which words; line breaks aside. */
    private static List<String> facts(Document document) {
        Reading reading = EXTRACTOR.read(document);
        assertEquals(List.of(), reading.unread());
        return reading.facts().stream().map(f -> fact(f, document.text())).toList();
    }

    private static String fact(Fact f, String text) {
        String sentence = f.sentence().of(text).replaceAll("-\\s*\\R|\\u00AD", "");
        return String.join(
                "|",
                f.type(),
                f.agents().toString(),
                f.targets().toString(),
                f.theme(),
                String.valueOf(f.time()),
                f.factuality().name(),
                String.valueOf(f.source()),
                f.rule(),
                String.valueOf(f.confidence()),
                sentence.replaceAll("\\s+", " "));
    }

    /**
     * All demo documents but one: the day it is told on stands in a heading, which is not written.
     */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "partnerschaftsvertrag.txt",
                "icbm-launch.txt",
                "general-assembly-vote.md",
                "kurzmeldungen.md",
                "g7-apulia.md",
                "eu-sanktionspakete.md",
                "einbestellung.html",
                "msmt-gegruendet.html",
                "nato-gipfel.html",
                "troops-confirmed.html",
                "frage-schattenflotte.txt",
                "iran-briefing.txt"
            })
    void givesTheSameFacts(String name, @TempDir Path folder)
            throws IOException, RejectedException {
        Path file = Path.of("seeds", "documents", name);
        Document text = Opening.of(LOADER, entry(file), Metadata.NONE).read();
        Path written = folder.resolve("a.conllu");
        write(text, written);
        List<Opening> parts = Opening.ofConllu(LOADER, entry(written), Metadata.NONE);
        Document parsed = parts.getFirst().read();
        assertEquals(text.key(), parsed.key());
        assertEquals(text.metadata().published(), parsed.metadata().published());
        List<String> expected = facts(text);
        assertFalse(expected.isEmpty());
        assertEquals(String.join("\n", expected), String.join("\n", facts(parsed)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"partnerschaftsvertrag.txt", "icbm-launch.txt"})
    void writesTheSameAgain(String name, @TempDir Path folder)
            throws IOException, RejectedException {
        Path file = Path.of("seeds", "documents", name);
        Path first = folder.resolve("a.conllu");
        write(Opening.of(LOADER, entry(file), Metadata.NONE).read(), first);
        Path second = folder.resolve("b.conllu");
        write(Opening.ofConllu(LOADER, entry(first), Metadata.NONE).getFirst().read(), second);
        assertEquals(words(first), words(second));
    }

    /** All but what depends on where the sentence stands. */
    private static String words(Path file) throws IOException {
        return Files.readString(file).replaceAll("start_char=\\d+\\|end_char=\\d+", "");
    }
}
