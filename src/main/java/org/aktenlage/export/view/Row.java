package org.aktenlage.export.view;

import org.aktenlage.export.Property;
import org.aktenlage.fact.Factuality;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;

/**
 * One row of a view: an edge and what one claim says of it.
 *
 * @param iri of what the edge stands for
 * @param kind IRI of a class or property, or words
 * @param values of other columns, as IRIs or words; what is unbound is left out
 */
record Row(
        String source,
        String target,
        String kind,
        String iri,
        boolean isStated,
        Map<String, String> values) {

    Row {
        values = Map.copyOf(values);
    }

    static String localName(String iri) {
        return iri.substring(Math.max(iri.lastIndexOf('#'), iri.lastIndexOf('/')) + 1);
    }

    @Nullable Factuality certainty() {
        String concept = values.get(Columns.CERTAINTY);
        return concept == null
                ? null
                : Arrays.stream(Factuality.values())
                        .filter(f -> f.conceptName().equals(localName(concept)))
                        .findFirst()
                        .orElse(null);
    }

    String type() {
        return localName(kind);
    }

    /** What {@code --type} may name. */
    Stream<String> types() {
        String event = values.get(Columns.EVENT_TYPE);
        return event == null ? Stream.of(type()) : Stream.of(type(), localName(event));
    }

    @Nullable LocalDate from() {
        return day(Property.VALID_FROM);
    }

    @Nullable LocalDate to() {
        return day(Property.VALID_TO);
    }

    private @Nullable LocalDate day(Property property) {
        String value = values.get(property.name());
        return value == null ? null : Days.parse(value);
    }
}
