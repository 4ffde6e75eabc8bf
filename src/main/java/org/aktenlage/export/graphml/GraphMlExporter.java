package org.aktenlage.export.graphml;

import org.aktenlage.export.Exporter;
import org.aktenlage.export.PropertyGraph;
import org.aktenlage.export.PropertyGraph.Edge;
import org.aktenlage.export.PropertyGraph.Node;
import org.aktenlage.export.XmlWriter;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes <a href="http://graphml.graphdrawing.org/specification.html">GraphML</a>. Its ids are name
 * tokens, which an IRI is not, so nodes and edges are numbered and carry their IRI as a value.
 */
public final class GraphMlExporter implements Exporter {

    private static final List<String> NODE_KEYS =
            List.of("iri", "label", "label_de", "type", "state");
    private static final List<String> EDGE_KEYS =
            List.of(
                    "event",
                    "type",
                    "label",
                    "quote",
                    "document",
                    "claimant",
                    "certainty",
                    "start",
                    "end");

    @Override
    public void write(PropertyGraph graph, OutputStream out) throws IOException {
        XmlWriter xml = new XmlWriter(out);
        xml.start("graphml").attribute("xmlns", "http://graphml.graphdrawing.org/xmlns");
        declare(xml, "node", NODE_KEYS);
        declare(xml, "edge", EDGE_KEYS);
        xml.start("graph").attribute("id", "aktenlage").attribute("edgedefault", "directed");
        Map<String, String> ids = new HashMap<>();
        for (Node node : graph.nodes()) {
            ids.put(node.iri(), "n" + ids.size());
            write(node, ids, xml);
        }
        int number = 0;
        for (Edge edge : graph.edges()) {
            write(edge, "e" + number++, ids, xml);
        }
        xml.finish();
    }

    private static void declare(XmlWriter xml, String kind, List<String> keys) throws IOException {
        for (String key : keys) {
            xml.start("key").attribute("id", kind + "_" + key).attribute("for", kind);
            xml.attribute("attr.name", key).attribute("attr.type", "string").end();
        }
    }

    private static void write(Node node, Map<String, String> ids, XmlWriter xml)
            throws IOException {
        xml.start("node").attribute("id", ids.get(node.iri()));
        data(xml, "node_iri", node.iri());
        data(xml, "node_label", node.english());
        data(xml, "node_label_de", node.german());
        data(xml, "node_type", node.type());
        data(xml, "node_state", node.state());
        xml.end();
    }

    private static void write(Edge edge, String id, Map<String, String> ids, XmlWriter xml)
            throws IOException {
        xml.start("edge").attribute("id", id);
        xml.attribute("source", ids.get(edge.source()));
        xml.attribute("target", ids.get(edge.target()));
        data(xml, "edge_event", edge.event());
        data(xml, "edge_type", edge.type());
        data(xml, "edge_label", edge.label());
        data(xml, "edge_quote", edge.quote());
        data(xml, "edge_document", edge.document());
        data(xml, "edge_claimant", edge.claimant());
        data(xml, "edge_certainty", edge.certainty().word());
        data(xml, "edge_start", edge.start());
        data(xml, "edge_end", edge.end());
        xml.end();
    }

    private static void data(XmlWriter xml, String key, @Nullable Object value) throws IOException {
        if (value != null) {
            xml.start("data").attribute("key", key).text(value.toString()).end();
        }
    }
}
