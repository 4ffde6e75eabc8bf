package org.aktenlage.server;

import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.fuseki.servlets.SPARQL_QueryDataset;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;

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
    protected void execute(String text, HttpAction action) {
        try {
            super.execute(text, action);
        } finally {
            guard.forget();
        }
    }
}
