package org.aktenlage.store;

import org.aktenlage.document.RejectedException;
import org.aktenlage.document.Rejection;
import org.aktenlage.graph.Iris;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads a file of RDF whole, before anything of it is stored. */
final class Import extends StreamRDFBase {

    private final Iris iris;
    private final Path file;
    private final Optional<Node> given;
    private final List<Quad> quads = new ArrayList<>();
    private final Map<Node, Node> names = new HashMap<>();
    private Node graph;

    Import(Iris iris, Path file, Optional<Node> given) {
        this.iris = iris;
        this.file = file;
        this.given = given;
        this.graph = iris.importGraph("0".repeat(64));
    }

    List<Quad> read() throws RejectedException {
        try {
            Node own = iris.importGraph(Iris.sha256(Files.readAllBytes(file)));
            graph = given.orElse(own);
            RDFParser.source(file.toUri().toString()) // a path would not be unpacked
                    .errorHandler(ErrorHandlerFactory.errorHandlerStrict)
                    .parse(this);
            return quads;
        } catch (IOException e) {
            throw new RejectedException(
                    file.toString(), Rejection.Code.UNREADABLE, String.valueOf(e.getMessage()));
        } catch (RiotException e) {
            throw new RejectedException(
                    file.toString(), Rejection.Code.MALFORMED, String.valueOf(e.getMessage()));
        }
    }

    @Override
    public void triple(Triple triple) {
        add(graph, triple);
    }

    @Override
    public void quad(Quad quad) {
        boolean isDefault = quad.isDefaultGraph();
        boolean isDerived = !isDefault && quad.getGraph().equals(iris.assertedGraph());
        if (!isDerived) {
            add(isDefault ? graph : quad.getGraph(), quad.asTriple());
        }
    }

    private void add(Node name, Triple triple) {
        quads.add(
                Quad.create(
                        name(name),
                        name(triple.getSubject()),
                        triple.getPredicate(),
                        name(triple.getObject())));
    }

    /** A bare node is named by its place in the file, so that reading again changes nothing. */
    private Node name(Node node) {
        return node.isBlank()
                ? names.computeIfAbsent(node, n -> Iris.below(graph, "/node/" + (names.size() + 1)))
                : node;
    }
}
