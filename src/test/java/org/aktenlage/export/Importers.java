package org.aktenlage.export;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Programs that are not ours, to open what the exporters write. Each runs in a process of its own,
 * with no network, and tells as JSON what became of the file; its source in {@code src/it/importer}
 * says what it tells. The option {@code values} adds all values of all nodes and edges.
 *
 * <p>All throw {@link RefusedException} where the program does not take the file. Gephi and Neo4j
 * are built when first asked for, by the Maven that runs the tests. Node.js and its packages are
 * installed by {@code .ci/run}; where they are missing, the test is skipped and says so.
 */
public final class Importers {

    private static final Path SOURCES = Path.of("src", "it", "importer");

    private static final JavaImporter GEPHI =
            new JavaImporter("gephi", "org.aktenlage.importer.GephiImport");
    private static final JavaImporter NEO4J =
            new JavaImporter("neo4j", "org.aktenlage.importer.Neo4jImport");

    private Importers() {}

    /**
     * What Gephi makes of a GraphML or GEXF file, told apart by the end of its name. It takes much
     * that is wrong, but says so: {@code issues} has its warnings and errors.
     *
     * @param options {@code values}; {@code merge=NO_MERGE}, without which Gephi makes parallel
     *     edges of one kind into one; {@code visible=FROM..TO}, in milliseconds since 1970; {@code
     *     picture=FILE} for an SVG
     */
    public static JsonNode gephi(Path file, String... options) {
        return GEPHI.run(with(file, options));
    }

    /**
     * What Neo4j makes of the {@code nodes.csv}, {@code relationships.csv} and {@code graph.cypher}
     * in a folder.
     *
     * @param options {@code values}; {@code twice}, to run the Cypher twice; options of {@code
     *     neo4j-admin database import full}: {@code --multiline-fields=true}
     */
    public static JsonNode neo4j(Path folder, String... options) {
        try {
            Path home = Files.createTempDirectory("neo4j");
            try {
                return NEO4J.run(
                        with(folder, Stream.concat(Stream.of(home.toString()), of(options))));
            } finally {
                delete(home);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("no folder for Neo4j's database", e);
        }
    }

    /** What Cytoscape.js makes of a JSON file of its own format. */
    public static JsonNode cytoscape(Path file, String... options) {
        return node("cytoscape", file, options);
    }

    /** What Cytoscape's converter, and then Cytoscape.js, make of a CX2 file. */
    public static JsonNode cx2(Path file, String... options) {
        return node("cx2", file, options);
    }

    /** What graphology makes of a GraphML or GEXF file, told apart by the end of its name. */
    public static JsonNode graphology(Path file, String... options) {
        return node("graphology", file, options);
    }

    /** The statements that jsonld.js finds in a JSON-LD file, as sorted N-Quads. */
    public static JsonNode jsonld(Path file) {
        return node("jsonld", file);
    }

    private static JsonNode node(String script, Path file, String... options) {
        Path folder = SOURCES.resolve("node");
        assumeTrue(hasNode(), "skipped: no Node.js (node) on the PATH");
        assumeTrue(
                Files.isDirectory(folder.resolve("node_modules")),
                "skipped: run npm install in " + folder);
        List<String> command = new ArrayList<>();
        command.add("node");
        command.add(folder.resolve(script + ".cjs").toString());
        command.addAll(with(file, options));
        return OwnProcess.json(command);
    }

    private static boolean hasNode() {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "node")));
    }

    private static List<String> with(Path file, String... options) {
        return with(file, of(options));
    }

    private static List<String> with(Path file, Stream<String> options) {
        return Stream.concat(Stream.of(file.toAbsolutePath().toString()), options).toList();
    }

    private static Stream<String> of(String... options) {
        return Stream.of(options);
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
