package org.aktenlage.server.service;

import jakarta.servlet.http.HttpServlet;

import org.aktenlage.document.Installation;
import org.aktenlage.graph.Aktenlage;
import org.aktenlage.server.Mount;
import org.aktenlage.server.Notation;
import org.aktenlage.server.Page;
import org.aktenlage.server.ServerSettings;
import org.aktenlage.store.GraphStore;
import org.aktenlage.store.QueryLibrary;
import org.aktenlage.store.QuestionException;

import java.util.ArrayList;
import java.util.List;

/** What the server offers to machines besides SPARQL and linked data. */
public final class Services {

    private final GraphStore store;
    private final Installation installation;
    private final ServerSettings settings;
    private final Page questions;

    /**
     * @param store is read only; close it after the server
     * @param questions what people see at {@code /query} and below
     */
    public Services(
            GraphStore store, Installation installation, ServerSettings settings, Page questions) {
        this.store = store;
        this.installation = installation;
        this.settings = settings;
        this.questions = questions;
    }

    /**
     * All of them, for one server.
     *
     * @throws QuestionException if a query of {@code queries/} breaks its syntax
     */
    public List<Mount> mounts() throws QuestionException {
        QueryLibrary library = QueryLibrary.load(installation);
        Workshop workshop = new Workshop(store);
        Dumps dumps = new Dumps(store, settings, workshop);
        List<Mount> mounts = new ArrayList<>();
        mounts.add(new Mount("/query/*", new QueryServlet(store, library, settings, questions)));
        mounts.add(new Mount("/feed/*", new FeedServlet(store, library, settings)));
        mounts.add(new Mount("/dump/*", new DumpServlet(dumps)));
        VoidServlet offer = new VoidServlet(store, settings, dumps, workshop);
        mounts.add(new Mount("/.well-known/void", offer));
        everyNotation("/.well-known/void", offer, mounts);
        vocabularies(mounts);
        SitemapServlet sitemap = new SitemapServlet(store, SitemapServlet.MOST_ADDRESSES);
        mounts.add(new Mount("/sitemap.xml", sitemap));
        mounts.add(new Mount("/sitemap/*", sitemap));
        mounts.add(new Mount("/robots.txt", new RobotsServlet()));
        mounts.add(new Mount("/health", new HealthServlet(store)));
        mounts.add(new Mount("/metrics", new MetricsServlet()));
        mounts.add(new Mount("/openapi.json", new OpenApiServlet()));
        return mounts;
    }

    private void vocabularies(List<Mount> mounts) {
        VocabularyServlet terms =
                new VocabularyServlet(
                        new Vocabulary(installation, "ontology", "aktenlage.ttl"),
                        Aktenlage.NAMESPACE);
        mounts.add(new Mount("/ns/*", terms));
        everyNotation("/ns", terms, mounts);
        mounts.add(
                new Mount(
                        "/frame/*",
                        new VocabularyServlet(
                                new Vocabulary(installation, "ontology/lexicon", ".ttl"),
                                Aktenlage.FRAME_NAMESPACE)));
    }

    private static void everyNotation(String path, HttpServlet servlet, List<Mount> mounts) {
        for (Notation notation : Notation.values()) {
            mounts.add(new Mount(path + "." + notation.extension(), servlet));
        }
    }
}
