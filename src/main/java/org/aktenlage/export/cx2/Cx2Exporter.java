package org.aktenlage.export.cx2;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;

import org.aktenlage.export.Exporter;
import org.aktenlage.export.Look;
import org.aktenlage.export.Property;
import org.aktenlage.export.PropertyGraph;
import org.aktenlage.export.PropertyGraph.Edge;
import org.aktenlage.export.PropertyGraph.Node;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes <a
 * href="https://cytoscape.org/cx/cx2/specification/cytoscape-exchange-format-specification-(version-2)/">CX2</a>.
 * Ids are numbers there, so the address stands in {@code iri}; Cytoscape shows {@code name} of a
 * node and {@code interaction} of an edge.
 */
public final class Cx2Exporter implements Exporter {

    private static final JsonFactory JSON = new JsonFactory();

    private static final String NAME = "name";
    private static final String INTERACTION = "interaction";

    @Override
    public void write(PropertyGraph graph, OutputStream out) throws IOException {
        try (JsonGenerator json = JSON.createGenerator(out)) {
            json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            json.writeStartArray();
            head(graph, json);
            Map<String, Integer> ids = new HashMap<>();
            aspect(json, "nodes");
            for (Node node : graph.nodes()) {
                ids.put(node.iri(), ids.size());
                write(node, ids.get(node.iri()), graph.nodeProperties(), json);
            }
            end(json);
            aspect(json, "edges");
            int[] number = {0};
            graph.edges(edge -> write(edge, number[0]++, ids, graph.edgeProperties(), json));
            end(json);
            aspect(json, "visualProperties");
            style(json);
            end(json);
            aspect(json, "status");
            json.writeStartObject();
            json.writeBooleanField("success", true);
            json.writeEndObject();
            end(json);
            json.writeEndArray();
        }
        out.write('\n');
        out.flush();
    }

    private static void head(PropertyGraph graph, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("CXVersion", "2.0");
        json.writeBooleanField("hasFragments", false);
        json.writeEndObject();
        aspect(json, "metaData");
        count(json, "attributeDeclarations", 1);
        count(json, "networkAttributes", 1);
        count(json, "nodes", graph.nodes().size());
        count(json, "edges", graph.edgeCount());
        count(json, "visualProperties", 1);
        end(json);
        aspect(json, "attributeDeclarations");
        json.writeStartObject();
        json.writeObjectFieldStart("networkAttributes");
        declare(json, NAME, Property.Kind.TEXT);
        json.writeEndObject();
        json.writeObjectFieldStart("nodes");
        declare(json, NAME, Property.Kind.TEXT);
        for (Property property : graph.nodeProperties()) {
            declare(json, property.name(), property.kind());
        }
        json.writeEndObject();
        json.writeObjectFieldStart("edges");
        declare(json, INTERACTION, Property.Kind.TEXT);
        for (Property property : graph.edgeProperties()) {
            declare(json, property.name(), property.kind());
        }
        json.writeEndObject();
        json.writeEndObject();
        end(json);
        aspect(json, "networkAttributes");
        json.writeStartObject();
        json.writeStringField(NAME, "Aktenlage");
        json.writeEndObject();
        end(json);
    }

    private static void aspect(JsonGenerator json, String name) throws IOException {
        json.writeStartObject();
        json.writeArrayFieldStart(name);
    }

    private static void end(JsonGenerator json) throws IOException {
        json.writeEndArray();
        json.writeEndObject();
        json.writeRaw('\n');
    }

    private static void count(JsonGenerator json, String name, long elements) throws IOException {
        json.writeStartObject();
        json.writeNumberField("elementCount", elements);
        json.writeStringField("name", name);
        json.writeEndObject();
    }

    private static void declare(JsonGenerator json, String name, Property.Kind kind)
            throws IOException {
        json.writeObjectFieldStart(name);
        switch (kind) {
            case NUMBER -> json.writeStringField("d", "integer");
            case TEXT, ADDRESS, DAY -> json.writeStringField("d", "string");
        }
        json.writeEndObject();
    }

    private static void write(Node node, int id, List<Property> properties, JsonGenerator json)
            throws IOException {
        json.writeStartObject();
        json.writeNumberField("id", id);
        json.writeObjectFieldStart("v");
        json.writeStringField(NAME, node.label());
        for (Property property : properties) {
            value(json, property, node.value(property));
        }
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void write(
            Edge edge,
            int id,
            Map<String, Integer> ids,
            List<Property> properties,
            JsonGenerator json)
            throws IOException {
        json.writeStartObject();
        json.writeNumberField("id", id);
        json.writeObjectField("s", ids.get(edge.source()));
        json.writeObjectField("t", ids.get(edge.target()));
        json.writeObjectFieldStart("v");
        json.writeStringField(INTERACTION, edge.label());
        for (Property property : properties) {
            value(json, property, edge.value(property));
        }
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void value(JsonGenerator json, Property property, @Nullable String value)
            throws IOException {
        if (value != null) {
            json.writeFieldName(property.name());
            switch (property.kind()) {
                case NUMBER -> json.writeNumber(Long.parseLong(value));
                case TEXT, ADDRESS, DAY -> json.writeString(value);
            }
        }
    }

    private static void style(JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeObjectFieldStart("default");
        json.writeObjectFieldStart("network");
        json.writeStringField("NETWORK_BACKGROUND_COLOR", "#FFFFFF");
        json.writeEndObject();
        json.writeObjectFieldStart("node");
        json.writeStringField("NODE_BACKGROUND_COLOR", Look.of("").colour());
        json.writeEndObject();
        json.writeObjectFieldStart("edge");
        json.writeStringField("EDGE_LINE_COLOR", "#555555");
        json.writeStringField("EDGE_TARGET_ARROW_SHAPE", "triangle");
        json.writeEndObject();
        json.writeEndObject();
        json.writeObjectFieldStart("nodeMapping");
        passThrough(json, "NODE_LABEL", NAME);
        json.writeEndObject();
        json.writeObjectFieldStart("edgeMapping");
        passThrough(json, "EDGE_LABEL", INTERACTION);
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void passThrough(JsonGenerator json, String look, String attribute)
            throws IOException {
        json.writeObjectFieldStart(look);
        json.writeStringField("type", "PASSTHROUGH");
        json.writeObjectFieldStart("definition");
        json.writeStringField("attribute", attribute);
        json.writeStringField("type", "string");
        json.writeEndObject();
        json.writeEndObject();
    }
}
