package org.aktenlage.pipeline;

import org.aktenlage.document.Installation;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;

import java.nio.file.Path;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Where publishers offer their lists: {@code dcat:downloadURL} in {@code seeds/lists.ttl}. A list
 * of a later layer takes the place of that of the same name.
 */
public final class ListAddresses {

    private final SortedMap<String, ListAddress> addresses;

    private ListAddresses(SortedMap<String, ListAddress> addresses) {
        this.addresses = addresses;
    }

    /**
     * An offer.
     *
     * @param name the list's key
     */
    public record ListAddress(String name, String address) {}

    /** Reads the seeds. */
    public static ListAddresses load(Installation installation) {
        SortedMap<String, ListAddress> addresses = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (Path file : installation.files("seeds", "lists.ttl")) {
            Graph graph = GraphFactory.createDefaultGraph();
            RDFParser.source(file).parse(graph);
            graph.find(Node.ANY, DCAT.downloadURL.asNode(), Node.ANY)
                    .forEachRemaining(offer -> add(graph, offer, addresses));
        }
        return new ListAddresses(addresses);
    }

    private static void add(Graph graph, Triple offer, SortedMap<String, ListAddress> addresses) {
        if (!offer.getObject().isURI()) {
            return;
        }
        graph.find(offer.getSubject(), DCTerms.identifier.asNode(), Node.ANY)
                .mapWith(Triple::getObject)
                .filterKeep(Node::isLiteral)
                .mapWith(Node::getLiteralLexicalForm)
                .forEachRemaining(
                        name ->
                                addresses.put(
                                        name, new ListAddress(name, offer.getObject().getURI())));
    }

    /** Whether capital or small. */
    public Optional<ListAddress> find(String name) {
        return Optional.ofNullable(addresses.get(name));
    }

    /** Sorted. */
    public SortedSet<String> names() {
        return Collections.unmodifiableSortedSet(new TreeSet<>(addresses.keySet()));
    }
}
