package org.aktenlage.export.rdf;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;

import org.apache.jena.graph.Node;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.XSD;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;

/**
 * Writes quads that come graph by graph and subject by subject as <a
 * href="https://www.w3.org/TR/json-ld11/#expanded-document-form">expanded JSON-LD 1.1</a>. Jena's
 * own writer needs all of it in memory and promises no order.
 */
final class JsonLdStream extends StreamRDFBase {

    private final JsonGenerator json;
    private @Nullable Node graph;
    private @Nullable Node subject;
    private @Nullable Node predicate;

    JsonLdStream(OutputStream out) throws IOException {
        json = new JsonFactory().createGenerator(out);
        json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
        DefaultIndenter lines = new DefaultIndenter(" ", "\n");
        json.setPrettyPrinter(
                new DefaultPrettyPrinter().withArrayIndenter(lines).withObjectIndenter(lines));
    }

    @Override
    public void start() {
        unchecked(json::writeStartArray);
    }

    @Override
    public void quad(Quad quad) {
        unchecked(() -> write(quad));
    }

    @Override
    public void finish() {
        unchecked(
                () -> {
                    endGraph();
                    json.writeEndArray();
                    json.writeRaw('\n');
                    json.close();
                });
    }

    private void write(Quad quad) throws IOException {
        if (!quad.getGraph().equals(graph)) {
            endGraph();
            graph = quad.getGraph();
            json.writeStartObject();
            json.writeStringField("@id", name(graph));
            json.writeArrayFieldStart("@graph");
        }
        if (!quad.getSubject().equals(subject)) {
            endSubject();
            subject = quad.getSubject();
            json.writeStartObject();
            json.writeStringField("@id", name(subject));
        }
        if (!quad.getPredicate().equals(predicate)) {
            endPredicate();
            predicate = quad.getPredicate();
            boolean type = predicate.equals(RDF.type.asNode());
            json.writeArrayFieldStart(type ? "@type" : predicate.getURI());
        }
        if (RDF.type.asNode().equals(predicate)) {
            json.writeString(name(quad.getObject()));
        } else {
            value(quad.getObject());
        }
    }

    private void value(Node object) throws IOException {
        json.writeStartObject();
        if (!object.isLiteral()) {
            json.writeStringField("@id", name(object));
        } else {
            json.writeStringField("@value", object.getLiteralLexicalForm());
            if (!object.getLiteralLanguage().isEmpty()) {
                json.writeStringField("@language", object.getLiteralLanguage());
            } else if (!object.getLiteralDatatypeURI().equals(XSD.xstring.getURI())) {
                json.writeStringField("@type", object.getLiteralDatatypeURI());
            }
        }
        json.writeEndObject();
    }

    private void endGraph() throws IOException {
        endSubject();
        if (graph != null) {
            json.writeEndArray();
            json.writeEndObject();
            graph = null;
        }
    }

    private void endSubject() throws IOException {
        endPredicate();
        if (subject != null) {
            json.writeEndObject();
            subject = null;
        }
    }

    private void endPredicate() throws IOException {
        if (predicate != null) {
            json.writeEndArray();
            predicate = null;
        }
    }

    private static String name(Node node) {
        return switch (node) {
            case Node n when n.isURI() -> n.getURI();
            case Node n when n.isBlank() -> "_:" + n.getBlankNodeLabel();
            default -> throw new ExportException("JSON-LD has no place for " + node + " here");
        };
    }

    private static void unchecked(Writing step) {
        try {
            step.run();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the export", e);
        }
    }

    @FunctionalInterface
    private interface Writing {
        void run() throws IOException;
    }
}
