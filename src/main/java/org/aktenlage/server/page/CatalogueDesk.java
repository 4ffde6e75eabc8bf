package org.aktenlage.server.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import java.io.IOException;

/** Shows what is in the store: documents and lists. */
final class CatalogueDesk {

    private final Desk desk;

    CatalogueDesk(Desk desk) {
        this.desk = desk;
    }

    void documents(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Visit visit = Visit.of(request, response);
        Words words = Words.of(visit.language());
        Portion<DocumentRow> rows =
                desk.read(
                        words,
                        view ->
                                Portion.of(
                                        DocumentRow.versions(view),
                                        visit.number("documents"),
                                        v -> DocumentRow.of(view, v)));
        Layout layout = Layout.of(visit, words, words.lookup("documents"));
        desk.send(response, out -> JtedocumentsGenerated.render(out, null, layout, rows));
    }

    void lists(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Visit visit = Visit.of(request, response);
        Words words = Words.of(visit.language());
        SanctionsOverview overview = desk.read(words, SanctionsOverview::of);
        Layout layout = Layout.of(visit, words, words.lookup("lists"));
        desk.send(response, out -> JtelistsGenerated.render(out, null, layout, overview));
    }
}
