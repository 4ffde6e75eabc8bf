package org.aktenlage.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetDescription;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DynamicDatasets;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** A query on one graph answers as if that were the default graph. */
final class OneGraphTest {

    private static final DatasetGraph DATA =
            RDFParser.fromString(
                            """
                            <x:a> <x:p> <x:b> . <x:a> <x:q> "default" .
                            <x:g> { <x:a> <x:p> <x:c> . <x:c> <x:p> <x:d> . <x:a> <x:q> "GRAPH" }
                            <x:h> { <x:a> <x:p> <x:e> }
                            """,
                            Lang.TRIG)
                    .toDatasetGraph();

    private static final DatasetDescription ASKED =
            DatasetDescription.create(List.of("x:g"), List.of());

    private static List<String> rows(DatasetGraph data, Query query) {
        try (QueryExec execution = QueryExec.dataset(data).query(query).build()) {
            TreeSet<String> rows = new TreeSet<>();
            RowSet found = execution.select();
            found.forEachRemaining(row -> rows.add(row.toString().replace(" -> [Root]", "")));
            return List.copyOf(rows);
        }
    }

    private static List<String> asDefault(Query query) {
        Query bare = query.cloneQuery();
        bare.getGraphURIs().clear();
        return rows(DynamicDatasets.dynamicDataset(ASKED, DATA, false), bare);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT * { ?s <x:p> ?o }",
                "SELECT * FROM <x:g> { ?s <x:p>+ ?o }",
                "SELECT ?s (COUNT(*) AS ?n) { ?s ?p ?o } GROUP BY ?s HAVING (COUNT(*) > 1)",
                "SELECT * { ?s <x:p> ?o OPTIONAL { ?o <x:p> ?z } FILTER (?o != <x:d>) }",
                "SELECT * { { SELECT ?s { ?s <x:p> ?o } LIMIT 9 } MINUS { ?s <x:q> ?v } }",
                "SELECT * { VALUES ?s { <x:a> } ?s <x:p> ?o }",
                "SELECT (1 AS ?one) {}",
            })
    void answersTheSame(String text) {
        Query query = QueryFactory.create(text);
        Optional<Query> within = OneGraph.of(query, ASKED, DATA);
        assertTrue(within.isPresent(), text);
        assertEquals(asDefault(query), rows(DATA, within.get()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT * { GRAPH ?g { ?s ?p ?o } }",
                "SELECT * { ?s ?p ?o FILTER EXISTS { GRAPH <x:h> { ?s ?p ?z } } }",
                "SELECT (EXISTS { ?s ?p ?o } AS ?e) { VALUES ?s { <x:a> } }",
                "SELECT * { ?s <x:q> 'GRAPH' }",
                "DESCRIBE ?s { ?s <x:p> ?o }",
                "DESCRIBE <x:a>",
            })
    void leavesAsItIsWhatMightChange(String text) {
        assertEquals(Optional.empty(), OneGraph.of(QueryFactory.create(text), ASKED, DATA));
    }

    @ParameterizedTest
    @ValueSource(strings = {"x:nowhere", ""})
    void leavesAsItIsWhatNamesNoGraphThatIsThere(String graph) {
        DatasetDescription asked = DatasetDescription.create(List.of(graph), List.of());
        Query query = QueryFactory.create("ASK {}");
        assertEquals(Optional.empty(), OneGraph.of(query, asked, DATA));
    }
}
