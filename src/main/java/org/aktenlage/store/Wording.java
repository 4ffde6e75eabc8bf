package org.aktenlage.store;

import org.aktenlage.graph.Aktenlage;
import org.aktenlage.graph.Iris;
import org.aktenlage.graph.Prov;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.OA;
import org.apache.jena.vocabulary.RDF;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a claim says and in which words, without where it stands: the same in every version of its
 * document that says it so.
 *
 * @param hash of event, certainty, quoted source and words: no word can be read from it
 * @param event what the claim, or the claim that it reports, is about
 */
record Wording(String hash, Node event) {

    /** No-break spaces are spaces too. */
    private static final Pattern SPACE = Pattern.compile("\\s+", Pattern.UNICODE_CHARACTER_CLASS);

    /**
     * Reads it off the version's graph; empty where a claim is about nothing, as imported ones may
     * be. The speaker is no part of it: whoever wrote the document, the words were misread.
     */
    static Optional<Wording> of(Graph version, Node claim) {
        return Graphs.object(version, claim, Aktenlage.ABOUT)
                .flatMap(
                        about ->
                                version.contains(about, RDF.Nodes.type, Aktenlage.CLAIM)
                                        ? direct(version, about).map(Wording::reported)
                                        : direct(version, claim));
    }

    private static Optional<Wording> direct(Graph version, Node claim) {
        return Graphs.object(version, claim, Aktenlage.ABOUT)
                .filter(Node::isURI)
                .map(
                        event ->
                                new Wording(
                                        hash(
                                                event.getURI(),
                                                uris(version, claim, Aktenlage.FACTUALITY),
                                                source(version, claim),
                                                words(version, claim)),
                                        event));
    }

    private Wording reported() {
        return new Wording(hash("report", hash), event);
    }

    /** Only a quoted actor's claim is itself claimed by somebody. */
    private static String source(Graph version, Node claim) {
        return version.contains(Node.ANY, Aktenlage.ABOUT, claim)
                ? uris(version, claim, Prov.WAS_ATTRIBUTED_TO)
                : "";
    }

    private static String uris(Graph version, Node claim, Node property) {
        return Graphs.objects(version, claim, property).stream()
                .map(Node::toString)
                .sorted()
                .collect(Collectors.joining(" "));
    }

    private static String words(Graph version, Node claim) {
        return Graphs.objects(version, claim, Aktenlage.EVIDENCE).stream()
                .flatMap(span -> Graphs.objects(version, span, OA.hasSelector.asNode()).stream())
                .map(selector -> Graphs.text(version, selector, OA.exact.asNode()))
                .map(words -> SPACE.matcher(words).replaceAll(" ").strip())
                .sorted()
                .collect(Collectors.joining("\n"));
    }

    private static String hash(String... parts) {
        return Iris.sha256(String.join("\n", parts).getBytes(StandardCharsets.UTF_8));
    }
}
