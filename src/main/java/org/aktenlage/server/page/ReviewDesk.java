package org.aktenlage.server.page;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.aktenlage.server.Content;
import org.aktenlage.server.Writer;
import org.aktenlage.store.Decision;
import org.aktenlage.store.Decision.Verdict;
import org.aktenlage.store.QuestionException;
import org.aktenlage.store.Review;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Keeps what a person decided on the reading of a claim or an event. */
final class ReviewDesk {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final int LONGEST_REASON = 2_000;

    private static final int LONGEST_NAME = 100;

    private static final Notice INCOMPLETE =
            Notice.of(HttpServletResponse.SC_BAD_REQUEST, "review.incomplete");

    private static final Notice NOTHING =
            Notice.of(HttpServletResponse.SC_NOT_FOUND, "review.nothing");

    private final WriteDesk writing;

    ReviewDesk(WriteDesk writing) {
        this.writing = writing;
    }

    void decide(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<Writer> writer = writing.admit(request, response);
        if (writer.isEmpty()) {
            return;
        }
        Visit visit = Visit.of(request, response);
        Optional<Decision> decision = decision(visit, writer.get());
        if (!writer.get().sent(visit.parameter("csrf"))) {
            writing.refuse(request, response, WriteDesk.FOREIGN);
        } else if (decision.isEmpty()) {
            writing.refuse(request, response, INCOMPLETE);
        } else {
            decide(request, response, visit.parameter("thing"), decision.get());
        }
    }

    private void decide(
            HttpServletRequest request, HttpServletResponse response, String thing, Decision made)
            throws IOException {
        List<String> claims;
        try {
            claims = new Review(writing.desk().store()).decide(thing, made);
        } catch (QuestionException e) {
            writing.refuse(request, response, NOTHING);
            return;
        }
        if (WriteDesk.isForPeople(request)) {
            WriteDesk.lead(response, page(thing));
        } else {
            ObjectNode told = JSON.createObjectNode();
            told.put("verdict", made.verdict() == Verdict.REJECTED ? "reject" : "confirm");
            claims.forEach(told.putArray("claims")::add);
            response.setHeader("Cache-Control", "no-store");
            Content.of("application/json", JSON.writeValueAsBytes(told)).send(request, response);
        }
    }

    private String page(String thing) {
        String base = writing.desk().store().iris().base();
        String name = thing.startsWith(base) ? thing.substring(base.length()) : thing;
        return Address.page(name);
    }

    private static Optional<Decision> decision(Visit visit, Writer writer) {
        String by = writer.isProgram() ? visit.parameter("by").strip() : writer.name();
        String why = visit.parameter("why").strip();
        boolean complete =
                !by.isEmpty()
                        && by.length() <= LONGEST_NAME
                        && !why.isEmpty()
                        && why.length() <= LONGEST_REASON
                        && !visit.parameter("thing").isBlank();
        return !complete
                ? Optional.empty()
                : verdict(visit.parameter("verdict")).map(v -> new Decision(v, by, why));
    }

    private static Optional<Verdict> verdict(String word) {
        return switch (word) {
            case "reject" -> Optional.of(Verdict.REJECTED);
            case "confirm" -> Optional.of(Verdict.CONFIRMED);
            default -> Optional.empty();
        };
    }
}
