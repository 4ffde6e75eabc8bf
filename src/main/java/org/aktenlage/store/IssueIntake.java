package org.aktenlage.store;

import org.aktenlage.document.PartialDate;
import org.aktenlage.document.RejectedException;
import org.aktenlage.document.Rejection.Code;
import org.aktenlage.graph.Iris;
import org.aktenlage.graph.IssueGraph;
import org.aktenlage.graph.PartyGraph;
import org.aktenlage.listing.Issue;
import org.aktenlage.listing.ListFeed;
import org.aktenlage.listing.ListSink;
import org.aktenlage.listing.ListedParty;
import org.aktenlage.store.GraphStore.Change;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.jspecify.annotations.Nullable;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Takes one issue of a list into the store, record by record, within a transaction. */
final class IssueIntake implements ListSink {

    private final Iris iris;
    private final Lists lists;
    private final String path;
    private final String sha256;
    private final @Nullable PartialDate given;
    private final Set<String> references = new HashSet<>();
    private @Nullable Manifest manifest;

    /** What is known once the list has said what it is. */
    private record Manifest(
            IssueGraph graph,
            PartialDate issued,
            boolean known,
            boolean whole,
            Lists.Asserted before) {}

    /** The list does not say when it was issued, or names a record twice. */
    private static final class Unfit extends RuntimeException {

        private static final long serialVersionUID = 1;

        Unfit(String why) {
            super(why);
        }
    }

    /**
     * Begins nothing yet.
     *
     * @param given the day of issue if the user says it
     */
    IssueIntake(
            DatasetGraph data, Iris iris, String path, String sha256, @Nullable PartialDate given) {
        this.iris = iris;
        this.lists = new Lists(data, iris);
        this.path = path;
        this.sha256 = sha256;
        this.given = given;
    }

    IssueChange take(ListFeed feed) throws RejectedException {
        try {
            feed.feed(this);
        } catch (Unfit e) {
            throw new RejectedException(path, Code.MALFORMED, String.valueOf(e.getMessage()));
        }
        Manifest m = manifest;
        if (m == null || references.isEmpty()) {
            throw new RejectedException(path, Code.NO_TEXT, "a list without records");
        }
        if (!m.whole) {
            complete(m);
        }
        Optional<IssueComparison> changed = lists.settle(m.graph.node(), m.graph.issue(), m.before);
        return new IssueChange(
                m.known ? Change.REPLACED : Change.ADDED,
                m.graph.list(),
                m.graph.issue(),
                m.issued,
                references.size(),
                changed.map(c -> c.designated().size()).orElse(0),
                changed.map(c -> c.amended().size()).orElse(0),
                changed.map(c -> c.delisted().size()).orElse(0));
    }

    /** A list of changes stands on the issue before it. */
    private void complete(Manifest m) throws RejectedException {
        List<Node> all = lists.catalogue().issues(m.graph.node());
        int at = all.indexOf(m.graph.issue());
        if (at == 0) {
            throw new RejectedException(
                    path,
                    Code.MALFORMED,
                    "it tells changes alone: ingest the whole list of a day before first");
        }
        lists.catalogue().complete(m.graph.issue(), all.get(at - 1));
    }

    @Override
    public void begin(Issue issue) {
        PartialDate issued = given == null ? issue.issued() : given;
        if (issued == null || !issued.isDay()) {
            throw new Unfit("it does not say the day of its issue: say it with --date");
        }
        IssueGraph graph = IssueGraph.of(issue.list(), issued, sha256, path, iris);
        boolean known = lists.catalogue().has(graph.issue());
        Lists.Asserted before = lists.asserted(graph.node());
        lists.catalogue().open(graph);
        manifest = new Manifest(graph, issued, known, issue.whole(), before);
    }

    @Override
    public void accept(ListedParty party) {
        Manifest m = Objects.requireNonNull(manifest, "a record before the list begins");
        if (!references.add(party.reference())) {
            throw new Unfit("two records with the identifier " + party.reference());
        }
        lists.catalogue()
                .enter(m.graph, PartyGraph.of(m.graph.list(), party, iris), party.isEnded());
    }
}
