package org.aktenlage.store;

import org.aktenlage.graph.Aktenlage;
import org.aktenlage.graph.Iris;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.RDF;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** The run graph: when this store read what, and was told to forget it. */
final class RunLog {

    private final Graph run;
    private final Node store;

    RunLog(DatasetGraph data, Iris iris) {
        this.run = data.getGraph(iris.runGraph());
        this.store = NodeFactory.createURI(iris.base());
    }

    /** Notes that the version was read then. */
    void recorded(Node version, Instant when) {
        note(version, Aktenlage.RECORDED_AT, when);
    }

    /** Notes that the document counted no more from then on. */
    void removed(Node document, Instant when) {
        note(document, Aktenlage.REMOVED_AT, when);
    }

    private void note(Node thing, Node property, Instant when) {
        run.add(store, RDF.Nodes.type, Aktenlage.STORE);
        String second = when.truncatedTo(ChronoUnit.SECONDS).toString();
        run.add(thing, property, NodeFactory.createLiteralDT(second, XSDDatatype.XSDdateTime));
    }

    /** Each time it was read, in no order. */
    List<Instant> readings(Node version) {
        return times(version, Aktenlage.RECORDED_AT);
    }

    /** Each time it was removed, in no order. */
    List<Instant> removals(Node document) {
        return times(document, Aktenlage.REMOVED_AT);
    }

    private List<Instant> times(Node thing, Node property) {
        return Graphs.objects(run, thing, property).stream()
                .map(time -> Instant.parse(time.getLiteralLexicalForm()))
                .toList();
    }

    void forget(Node thing) {
        run.remove(thing, Node.ANY, Node.ANY);
    }

    /** Forgets what came after the moment. */
    void forgetAfter(Moment moment) {
        run.find(Node.ANY, Node.ANY, Node.ANY)
                .filterKeep(t -> t.getObject().isLiteral())
                .filterDrop(
                        t -> moment.isKnown(Instant.parse(t.getObject().getLiteralLexicalForm())))
                .toList()
                .forEach(run::delete);
    }
}
