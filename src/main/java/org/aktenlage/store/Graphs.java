package org.aktenlage.store;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

import java.util.List;
import java.util.Optional;

/** Looks along one property of a graph. */
final class Graphs {

    private Graphs() {}

    static List<Node> objects(Graph graph, Node subject, Node property) {
        return graph.find(subject, property, Node.ANY).mapWith(Triple::getObject).toList();
    }

    static Optional<Node> object(Graph graph, Node subject, Node property) {
        return objects(graph, subject, property).stream().findFirst();
    }

    static List<Node> subjects(Graph graph, Node property, Node object) {
        return graph.find(Node.ANY, property, object).mapWith(Triple::getSubject).toList();
    }

    /** The words of a literal, or nothing. */
    static String text(Graph graph, Node subject, Node property) {
        return object(graph, subject, property)
                .filter(Node::isLiteral)
                .map(Node::getLiteralLexicalForm)
                .orElse("");
    }

    static void set(Graph graph, Node subject, Node property, Node value) {
        graph.remove(subject, property, Node.ANY);
        graph.add(subject, property, value);
    }
}
