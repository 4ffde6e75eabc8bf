package org.aktenlage.export.dot;

import static org.aktenlage.export.HostileGraph.LABELS;
import static org.aktenlage.export.HostileGraph.written;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

final class DotExporterTest {

    private static List<String> lines() {
        return new String(written(new DotExporter()), StandardCharsets.UTF_8).lines().toList();
    }

    @Test
    void everyNodeAndEdgeIsOneStatementOnOneLine() {
        List<String> lines = lines();
        assertEquals(LABELS.size(), lines.stream().filter(l -> l.contains(" -> ")).count());
        assertEquals("digraph aktenlage {", lines.getFirst());
        assertEquals("}", lines.getLast());
        assertEquals(2 * LABELS.size() + 5, lines.size());
    }

    @Test
    void quotesAndBackslashesAreEscaped() {
        assertTrue(
                lines().stream()
                        .anyMatch(l -> l.contains("[label=\"\\\"quoted\\\" and 'quoted'\"")));
        assertTrue(lines().stream().anyMatch(l -> l.contains("[label=\"back\\\\slash\\\\\"")));
    }

    @Test
    void onlyWhatIsAssertedIsDrawnSolid() {
        assertEquals(
                LABELS.size() - 1,
                lines().stream().filter(l -> l.contains("style=\"dashed\", iri=")).count());
    }

    @Test
    void graphvizReadsIt(@TempDir Path folder) throws Exception {
        assumeTrue(hasGraphviz(), "skipped: no Graphviz (dot) on the PATH");
        Path dot = Files.write(folder.resolve("hostile.dot"), written(new DotExporter()));
        Path json = folder.resolve("hostile.json");
        Process graphviz =
                new ProcessBuilder("dot", "-Tdot_json", "-o", json.toString(), dot.toString())
                        .redirectErrorStream(true)
                        .redirectOutput(folder.resolve("messages").toFile())
                        .start();
        assertTrue(graphviz.waitFor(1, TimeUnit.MINUTES));
        assertEquals("", Files.readString(folder.resolve("messages")));
        JsonNode graph = new ObjectMapper().readTree(json.toFile());
        assertEquals(LABELS.size(), graph.get("objects").size());
        assertEquals(LABELS.size(), graph.get("edges").size());
    }

    private static boolean hasGraphviz() {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "dot")));
    }
}
