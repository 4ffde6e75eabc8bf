package org.aktenlage.store;

import org.apache.jena.graph.Graph;
import org.apache.jena.query.ResultSetRewindable;
import org.apache.jena.sparql.core.Quad;

import java.util.List;

/** What a query yields, complete and free of any transaction. */
public sealed interface Answer {

    /** Of SELECT. */
    record Table(ResultSetRewindable rows) implements Answer {}

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
