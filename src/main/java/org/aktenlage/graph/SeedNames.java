package org.aktenlage.graph;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.out.NodeFmtLib;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The IRIs of what the seeds describe, whatever they wrote: actors by their key, everything else
 * below the store's base, nodes without a name by what is said of them.
 */
final class SeedNames {

    private final Graph seeds;
    private final Iris iris;
    private final Map<Node, Node> names = new HashMap<>();

    SeedNames(Graph seeds, Iris iris) {
        this.seeds = seeds;
        this.iris = iris;
    }

    Map<Node, Node> all() {
        seeds.find(Node.ANY, Aktenlage.KEY, Node.ANY).forEach(this::nameActor);
        seeds.find().forEach(t -> List.of(t.getSubject(), t.getObject()).forEach(this::rebase));
        seeds.find().forEach(t -> List.of(t.getSubject(), t.getObject()).forEach(this::nameBlank));
        return names;
    }

    private void nameActor(Triple key) {
        boolean isActor =
                key.getSubject().isURI()
                        && key.getSubject().getURI().startsWith(Iris.DEFAULT_BASE + "actor/");
        if (isActor) {
            names.put(key.getSubject(), iris.knownActor(key.getObject().getLiteralLexicalForm()));
        }
    }

    private void rebase(Node node) {
        if (node.isURI() && node.getURI().startsWith(Iris.DEFAULT_BASE)) {
            names.computeIfAbsent(
                    node, n -> iris.of(n.getURI().substring(Iris.DEFAULT_BASE.length())));
        }
    }

    private void nameBlank(Node node) {
        if (node.isBlank() && !names.containsKey(node)) {
            names.put(node, iris.hashed("reference", description(node)));
        }
    }

    /** Nested bare nodes do not count: a seed row has none. */
    private String description(Node node) {
        return seeds
                .find(node, Node.ANY, Node.ANY)
                .filterDrop(t -> t.getObject().isBlank())
                .mapWith(t -> label(t.getPredicate()) + " " + label(t.getObject()))
                .toList()
                .stream()
                .sorted()
                .reduce("", (a, b) -> a + b + "\n");
    }

    private String label(Node node) {
        return NodeFmtLib.strNT(names.getOrDefault(node, node));
    }
}
