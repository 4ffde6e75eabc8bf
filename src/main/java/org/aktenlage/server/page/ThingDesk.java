package org.aktenlage.server.page;

import gg.jte.html.HtmlTemplateOutput;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.aktenlage.graph.Aktenlage;
import org.aktenlage.graph.ListTerms;
import org.aktenlage.server.PathName;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDF;

import java.io.IOException;
import java.util.Optional;
import java.util.function.Consumer;

/** Shows things, each kind on a page made for it. */
final class ThingDesk {

    /** A page that is found, to be written once the transaction has ended. */
    private record Found(String title, String script, Template template) {}

    private interface Template {
        Consumer<HtmlTemplateOutput> in(Layout layout);
    }

    private final Desk desk;

    ThingDesk(Desk desk) {
        this.desk = desk;
    }

    void show(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Visit visit = Visit.of(request, response);
        Words words = Words.of(visit.language());
        Optional<String> name = PathName.of(request);
        Optional<Found> found = name.flatMap(n -> desk.read(words, view -> find(view, n, visit)));
        if (name.isEmpty() || found.isEmpty()) {
            desk.missing(response, visit, words);
            return;
        }
        Layout layout =
                Layout.of(visit, words, found.get().title())
                        .withData(Address.data(name.get()))
                        .withScript(found.get().script());
        desk.send(response, found.get().template().in(layout));
    }

    private Optional<Found> find(GraphView view, String name, Visit visit) {
        String kind = name.substring(0, Math.max(0, name.indexOf('/')));
        return switch (kind) {
            case "actor" -> actor(view, name, visit).or(() -> thing(view, name));
            case "event" -> event(view, name).or(() -> thing(view, name));
            case "claim", "ledger" -> claim(view, name).or(() -> thing(view, name));
            case "document" -> document(view, name, visit).or(() -> thing(view, name));
            case "regime" -> regime(view, name, visit).or(() -> thing(view, name));
            case "list" -> list(view, name, visit).or(() -> thing(view, name));
            default -> thing(view, name);
        };
    }

    private static Optional<Found> actor(GraphView view, String name, Visit visit) {
        Node actor = view.thing(name);
        return whereKnown(view, actor)
                .map(known -> ActorPage.of(known, name, visit))
                .map(
                        page ->
                                new Found(
                                        page.self().text(),
                                        "/asset/neighbours.js",
                                        layout ->
                                                out ->
                                                        JteactorGenerated.render(
                                                                out, null, layout, page)));
    }

    /** Who left all lists, and whom only a document names, is told of elsewhere. */
    private static Optional<GraphView> whereKnown(GraphView view, Node actor) {
        if (ActorPage.exists(view, actor)) {
            return Optional.of(view);
        }
        var quads = view.data().findNG(Node.ANY, actor, Aktenlage.KEY, Node.ANY);
        return quads.hasNext() ? Optional.of(view.with(quads.next().getGraph())) : Optional.empty();
    }

    private static Optional<Found> event(GraphView view, String name) {
        Node event = view.thing(name);
        if (view.has(event, RDF.Nodes.type, ListTerms.LISTING_EVENT)) {
            ListPage.Change change = ListPage.change(view, event);
            return Optional.of(
                    new Found(
                            change.kind() + ": " + change.party().text(),
                            "",
                            layout -> out -> JtechangeGenerated.render(out, null, layout, change)));
        }
        EventPage page = EventPage.of(view, name);
        return page.claims().isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Found(
                                page.event().title(),
                                "",
                                layout ->
                                        out ->
                                                JteeventpageGenerated.render(
                                                        out, null, layout, page)));
    }

    private static Optional<Found> claim(GraphView view, String name) {
        return ClaimPage.of(view, name)
                .map(
                        page ->
                                new Found(
                                        page.event().title(),
                                        "",
                                        layout ->
                                                out ->
                                                        JteclaimpageGenerated.render(
                                                                out, null, layout, page)));
    }

    private Optional<Found> document(GraphView view, String name, Visit visit) {
        String version = DocumentPage.currentVersion(view, name).orElse(name);
        return DocumentPage.of(view, version, desk.settings().isLocal(), visit.number("at"))
                .map(
                        page ->
                                new Found(
                                        page.title(),
                                        "",
                                        layout ->
                                                out ->
                                                        JtedocumentGenerated.render(
                                                                out, null, layout, page)));
    }

    private static Optional<Found> regime(GraphView view, String name, Visit visit) {
        if (!view.is(view.thing(name), "Regime")) {
            return Optional.empty();
        }
        RegimePage page = RegimePage.of(view, name, visit);
        return Optional.of(
                new Found(
                        page.self().text(),
                        "",
                        layout -> out -> JteregimeGenerated.render(out, null, layout, page)));
    }

    private static Optional<Found> list(GraphView view, String name, Visit visit) {
        Node list = view.thing(name);
        if (!view.with(view.iris().catalogueGraph()).is(list, "SanctionsList")) {
            return regime(view, name, visit); // one that only a list names lies below it
        }
        ListPage page = ListPage.of(view, name, visit);
        return Optional.of(
                new Found(
                        page.self().text(),
                        "",
                        layout -> out -> JtelistGenerated.render(out, null, layout, page)));
    }

    private static Optional<Found> thing(GraphView view, String name) {
        ThingPage page = ThingPage.of(view, name);
        return page.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Found(
                                page.self().text(),
                                "",
                                layout ->
                                        out -> JtethingGenerated.render(out, null, layout, page)));
    }
}
