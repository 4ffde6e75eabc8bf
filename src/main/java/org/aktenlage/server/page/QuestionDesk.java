package org.aktenlage.server.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.aktenlage.server.PathName;
import org.aktenlage.store.Answer;
import org.aktenlage.store.NamedQuery;
import org.aktenlage.store.QueryParameter;
import org.aktenlage.store.QuestionException;
import org.apache.jena.graph.Node;
import org.apache.jena.query.ResultSetRewindable;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Shows the questions of {@code queries/}, and answers them. */
final class QuestionDesk {

    /** More rows than that are for a file. */
    private static final int MOST_ROWS = 500;

    private static final String LANGUAGE = "lang";

    private final Desk desk;

    QuestionDesk(Desk desk) {
        this.desk = desk;
    }

    /** One question if the address names one, else all. */
    void show(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (PathName.of(request).isEmpty()) {
            all(request, response);
        } else {
            one(request, response);
        }
    }

    private void all(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Visit visit = Visit.of(request, response);
        Words words = Words.of(visit.language());
        Layout layout = Layout.of(visit, words, words.lookup("questions"));
        List<NamedQuery> all = desk.library().all();
        desk.send(response, out -> JtequestionsGenerated.render(out, null, layout, all));
    }

    private void one(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Visit visit = Visit.of(request, response);
        Words words = Words.of(visit.language());
        Optional<NamedQuery> query = PathName.of(request).flatMap(desk.library()::find);
        if (query.isEmpty()) {
            desk.missing(response, visit, words);
            return;
        }
        QuestionPage page = answered(query.get(), visit, words);
        Layout layout = Layout.of(visit, words, page.question());
        int status =
                page.problem().isEmpty()
                        ? HttpServletResponse.SC_OK
                        : HttpServletResponse.SC_BAD_REQUEST;
        desk.send(response, status, out -> JtequestionGenerated.render(out, null, layout, page));
    }

    private QuestionPage answered(NamedQuery query, Visit visit, Words words) {
        Map<String, String> given = given(query, visit);
        String question = QuestionPage.question(query, visit.language());
        try {
            Answer answer = desk.questions().ask(query, given, desk.settings().limit());
            return answer instanceof Answer.Table(var rows)
                    ? table(query, question, given, rows, words)
                    : new QuestionPage(query, question, given, List.of(), List.of(), "", false);
        } catch (QuestionException e) {
            return new QuestionPage(
                    query,
                    question,
                    given,
                    List.of(),
                    List.of(),
                    String.valueOf(e.getMessage()),
                    false);
        }
    }

    private static Map<String, String> given(NamedQuery query, Visit visit) {
        Map<String, String> given = new LinkedHashMap<>();
        for (QueryParameter parameter : query.parameters()) {
            String value = visit.parameter(parameter.name());
            if (!value.isBlank() && !parameter.name().equals(LANGUAGE)) {
                given.put(parameter.name(), value);
            }
        }
        if (query.parameters().stream().anyMatch(p -> p.name().equals(LANGUAGE))) {
            given.put(LANGUAGE, visit.language().tag());
        }
        return given;
    }

    private QuestionPage table(
            NamedQuery query,
            String question,
            Map<String, String> given,
            ResultSetRewindable answer,
            Words words) {
        List<Map<String, Link>> rows = new ArrayList<>();
        desk.read(
                words,
                view -> {
                    while (answer.hasNext() && rows.size() < MOST_ROWS) {
                        rows.add(row(answer, view));
                    }
                    return rows.size();
                });
        return new QuestionPage(
                query, question, given, answer.getResultVars(), rows, "", answer.hasNext());
    }

    private static Map<String, Link> row(ResultSetRewindable answer, GraphView view) {
        Map<String, Link> row = new LinkedHashMap<>();
        var binding = answer.nextBinding();
        binding.forEach((variable, node) -> row.put(variable.getVarName(), cell(view, node)));
        return row;
    }

    private static Link cell(GraphView view, Node node) {
        return node.isLiteral() ? Link.plain(node.getLiteralLexicalForm()) : view.link(node);
    }
}
