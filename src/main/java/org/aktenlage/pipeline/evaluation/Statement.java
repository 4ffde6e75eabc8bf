package org.aktenlage.pipeline.evaluation;

import static org.aktenlage.pipeline.evaluation.Csv.cell;

import org.aktenlage.document.Span;
import org.aktenlage.fact.Grounds;
import org.aktenlage.pipeline.FactTable;
import org.apache.commons.csv.CSVRecord;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A fact made ready to be compared, gold or found.
 *
 * @param row as the table has it
 * @param places where its quote stands in the squeezed text
 * @param agents a set of keys for each slot, any of which fills it
 * @param grounds of a found one
 */
record Statement(
        FactTable.Row row,
        List<Span> places,
        List<Set<String>> agents,
        List<Set<String>> targets,
        List<Set<String>> sources,
        Grounds grounds) {

    static Statement gold(CSVRecord row, Squeezed text, Entities entities) {
        FactTable.Row cells =
                new FactTable.Row(
                        cell(row, "doc"),
                        cell(row, "quote"),
                        cell(row, "event"),
                        cell(row, "agent"),
                        cell(row, "target"),
                        cell(row, "theme"),
                        cell(row, "time"),
                        cell(row, "factuality"),
                        cell(row, "source"),
                        "",
                        "");
        return new Statement(
                cells,
                text.places(cells.quote()),
                entities.alternatives(cells.agents()),
                entities.alternatives(cells.targets()),
                entities.alternatives(cells.source()),
                Grounds.NONE);
    }

    /** As a reader found it at a place of the squeezed text. */
    static Statement gold(FactTable.Row cells, Span place, Entities entities) {
        return new Statement(
                cells,
                List.of(place),
                entities.alternatives(cells.agents()),
                entities.alternatives(cells.targets()),
                entities.alternatives(cells.source()),
                Grounds.NONE);
    }

    /** The same in a document of another name. */
    Statement of(String document) {
        FactTable.Row renamed =
                new FactTable.Row(
                        document,
                        row.quote(),
                        row.event(),
                        row.agents(),
                        row.targets(),
                        row.theme(),
                        row.time(),
                        row.factuality(),
                        row.source(),
                        row.claim(),
                        row.confidence());
        return new Statement(renamed, places, agents, targets, sources, grounds);
    }

    static Statement found(FactTable.Row row, Squeezed text, Entities entities) {
        return found(row, Grounds.NONE, text.places(row.quote()), entities);
    }

    static Statement found(FactTable.Located found, Squeezed text, Entities entities) {
        return found(
                found.row(), found.fact().grounds(), text.places(found.row().quote()), entities);
    }

    static Statement found(FactTable.Located found, Span place, Entities entities) {
        return found(found.row(), found.fact().grounds(), List.of(place), entities);
    }

    private static Statement found(
            FactTable.Row row, Grounds grounds, List<Span> places, Entities entities) {
        return new Statement(
                row,
                places,
                entities.named(row.agents()),
                entities.named(row.targets()),
                entities.named(row.source()),
                grounds);
    }

    boolean isAsserted() {
        return row.factuality().equals("asserted");
    }

    /** How far the found statement is this gold one. */
    Level compare(Statement found) {
        if (!row.document().equals(found.row.document())
                || !row.event().equals(found.row.event())
                || !isAtThePlaceOf(found)) {
            return Level.NONE;
        }
        if (!fills(agents, found.agents) || !fills(targets, found.targets)) {
            return Level.EVENT;
        }
        return row.factuality().equals(found.row.factuality()) ? Level.FULL : Level.ROLES;
    }

    boolean hasTimeOf(Statement found) {
        return row.time().equals(found.row.time());
    }

    boolean hasSourceOf(Statement found) {
        return fills(sources, found.sources);
    }

    /** At least half of the shorter quote is common to both. */
    private boolean isAtThePlaceOf(Statement other) {
        return places.stream().anyMatch(a -> other.places.stream().anyMatch(b -> overlap(a, b)));
    }

    private static boolean overlap(Span a, Span b) {
        int common = Math.min(a.end(), b.end()) - Math.max(a.start(), b.start());
        return 2 * common >= Math.min(a.length(), b.length());
    }

    /** Every gold slot filled by exactly one of the found, none left over. */
    private static boolean fills(List<Set<String>> gold, List<Set<String>> found) {
        if (gold.size() != found.size()) {
            return false;
        }
        List<Set<String>> left = new ArrayList<>(found);
        return gold.stream()
                .sorted(Comparator.comparingInt(Set::size))
                .allMatch(slot -> take(left, slot));
    }

    private static boolean take(List<Set<String>> left, Set<String> slot) {
        Optional<Set<String>> hit =
                left.stream().filter(p -> !Collections.disjoint(p, slot)).findFirst();
        hit.ifPresent(left::remove);
        return hit.isPresent();
    }
}
