package org.aktenlage.export.svg;

import org.aktenlage.export.Exporter;
import org.aktenlage.export.Look;
import org.aktenlage.export.PropertyGraph;
import org.aktenlage.export.PropertyGraph.Edge;
import org.aktenlage.export.PropertyGraph.Node;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/**
 * Draws <a href="https://www.w3.org/TR/SVG2/">SVG</a>: nodes with their labels, sized by degree,
 * coloured and shaped by type; what is not asserted is dashed; a pointer over a node or edge shows
 * type or quote, a click leads to its address. It holds the whole graph in memory.
 */
public final class SvgExporter implements Exporter {

    private final Layout layout;
    private final String language;

    private SvgExporter(Layout layout, String language) {
        this.layout = layout;
        this.language = language;
    }

    /**
     * With Graphviz if it is installed.
     *
     * @param language of the legend, {@code en} or {@code de}
     */
    public static SvgExporter withBestLayout(String language) {
        return new SvgExporter(GraphvizLayout.installed().orElseGet(ForceLayout::new), language);
    }

    /** Without other programs. */
    static SvgExporter alone(String language) {
        return new SvgExporter(new ForceLayout(), language);
    }

    @Override
    public void write(PropertyGraph graph, OutputStream out) throws IOException {
        List<Node> nodes = List.copyOf(graph.nodes());
        Map<String, Integer> numbers = new HashMap<>();
        nodes.forEach(node -> numbers.put(node.iri(), numbers.size()));
        List<Edge> edges = new ArrayList<>();
        Set<Layout.Link> links = new LinkedHashSet<>();
        graph.edges(
                edge -> {
                    edges.add(edge);
                    links.add(
                            new Layout.Link(
                                    Objects.requireNonNull(numbers.get(edge.source())),
                                    Objects.requireNonNull(numbers.get(edge.target()))));
                });
        List<Layout.Place> places =
                layout.places(nodes.stream().map(Drawing::box).toList(), List.copyOf(links));
        new Drawing(nodes, edges, numbers, places, language).write(out);
    }

    /** The types in the legend with how they look, those that are there. */
    static Map<String, Look> legend(List<Node> nodes) {
        Map<String, Look> legend = new TreeMap<>();
        nodes.forEach(node -> legend.put(node.type(), Look.of(node.type())));
        return legend;
    }
}
