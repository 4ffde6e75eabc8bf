package org.aktenlage.store;

import org.aktenlage.document.PartialDate;
import org.aktenlage.graph.Aktenlage;
import org.aktenlage.graph.DocumentGraph;
import org.aktenlage.graph.Iris;
import org.aktenlage.graph.Prov;
import org.aktenlage.store.GraphStore.Change;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Which documents there are, in which versions, and which of them count. */
final class Catalogue {

    private final DatasetGraph data;
    private final Graph graph;

    Catalogue(DatasetGraph data, Iris iris) {
        this.data = data;
        this.graph = data.getGraph(iris.catalogueGraph());
    }

    Optional<Node> currentVersion(Node document) {
        return Graphs.object(graph, document, Aktenlage.CURRENT_VERSION);
    }

    /** Documents that count. */
    List<Node> current() {
        return graph.find(Node.ANY, Aktenlage.CURRENT_VERSION, Node.ANY)
                .mapWith(Triple::getSubject)
                .toList();
    }

    String extraction(Node version) {
        return Graphs.text(graph, version, Aktenlage.EXTRACTION);
    }

    boolean isCurrent(Node document, Node version, String extraction) {
        return currentVersion(document).filter(version::equals).isPresent()
                && extraction(version).equals(extraction);
    }

    Change put(DocumentGraph document, String extraction) {
        Node version = document.version();
        Optional<Node> before = currentVersion(document.document());
        boolean isKnown = graph.contains(document.document(), Aktenlage.HAS_VERSION, version);
        boolean isSameReading = isKnown && extraction(version).equals(extraction);
        before.filter(b -> !b.equals(version)).ifPresent(b -> close(b, version));
        if (!isSameReading) {
            write(document, extraction);
        }
        before.filter(b -> !isKnown).ifPresent(b -> graph.add(version, Prov.WAS_REVISION_OF, b));
        open(document.document(), document.key(), version);
        if (isKnown) {
            return before.filter(version::equals).isPresent() ? Change.REPLACED : Change.REOPENED;
        }
        return before.isPresent() ? Change.REVISED : Change.ADDED;
    }

    private void write(DocumentGraph document, String extraction) {
        Node version = document.version();
        data.removeGraph(version);
        Graph content = data.getGraph(version);
        document.content().forEach(content::add);
        graph.find(version, Node.ANY, Node.ANY)
                .toList()
                .forEach(
                        t -> {
                            if (!t.getPredicate().equals(Prov.WAS_REVISION_OF)) {
                                graph.delete(t);
                            }
                        });
        document.description().forEach(graph::add);
        graph.add(version, Aktenlage.EXTRACTION, NodeFactory.createLiteralString(extraction));
    }

    private void open(Node document, String key, Node version) {
        graph.add(document, RDF.Nodes.type, Aktenlage.DOCUMENT);
        Graphs.set(graph, document, Aktenlage.KEY, NodeFactory.createLiteralString(key));
        Graphs.set(graph, document, Aktenlage.STATUS, Aktenlage.CURRENT);
        Graphs.set(graph, document, Aktenlage.CURRENT_VERSION, version);
        graph.add(document, Aktenlage.HAS_VERSION, version);
        Graphs.set(graph, version, Aktenlage.STATUS, Aktenlage.CURRENT);
        graph.remove(version, Aktenlage.CLOSED_BY, Node.ANY);
    }

    private void close(Node version, Node by) {
        Graphs.set(graph, version, Aktenlage.STATUS, Aktenlage.CLOSED);
        Graphs.set(graph, version, Aktenlage.CLOSED_BY, by);
    }

    boolean remove(Node document) {
        Optional<Node> version = currentVersion(document);
        version.ifPresent(
                v -> {
                    close(v, Aktenlage.REMOVAL);
                    Graphs.set(graph, document, Aktenlage.STATUS, Aktenlage.CLOSED);
                    graph.remove(document, Aktenlage.CURRENT_VERSION, Node.ANY);
                });
        return version.isPresent();
    }

    /** Lets an earlier version count, or none, as on a day gone by. */
    void turnTo(Node document, Optional<Node> version) {
        String key = Graphs.text(graph, document, Aktenlage.KEY);
        remove(document);
        version.ifPresent(v -> open(document, key, v));
    }

    /** Leaves no trace of a version, as before it came. */
    void drop(Node document, Node version) {
        data.removeGraph(version);
        graph.remove(version, Node.ANY, Node.ANY);
        graph.delete(document, Aktenlage.HAS_VERSION, version);
        graph.find(Node.ANY, Aktenlage.CLOSED_BY, version).toList().forEach(graph::delete);
        if (versions(document).isEmpty()) {
            graph.remove(document, Node.ANY, Node.ANY);
        }
    }

    /** When the publisher issued it; empty where nobody says. */
    Optional<PartialDate> issued(Node version) {
        return PartialDate.parse(Graphs.text(graph, version, DCTerms.issued.asNode()));
    }

    /** All documents that were not erased, removed ones too. */
    List<Node> documents() {
        return Graphs.subjects(graph, RDF.Nodes.type, Aktenlage.DOCUMENT).stream()
                .filter(d -> graph.contains(d, Aktenlage.KEY, Node.ANY))
                .toList();
    }

    boolean isCurrent(Node version) {
        return graph.contains(Node.ANY, Aktenlage.CURRENT_VERSION, version);
    }

    /** The document of a version; empty for a graph that is none. */
    Optional<Node> document(Node version) {
        return Graphs.subjects(graph, Aktenlage.HAS_VERSION, version).stream().findFirst();
    }

    List<Node> versions(Node document) {
        return Graphs.objects(graph, document, Aktenlage.HAS_VERSION);
    }

    /** All versions of the version's document, itself among them. */
    List<Node> siblings(Node version) {
        return document(version).map(this::versions).orElseGet(List::of);
    }

    /** Leaves only the mark that there was something: the key may name a person, so it goes too. */
    List<Node> erase(Node document) {
        List<Node> versions = versions(document);
        for (Node version : versions) {
            data.removeGraph(version);
            graph.remove(version, Node.ANY, Node.ANY);
        }
        if (!versions.isEmpty()) {
            graph.remove(document, Node.ANY, Node.ANY);
            graph.add(document, RDF.Nodes.type, Aktenlage.DOCUMENT);
            graph.add(document, Aktenlage.STATUS, Aktenlage.ERASED);
        }
        return versions;
    }

    List<CatalogueEntry> entries() {
        return graph
                .find(Node.ANY, Aktenlage.KEY, Node.ANY)
                .mapWith(Triple::getSubject)
                .toList()
                .stream()
                .map(this::entry)
                .sorted(Comparator.comparing(CatalogueEntry::key))
                .toList();
    }

    private CatalogueEntry entry(Node document) {
        Optional<Node> current = currentVersion(document);
        Node any =
                current.or(() -> Graphs.object(graph, document, Aktenlage.HAS_VERSION))
                        .orElse(document);
        return new CatalogueEntry(
                Graphs.text(graph, document, Aktenlage.KEY),
                document,
                current,
                Graphs.text(graph, any, Aktenlage.NAME),
                Graphs.text(graph, any, Aktenlage.PATH),
                Graphs.text(graph, any, Aktenlage.SHA256),
                current.map(this::extraction).orElse(""));
    }

    Optional<Node> currentReference() {
        return Graphs.subjects(graph, RDF.Nodes.type, Aktenlage.REFERENCE).stream()
                .filter(r -> graph.contains(r, Aktenlage.STATUS, Aktenlage.CURRENT))
                .findFirst();
    }

    void openReference(Node reference) {
        currentReference().filter(r -> !r.equals(reference)).ifPresent(r -> close(r, reference));
        graph.add(reference, RDF.Nodes.type, Aktenlage.REFERENCE);
        Graphs.set(graph, reference, Aktenlage.STATUS, Aktenlage.CURRENT);
        graph.remove(reference, Aktenlage.CLOSED_BY, Node.ANY);
    }
}
