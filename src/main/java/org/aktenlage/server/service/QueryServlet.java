package org.aktenlage.server.service;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.aktenlage.server.Acceptance;
import org.aktenlage.server.Content;
import org.aktenlage.server.Page;
import org.aktenlage.server.PublicView;
import org.aktenlage.server.ReadOnlyServlet;
import org.aktenlage.server.Refusal;
import org.aktenlage.server.Root;
import org.aktenlage.server.ServerSettings;
import org.aktenlage.store.Answer;
import org.aktenlage.store.GraphStore;
import org.aktenlage.store.NamedQuery;
import org.aktenlage.store.QueryLibrary;
import org.aktenlage.store.QuestionException;
import org.apache.jena.query.QueryCancelledException;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Named questions at their addresses: {@code /query} lists them, {@code /query/NAME} answers one,
 * {@code /query/NAME.csv} in that notation. Parameters are those of the question.
 */
final class QueryServlet extends ReadOnlyServlet {

    private static final long serialVersionUID = 1;

    /** After which whose question took too long may ask again. */
    private static final int SECONDS_TO_WAIT = 30;

    private static final String JSON = "application/json";

    private final transient GraphStore store;
    private final transient QueryLibrary library;
    private final transient ServerSettings settings;
    private final transient Page page;

    QueryServlet(GraphStore store, QueryLibrary library, ServerSettings settings, Page page) {
        this.store = store;
        this.library = library;
        this.settings = settings;
        this.page = page;
    }

    @Override
    protected void tell(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setHeader("Vary", "Accept");
        String path = Optional.ofNullable(request.getPathInfo()).orElse("/").substring(1);
        if (path.isEmpty()) {
            list(request, response);
            return;
        }
        Optional<AnswerNotation> named =
                library.find(path).isPresent() ? Optional.empty() : AnswerNotation.ofName(path);
        try {
            NamedQuery query = library.get(named.map(n -> n.without(path)).orElse(path));
            answer(query, named, request, response);
        } catch (QuestionException e) {
            Refusal.notFound(words(e)).send(response);
        }
    }

    private void list(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Acceptance acceptance = Acceptance.of(request);
        if (acceptance.prefersHtml(List.of(JSON)) && page.show(request, response)) {
            return;
        }
        String root = Root.of(request).address();
        Content.of(JSON, QuestionList.json(library.all(), root)).send(request, response);
    }

    private void answer(
            NamedQuery query,
            Optional<AnswerNotation> named,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        List<AnswerNotation> fitting = AnswerNotation.of(query.query());
        if (named.isPresent()) {
            if (fitting.contains(named.get())) {
                send(query, named.get(), request, response);
            } else {
                refuse(HttpServletResponse.SC_NOT_FOUND, fitting, response);
            }
            return;
        }
        Acceptance acceptance = Acceptance.of(request);
        boolean isForPeople = acceptance.prefersHtml(mediaTypes(fitting));
        if (isForPeople && page.show(request, response)) {
            return;
        }
        Optional<AnswerNotation> best =
                acceptance
                        .best(fitting, AnswerNotation::mediaType)
                        .or(
                                () ->
                                        isForPeople || acceptance.quality(JSON) > 0
                                                ? Optional.of(fitting.getFirst())
                                                : Optional.empty());
        if (best.isPresent()) {
            send(query, best.get(), request, response);
        } else {
            refuse(HttpServletResponse.SC_NOT_ACCEPTABLE, fitting, response);
        }
    }

    private static List<String> mediaTypes(List<AnswerNotation> notations) {
        return notations.stream().map(AnswerNotation::mediaType).toList();
    }

    private static void refuse(
            int status, List<AnswerNotation> fitting, HttpServletResponse response)
            throws IOException {
        new Refusal(status, "the answer is there as " + String.join(", ", mediaTypes(fitting)))
                .send(response);
    }

    private void send(
            NamedQuery query,
            AnswerNotation notation,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        try {
            Answer answer =
                    PublicView.questions(store, settings)
                            .ask(query, given(request), settings.limit());
            ByteArrayOutputStream whole = new ByteArrayOutputStream();
            PrintWriter nowhere =
                    new PrintWriter(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
            notation.format().write(answer, nowhere, whole, Integer.MAX_VALUE);
            Content.of(notation.mediaType(), whole.toByteArray()).send(request, response);
        } catch (QuestionException e) {
            if (e.getCause() instanceof QueryCancelledException) {
                Refusal.later(words(e), SECONDS_TO_WAIT, response);
            } else {
                Refusal.wrong(words(e)).send(response);
            }
        }
    }

    private static Map<String, String> given(HttpServletRequest request) throws QuestionException {
        Map<String, String> given = new LinkedHashMap<>();
        for (Map.Entry<String, String[]> one : request.getParameterMap().entrySet()) {
            if (one.getValue().length != 1) {
                throw new QuestionException(
                        "parameter " + one.getKey() + " is given more than once");
            }
            given.put(one.getKey(), one.getValue()[0]);
        }
        return given;
    }

    private static String words(QuestionException failure) {
        return String.valueOf(failure.getMessage());
    }
}
