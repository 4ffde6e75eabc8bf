package org.aktenlage.store;

import org.aktenlage.graph.Aktenlage;
import org.aktenlage.graph.Iris;
import org.aktenlage.graph.ListTerms;
import org.aktenlage.graph.Prov;
import org.aktenlage.store.RecordValues.Value;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.RDF;

import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;

/**
 * Writes what happened between two issues of a list. When exactly is only known where the list says
 * so: else it was after the day of the one and not after that of the other.
 */
final class IssueEvents {

    private final ListCatalogue catalogue;
    private final Iris iris;
    private final Node before;
    private final Node after;
    private final Graph out;

    IssueEvents(ListCatalogue catalogue, Iris iris, Node before, Node after, Graph out) {
        this.catalogue = catalogue;
        this.iris = iris;
        this.before = before;
        this.after = after;
        this.out = out;
    }

    void write(IssueComparison comparison) {
        comparison
                .designated()
                .forEach((record, version) -> event(ListTerms.DESIGNATION, record, version));
        comparison
                .delisted()
                .forEach((record, version) -> event(ListTerms.DELISTING, record, version));
        comparison
                .amended()
                .forEach(
                        (record, both) -> {
                            Node event = event(ListTerms.AMENDMENT, record, both.after());
                            changes(
                                    event,
                                    RecordValues.of(catalogue.content(both.before())),
                                    RecordValues.of(catalogue.content(both.after())));
                        });
    }

    private Node event(Node type, Node record, Node version) {
        Node event = iris.listingEvent(type.getLocalName(), record, catalogue.issued(after));
        out.add(event, RDF.Nodes.type, type);
        out.add(event, RDF.Nodes.type, ListTerms.LISTING_EVENT);
        out.add(event, ListTerms.ISSUE_BEFORE, before);
        out.add(event, ListTerms.ISSUE, after);
        out.add(event, Prov.WAS_DERIVED_FROM, version);
        Graph content = catalogue.content(version);
        Graphs.objects(content, version, ListTerms.PARTY)
                .forEach(party -> out.add(event, ListTerms.PARTY, party));
        for (Node listing : Graphs.subjects(content, RDF.Nodes.type, ListTerms.LISTING)) {
            out.add(event, ListTerms.LISTING_OF, listing);
        }
        time(event, type, content);
        return event;
    }

    private void time(Node event, Node type, Graph content) {
        LocalDate from = LocalDate.parse(catalogue.issued(before)).plusDays(1);
        LocalDate to = LocalDate.parse(catalogue.issued(after));
        Set<LocalDate> told = told(type, content, from, to);
        out.add(event, Aktenlage.EARLIEST, day(told.isEmpty() ? from : told.iterator().next()));
        out.add(event, Aktenlage.LATEST, day(told.isEmpty() ? to : told.iterator().next()));
    }

    /** The days within that time which the record itself gives, the first first. */
    private static Set<LocalDate> told(Node type, Graph content, LocalDate from, LocalDate to) {
        Node property = type.equals(ListTerms.DESIGNATION) ? ListTerms.LISTED : ListTerms.AMENDED;
        Set<LocalDate> days = new TreeSet<>();
        if (type.equals(ListTerms.DELISTING)) {
            return days;
        }
        content.find(Node.ANY, property, Node.ANY)
                .mapWith(t -> t.getObject())
                .filterKeep(o -> o.getLiteralDatatype().equals(XSDDatatype.XSDdate))
                .mapWith(o -> LocalDate.parse(o.getLiteralLexicalForm()))
                .filterKeep(d -> !d.isBefore(from) && !d.isAfter(to))
                .forEachRemaining(days::add);
        return days;
    }

    private void changes(Node event, Set<Value> old, Set<Value> now) {
        old.stream()
                .filter(v -> !now.contains(v))
                .forEach(v -> change(event, v, ListTerms.OLD_VALUE));
        now.stream()
                .filter(v -> !old.contains(v))
                .forEach(v -> change(event, v, ListTerms.NEW_VALUE));
    }

    private void change(Node event, Value value, Node side) {
        Node change = iris.valueChange(event, value.property(), side, value.words());
        out.add(event, ListTerms.CHANGES, change);
        out.add(change, RDF.Nodes.type, ListTerms.VALUE_CHANGE);
        out.add(change, ListTerms.PROPERTY, value.property());
        out.add(change, side, NodeFactory.createLiteralString(value.words()));
    }

    private static Node day(LocalDate day) {
        return NodeFactory.createLiteralDT(day.toString(), XSDDatatype.XSDdate);
    }
}
