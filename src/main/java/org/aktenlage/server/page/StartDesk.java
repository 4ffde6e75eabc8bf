package org.aktenlage.server.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.aktenlage.document.Language;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;

/** Shows the start page. Counting takes long in a large store, so a count is kept for a while. */
final class StartDesk {

    private static final Duration KEPT = Duration.ofSeconds(20);
    private static final int NEWEST = 8;

    private record Counted(Census census, Instant at) {}

    private final Desk desk;
    private final Map<Language, Counted> counts = new EnumMap<>(Language.class);

    StartDesk(Desk desk) {
        this.desk = desk;
    }

    void show(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Visit visit = Visit.of(request, response);
        Words words = Words.of(visit.language());
        StartPage page =
                desk.read(
                        words,
                        view ->
                                new StartPage(
                                        census(view),
                                        DocumentRow.versions(view).stream()
                                                .limit(NEWEST)
                                                .map(v -> DocumentRow.of(view, v))
                                                .toList(),
                                        desk.library().all()));
        Layout layout = Layout.of(visit, words, words.lookup("start"));
        desk.send(response, out -> JtestartGenerated.render(out, null, layout, page));
    }

    private synchronized Census census(GraphView view) {
        Language language = view.words().language();
        @Nullable Counted kept = counts.get(language);
        if (kept == null || kept.at().plus(KEPT).isBefore(Instant.now())) {
            kept = new Counted(Census.of(view), Instant.now());
            counts.put(language, kept);
        }
        return kept.census();
    }
}
