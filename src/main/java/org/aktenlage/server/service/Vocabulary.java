package org.aktenlage.server.service;

import org.aktenlage.document.Installation;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;

/** A part of {@code ontology/}, read when it is first asked for. */
final class Vocabulary {

    private final Installation installation;
    private final String folder;
    private final String ending;

    private @Nullable Graph whole;

    /**
     * @param folder where its files are
     * @param ending how their names end
     */
    Vocabulary(Installation installation, String folder, String ending) {
        this.installation = installation;
        this.folder = folder;
        this.ending = ending;
    }

    /** All that is said; not to be changed. */
    synchronized Graph whole() {
        Graph read = whole;
        if (read == null) {
            read = GraphFactory.createDefaultGraph();
            for (Path file : installation.files(folder, ending)) {
                RDFParser.source(file).parse(read);
            }
            whole = read;
        }
        return read;
    }

    /** What is said about a term, with the bare nodes that belong to it; empty if nothing is. */
    Graph about(Node term) {
        Graph all = whole();
        Graph found = GraphFactory.createDefaultGraph();
        Deque<Node> open = new ArrayDeque<>();
        open.add(term);
        while (!open.isEmpty()) {
            for (Triple said : all.find(open.remove(), Node.ANY, Node.ANY).toList()) {
                if (!found.contains(said)) {
                    found.add(said);
                    if (said.getObject().isBlank()) {
                        open.add(said.getObject());
                    }
                }
            }
        }
        return found;
    }
}
