package org.aktenlage.store;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.query.ResultSetRewindable;
import org.apache.jena.sparql.core.Quad;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a query yields, complete and free of any transaction. */
public sealed interface Answer {

    /** Of SELECT. */
    record Table(ResultSetRewindable rows) implements Answer {

        /** Each row by the names of its columns, as words; what is unbound is left out. */
        public List<Map<String, String>> words() {
            List<Map<String, String>> lines = new ArrayList<>();
            rows.reset();
            rows.forEachRemaining(
                    row -> {
                        Map<String, String> line = new LinkedHashMap<>();
                        for (String name : rows.getResultVars()) {
                            if (row.contains(name)) {
                                line.put(name, words(row.get(name).asNode()));
                            }
                        }
                        lines.add(line);
                    });
            return lines;
        }

        private static String words(Node node) {
            return node.isLiteral() ? node.getLiteralLexicalForm() : node.toString();
        }
    }

    /** Of ASK. */
    record Truth(boolean isTrue) implements Answer {}

    /** Of CONSTRUCT and DESCRIBE. */
    record Triples(Graph graph) implements Answer {}

    /** Of CONSTRUCT with GRAPH. */
    record Quads(List<Quad> quads) implements Answer {

        public Quads {
            quads = List.copyOf(quads);
        }
    }
}
