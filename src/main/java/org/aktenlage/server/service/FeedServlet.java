package org.aktenlage.server.service;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.aktenlage.document.Language;
import org.aktenlage.export.answer.AtomFeed;
import org.aktenlage.server.Content;
import org.aktenlage.server.PathName;
import org.aktenlage.server.ReadOnlyServlet;
import org.aktenlage.server.Refusal;
import org.aktenlage.server.Root;
import org.aktenlage.server.ServerSettings;
import org.aktenlage.store.GraphStore;
import org.aktenlage.store.QueryLibrary;
import org.aktenlage.store.QuestionException;
import org.apache.jena.query.QueryCancelledException;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What is new, as Atom: facts at {@code /feed}, those that name an actor at {@code
 * /feed/actor/KEY}, changes of lists at {@code /feed/lists}, {@code /feed/list/KEY} and {@code
 * /feed/regime/KEY}. {@code ?lang} or the header {@code Accept-Language} tells the language.
 */
final class FeedServlet extends ReadOnlyServlet {

    private static final long serialVersionUID = 1;

    private static final int SECONDS_TO_WAIT = 60;

    /** Feeds that many read; each is some 100 kB at most. */
    private static final int MOST_KEPT = 100;

    private final transient Feeds feeds;
    private final transient Fresh<Feeds.Reader, Optional<byte[]>> written;

    FeedServlet(GraphStore store, QueryLibrary library, ServerSettings settings) {
        this.feeds = new Feeds(store, new ListChanges(store, library, settings));
        this.written = new Fresh<>(store, MOST_KEPT);
    }

    @Override
    protected void tell(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setHeader("Vary", "Accept-Language");
        Optional<Language> language = language(request);
        if (language.isEmpty()) {
            Refusal.wrong("parameter lang: there are de and en").send(response);
            return;
        }
        String path = PathName.of(request).orElse(request.getPathInfo() == null ? "" : "/");
        Root root = Root.of(request);
        Feeds.Reader reader =
                new Feeds.Reader(
                        language.get(),
                        root,
                        root.address() + request.getRequestURI() + "?lang=" + language.get().tag());
        try {
            Optional<byte[]> feed = written.get(reader, () -> written(path, reader));
            if (feed.isPresent()) {
                Content.of(AtomFeed.MEDIA_TYPE, feed.get()).send(request, response);
            } else {
                Refusal.notFound("there is no such feed").send(response);
            }
        } catch (QuestionException e) {
            refuse(e, response);
        }
    }

    private static void refuse(QuestionException failure, HttpServletResponse response)
            throws IOException {
        String words = String.valueOf(failure.getMessage());
        if (failure.getCause() instanceof QueryCancelledException) {
            Refusal.later(words, SECONDS_TO_WAIT, response);
        } else {
            new Refusal(HttpServletResponse.SC_INTERNAL_SERVER_ERROR, words).send(response);
        }
    }

    private Optional<byte[]> written(String path, Feeds.Reader reader) throws QuestionException {
        Optional<AtomFeed> feed = feed(path, reader);
        if (feed.isEmpty()) {
            return Optional.empty();
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            feed.get().write(out);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write to memory", e);
        }
        return Optional.of(out.toByteArray());
    }

    private Optional<AtomFeed> feed(String path, Feeds.Reader reader) throws QuestionException {
        String[] steps = path.split("/", 2);
        String key = steps.length == 2 ? steps[1] : "";
        return switch (steps[0]) {
            case "" -> path.isEmpty() ? Optional.of(feeds.facts(reader)) : Optional.empty();
            case "lists" -> steps.length == 1 ? Optional.of(feeds.lists(reader)) : Optional.empty();
            case "list" -> feeds.list(key, reader);
            case "actor" -> feeds.actor(key, reader);
            case "regime" -> feeds.regime(key, reader);
            default -> Optional.empty();
        };
    }

    /** As the parameter says, else as the client prefers, else English. */
    private static Optional<Language> language(HttpServletRequest request) {
        String asked = request.getParameter("lang");
        if (asked != null) {
            return Language.of(asked);
        }
        boolean isSaid = request.getHeader("Accept-Language") != null;
        List<Locale> wanted = isSaid ? Collections.list(request.getLocales()) : List.of();
        return wanted.stream()
                .flatMap(locale -> Language.of(locale.getLanguage()).stream())
                .findFirst()
                .or(() -> Optional.of(Language.ENGLISH));
    }
}
