package org.aktenlage.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.aktenlage.cli.InProcess.Run;
import org.aktenlage.export.conllu.ConlluValidator;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What is written is valid CoNLL-U, and the same each time. */
final class AnnotateIT {

    private static final int A_FEW = 3;

    @Test
    void writesValidConlluOfTheDemoDocuments() {
        Run run = InProcess.run("annotate", Path.of("seeds", "documents"));
        assertEquals(0, run.code(), run.err());
        assertEquals(List.of(), ConlluValidator.errors(run.out()));
        assertTrue(run.err().contains("documents  14\n"), run.err());
        assertEquals(14, run.out().lines().filter(l -> l.startsWith("# newdoc id")).count());
        assertTrue(run.out().equals(InProcess.run("annotate", "seeds/documents").out()), "twice");
    }

    @ParameterizedTest
    @ValueSource(strings = {"abgeordnetenwatch", "english", "german"})
    void writesValidConlluOfRealDocuments(String folder) throws IOException {
        String corpus = System.getenv("AKTENLAGE_CORPUS");
        Assumptions.assumeTrue(corpus != null, "no AKTENLAGE_CORPUS");
        Path from = Path.of(corpus, "data", folder);
        Assumptions.assumeTrue(Files.isDirectory(from), "no " + from);
        Object[] words = Stream.concat(Stream.of("annotate"), few(from)).toArray();
        Run run = InProcess.run(words);
        assertEquals(0, run.code(), run.err());
        assertEquals(List.of(), ConlluValidator.errors(run.out()));
    }

    /** Short ones, spread over the folder. */
    private static Stream<Path> few(Path folder) throws IOException {
        try (Stream<Path> tree = Files.walk(folder)) {
            List<Path> all =
                    tree.filter(p -> p.toString().matches(".*\\.(md|txt|html)"))
                            .filter(p -> !p.getFileName().toString().startsWith("README"))
                            .filter(p -> p.toFile().length() < 20_000)
                            .sorted()
                            .toList();
            return Stream.iterate(0, i -> i < all.size(), i -> i + Math.max(1, all.size() / A_FEW))
                    .map(all::get)
                    .toList()
                    .stream();
        }
    }

    @Test
    void goesOnAfterARejection() {
        Run run = InProcess.run("annotate", "missing.txt", "seeds/documents/in-brief.txt");
        assertEquals(1, run.code());
        assertTrue(
                run.err().contains("rejected missing.txt: the file cannot be opened"), run.err());
        assertEquals(List.of(), ConlluValidator.errors(run.out()));
    }
}
