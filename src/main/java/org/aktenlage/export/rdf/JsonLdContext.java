package org.aktenlage.export.rdf;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Our <a href="https://www.w3.org/TR/json-ld11/#the-context">context</a>: which short words stand
 * for which IRIs, and of which properties a plain string is an IRI or a day. It stands in each
 * file, since nobody should need the network to read one.
 *
 * <p>Terms of our own vocabulary need no prefix; all others have one.
 */
final class JsonLdContext {

    private static final String FILE = "context.jsonld";

    /** What may stand without a prefix: no reader takes it for anything else. */
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z]\\w*");

    private final String vocabulary;

    /** Namespaces by prefix. */
    private final Map<String, String> prefixes = new TreeMap<>();

    /** What a plain string is, by the property's IRI: {@code @id}, or the IRI of a datatype. */
    private final Map<String, String> types = new TreeMap<>();

    /** The definitions of properties as they stand in the file, by term. */
    private final Map<String, JsonNode> definitions = new TreeMap<>();

    /**
     * Reads the context.
     *
     * @param more prefixes beyond those of the file; where both know one, the file's holds
     */
    JsonLdContext(Map<String, String> more) throws IOException {
        JsonNode context = read();
        vocabulary = context.path("@vocab").asText();
        for (Map.Entry<String, JsonNode> entry : context.properties()) {
            if (entry.getKey().startsWith("@")) {
                continue;
            }
            if (entry.getValue().isTextual()) {
                prefixes.put(entry.getKey(), entry.getValue().asText());
            } else {
                definitions.put(entry.getKey(), entry.getValue());
            }
        }
        definitions.values().forEach(d -> types.put(full(d.path("@id")), full(d.path("@type"))));
        more.forEach(this::prefix);
    }

    /** A prefix must end so that every reader takes it for one (JSON-LD 1.1, 4.1.5). */
    private void prefix(String prefix, String namespace) {
        if (!prefix.isEmpty() && (namespace.endsWith("/") || namespace.endsWith("#"))) {
            prefixes.putIfAbsent(prefix, namespace);
        }
    }

    private static JsonNode read() throws IOException {
        try (InputStream in = JsonLdContext.class.getResourceAsStream(FILE)) {
            return new ObjectMapper().readTree(Objects.requireNonNull(in, FILE)).path("@context");
        }
    }

    private String full(JsonNode name) {
        String text = name.asText();
        int colon = text.indexOf(':');
        return colon < 0
                ? text
                : Objects.requireNonNull(prefixes.get(text.substring(0, colon)), text)
                        + text.substring(colon + 1);
    }

    void write(JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("@context");
        json.writeNumberField("@version", 1.1f);
        json.writeStringField("@vocab", vocabulary);
        for (Map.Entry<String, String> prefix : prefixes.entrySet()) {
            json.writeStringField(prefix.getKey(), prefix.getValue());
        }
        for (Map.Entry<String, JsonNode> term : definitions.entrySet()) {
            json.writeObjectFieldStart(term.getKey());
            for (Map.Entry<String, JsonNode> part : term.getValue().properties()) {
                json.writeStringField(part.getKey(), part.getValue().asText());
            }
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    /** What a plain string as value of the property is; nothing where it is a string. */
    Optional<String> type(String property) {
        return Optional.ofNullable(types.get(property));
    }

    /** The IRIs of all properties it has something to say about. */
    Set<String> properties() {
        return Collections.unmodifiableSet(types.keySet());
    }

    /** The short name of a property, class or datatype. */
    String term(String iri) {
        if (iri.startsWith(vocabulary)) {
            String local = iri.substring(vocabulary.length());
            if (PLAIN.matcher(local).matches() && !prefixes.containsKey(local)) {
                return local;
            }
        }
        return name(iri);
    }

    /** The short name of any other thing. */
    String name(String iri) {
        String shortest = iri;
        for (Map.Entry<String, String> prefix : prefixes.entrySet()) {
            String namespace = prefix.getValue();
            // what follows a prefix must not look as if a host followed
            if (iri.length() > namespace.length()
                    && iri.startsWith(namespace)
                    && !iri.startsWith("//", namespace.length())) {
                String candidate = prefix.getKey() + ":" + iri.substring(namespace.length());
                shortest = candidate.length() < shortest.length() ? candidate : shortest;
            }
        }
        return shortest;
    }

    /** Whether a reader would take the IRI as it is for a short name: its scheme is a prefix. */
    boolean misreads(String iri) {
        int colon = iri.indexOf(':');
        return colon > 0
                && prefixes.containsKey(iri.substring(0, colon))
                && !iri.startsWith("//", colon + 1);
    }
}
