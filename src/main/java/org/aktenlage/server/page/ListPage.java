package org.aktenlage.server.page;

import org.aktenlage.graph.Aktenlage;
import org.aktenlage.graph.ListTerms;
import org.aktenlage.graph.Prov;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.DCTerms;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** A sanctions list: its issues, and what changed from one to the next. */
record ListPage(
        String name,
        Link self,
        Optional<Link> publisher,
        List<Issue> issues,
        Portion<Change> changes) {

    /** The list as published one day. */
    record Issue(Link issue, String issued, long changes) {}

    /**
     * Who came, was changed or went.
     *
     * @param from the day after the issue before; {@code to} the day of the issue that shows it
     */
    record Change(
            String href,
            String kind,
            Link party,
            String from,
            String to,
            List<Link> acts,
            List<Value> values) {}

    /** A value that came, or went. */
    record Value(String property, String before, String after) {}

    static ListPage of(GraphView view, String name, Visit visit) {
        Node list = view.thing(name);
        GraphView catalogue = view.with(view.iris().catalogueGraph());
        List<Node> issues = issues(catalogue, list);
        return new ListPage(
                name,
                catalogue.link(list),
                view.object(list, ListTerms.AUTHORITY).map(view::link),
                issues.stream().map(i -> issue(catalogue, i)).toList(),
                Portion.of(changes(view, issues), visit.number("changes"), e -> change(view, e)));
    }

    /** Newest first. */
    private static List<Node> issues(GraphView catalogue, Node list) {
        return catalogue.objects(list, ListTerms.HAS_ISSUE).stream()
                .sorted(
                        Comparator.comparing((Node i) -> catalogue.text(i, DCTerms.issued.asNode()))
                                .reversed())
                .toList();
    }

    private static Issue issue(GraphView catalogue, Node issue) {
        return new Issue(
                catalogue.link(issue),
                catalogue.text(issue, DCTerms.issued.asNode()),
                catalogue.facts().find(Node.ANY, ListTerms.ISSUE, issue).toList().size());
    }

    /** Newest first. */
    private static List<Node> changes(GraphView view, List<Node> issues) {
        return issues.stream()
                .flatMap(i -> view.facts().find(Node.ANY, ListTerms.ISSUE, i).toList().stream())
                .map(t -> t.getSubject())
                .limit(Portion.MOST)
                .sorted(
                        Comparator.comparing((Node e) -> view.text(e, Aktenlage.LATEST))
                                .reversed()
                                .thenComparing(Node::getURI))
                .toList();
    }

    static Change change(GraphView view, Node event) {
        Node version = view.object(event, Prov.WAS_DERIVED_FROM).orElse(event);
        GraphView record = view.with(version);
        return new Change(
                view.address(event),
                view.kinds(event).stream()
                        .filter(k -> !k.equals(ListTerms.LISTING_EVENT))
                        .map(view::label)
                        .findFirst()
                        .orElse(""),
                record.object(event, ListTerms.PARTY).map(record::link).orElse(Link.plain("")),
                view.text(event, Aktenlage.EARLIEST),
                view.text(event, Aktenlage.LATEST),
                view.links(view.objects(event, ListTerms.LEGAL_BASIS)),
                view.objects(event, ListTerms.CHANGES).stream()
                        .map(v -> value(view, v))
                        .sorted(Comparator.comparing(Value::property))
                        .toList());
    }

    private static Value value(GraphView view, Node change) {
        return new Value(
                view.object(change, ListTerms.PROPERTY).map(view::label).orElse(""),
                view.text(change, ListTerms.OLD_VALUE),
                view.text(change, ListTerms.NEW_VALUE));
    }
}
