package org.aktenlage.pipeline.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.aktenlage.document.Installation;
import org.aktenlage.fact.frame.Confidence;
import org.aktenlage.pipeline.Extractor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The same facts get the same figures from the corpus's own scorer, to the letter. */
final class ReferenceScorerIT {

    @SuppressWarnings("NullAway.Init") // JUnit sets it before any method runs
    @TempDir
    Path folder;

    @Test
    void agreesWithTheScorerOfTheCorpus() throws Exception {
        String corpus = System.getenv("AKTENLAGE_CORPUS");
        assumeTrue(corpus != null, "AKTENLAGE_CORPUS names no corpus: not compared");
        assumeTrue(hasPython(), "there is no python3: not compared");
        Path gold = Path.of(corpus, "gold", "dev");
        Extractor extractor =
                Extractor.load(Installation.located(List.of()), Confidence.DEFAULT_THRESHOLD);
        Evaluation evaluation = Evaluation.of(extractor, gold, List.of());
        Path facts = Files.writeString(folder.resolve("facts.csv"), evaluation.facts().csv());
        Report report = new Report(evaluation);
        assertEquals(
                run(
                        "python3",
                        Path.of(corpus, "gold", "score.py").toString(),
                        "--gold",
                        gold.toString(),
                        "--facts",
                        facts.toString(),
                        "--by-type",
                        "--errors",
                        "20"),
                report.overall() + report.byType() + report.errors(20));
    }

    private static boolean hasPython() throws InterruptedException {
        try {
            return new ProcessBuilder("python3", "--version").start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    private String run(String... command) throws IOException {
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectError(folder.resolve("messages").toFile());
        builder.environment().put("PYTHONIOENCODING", "utf-8");
        byte[] output = builder.start().getInputStream().readAllBytes();
        return new String(output, StandardCharsets.UTF_8);
    }
}
