package org.aktenlage.server.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.aktenlage.store.NamedQuery;

import java.io.IOException;
import java.util.List;

/** Shows the editor for SPARQL. */
final class EditorDesk {

    private final Desk desk;

    EditorDesk(Desk desk) {
        this.desk = desk;
    }

    void show(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Visit visit = Visit.of(request, response);
        Words words = Words.of(visit.language());
        Layout layout =
                Layout.of(visit, words, words.lookup("editor")).withScript("/asset/editor.js");
        List<NamedQuery> examples = desk.library().all();
        desk.send(response, out -> JteeditorGenerated.render(out, null, layout, examples));
    }
}
