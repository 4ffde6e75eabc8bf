package org.aktenlage.store;

import org.aktenlage.graph.Aktenlage;
import org.aktenlage.graph.ListTerms;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a record says, as values that can be set side by side. */
final class RecordValues {

    /** A value that a record gives. */
    record Value(Node property, String words) implements Comparable<Value> {

        private static final Comparator<Value> ORDER =
                Comparator.comparing((Value v) -> v.property.getURI()).thenComparing(Value::words);

        @Override
        public int compareTo(Value other) {
            return ORDER.compare(this, other);
        }
    }

    /** Names stand elsewhere too, with what the list says of them; that it changed is no change. */
    private static final Set<Node> LEFT_OUT =
            Set.of(SKOS.prefLabel.asNode(), SKOS.altLabel.asNode(), ListTerms.AMENDED);

    private final Graph graph;
    private final Set<Value> values = new TreeSet<>();

    private RecordValues(Graph graph) {
        this.graph = graph;
    }

    /** Of a version's graph. */
    static Set<Value> of(Graph version) {
        RecordValues read = new RecordValues(version);
        for (Node party : Graphs.subjects(version, RDF.Nodes.type, ListTerms.LISTED_PARTY)) {
            read.add(party, "");
        }
        for (Node listing : Graphs.subjects(version, RDF.Nodes.type, ListTerms.LISTING)) {
            read.add(listing, Graphs.text(version, listing, ListTerms.PROGRAMME) + ": ");
        }
        return read.values;
    }

    private void add(Node subject, String lead) {
        for (Triple t : graph.find(subject, Node.ANY, Node.ANY).toList()) {
            Node value = t.getObject();
            if (LEFT_OUT.contains(t.getPredicate())) {
                continue;
            }
            if (value.isLiteral()) {
                values.add(new Value(t.getPredicate(), lead + value.getLiteralLexicalForm()));
            } else if (!t.getPredicate().equals(RDF.Nodes.type) && !words(value).isEmpty()) {
                values.add(new Value(t.getPredicate(), lead + words(value)));
            }
        }
    }

    /**
     * Of what the party has: the kind of a number before the number, a note behind what it notes.
     */
    private String words(Node part) {
        return Stream.of(
                        ListTerms.SCHEME,
                        Aktenlage.VALUE,
                        Aktenlage.WORDS,
                        ListTerms.COUNTRY_WORDS,
                        Aktenlage.DETAIL)
                .flatMap(p -> texts(part, p).stream())
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private List<String> texts(Node part, Node property) {
        return Graphs.objects(graph, part, property).stream()
                .map(Node::getLiteralLexicalForm)
                .sorted()
                .toList();
    }
}
