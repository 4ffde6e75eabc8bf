package org.aktenlage.export.svg;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Asks <a href="https://graphviz.org/docs/layouts/">Graphviz</a>, which sees numbers and sizes and
 * no name: neato for small graphs, sfdp for large ones, without overlaps.
 */
final class GraphvizLayout implements Layout {

    private static final int LARGE = 300;
    private static final double POINTS_PER_INCH = 72;
    private static final long PATIENCE_SECONDS = 60;

    private final Path program;

    private GraphvizLayout(Path program) {
        this.program = program;
    }

    /** If it is on the path of programs. */
    static Optional<Layout> installed() {
        return Stream.of(
                        System.getenv()
                                .getOrDefault("PATH", "")
                                .split(Pattern.quote(File.pathSeparator)))
                .filter(folder -> !folder.isEmpty())
                .map(folder -> Path.of(folder, "dot"))
                .filter(Files::isExecutable)
                .findFirst()
                .map(GraphvizLayout::new);
    }

    @Override
    public List<Place> places(List<Box> boxes, List<Link> links) {
        try {
            return places(run(dot(boxes, links), boxes.size() > LARGE ? "sfdp" : "neato"), boxes);
        } catch (IOException e) {
            return new ForceLayout().places(boxes, links);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new ForceLayout().places(boxes, links);
        }
    }

    private static String dot(List<Box> boxes, List<Link> links) {
        StringBuilder dot = new StringBuilder("digraph {overlap=prism; sep=\"+5\"; pack=true;");
        dot.append("node [shape=box, fixedsize=true, label=\"\"]; edge [len=1.6];\n");
        for (int i = 0; i < boxes.size(); i++) {
            dot.append(
                    String.format(
                            Locale.ROOT,
                            "%d [width=%.3f, height=%.3f];\n",
                            i,
                            boxes.get(i).width() / POINTS_PER_INCH,
                            boxes.get(i).height() / POINTS_PER_INCH));
        }
        links.forEach(link -> dot.append(link.from()).append("->").append(link.to()).append(";\n"));
        return dot.append("}\n").toString();
    }

    private String run(String dot, String layout) throws IOException, InterruptedException {
        Path in = Files.createTempFile("aktenlage", ".dot");
        Path out = Files.createTempFile("aktenlage", ".plain");
        try {
            Files.writeString(in, dot);
            Process process =
                    new ProcessBuilder(program.toString(), "-K" + layout, "-Tplain")
                            .redirectInput(in.toFile())
                            .redirectOutput(out.toFile())
                            .redirectError(ProcessBuilder.Redirect.DISCARD)
                            .start();
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IOException("Graphviz took longer than " + PATIENCE_SECONDS + " s");
            }
            return Files.readString(out, StandardCharsets.UTF_8);
        } finally {
            Files.deleteIfExists(in);
            Files.deleteIfExists(out);
        }
    }

    /** Lines such as {@code node 7 1.5 2.25 ...}, in inches, y upwards. */
    private static List<Place> places(String plain, List<Box> boxes) throws IOException {
        Place[] places = new Place[boxes.size()];
        for (String line : plain.lines().filter(l -> l.startsWith("node ")).toList()) {
            String[] words = line.split(" ");
            places[Integer.parseInt(words[1])] =
                    new Place(
                            Double.parseDouble(words[2]) * POINTS_PER_INCH,
                            -Double.parseDouble(words[3]) * POINTS_PER_INCH);
        }
        List<Place> all = new ArrayList<>();
        for (Place place : places) {
            if (place == null) {
                throw new IOException("Graphviz left out a node");
            }
            all.add(place);
        }
        return all;
    }
}
