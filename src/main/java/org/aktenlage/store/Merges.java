package org.aktenlage.store;

import org.aktenlage.graph.Aktenlage;
import org.aktenlage.graph.Iris;
import org.aktenlage.match.Match;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Which nodes may be the same: proposed by the program, confirmed or rejected by a person. Nothing
 * is merged by it; queries follow what they want of it.
 */
final class Merges {

    private static final Node WHY = DCTerms.description.asNode();

    private final Graph decisions;
    private final Iris iris;

    Merges(Graph decisions, Iris iris) {
        this.decisions = decisions;
        this.iris = iris;
    }

    MergeCount propose(List<Match> matches, String by, Instant when) {
        Set<Node> proposed = new HashSet<>();
        int added = 0;
        int decided = 0;
        for (Match match : matches) {
            Node one = NodeFactory.createURI(match.one().id());
            Node other = NodeFactory.createURI(match.other().id());
            Node merge = iris.merge(one, other);
            proposed.add(merge);
            if (isDecided(merge)) {
                decided++;
            } else if (!isThere(merge, match)) {
                added++;
                forget(merge);
                decisions.add(merge, Aktenlage.MERGES, one);
                decisions.add(merge, Aktenlage.MERGES, other);
                write(merge, match, by, when);
            }
        }
        int kept = proposed.size() - added - decided;
        return new MergeCount(added, kept, decided, withdraw(proposed));
    }

    private void write(Node merge, Match match, String by, Instant when) {
        decisions.add(merge, RDF.Nodes.type, Aktenlage.MERGE_DECISION);
        decisions.add(merge, Aktenlage.VERDICT, Aktenlage.PROPOSED);
        decisions.add(merge, Aktenlage.SCORE, score(match));
        decisions.add(merge, Aktenlage.SPEAKS_FOR, text(String.join("; ", match.reasons())));
        decisions.add(merge, Aktenlage.PROPOSED_BY, text(by));
        decisions.add(merge, Aktenlage.PROPOSED_AT, moment(when));
    }

    private boolean isDecided(Node merge) {
        return decisions.contains(merge, Aktenlage.DECIDED_BY, Node.ANY);
    }

    private boolean isThere(Node merge, Match match) {
        return decisions.contains(merge, Aktenlage.SCORE, score(match))
                && decisions.contains(
                        merge, Aktenlage.SPEAKS_FOR, text(String.join("; ", match.reasons())));
    }

    private int withdraw(Set<Node> proposed) {
        List<Node> old =
                Graphs.subjects(decisions, Aktenlage.VERDICT, Aktenlage.PROPOSED).stream()
                        .filter(merge -> !proposed.contains(merge))
                        .toList();
        old.forEach(this::forget);
        return old.size();
    }

    /**
     * Puts a person's decision on a merge in the place of an earlier one; score and reasons stay.
     *
     * @return false if it is no merge
     */
    boolean decide(Node merge, Decision decision, Instant when) {
        if (!decisions.contains(merge, RDF.Nodes.type, Aktenlage.MERGE_DECISION)) {
            return false;
        }
        Node verdict =
                switch (decision.verdict()) {
                    case CONFIRMED -> Aktenlage.CONFIRMED;
                    case REJECTED -> Aktenlage.REJECTED;
                };
        Graphs.set(decisions, merge, Aktenlage.VERDICT, verdict);
        Graphs.set(decisions, merge, Aktenlage.DECIDED_BY, text(decision.by()));
        Graphs.set(decisions, merge, Aktenlage.DECIDED_AT, moment(when));
        Graphs.set(decisions, merge, WHY, text(decision.why()));
        return true;
    }

    /** Leaves nothing of decisions on actors that only this version names: reasons repeat names. */
    void erase(Graph version) {
        for (Node actor : Graphs.subjects(version, RDF.Nodes.type, Aktenlage.ACTOR)) {
            Graphs.subjects(decisions, Aktenlage.MERGES, actor).forEach(this::forget);
        }
    }

    private void forget(Node merge) {
        decisions.find(merge, Node.ANY, Node.ANY).toList().forEach(this::delete);
    }

    private void delete(Triple triple) {
        decisions.delete(triple);
    }

    private static Node score(Match match) {
        return NodeFactory.createLiteralDT(
                String.format(Locale.ROOT, "%.3f", match.score()), XSDDatatype.XSDdecimal);
    }

    private static Node text(String words) {
        return NodeFactory.createLiteralString(words);
    }

    private static Node moment(Instant when) {
        return NodeFactory.createLiteralDT(
                when.truncatedTo(ChronoUnit.SECONDS).toString(), XSDDatatype.XSDdateTime);
    }
}
