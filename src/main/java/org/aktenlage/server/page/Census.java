package org.aktenlage.server.page;

import org.aktenlage.graph.Aktenlage;
import org.aktenlage.graph.ListTerms;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;

import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;

/**
 * How much of what there is.
 *
 * @param facts events stated as fact
 * @param unasserted claims that do not count as fact
 */
record Census(
        long documents,
        long actors,
        long parties,
        long facts,
        long unasserted,
        List<NewestIssue> lists) {

    /** A list by its newest issue. */
    record NewestIssue(Link list, String issued) {}

    static Census of(GraphView view) {
        GraphView catalogue = view.with(view.iris().catalogueGraph());
        return new Census(
                count(catalogue.beside().find(Node.ANY, Aktenlage.CURRENT_VERSION, Node.ANY)),
                count(view.facts().find(Node.ANY, RDF.Nodes.type, Aktenlage.ACTOR)),
                count(view.facts().find(Node.ANY, RDF.Nodes.type, ListTerms.LISTED_PARTY)),
                count(view.facts().find(Node.ANY, RDF.Nodes.type, Aktenlage.EVENT)),
                unasserted(view),
                lists(catalogue));
    }

    private static long count(Iterator<?> all) {
        long count = 0;
        while (all.hasNext()) {
            all.next();
            count++;
        }
        return count;
    }

    private static long unasserted(GraphView view) {
        Currency currency = new Currency(view);
        long count = 0;
        var claims = view.data().findNG(Node.ANY, Node.ANY, Aktenlage.CONFIDENCE, Node.ANY);
        while (claims.hasNext()) {
            var claim = claims.next();
            if (currency.isCurrent(claim.getGraph())
                    && !view.facts()
                            .contains(Node.ANY, Aktenlage.ASSERTED_BY, claim.getSubject())) {
                count++;
            }
        }
        return count;
    }

    static List<NewestIssue> lists(GraphView catalogue) {
        return catalogue.beside().find(Node.ANY, ListTerms.HAS_ISSUE, Node.ANY).toList().stream()
                .map(t -> t.getSubject())
                .distinct()
                .map(list -> new NewestIssue(catalogue.link(list), newest(catalogue, list)))
                .sorted((a, b) -> a.list().text().compareTo(b.list().text()))
                .toList();
    }

    private static String newest(GraphView catalogue, Node list) {
        return Stream.concat(
                        Stream.of(""),
                        catalogue.objects(list, ListTerms.HAS_ISSUE).stream()
                                .map(i -> catalogue.text(i, DCTerms.issued.asNode())))
                .max(String::compareTo)
                .orElse("");
    }
}
