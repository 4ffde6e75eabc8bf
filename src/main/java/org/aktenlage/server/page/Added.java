package org.aktenlage.server.page;

import org.aktenlage.graph.Aktenlage;
import org.aktenlage.server.Receipt;
import org.apache.jena.graph.Node;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A document that was handed in, with what was read in it.
 *
 * @param document by its title, with its page; only the file's name if it was refused
 * @param statements the first of them
 */
record Added(Receipt receipt, Link document, Portion<Statement> statements) {

    static Added of(GraphView view, Receipt receipt) {
        return switch (receipt) {
            case Receipt.Taken taken -> read(view, taken, taken.name());
            case Receipt.Known known -> read(view, known, known.name());
            case Receipt.Refused refused ->
                    new Added(refused, Link.plain(refused.path()), portion(view, List.of()));
        };
    }

    private static Added read(GraphView view, Receipt receipt, String name) {
        return view.with(view.iris().catalogueGraph())
                .object(view.thing(name), Aktenlage.CURRENT_VERSION)
                .map(version -> read(view, receipt, name, version))
                .orElseGet(
                        () ->
                                new Added(
                                        receipt,
                                        new Link(Address.page(name), receipt.path()),
                                        portion(view, List.of())));
    }

    private static Added read(GraphView view, Receipt receipt, String name, Node version) {
        String title = ClaimCard.document(view.with(version), version).text();
        List<Claims.Place> places = new ArrayList<>();
        view.data()
                .find(version, Node.ANY, Aktenlage.ABOUT, Node.ANY)
                .forEachRemaining(q -> places.add(new Claims.Place(version, q.getSubject())));
        List<Claims.Place> ofEvents =
                places.stream()
                        .filter(p -> !isOfClaim(view.with(version), p.claim()))
                        .sorted(Comparator.comparing(p -> p.claim().getURI()))
                        .toList();
        return new Added(
                receipt,
                new Link(Address.page(name), title.isEmpty() ? receipt.path() : title),
                portion(view, ofEvents));
    }

    /** A claim about a claim says only who is quoted. */
    private static boolean isOfClaim(GraphView version, Node claim) {
        return version.object(claim, Aktenlage.ABOUT)
                .filter(about -> version.is(about, "Claim"))
                .isPresent();
    }

    private static Portion<Statement> portion(GraphView view, List<Claims.Place> places) {
        return Portion.of(places, 0, new Statement.Maker(new Claims(view))::of);
    }
}
