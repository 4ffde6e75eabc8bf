package org.aktenlage.export.svg;

import org.aktenlage.export.Look;
import org.aktenlage.export.Property;
import org.aktenlage.export.PropertyGraph.Edge;
import org.aktenlage.export.PropertyGraph.Node;
import org.aktenlage.export.XmlWriter;
import org.aktenlage.export.svg.Layout.Box;
import org.aktenlage.export.svg.Layout.Place;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** One picture. */
final class Drawing {

    private static final double LETTER_WIDTH = 6.2;
    private static final double LINE_HEIGHT = 14;
    private static final double MARGIN = 40;
    private static final double LEGEND_WIDTH = 150;
    private static final double BEND = 18;
    private static final int MOST_LETTERS = 32;
    private static final int MOST_LABELLED_EDGES = 60;
    private static final double WIDEST_LINE = 6;

    private final List<Node> nodes;
    private final List<Edge> edges;
    private final Map<String, Integer> numbers;
    private final List<Place> places;
    private final boolean isGerman;

    Drawing(
            List<Node> nodes,
            List<Edge> edges,
            Map<String, Integer> numbers,
            List<Place> places,
            String language) {
        this.nodes = nodes;
        this.edges = edges;
        this.numbers = numbers;
        this.places = places;
        this.isGerman = language.equals("de");
    }

    /** Room for the shape and the label below it. */
    static Box box(Node node) {
        double size = Look.size(node.degree());
        double label = cut(node.label()).codePointCount(0, cut(node.label()).length());
        return new Box(Math.max(size, label * LETTER_WIDTH), size + LINE_HEIGHT * 2);
    }

    void write(OutputStream out) throws IOException {
        XmlWriter xml = new XmlWriter(out);
        double left = least(Place::x) - widest() / 2 - MARGIN;
        double top = least(Place::y) - MARGIN * 2;
        double width = most(Place::x) + widest() / 2 + MARGIN - left + LEGEND_WIDTH;
        double height = most(Place::y) + MARGIN * 2 - top;
        double legendHeight = LINE_HEIGHT * 2 * (SvgExporter.legend(nodes).size() + 2);
        xml.start("svg").attribute("xmlns", "http://www.w3.org/2000/svg");
        xml.attribute("width", number(width));
        xml.attribute("height", number(Math.max(height, legendHeight)));
        xml.attribute(
                "viewBox",
                number(left)
                        + " "
                        + number(top)
                        + " "
                        + number(width)
                        + " "
                        + number(Math.max(height, legendHeight)));
        xml.attribute("font-family", "Helvetica, Arial, sans-serif").attribute("font-size", "11");
        xml.start("title").text("Aktenlage").end();
        xml.start("rect").attribute("x", number(left)).attribute("y", number(top));
        xml.attribute("width", "100%").attribute("height", "100%").attribute("fill", "#FFFFFF");
        xml.end();
        arrow(xml);
        Map<String, Integer> parallel = new HashMap<>();
        for (Edge edge : edges) {
            write(edge, parallel.merge(edge.source() + " " + edge.target(), 1, Integer::sum), xml);
        }
        for (int i = 0; i < nodes.size(); i++) {
            write(nodes.get(i), places.get(i), xml);
        }
        legend(xml, left + width - LEGEND_WIDTH, top + MARGIN);
        xml.finish();
    }

    private interface Coordinate {
        double of(Place place);
    }

    private double least(Coordinate coordinate) {
        return places.stream().mapToDouble(coordinate::of).min().orElse(0);
    }

    private double most(Coordinate coordinate) {
        return places.stream().mapToDouble(coordinate::of).max().orElse(0);
    }

    private double widest() {
        return nodes.stream().mapToDouble(node -> box(node).width()).max().orElse(0);
    }

    private static void arrow(XmlWriter xml) throws IOException {
        xml.start("defs").start("marker").attribute("id", "arrow").attribute("markerWidth", "8");
        xml.attribute("markerHeight", "8").attribute("refX", "8").attribute("refY", "4");
        xml.attribute("orient", "auto").attribute("markerUnits", "userSpaceOnUse");
        xml.start("path").attribute("d", "M0,0 L8,4 L0,8 z").attribute("fill", "#666666").end();
        xml.end().end();
    }

    private void write(Edge edge, int parallel, XmlWriter xml) throws IOException {
        Node source = nodes.get(number(edge.source()));
        Node target = nodes.get(number(edge.target()));
        Curve curve =
                Curve.between(
                        places.get(number(edge.source())),
                        Look.size(source.degree()) / 2,
                        places.get(number(edge.target())),
                        Look.size(target.degree()) / 2,
                        BEND * parallel);
        link(xml, edge.value(Property.IRI));
        xml.start("g");
        xml.start("title").text(hint(edge, source, target)).end();
        xml.start("path").attribute("d", curve.path()).attribute("fill", "none");
        xml.attribute("stroke", "#666666").attribute("stroke-opacity", "0.7");
        xml.attribute("stroke-width", number(lineWidth(edge)));
        xml.attribute("stroke-dasharray", edge.isStated() ? null : "5 4");
        xml.attribute("marker-end", "url(#arrow)").end();
        if (edges.size() <= MOST_LABELLED_EDGES) {
            Place middle = curve.middle();
            xml.start("text").attribute("x", number(middle.x())).attribute("y", number(middle.y()));
            xml.attribute("text-anchor", "middle").attribute("font-size", "8");
            halo(xml).attribute("fill", "#333333").text(cut(edge.label())).end();
        }
        xml.end().end();
    }

    private int number(String iri) {
        return Objects.requireNonNull(numbers.get(iri), iri);
    }

    private static double lineWidth(Edge edge) {
        return Math.min(WIDEST_LINE, 1 + Math.log(edge.count()) / Math.log(2) / 2);
    }

    private static String hint(Edge edge, Node source, Node target) {
        StringBuilder hint = new StringBuilder(source.label());
        hint.append(" → ").append(target.label()).append(": ").append(edge.label());
        for (Property property :
                List.of(Property.CERTAINTY, Property.QUOTE, Property.CLAIMANT, Property.DOCUMENT)) {
            String value = edge.value(property);
            if (value != null) {
                hint.append('\n')
                        .append(property.equals(Property.QUOTE) ? "“" + value + "”" : value);
            }
        }
        return hint.toString();
    }

    private static void write(Node node, Place place, XmlWriter xml) throws IOException {
        Look look = Look.of(node.type());
        double size = Look.size(node.degree());
        link(xml, node.iri());
        xml.start("g");
        xml.start("title").text(node.label() + " (" + node.type() + ")").end();
        Outline.write(look, place, size, xml);
        xml.start("text").attribute("x", number(place.x()));
        xml.attribute("y", number(place.y() + size / 2 + LINE_HEIGHT - 2));
        halo(xml.attribute("text-anchor", "middle")).text(cut(node.label())).end();
        xml.end().end();
    }

    /** So that a label can be read on a line. */
    private static XmlWriter halo(XmlWriter xml) throws IOException {
        return xml.attribute("paint-order", "stroke")
                .attribute("stroke", "#FFFFFF")
                .attribute("stroke-width", "3")
                .attribute("stroke-linejoin", "round");
    }

    /** Nothing but the web is led to: a document may say that its address is a script. */
    private static void link(XmlWriter xml, @Nullable String address) throws IOException {
        xml.start("a");
        if (address != null && address.matches("https?://.*")) {
            xml.attribute("href", address).attribute("target", "_blank");
        }
    }

    private void legend(XmlWriter xml, double x, double y) throws IOException {
        double line = y;
        for (Map.Entry<String, Look> entry : SvgExporter.legend(nodes).entrySet()) {
            Outline.write(entry.getValue(), new Place(x, line), LINE_HEIGHT, xml);
            words(xml, x + LINE_HEIGHT, line, entry.getKey());
            line += LINE_HEIGHT * 2;
        }
        if (edges.stream().anyMatch(edge -> !edge.isStated())) {
            xml.start("path").attribute("stroke", "#666666").attribute("stroke-dasharray", "5 4");
            xml.attribute("d", "M" + number(x - 8) + "," + number(line) + " h16").end();
            words(xml, x + LINE_HEIGHT, line, isGerman ? "nicht als Tatsache" : "not as fact");
        }
    }

    private static void words(XmlWriter xml, double x, double y, String words) throws IOException {
        xml.start("text").attribute("x", number(x)).attribute("y", number(y + 4));
        xml.text(words).end();
    }

    private static String cut(String label) {
        int letters = label.codePointCount(0, label.length());
        return letters <= MOST_LETTERS
                ? label
                : label.substring(0, label.offsetByCodePoints(0, MOST_LETTERS - 1)) + "…";
    }

    static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
