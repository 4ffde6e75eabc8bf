package org.aktenlage.export.rdf;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;

import org.apache.jena.graph.Node;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Writes quads that come graph by graph and subject by subject as <a
 * href="https://www.w3.org/TR/json-ld11/#compacted-document-form">compacted JSON-LD 1.1</a>, with
 * the context in the file. Jena's own writer needs all of it in memory and promises no order; this
 * one keeps a value.
 */
final class JsonLdStream extends StreamRDFBase {

    private static final Node TYPE = RDF.type.asNode();

    private final JsonGenerator json;
    private final JsonLdContext context;
    private final JsonLdValues values;

    private @Nullable Node graph;
    private @Nullable Node subject;
    private @Nullable String key;

    /** The first value of the key, until it is known whether there is another. */
    private @Nullable Quad first;

    private boolean broken;

    JsonLdStream(Map<String, String> prefixes, OutputStream out) throws IOException {
        json = new JsonFactory().createGenerator(out);
        json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
        DefaultIndenter lines = new DefaultIndenter(" ", "\n");
        json.setPrettyPrinter(
                new DefaultPrettyPrinter().withArrayIndenter(lines).withObjectIndenter(lines));
        context = new JsonLdContext(prefixes);
        values = new JsonLdValues(context, json);
    }

    @Override
    public void start() {
        unchecked(
                () -> {
                    json.writeStartObject();
                    context.write(json);
                    json.writeArrayFieldStart("@graph");
                });
    }

    @Override
    public void quad(Quad quad) {
        unchecked(() -> write(quad));
    }

    /** Jena calls it also after a failure, which it must not hide. */
    @Override
    public void finish() {
        if (broken) {
            return;
        }
        unchecked(
                () -> {
                    endGraph();
                    json.writeEndArray();
                    json.writeEndObject();
                    json.writeRaw('\n');
                    json.close();
                });
    }

    private void write(Quad quad) throws IOException {
        if (!quad.getGraph().equals(graph)) {
            endGraph();
            graph = quad.getGraph();
            json.writeStartObject();
            values.id(graph);
            json.writeArrayFieldStart("@graph");
        }
        if (isMisread(quad)) {
            endSubject();
            values.writeInFull(quad);
            return;
        }
        if (!quad.getSubject().equals(subject)) {
            endSubject();
            subject = quad.getSubject();
            json.writeStartObject();
            values.id(subject);
        }
        String next = key(quad);
        if (!next.equals(key)) {
            endKey();
            key = next;
            first = quad;
            json.writeFieldName(next);
            return;
        }
        if (first != null) {
            json.writeStartArray();
            value(first);
            first = null;
        }
        value(quad);
    }

    /** A class may be named by a node only; what else is said to be a type is an odd property. */
    private String key(Quad quad) {
        if (isType(quad)) {
            return "@type";
        }
        String property = quad.getPredicate().getURI();
        return quad.getPredicate().equals(TYPE) ? property : context.term(property);
    }

    private static boolean isType(Quad quad) {
        return quad.getPredicate().equals(TYPE) && !quad.getObject().isLiteral();
    }

    private void value(Quad quad) throws IOException {
        if (isType(quad)) {
            values.type(quad.getObject());
        } else {
            values.value(quad.getPredicate(), quad.getObject());
        }
    }

    private boolean isMisread(Quad quad) {
        return Stream.of(quad.getSubject(), quad.getPredicate(), quad.getObject())
                .map(n -> n.isLiteral() ? n.getLiteralDatatypeURI() : n.isURI() ? n.getURI() : "")
                .anyMatch(context::misreads);
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
        endKey();
        if (subject != null) {
            json.writeEndObject();
            subject = null;
        }
    }

    private void endKey() throws IOException {
        if (key == null) {
            return;
        }
        if (first == null) {
            json.writeEndArray();
        } else {
            value(first);
            first = null;
        }
        key = null;
    }

    private void unchecked(Writing step) {
        boolean done = false;
        try {
            step.run();
            done = true;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the export", e);
        } finally {
            broken |= !done;
        }
    }

    @FunctionalInterface
    private interface Writing {
        void run() throws IOException;
    }
}
