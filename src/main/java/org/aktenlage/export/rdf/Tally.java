package org.aktenlage.export.rdf;

import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;

import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Counts the statements of a dump while it is written: a triple that stands in two graphs of it are
 * two. What it keeps is bounded, whatever was imported.
 */
public final class Tally {

    /** A vocabulary has hundreds; who has more of them has no use for a list. */
    private static final int MOST_NAMES = 10_000;

    private static final String TYPE = RDF.type.getURI();

    private final Map<String, long[]> properties = new HashMap<>();
    private final Set<String> classes = new HashSet<>();
    private long statements;

    Tally() {}

    void add(Quad quad) {
        boolean classed = quad.getObject().isURI() && quad.getPredicate().getURI().equals(TYPE);
        add(quad.getPredicate().getURI(), classed ? quad.getObject().getURI() : "");
    }

    /** Adds a line of N-Quads or N-Triples with one blank between its terms. */
    void addLine(String line) {
        int predicate = line.indexOf(' ') + 1;
        int object = line.indexOf(' ', predicate) + 1;
        String property = line.substring(predicate + 1, object - 2);
        boolean classed = line.charAt(object) == '<' && property.equals(TYPE);
        // a triple term begins with << and is no class
        add(
                property,
                classed && line.charAt(object + 1) != '<'
                        ? line.substring(object + 1, line.indexOf('>', object))
                        : "");
    }

    private void add(String property, String type) {
        statements++;
        if (properties.size() <= MOST_NAMES) {
            properties.computeIfAbsent(property, p -> new long[1])[0]++;
        }
        if (!type.isEmpty() && classes.size() <= MOST_NAMES) {
            classes.add(type);
        }
    }

    /** How many statements there are. */
    public long statements() {
        return statements;
    }

    /** How many statements have each property; none where there are too many properties to tell. */
    public Map<String, Long> properties() {
        Map<String, Long> counts = new TreeMap<>();
        if (properties.size() <= MOST_NAMES) {
            properties.forEach((property, count) -> counts.put(property, count[0]));
        }
        return counts;
    }

    /** The classes that things are said to be of; none where there are too many to tell. */
    public Set<String> classes() {
        return classes.size() <= MOST_NAMES ? Collections.unmodifiableSet(classes) : Set.of();
    }
}
