package org.aktenlage.graph;

import org.aktenlage.document.Installation;
import org.aktenlage.document.PartialDate;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The seeds and the vocabulary, as one graph: labels, offices, memberships, event classes.
 *
 * @param version the hash of its content
 * @param name the IRI of its graph
 * @param triples without blank nodes, sorted
 */
public record ReferenceGraph(String version, Node name, List<Triple> triples) {

    public ReferenceGraph {
        triples = List.copyOf(triples);
    }

    /** The vocabulary and all Turtle files of {@code seeds/}, of all layers. */
    public static ReferenceGraph load(Installation installation, Iris iris) {
        List<Path> files = new ArrayList<>(installation.files("ontology", "aktenlage.ttl"));
        files.addAll(installation.files("seeds", ".ttl"));
        return load(files, iris);
    }

    public static ReferenceGraph load(List<Path> files, Iris iris) {
        Graph read = GraphFactory.createDefaultGraph();
        for (Path file : files) {
            RDFParser.source(file).parse(read);
        }
        return of(read, iris);
    }

    /** Who held which office when, as these seeds know it. */
    public Capacities capacities(Iris iris) {
        return new SeedCapacities(this, iris);
    }

    /** Actors and bare nodes get their IRIs, partial dates their first and last day. */
    public static ReferenceGraph of(Graph read, Iris iris) {
        Map<Node, Node> names = new SeedNames(read, iris).all();
        List<Triple> triples = new ArrayList<>();
        read.find()
                .forEach(
                        t ->
                                triples.add(
                                        Triple.create(
                                                names.getOrDefault(t.getSubject(), t.getSubject()),
                                                t.getPredicate(),
                                                names.getOrDefault(t.getObject(), t.getObject()))));
        List<Triple> bounds = new ArrayList<>();
        triples.forEach(t -> bound(t).ifPresent(bounds::add));
        triples.addAll(bounds);
        triples.addAll(actors(triples, iris));
        return of(triples, iris);
    }

    private static ReferenceGraph of(List<Triple> triples, Iris iris) {
        SortedMap<String, Triple> lines = new TreeMap<>();
        triples.forEach(t -> lines.put(line(t), t));
        String version =
                Iris.sha256(String.join("\n", lines.keySet()).getBytes(StandardCharsets.UTF_8))
                        .substring(0, 20);
        return new ReferenceGraph(
                version, iris.referenceGraph(version), List.copyOf(lines.values()));
    }

    /** Seeds name the narrowest class alone; queries without inference need the widest too. */
    private static List<Triple> actors(List<Triple> triples, Iris iris) {
        return triples.stream()
                .filter(t -> t.getPredicate().equals(Aktenlage.KEY))
                .filter(t -> t.getSubject().toString().startsWith(iris.base() + "actor/"))
                .map(t -> Triple.create(t.getSubject(), RDF.Nodes.type, Aktenlage.ACTOR))
                .toList();
    }

    private static String line(Triple triple) {
        return NodeFmtLib.strNT(triple.getSubject())
                + ' '
                + NodeFmtLib.strNT(triple.getPredicate())
                + ' '
                + NodeFmtLib.strNT(triple.getObject());
    }

    /** The first day of a start, the last day of an end. */
    private static Optional<Triple> bound(Triple triple) {
        boolean isStart = triple.getPredicate().equals(Aktenlage.START);
        if (!isStart && !triple.getPredicate().equals(Aktenlage.END)) {
            return Optional.empty();
        }
        return PartialDate.parse(triple.getObject().getLiteralLexicalForm())
                .map(date -> isStart ? date.earliest() : date.latest())
                .map(
                        day ->
                                Triple.create(
                                        triple.getSubject(),
                                        isStart ? Aktenlage.EARLIEST : Aktenlage.LATEST,
                                        NodeFactory.createLiteralDT(
                                                day.toString(), XSDDatatype.XSDdate)));
    }
}
