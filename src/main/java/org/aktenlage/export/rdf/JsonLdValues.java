package org.aktenlage.export.rdf;

import com.fasterxml.jackson.core.JsonGenerator;

import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.XSD;

import java.io.IOException;

/** Writes what stands at a key of JSON-LD, as short as the context lets it. */
final class JsonLdValues {

    private static final String STRING = XSD.xstring.getURI();

    private final JsonLdContext context;
    private final JsonGenerator json;

    JsonLdValues(JsonLdContext context, JsonGenerator json) {
        this.context = context;
        this.json = json;
    }

    /** Names the object that is open. A graph whose name would be misread cannot be written. */
    void id(Node node) throws IOException {
        String name = name(node);
        if (node.isURI() && context.misreads(node.getURI())) {
            throw new ExportException(
                    "JSON-LD cannot name the graph " + node + ": its scheme is a prefix of ours");
        }
        json.writeStringField("@id", name);
    }

    void type(Node node) throws IOException {
        json.writeString(node.isURI() ? context.term(node.getURI()) : label(node));
    }

    /** A value of a property. */
    void value(Node property, Node object) throws IOException {
        String type = context.type(property.getURI()).orElse("");
        if (!object.isLiteral()) {
            if (type.equals("@id")) {
                json.writeString(name(object));
            } else {
                json.writeStartObject();
                json.writeStringField("@id", name(object));
                json.writeEndObject();
            }
        } else if (object.getLiteralLanguage().isEmpty()
                && object.getLiteralDatatypeURI().equals(type.isEmpty() ? STRING : type)) {
            json.writeString(object.getLiteralLexicalForm());
        } else {
            String datatype = object.getLiteralDatatypeURI();
            literal(object, datatype.equals(STRING) ? "" : context.term(datatype));
        }
    }

    private void literal(Node object, String datatype) throws IOException {
        json.writeStartObject();
        json.writeStringField("@value", object.getLiteralLexicalForm());
        if (!object.getLiteralLanguage().isEmpty()) {
            json.writeStringField("@language", object.getLiteralLanguage());
            if (object.getLiteralBaseDirection() != null) {
                json.writeStringField("@direction", object.getLiteralBaseDirection().direction());
            }
        } else if (!datatype.isEmpty()) {
            json.writeStringField("@type", datatype);
        }
        json.writeEndObject();
    }

    /** A statement as an object of its own that takes nothing from the context. */
    void writeInFull(Quad quad) throws IOException {
        json.writeStartObject();
        json.writeNullField("@context");
        json.writeStringField("@id", inFull(quad.getSubject()));
        json.writeFieldName(quad.getPredicate().getURI());
        Node object = quad.getObject();
        if (object.isLiteral()) {
            String datatype = object.getLiteralDatatypeURI();
            literal(object, datatype.equals(STRING) ? "" : datatype);
        } else {
            json.writeStartObject();
            json.writeStringField("@id", inFull(object));
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    private String name(Node node) {
        return node.isURI() ? context.name(node.getURI()) : label(node);
    }

    private static String inFull(Node node) {
        return node.isURI() ? node.getURI() : label(node);
    }

    private static String label(Node node) {
        if (!node.isBlank()) {
            throw new ExportException("JSON-LD has no place for " + node + " here");
        }
        return "_:" + node.getBlankNodeLabel();
    }
}
