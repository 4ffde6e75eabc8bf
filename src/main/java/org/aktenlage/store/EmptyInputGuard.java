package org.aktenlage.store;

import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.iterator.QueryIterNullIterator;
import org.apache.jena.sparql.engine.main.QC;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.tdb2.solver.OpExecutorTDB2;

/**
 * Executes as TDB2 does, but never looks for more where nothing was found: TDB2 6.0.0 reorders a
 * pattern by the first row of its input, and fails ("Peek iterator is already empty") where there
 * is none.
 */
final class EmptyInputGuard extends OpExecutorTDB2 {

    private EmptyInputGuard(ExecutionContext context) {
        super(context);
    }

    static void install(Context context) {
        QC.setFactory(context, EmptyInputGuard::new);
    }

    @Override
    protected QueryIterator exec(Op op, QueryIterator input) {
        if (input.hasNext()) {
            return super.exec(op, input);
        }
        input.close();
        return QueryIterNullIterator.create(execCxt);
    }
}
