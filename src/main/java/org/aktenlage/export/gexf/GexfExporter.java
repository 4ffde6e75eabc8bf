package org.aktenlage.export.gexf;

import org.aktenlage.export.Exporter;
import org.aktenlage.export.Look;
import org.aktenlage.export.Property;
import org.aktenlage.export.PropertyGraph;
import org.aktenlage.export.PropertyGraph.Edge;
import org.aktenlage.export.PropertyGraph.Node;
import org.aktenlage.export.XmlWriter;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.OutputStream;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

/**
 * Writes <a href="https://gexf.net/schema.html">GEXF 1.3</a>. Edges of different types between the
 * same two nodes stay apart by {@code kind}; an edge stands on the time line from the first to the
 * last day it can mean, and always where no time is known. Nodes have colour, shape and size.
 */
public final class GexfExporter implements Exporter {

    private static final int RED = 0;
    private static final int GREEN = 1;
    private static final int BLUE = 2;

    @Override
    public void write(PropertyGraph graph, OutputStream out) throws IOException {
        XmlWriter xml = new XmlWriter(out);
        xml.start("gexf").attribute("xmlns", "http://gexf.net/1.3");
        xml.attribute("xmlns:viz", "http://gexf.net/1.3/viz").attribute("version", "1.3");
        xml.start("meta").start("creator").text("Aktenlage").end().end();
        xml.start("graph").attribute("defaultedgetype", "directed").attribute("mode", "dynamic");
        xml.attribute("timeformat", "date").attribute("timerepresentation", "interval");
        declare(xml, "node", graph.nodeProperties());
        declare(xml, "edge", graph.edgeProperties());
        xml.start("nodes").attribute("count", Integer.toString(graph.nodes().size()));
        for (Node node : graph.nodes()) {
            write(node, graph.nodeProperties(), xml);
        }
        xml.end().start("edges").attribute("count", Long.toString(graph.edgeCount()));
        graph.edges(edge -> write(edge, graph.edgeProperties(), xml));
        xml.finish();
    }

    private static void declare(XmlWriter xml, String of, List<Property> properties)
            throws IOException {
        xml.start("attributes").attribute("class", of).attribute("mode", "static");
        for (Property property : properties) {
            xml.start("attribute").attribute("id", property.name());
            xml.attribute("title", property.name()).attribute("type", type(property)).end();
        }
        xml.end();
    }

    /** {@code anyURI} and {@code date} are in the schema, but Gephi 0.10 takes them for unknown. */
    private static String type(Property property) {
        return switch (property.kind()) {
            case NUMBER -> "integer";
            case TEXT, ADDRESS, DAY -> "string";
        };
    }

    private static void write(Node node, List<Property> properties, XmlWriter xml)
            throws IOException {
        xml.start("node").attribute("id", node.iri()).attribute("label", node.label());
        xml.start("attvalues");
        for (Property property : properties) {
            value(xml, property, node.value(property));
        }
        xml.end();
        Look look = Look.of(node.type());
        byte[] colour = HexFormat.of().parseHex(look.colour().substring(1));
        xml.start("viz:color").attribute("r", channel(colour[RED]));
        xml.attribute("g", channel(colour[GREEN])).attribute("b", channel(colour[BLUE])).end();
        xml.start("viz:size");
        xml.attribute("value", String.format(Locale.ROOT, "%.1f", Look.size(node.degree()))).end();
        xml.start("viz:shape").attribute("value", shape(look.shape())).end();
        xml.end();
    }

    private static String channel(byte value) {
        return Integer.toString(Byte.toUnsignedInt(value));
    }

    /** GEXF knows four. */
    private static String shape(Look.Shape shape) {
        return switch (shape) {
            case RECTANGLE, ROUND_RECTANGLE -> "square";
            case ELLIPSE -> "disc";
            case DIAMOND, HEXAGON, OCTAGON -> "diamond";
            case TRIANGLE -> "triangle";
        };
    }

    private static void write(Edge edge, List<Property> properties, XmlWriter xml)
            throws IOException {
        xml.start("edge").attribute("id", edge.id());
        xml.attribute("source", edge.source()).attribute("target", edge.target());
        xml.attribute("kind", edge.type()).attribute("label", edge.label());
        xml.attribute("weight", Integer.toString(edge.count()));
        xml.attribute("start", text(edge.start())).attribute("end", text(edge.end()));
        xml.start("attvalues");
        for (Property property : properties) {
            value(xml, property, edge.value(property));
        }
        xml.end().end();
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    private static void value(XmlWriter xml, Property property, @Nullable String value)
            throws IOException {
        if (value != null) {
            xml.start("attvalue").attribute("for", property.name()).attribute("value", value).end();
        }
    }
}
