package org.aktenlage.server;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetDescription;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.syntax.ElementNamedGraph;

import java.util.Optional;

/**
 * A query that asks one named graph as if it were the default graph. For a store on disk it is
 * asked faster as {@code GRAPH <iri> { ... }}, which uses its indexes: of a million triples a count
 * over groups takes a fourth of the time.
 */
final class OneGraph {

    private OneGraph() {}

    /**
     * The same question of the same answer; nothing where that is not sure.
     *
     * @param asked the data set that the request or the query names
     */
    static Optional<Query> of(Query query, DatasetDescription asked, DatasetGraph data) {
        if (asked.getDefaultGraphURIs().size() != 1
                || !asked.getNamedGraphURIs().isEmpty()
                || query.getQueryPattern() == null
                || isFixed(query)) {
            return Optional.empty();
        }
        Node graph = NodeFactory.createURI(asked.getDefaultGraphURIs().getFirst());
        return data.containsGraph(graph) ? Optional.of(within(query, graph)) : Optional.empty();
    }

    private static Query within(Query query, Node graph) {
        Query inner = query.cloneQuery();
        inner.getGraphURIs().clear();
        inner.setQueryPattern(new ElementNamedGraph(graph, inner.getQueryPattern()));
        return inner;
    }

    /**
     * What cannot be moved into GRAPH as it is: GRAPH itself, which finds nothing in such a data
     * set, and EXISTS, which may stand outside the pattern. A word of a literal may be taken for
     * one: then the query is asked as it came.
     */
    private static boolean isFixed(Query query) {
        String text = query.toString();
        return query.isDescribeType() || text.contains("GRAPH") || text.contains("EXISTS");
    }
}
