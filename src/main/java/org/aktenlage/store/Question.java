package org.aktenlage.store;

import org.aktenlage.graph.Iris;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.ResultSet;
import org.apache.jena.query.ResultSetFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;
import org.apache.jena.system.Txn;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/** One query with its values, asked once. */
final class Question {

    private final DatasetGraph data;
    private final Iris iris;
    private final Query query;
    private final Map<String, Node> values;
    private final Duration limit;

    Question(DatasetGraph data, Iris iris, Query query, Map<String, Node> values, Duration limit) {
        this.data = data;
        this.iris = iris;
        this.query = query;
        this.values = values;
        this.limit = limit;
    }

    Answer answer() throws QuestionException {
        return run(this::answer);
    }

    /** Hands out one row after the other, none of which is kept. */
    void rows(Consumer<Binding> sink) throws QuestionException {
        run(
                execution -> {
                    execution.select().forEachRemaining(sink);
                    return true;
                });
    }

    private <T> T run(Function<QueryExec, T> work) throws QuestionException {
        try {
            return Txn.calculateRead(data, () -> execute(work));
        } catch (QueryCancelledException e) {
            throw new QuestionException(
                    "the query took longer than "
                            + limit.toSeconds()
                            + " s; narrow it or raise the limit",
                    e);
        } catch (QueryException e) {
            throw new QuestionException("the query cannot be evaluated: " + e.getMessage(), e);
        }
    }

    private <T> T execute(Function<QueryExec, T> work) {
        // A SERVICE clause would let a query reach other hosts.
        try (QueryExec execution =
                QueryExec.dataset(data)
                        .query(prepared())
                        .set(ARQ.httpServiceAllowed, false)
                        .timeout(limit.toMillis(), TimeUnit.MILLISECONDS)
                        .build()) {
            return work.apply(execution);
        }
    }

    private Answer answer(QueryExec execution) {
        if (query.isAskType()) {
            return new Answer.Truth(execution.ask());
        }
        if (query.isSelectType()) {
            return new Answer.Table(
                    ResultSetFactory.makeRewindable(ResultSet.adapt(execution.select())));
        }
        if (query.isConstructQuad()) {
            List<Quad> quads = new ArrayList<>();
            execution.constructQuads().forEachRemaining(quads::add);
            return new Answer.Quads(quads);
        }
        return new Answer.Triples(
                query.isConstructType() ? execution.construct() : execution.describe());
    }

    /** With values for variables, and names under this store's base. */
    private Query prepared() {
        Map<Var, Node> bound =
                values.entrySet().stream()
                        .collect(Collectors.toMap(e -> Var.alloc(e.getKey()), Map.Entry::getValue));
        Query rebased =
                iris.base().equals(Iris.DEFAULT_BASE)
                        ? query
                        : QueryTransformOps.transform(query, this::rebased);
        return bound.isEmpty() ? rebased : QueryTransformOps.replaceVars(rebased, bound);
    }

    private Node rebased(Node node) {
        return node.isURI() && node.getURI().startsWith(Iris.DEFAULT_BASE)
                ? NodeFactory.createURI(
                        iris.base() + node.getURI().substring(Iris.DEFAULT_BASE.length()))
                : node;
    }
}
