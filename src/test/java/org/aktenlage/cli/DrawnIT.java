package org.aktenlage.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.aktenlage.cli.InProcess.Run;
import org.aktenlage.export.Importers;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/**
 * The pictures of {@code docs/visualisation.md}, of the documents of the distribution, each by the
 * program that it stands for; made anew with {@code -Dscreenshots.update=true}.
 */
@EnabledIfSystemProperty(named = "screenshots.update", matches = "true")
final class DrawnIT {

    private static final Path PICTURES = Path.of("docs", "screenshots");

    private static final String PAGE =
            """
            <!DOCTYPE html><meta charset="utf-8"><style>#g {width: 1240px; height: 900px}</style>
            <div id="g"></div><script>%s</script><script>
            const file = %s;
            const graph = cytoscape({container: document.getElementById('g'), ...file,
              layout: {name: 'cose', animate: false, nodeRepulsion: () => 400000, randomize: false}});
            document.title = 'drawn ' + graph.nodes().length;
            </script>
            """;

    @TempDir private static Path folder = Path.of("");
    private static Path store = Path.of("");

    @BeforeAll
    static void ingest() {
        store = folder.resolve("store");
        Run run = InProcess.run("ingest", Path.of("seeds", "documents"), "--store", store);
        assertEquals(0, run.code(), run.err());
    }

    private static Path exported(String format, String file) {
        Path path = file.startsWith("docs") ? Path.of(file) : folder.resolve(file);
        Run run =
                InProcess.run(
                        "export",
                        "--as",
                        format,
                        "--fold",
                        "pair",
                        "--output",
                        path,
                        "--store",
                        store);
        assertEquals(0, run.code(), run.err());
        return path;
    }

    @Test
    void ours() throws Exception {
        Path svg = exported("svg", PICTURES.resolve("graph.svg").toString());
        assertTrue(Files.readString(svg).contains("North Korea"));
    }

    @Test
    void graphviz() throws Exception {
        Path dot = exported("dot", "graph.dot");
        Path png = PICTURES.resolve("graph-graphviz.png").toAbsolutePath();
        Process graphviz =
                new ProcessBuilder("dot", "-Tpng", "-Gdpi=60", "-o", png.toString(), dot.toString())
                        .inheritIO()
                        .start();
        assertTrue(graphviz.waitFor(1, TimeUnit.MINUTES));
        assertEquals(0, graphviz.exitValue());
    }

    @Test
    void gephi() {
        Path svg = PICTURES.resolve("graph-gephi.svg").toAbsolutePath();
        Importers.gephi(exported("gexf", "graph.gexf"), "picture=" + svg);
    }

    @Test
    void cytoscape() throws Exception {
        String library;
        try (var in =
                DrawnIT.class.getResourceAsStream(
                        "/META-INF/resources/webjars/cytoscape/3.33.1/dist/cytoscape.min.js")) {
            library = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        }
        String graph = Files.readString(exported("cytoscape", "graph.cyjs"));
        Path page =
                Files.writeString(
                        folder.resolve("graph.html"),
                        PAGE.replaceFirst("%s", "LIBRARY")
                                .replaceFirst("%s", "GRAPH")
                                .replace("LIBRARY", library)
                                .replace("GRAPH", graph));
        try (Browser browser = Browser.start("en")) {
            browser.open(page.toUri().toString());
            assertTrue(String.valueOf(browser.driver().getTitle()).startsWith("drawn "));
            browser.picture(PICTURES.resolve("graph-cytoscape.png"));
        }
    }
}
