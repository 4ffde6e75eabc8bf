package org.aktenlage.export.gexf;

import org.aktenlage.export.Exporter;
import org.aktenlage.export.PropertyGraph;
import org.aktenlage.export.PropertyGraph.Edge;
import org.aktenlage.export.PropertyGraph.Node;
import org.aktenlage.export.XmlWriter;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/**
 * Writes <a href="https://gexf.net/schema.html">GEXF 1.3</a>. Edges of different types between the
 * same two actors stay apart by {@code kind}; an edge stands on the time line from the first to the
 * last day its event can mean, and always where no time is known.
 */
public final class GexfExporter implements Exporter {

    private static final List<String> NODE_ATTRIBUTES = List.of("label_de", "type", "state");
    private static final List<String> EDGE_ATTRIBUTES =
            List.of("event", "quote", "document", "claimant", "certainty");

    @Override
    public void write(PropertyGraph graph, OutputStream out) throws IOException {
        XmlWriter xml = new XmlWriter(out);
        xml.start("gexf").attribute("xmlns", "http://gexf.net/1.3").attribute("version", "1.3");
        xml.start("meta").start("creator").text("Aktenlage").end().end();
        xml.start("graph").attribute("mode", "dynamic").attribute("defaultedgetype", "directed");
        xml.attribute("timeformat", "date").attribute("timerepresentation", "interval");
        declare(xml, "node", NODE_ATTRIBUTES);
        declare(xml, "edge", EDGE_ATTRIBUTES);
        xml.start("nodes");
        for (Node node : graph.nodes()) {
            write(node, xml);
        }
        xml.end().start("edges");
        for (Edge edge : graph.edges()) {
            write(edge, xml);
        }
        xml.finish();
    }

    private static void declare(XmlWriter xml, String kind, List<String> names) throws IOException {
        xml.start("attributes").attribute("class", kind).attribute("mode", "static");
        for (String name : names) {
            xml.start("attribute").attribute("id", name).attribute("title", name);
            xml.attribute("type", "string").end();
        }
        xml.end();
    }

    private static void write(Node node, XmlWriter xml) throws IOException {
        xml.start("node").attribute("id", node.iri()).attribute("label", node.english());
        xml.start("attvalues");
        value(xml, "label_de", node.german());
        value(xml, "type", node.type());
        value(xml, "state", node.state());
        xml.end().end();
    }

    private static void write(Edge edge, XmlWriter xml) throws IOException {
        xml.start("edge").attribute("id", edge.id());
        xml.attribute("source", edge.source()).attribute("target", edge.target());
        xml.attribute("kind", edge.type()).attribute("label", edge.label());
        xml.attribute("start", text(edge.start())).attribute("end", text(edge.end()));
        xml.start("attvalues");
        value(xml, "event", edge.event());
        value(xml, "quote", edge.quote());
        value(xml, "document", edge.document());
        value(xml, "claimant", edge.claimant());
        value(xml, "certainty", edge.certainty().word());
        xml.end().end();
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    private static void value(XmlWriter xml, String name, @Nullable String value)
            throws IOException {
        if (value != null) {
            xml.start("attvalue").attribute("for", name).attribute("value", value).end();
        }
    }
}
