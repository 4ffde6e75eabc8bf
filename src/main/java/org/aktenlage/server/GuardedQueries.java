package org.aktenlage.server;

import org.apache.jena.atlas.lib.Pair;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.fuseki.servlets.SPARQLProtocol;
import org.apache.jena.fuseki.servlets.SPARQL_QueryDataset;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetDescription;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;

import java.util.Optional;

/** Answers queries under the eye of a {@link MemoryGuard}. */
final class GuardedQueries extends SPARQL_QueryDataset {

    private final MemoryGuard guard;

    GuardedQueries(MemoryGuard guard) {
        this.guard = guard;
    }

    @Override
    protected QueryExec createQueryExec(HttpAction action, Query query, DatasetGraph data) {
        QueryExec execution = super.createQueryExec(action, query, data);
        guard.watch(execution);
        return execution;
    }

    @Override
    protected Pair<DatasetGraph, Query> decideDataset(HttpAction action, Query query, String text) {
        DatasetGraph data = getDataset(action);
        DatasetDescription asked = SPARQLProtocol.getDatasetDescription(action, query);
        Optional<Query> within = asked == null ? Optional.empty() : OneGraph.of(query, asked, data);
        return within.map(inner -> Pair.create(data, inner))
                .orElseGet(() -> super.decideDataset(action, query, text));
    }

    @Override
    protected void execute(String text, HttpAction action) {
        try {
            super.execute(text, action);
        } finally {
            guard.forget();
        }
    }
}
