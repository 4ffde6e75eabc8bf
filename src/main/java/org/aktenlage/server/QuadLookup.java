package org.aktenlage.server;

import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpDatasetNames;
import org.apache.jena.sparql.algebra.op.OpGraph;
import org.apache.jena.sparql.algebra.op.OpQuadPattern;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.core.Substitute;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryEngineRegistry;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.iterator.QueryIterPlainWrapper;
import org.apache.jena.sparql.engine.main.OpExecutor;
import org.apache.jena.sparql.engine.main.QC;
import org.apache.jena.sparql.engine.main.QueryEngineMainQuad;
import org.apache.jena.sparql.engine.main.solver.SolverRX4;
import org.apache.jena.sparql.util.Context;

import java.util.Iterator;

/**
 * Finds {@code GRAPH ?g} by looking up quads, as TDB2's own engine does. Jena's usual one goes
 * through all graphs for each row: with 20 000 graphs eleven rows took 680 ms, so some 40. Patterns
 * within are matched in the order in which they are written. (Jena's OpExecutorQuads does likewise,
 * but takes the default graph of a store in memory for one of the named.)
 */
final class QuadLookup extends OpExecutor {

    private QuadLookup(ExecutionContext context) {
        super(context);
    }

    /** For a dataset whose queries are to be answered so. */
    static Context context() {
        QueryEngineRegistry engines = new QueryEngineRegistry();
        engines.add(QueryEngineMainQuad.getFactory());
        Context context = new Context();
        QueryEngineRegistry.set(context, engines);
        QC.setFactory(context, QuadLookup::new);
        return context;
    }

    @Override
    protected QueryIterator execute(OpQuadPattern pattern, QueryIterator input) {
        if (!pattern.getGraphNode().isVariable() || pattern.getBasicPattern().isEmpty()) {
            return super.execute(pattern, input);
        }
        QueryIterator rows = input;
        for (Triple triple : pattern.getBasicPattern()) {
            QueryIterator before = rows;
            Iterator<Binding> matched =
                    Iter.flatMap(before, row -> match(row, pattern.getGraphNode(), triple));
            rows = QueryIterPlainWrapper.create(Iter.removeNulls(matched), execCxt);
        }
        return rows;
    }

    /** The row with what each quad adds to it; null where a quad does not go with it. */
    private Iterator<Binding> match(Binding row, Node graph, Triple triple) {
        Triple known = Substitute.substitute(triple, row);
        Iterator<Quad> found =
                execCxt.getDataset()
                        .findNG(
                                anyOrKnown(Substitute.substitute(graph, row)),
                                anyOrKnown(known.getSubject()),
                                anyOrKnown(known.getPredicate()),
                                anyOrKnown(known.getObject()));
        return Iter.map(found, quad -> SolverRX4.matchQuad(row, quad, graph, triple));
    }

    /** A triple term with variables is anything too: what is found is matched with it. */
    private static Node anyOrKnown(Node node) {
        boolean isOpen = Var.isVar(node) || (node.isTripleTerm() && !node.isConcrete());
        return isOpen ? Node.ANY : node;
    }

    /** {@code GRAPH ?g {}}: the names alone. */
    @Override
    protected QueryIterator execute(OpDatasetNames names, QueryIterator input) {
        return execute(new OpGraph(names.getGraphNode(), new OpBGP()), input);
    }
}
