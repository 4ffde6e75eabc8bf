package org.aktenlage.pipeline;

import org.aktenlage.document.PartialDate;
import org.aktenlage.document.RejectedException;
import org.aktenlage.document.Rejection.Code;
import org.aktenlage.graph.Iris;
import org.aktenlage.graph.IssueGraph;
import org.aktenlage.graph.PartyGraph;
import org.aktenlage.listing.Issue;
import org.aktenlage.listing.ListSink;
import org.aktenlage.listing.ListedParty;
import org.aktenlage.listing.reader.ListFile;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * Turns a list into quads record by record, with no store: each record in a graph of its own, and
 * the manifest in the catalogue. What follows of a list besides, regimes and changes, takes a
 * store.
 */
public final class ListConversion {

    private final Iris iris;
    private final long maxBytes;

    /**
     * Prepares a run.
     *
     * @param maxBytes longer lists are rejected unread
     */
    public ListConversion(Iris iris, long maxBytes) {
        this.iris = iris;
        this.maxBytes = maxBytes;
    }

    /**
     * Hands over the quads of a list, one record after the other.
     *
     * @param issued its day if the user says it
     * @return how many records there are
     * @throws RejectedException if it is no whole list; what was handed over is to be thrown away
     */
    public int convert(ListFile list, @Nullable PartialDate issued, Consumer<Quad> sink)
            throws RejectedException {
        Run run = new Run(list.path(), list.sha256(maxBytes), issued, sink);
        try {
            list.feed(run);
        } catch (Undated e) {
            throw new RejectedException(
                    list.path(),
                    Code.MALFORMED,
                    "it does not say the day of its issue: say it with --date");
        }
        if (run.records == 0) {
            throw new RejectedException(list.path(), Code.NO_TEXT, "a list without records");
        }
        return run.records;
    }

    /** The list does not say when it was issued. */
    private static final class Undated extends RuntimeException {

        private static final long serialVersionUID = 1;
    }

    private final class Run implements ListSink {

        private final String path;
        private final String sha256;
        private final @Nullable PartialDate given;
        private final Consumer<Quad> sink;
        private final Node catalogue = iris.catalogueGraph();
        private @Nullable IssueGraph manifest;
        private int records;

        Run(String path, String sha256, @Nullable PartialDate given, Consumer<Quad> sink) {
            this.path = path;
            this.sha256 = sha256;
            this.given = given;
            this.sink = sink;
        }

        @Override
        public void begin(Issue issue) {
            PartialDate day = given == null ? issue.issued() : given;
            if (day == null || !day.isDay()) {
                throw new Undated();
            }
            manifest = IssueGraph.of(issue.list(), day, sha256, path, iris);
            write(catalogue, manifest.description());
        }

        @Override
        public void accept(ListedParty party) {
            IssueGraph issue = Objects.requireNonNull(manifest, "a record before the list begins");
            PartyGraph record = PartyGraph.of(issue.list(), party, iris);
            write(catalogue, issue.entry(record, party.isEnded()));
            write(catalogue, record.description());
            write(record.version(), record.content());
            records++;
        }

        private void write(Node graph, List<Triple> triples) {
            for (Triple triple : triples) {
                sink.accept(Quad.create(graph, triple));
            }
        }
    }
}
