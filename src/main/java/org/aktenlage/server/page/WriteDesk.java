package org.aktenlage.server.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.aktenlage.server.Acceptance;
import org.aktenlage.server.Refusal;
import org.aktenlage.server.WriteAccess;
import org.aktenlage.server.Writer;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** What all forms that change something need: who sends them, and whether from our own page. */
record WriteDesk(Desk desk, WriteAccess access) {

    private static final int TOO_MANY_REQUESTS = 429;

    private static final String PAUSE_SECONDS = "60";

    static final Notice FOREIGN = Notice.of(HttpServletResponse.SC_FORBIDDEN, "foreign");

    private static final Notice STRANGER =
            new Notice(HttpServletResponse.SC_UNAUTHORIZED, "stranger", true);

    private static final Notice WRONG =
            Notice.of(HttpServletResponse.SC_UNAUTHORIZED, "login.wrong");

    private static final Notice TOO_OFTEN = Notice.of(TOO_MANY_REQUESTS, "login.often");

    /** Who posts this; if nobody may, that has been said. Nothing of the body is read. */
    Optional<Writer> admit(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (!WriteAccess.isOwn(request)) {
            refuse(request, response, FOREIGN);
            return Optional.empty();
        }
        Optional<WriteAccess.Entry> program = access.program(request);
        if (program.isPresent() && program.get() != WriteAccess.Entry.ENTERED) {
            refuse(request, response, notice(program.get()));
            return Optional.empty();
        }
        Optional<Writer> writer = WriteAccess.writer(request);
        if (writer.isEmpty()) {
            refuse(request, response, STRANGER);
        }
        return writer;
    }

    /** Why somebody was not let in. */
    static Notice notice(WriteAccess.Entry entry) {
        return entry == WriteAccess.Entry.TOO_OFTEN ? TOO_OFTEN : WRONG;
    }

    /** Says what stands in the way: to people on a page, to programs in a line. */
    void refuse(HttpServletRequest request, HttpServletResponse response, Notice notice)
            throws IOException {
        Visit visit = Visit.of(request, response);
        Words words = Words.of(visit.language());
        response.setHeader("Cache-Control", "no-store");
        if (notice.status() == HttpServletResponse.SC_UNAUTHORIZED) {
            response.setHeader("WWW-Authenticate", "Bearer realm=\"aktenlage\"");
        }
        if (notice.status() == TOO_MANY_REQUESTS
                || notice.status() == HttpServletResponse.SC_SERVICE_UNAVAILABLE) {
            response.setHeader("Retry-After", PAUSE_SECONDS);
        }
        if (!isForPeople(request)) {
            new Refusal(
                            notice.status(),
                            words.lookup(notice.key())
                                    + ". "
                                    + words.lookup(notice.key() + ".hint"))
                    .send(response);
            return;
        }
        Layout layout = Layout.of(visit, words, words.lookup(notice.key()));
        desk.send(
                response,
                notice.status(),
                out -> JtenoticeGenerated.render(out, null, layout, notice));
    }

    static boolean isForPeople(HttpServletRequest request) {
        return Acceptance.of(request).prefersHtml(List.of("application/json"));
    }

    /** Leads there by GET (RFC 9110, 15.4.4). */
    static void lead(HttpServletResponse response, String path) {
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", path);
    }
}
