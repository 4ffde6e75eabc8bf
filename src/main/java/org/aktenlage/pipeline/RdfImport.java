package org.aktenlage.pipeline;

import org.aktenlage.document.Installation;
import org.aktenlage.document.RejectedException;
import org.aktenlage.graph.ReferenceGraph;
import org.aktenlage.store.GraphStore;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/** Takes RDF from elsewhere into a store that knows our seeds. */
public record RdfImport(GraphStore store, Installation installation) {

    /**
     * Takes one file, its syntax told by its name.
     *
     * @param graph where triples without a graph go; empty for a graph named by the file's content
     * @return how many quads were read
     * @throws RejectedException if the file is not there or breaks its syntax
     */
    public long read(Path file, Optional<URI> graph) throws RejectedException {
        Optional<Node> name = graph.map(iri -> NodeFactory.createURI(iri.toString()));
        store.putReference(ReferenceGraph.load(installation, store.iris()));
        return store.importFile(file, name);
    }
}
