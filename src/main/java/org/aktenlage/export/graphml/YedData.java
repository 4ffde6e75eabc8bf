package org.aktenlage.export.graphml;

import org.aktenlage.export.Look;
import org.aktenlage.export.Property;
import org.aktenlage.export.PropertyGraph.Edge;
import org.aktenlage.export.PropertyGraph.Node;
import org.aktenlage.export.XmlWriter;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.Locale;

/**
 * What yEd alone reads: shapes, labels, the description that it shows for what is pointed at, and
 * the address that a click opens (<a
 * href="https://docs.yworks.com/yfiles-html/dguide/customizing_io/graphml_compatibility.html">yFiles
 * GraphML 1.x</a>). It places all nodes in one spot until one of its layouts is run.
 */
final class YedData {

    static final String NAMESPACE = "http://www.yworks.com/xml/graphml";

    private static final double LETTER_WIDTH = 7;
    private static final double LEAST_HEIGHT = 30;
    private static final double PADDING = 16;

    private YedData() {}

    static void declare(XmlWriter xml) throws IOException {
        for (String of : new String[] {"node", "edge"}) {
            xml.start("key").attribute("id", "yed_" + of).attribute("for", of);
            xml.attribute("yfiles.type", of + "graphics").end();
            declare(xml, of, "url");
            declare(xml, of, "description");
        }
    }

    private static void declare(XmlWriter xml, String of, String name) throws IOException {
        xml.start("key").attribute("id", "yed_" + of + "_" + name).attribute("for", of);
        xml.attribute("attr.name", name).attribute("attr.type", "string").end();
    }

    static void write(Node node, XmlWriter xml) throws IOException {
        data(xml, "yed_node_url", node.iri());
        data(xml, "yed_node_description", node.type());
        Look look = Look.of(node.type());
        xml.start("data").attribute("key", "yed_node").start("y:ShapeNode");
        double width = Math.max(Look.size(node.degree()), LETTER_WIDTH * node.label().length());
        double height = Math.max(LEAST_HEIGHT, Look.size(node.degree()));
        xml.start("y:Geometry").attribute("width", number(width + PADDING));
        xml.attribute("height", number(height)).attribute("x", "0.0").attribute("y", "0.0").end();
        xml.start("y:Fill").attribute("color", look.colour());
        xml.attribute("transparent", "false").end();
        xml.start("y:BorderStyle").attribute("color", "#444444").attribute("type", "line");
        xml.attribute("width", "1.0").end();
        xml.start("y:NodeLabel").text(node.label()).end();
        xml.start("y:Shape").attribute("type", shape(look.shape())).end();
        xml.end().end();
    }

    private static String shape(Look.Shape shape) {
        return switch (shape) {
            case RECTANGLE -> "rectangle";
            case ROUND_RECTANGLE -> "roundrectangle";
            case ELLIPSE -> "ellipse";
            case DIAMOND -> "diamond";
            case HEXAGON -> "hexagon";
            case OCTAGON -> "octagon";
            case TRIANGLE -> "triangle";
        };
    }

    static void write(Edge edge, XmlWriter xml) throws IOException {
        data(xml, "yed_edge_url", edge.value(Property.IRI));
        data(xml, "yed_edge_description", edge.value(Property.QUOTE));
        xml.start("data").attribute("key", "yed_edge").start("y:PolyLineEdge");
        xml.start("y:LineStyle").attribute("color", "#555555");
        xml.attribute("type", edge.isStated() ? "line" : "dashed").attribute("width", "1.0").end();
        xml.start("y:Arrows").attribute("source", "none").attribute("target", "standard").end();
        xml.start("y:EdgeLabel").text(edge.label()).end();
        xml.end().end();
    }

    private static void data(XmlWriter xml, String key, @Nullable String value) throws IOException {
        if (value != null) {
            xml.start("data").attribute("key", key).text(value).end();
        }
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
