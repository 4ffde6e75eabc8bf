package org.aktenlage.export.graphml;

import org.aktenlage.export.Exporter;
import org.aktenlage.export.Property;
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
 * Writes <a href="http://graphml.graphdrawing.org/primer/graphml-primer.html">GraphML</a> with
 * typed keys; days are strings, since it has no type for them. The flavour of yEd adds how each
 * node and edge is drawn, what a pointer over it shows and where a click leads.
 */
public final class GraphMlExporter implements Exporter {

    private static final String NAMESPACE = "http://graphml.graphdrawing.org/xmlns";

    private final boolean forYed;

    /**
     * @param forYed whether yEd's own data is written too
     */
    public GraphMlExporter(boolean forYed) {
        this.forYed = forYed;
    }

    @Override
    public void write(PropertyGraph graph, OutputStream out) throws IOException {
        XmlWriter xml = new XmlWriter(out);
        xml.start("graphml").attribute("xmlns", NAMESPACE);
        xml.attribute("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance");
        if (forYed) {
            xml.attribute("xmlns:y", YedData.NAMESPACE);
        }
        xml.attribute("xsi:schemaLocation", schema());
        key(xml, "node", Property.LABEL);
        key(xml, "edge", Property.LABEL);
        for (Property property : graph.nodeProperties()) {
            key(xml, "node", property);
        }
        for (Property property : graph.edgeProperties()) {
            key(xml, "edge", property);
        }
        if (forYed) {
            YedData.declare(xml);
        }
        xml.start("graph").attribute("id", "aktenlage").attribute("edgedefault", "directed");
        Map<String, String> ids = new HashMap<>();
        for (Node node : graph.nodes()) {
            ids.put(node.iri(), "n" + ids.size());
            write(node, ids.get(node.iri()), graph.nodeProperties(), xml);
        }
        int[] number = {0};
        graph.edges(edge -> write(edge, "e" + number[0]++, ids, graph.edgeProperties(), xml));
        xml.finish();
    }

    private String schema() {
        return forYed
                ? NAMESPACE + " http://www.yworks.com/xml/schema/graphml/1.1/ygraphml.xsd"
                : NAMESPACE + " http://graphml.graphdrawing.org/xmlns/1.1/graphml.xsd";
    }

    private static void key(XmlWriter xml, String of, Property property) throws IOException {
        xml.start("key").attribute("id", id(of, property)).attribute("for", of);
        xml.attribute("attr.name", property.name()).attribute("attr.type", type(property)).end();
    }

    private static String id(String of, Property property) {
        return of + "_" + property.name();
    }

    private static String type(Property property) {
        return switch (property.kind()) {
            case NUMBER -> "int";
            case TEXT, ADDRESS, DAY -> "string";
        };
    }

    private void write(Node node, String id, List<Property> properties, XmlWriter xml)
            throws IOException {
        xml.start("node").attribute("id", id);
        data(xml, "node", Property.LABEL, node.label());
        for (Property property : properties) {
            data(xml, "node", property, node.value(property));
        }
        if (forYed) {
            YedData.write(node, xml);
        }
        xml.end();
    }

    private void write(
            Edge edge, String id, Map<String, String> ids, List<Property> properties, XmlWriter xml)
            throws IOException {
        xml.start("edge").attribute("id", id);
        xml.attribute("source", ids.get(edge.source()));
        xml.attribute("target", ids.get(edge.target()));
        data(xml, "edge", Property.LABEL, edge.label());
        for (Property property : properties) {
            data(xml, "edge", property, edge.value(property));
        }
        if (forYed) {
            YedData.write(edge, xml);
        }
        xml.end();
    }

    private static void data(XmlWriter xml, String of, Property property, @Nullable String value)
            throws IOException {
        if (value != null) {
            xml.start("data").attribute("key", id(of, property)).text(value).end();
        }
    }
}
