package org.aktenlage.server.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.aktenlage.server.WriteAccess;

import java.io.IOException;
import java.util.Optional;
import java.util.regex.Pattern;

/** Lets people in and out. */
final class LoginDesk {

    private static final int LONGEST_NAME = 100;

    /** A place on this server: two slashes would lead to another. */
    private static final Pattern PLACE =
            Pattern.compile("/(?:[!-.0-\\[\\]-~][!-\\[\\]-~]{0,2000})?");

    private final WriteDesk writing;

    LoginDesk(WriteDesk writing) {
        this.writing = writing;
    }

    void show(HttpServletRequest request, HttpServletResponse response) throws IOException {
        show(request, response, HttpServletResponse.SC_OK, Optional.empty());
    }

    private void show(
            HttpServletRequest request,
            HttpServletResponse response,
            int status,
            Optional<Notice> notice)
            throws IOException {
        Visit visit = Visit.of(request, response);
        Words words = Words.of(visit.language());
        response.setHeader("Cache-Control", "no-store");
        Layout layout = Layout.of(visit, words, words.lookup("login"));
        String next = place(visit);
        writing.desk()
                .send(
                        response,
                        status,
                        out -> JteloginGenerated.render(out, null, layout, next, notice));
    }

    void enter(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!WriteAccess.isOwn(request)) {
            writing.refuse(request, response, WriteDesk.FOREIGN);
            return;
        }
        Visit visit = Visit.of(request, response);
        String name = visit.parameter("name").strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            Notice notice = Notice.of(HttpServletResponse.SC_BAD_REQUEST, "login.nameless");
            show(request, response, notice.status(), Optional.of(notice));
            return;
        }
        WriteAccess.Entry entry =
                writing.access().enter(request, response, visit.parameter("token"), name);
        if (entry == WriteAccess.Entry.ENTERED) {
            WriteDesk.lead(response, place(visit));
        } else {
            Notice notice = WriteDesk.notice(entry);
            show(request, response, notice.status(), Optional.of(notice));
        }
    }

    void leave(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Visit visit = Visit.of(request, response);
        boolean own =
                WriteAccess.isOwn(request)
                        && visit.writer().filter(w -> w.sent(visit.parameter("csrf"))).isPresent();
        if (own) {
            writing.access().leave(request, response);
            WriteDesk.lead(response, "/");
        } else {
            writing.refuse(request, response, WriteDesk.FOREIGN);
        }
    }

    private static String place(Visit visit) {
        String next = visit.parameter("next");
        return PLACE.matcher(next).matches() ? next : "/";
    }
}
