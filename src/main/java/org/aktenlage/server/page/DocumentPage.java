package org.aktenlage.server.page;

import org.aktenlage.graph.Aktenlage;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.DCTerms;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;

/**
 * A version of a document: its text with every claim marked in place.
 *
 * @param current whether it counts now
 * @param published where it can be read, else empty
 * @param versions all there are of it
 * @param text what is shown of it; empty where only the sentences are
 * @param findings what was read in it, in the order of the text
 */
record DocumentPage(
        String name,
        String title,
        boolean current,
        List<Link> kinds,
        String language,
        String issued,
        String author,
        String publisher,
        Link published,
        String sha256,
        List<Link> versions,
        MarkedText text,
        List<Finding> findings) {

    /** As an attribute has it: none if it is not known. */
    @Nullable String tag() {
        return language.isEmpty() ? null : language;
    }

    /** What makes a claim. */
    List<Finding> claims() {
        return findings.stream().filter(Finding::hasEvent).toList();
    }

    /** What was read and makes none. */
    List<Finding> unclaimed() {
        return findings.stream().filter(f -> !f.hasEvent()).toList();
    }

    /**
     * The page of a version.
     *
     * @param whole whether its text may be shown, or just the sentences that are quoted
     * @param at the place, in code points, that the reader wants to see
     */
    static Optional<DocumentPage> of(GraphView view, String name, boolean whole, int at) {
        Node graph = view.thing(name);
        GraphView version = view.with(graph);
        if (version.text(graph, Aktenlage.SHA256).isEmpty()) {
            return Optional.empty();
        }
        List<Finding> all = Finding.all(version, graph);
        MarkedText text = MarkedText.of(version, graph, all, at);
        return Optional.of(
                of(
                        version,
                        graph,
                        name,
                        whole ? text : MarkedText.NONE,
                        whole ? text.findings() : all));
    }

    private static DocumentPage of(
            GraphView version, Node graph, String name, MarkedText text, List<Finding> findings) {
        return new DocumentPage(
                name,
                ClaimCard.document(version, graph).text(),
                new Currency(version).isCurrent(graph),
                version.kinds(graph).stream()
                        .filter(
                                k ->
                                        k.getURI().startsWith(Aktenlage.NAMESPACE)
                                                && !k.equals(Aktenlage.DOCUMENT_VERSION))
                        .map(version::link)
                        .toList(),
                version.text(graph, DCTerms.language.asNode()),
                version.text(graph, DCTerms.issued.asNode()),
                version.text(graph, Aktenlage.AUTHOR),
                version.text(graph, Aktenlage.PUBLISHER),
                version.object(graph, DCTerms.source.asNode())
                        .map(source -> new Link(version.address(source), version.address(source)))
                        .orElse(Link.plain(version.text(graph, Aktenlage.PATH))),
                version.text(graph, Aktenlage.SHA256),
                versions(version, graph),
                text,
                findings);
    }

    private static List<Link> versions(GraphView version, Node graph) {
        GraphView catalogue = version.with(version.iris().catalogueGraph());
        return catalogue.subjects(Aktenlage.HAS_VERSION, graph).stream()
                .flatMap(d -> catalogue.objects(d, Aktenlage.HAS_VERSION).stream())
                .filter(v -> !v.equals(graph))
                .map(
                        v ->
                                new Link(
                                        version.address(v),
                                        catalogue.text(v, DCTerms.issued.asNode())
                                                + " "
                                                + catalogue
                                                        .text(v, Aktenlage.SHA256)
                                                        .substring(0, 8)))
                .toList();
    }

    /** The version of a document that counts now. */
    static Optional<String> currentVersion(GraphView view, String document) {
        return view.with(view.iris().catalogueGraph())
                .object(view.thing(document), Aktenlage.CURRENT_VERSION)
                .map(v -> v.getURI().substring(view.iris().base().length()));
    }
}
