package org.aktenlage.store;

import org.aktenlage.document.PartialDate;
import org.aktenlage.graph.Iris;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;

/**
 * Takes a dataset back to a moment, as if nothing had come after it. What the store did not keep
 * does not come back: words that were erased, an earlier reading of the same bytes, a decision that
 * another has replaced, the seeds of that day.
 */
final class Retrospect {

    private final Moment moment;
    private final Catalogue catalogue;
    private final Decisions decisions;
    private final AssertedGraph asserted;
    private final Lists lists;
    private final RunLog log;

    Retrospect(DatasetGraph data, Iris iris, Moment moment) {
        this.moment = moment;
        this.catalogue = new Catalogue(data, iris);
        this.decisions = new Decisions(data, iris, catalogue);
        this.asserted = new AssertedGraph(data, catalogue, decisions);
        this.lists = new Lists(data, iris);
        this.log = new RunLog(data, iris);
    }

    /** To be called in a transaction that writes. */
    void turnBack() {
        for (Node list : lists.catalogue().lists()) {
            lists.keep(list, this::wasIssued);
        }
        catalogue.documents().forEach(this::turnBack);
        if (decisions.forgetAfter(moment)) {
            asserted.rebuild();
            lists.assertAll();
        }
        log.forgetAfter(moment);
    }

    private boolean wasIssued(Node issue) {
        LocalDate day = LocalDate.parse(lists.catalogue().issued(issue));
        return moment.isOut(day) && moment.isKnown(firstReading(issue));
    }

    private void turnBack(Node document) {
        Optional<Node> then = current(document);
        if (!then.equals(catalogue.currentVersion(document))) {
            asserted.follow(
                    document,
                    c -> {
                        c.turnTo(document, then);
                        return then;
                    });
        }
        for (Node version : catalogue.versions(document)) {
            if (!wasThere(version)) {
                decisions.unlink(version);
                catalogue.drop(document, version);
                log.forget(version);
            }
        }
    }

    /** The version that counted; empty where none did. */
    private Optional<Node> current(Node document) {
        Optional<Node> now = catalogue.currentVersion(document);
        if (moment.recorded() == null && now.filter(this::wasThere).isPresent()) {
            return now;
        }
        if (moment.recorded() == null && now.isEmpty()) {
            return now;
        }
        return catalogue.versions(document).stream()
                .filter(this::wasThere)
                .max(
                        Comparator.comparing(this::lastReading)
                                .thenComparing(v -> now.filter(v::equals).isPresent()))
                .filter(version -> !isRemovedAfter(document, lastReading(version)));
    }

    private boolean isRemovedAfter(Node document, Instant reading) {
        return moment.recorded() != null
                && log.removals(document).stream()
                        .filter(moment::isKnown)
                        .anyMatch(
                                removal ->
                                        removal.isAfter(reading)
                                                || (removal.equals(reading)
                                                        && isRemoved(document)));
    }

    private boolean isRemoved(Node document) {
        return catalogue.currentVersion(document).isEmpty();
    }

    /** Whether the publisher had issued it, and the store had read it. */
    private boolean wasThere(Node version) {
        Instant first = firstReading(version);
        boolean out =
                catalogue
                        .issued(version)
                        .map(PartialDate::latest)
                        .map(moment::isOut)
                        .orElseGet(() -> moment.isOut(first));
        return out && moment.isKnown(first);
    }

    /** What no log tells of was always there. */
    private Instant firstReading(Node version) {
        return log.readings(version).stream().min(Comparator.naturalOrder()).orElse(Instant.EPOCH);
    }

    private Instant lastReading(Node version) {
        return log.readings(version).stream()
                .filter(moment::isKnown)
                .max(Comparator.naturalOrder())
                .orElse(Instant.EPOCH);
    }
}
