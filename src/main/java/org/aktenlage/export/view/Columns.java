package org.aktenlage.export.view;

import org.aktenlage.export.Property;
import org.aktenlage.store.NamedQuery;
import org.aktenlage.store.QuestionException;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Which columns a view selects, and which properties of edges come of them. */
final class Columns {

    static final String SOURCE = "source";
    static final String TARGET = "target";
    static final String KIND = "kind";
    static final String IRI = "iri";
    static final String STATED = "stated";
    static final String CERTAINTY = "certainty";
    static final String EVENT_TYPE = "event_type";

    private static final Set<String> INNER = Set.of(SOURCE, TARGET, KIND, IRI, STATED);

    /** In the order of columns, where the view has them. */
    private static final List<Property> KNOWN =
            List.of(
                    Property.QUOTE,
                    Property.DOCUMENT,
                    Property.CLAIMANT,
                    Property.OFFICE,
                    Property.SAID,
                    Property.CERTAINTY,
                    Property.STATED,
                    Property.VALID_FROM,
                    Property.VALID_TO);

    private final List<String> selected;

    private Columns(List<String> selected) {
        this.selected = selected;
    }

    /**
     * Those of a view.
     *
     * @throws QuestionException if it is none
     */
    static Columns of(NamedQuery view) throws QuestionException {
        List<String> selected =
                view.query().isSelectType() ? view.query().getResultVars() : List.of();
        if (!selected.containsAll(List.of(SOURCE, TARGET, KIND))) {
            throw new QuestionException(
                    "the view "
                            + view.name()
                            + " must select ?source, ?target and ?kind; it selects "
                            + selected);
        }
        return new Columns(selected);
    }

    /** What is kept of a row besides its ends and its kind: by the names of columns. */
    List<String> kept() {
        return selected.stream().filter(name -> !INNER.contains(name)).toList();
    }

    List<Property> properties(Fold fold) {
        List<Property> properties = new ArrayList<>(List.of(Property.IRI, Property.TYPE));
        for (Property known : KNOWN) {
            if (selected.contains(known.name())) {
                properties.add(known);
            }
            if (known.equals(Property.CLAIMANT) && properties.contains(known)) {
                properties.add(Property.CLAIMANT_IRI);
            }
        }
        kept().stream().map(Property::text).filter(p -> !isKnown(p)).forEach(properties::add);
        if (fold != Fold.NONE) {
            properties.addAll(List.of(Property.COUNT, Property.TYPES));
        }
        return List.copyOf(properties);
    }

    private static boolean isKnown(Property property) {
        return KNOWN.stream().anyMatch(known -> known.name().equals(property.name()));
    }
}
