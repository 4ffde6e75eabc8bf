package org.aktenlage.server.page;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.aktenlage.server.FullText;

import java.io.IOException;

/** Finds what visitors look for, and says what they may mean while they type. */
final class SearchDesk {

    private static final int MOST_SUGGESTIONS = 10;

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Desk desk;
    private final FullText text;

    SearchDesk(Desk desk, FullText text) {
        this.desk = desk;
        this.text = text;
    }

    void show(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Visit visit = Visit.of(request, response);
        Words words = Words.of(visit.language());
        String wanted = visit.parameter("q");
        SearchPage page = desk.read(words, view -> SearchPage.of(view, text, wanted));
        Layout layout = Layout.of(visit, words, words.lookup("search"));
        desk.send(response, out -> JtesearchGenerated.render(out, null, layout, page));
    }

    /** Names as JSON, best first. */
    void suggest(HttpServletRequest request, HttpServletResponse response) throws IOException {
        ArrayNode names = JSON.createArrayNode();
        String typed = Visit.of(request, response).parameter("q");
        text.suggest(typed, MOST_SUGGESTIONS).stream()
                .map(FullText.Hit::words)
                .distinct()
                .forEach(names::add);
        byte[] bytes = JSON.writeValueAsBytes(names);
        response.setContentType("application/json;charset=utf-8");
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }
}
