package org.aktenlage.store;

import org.aktenlage.document.Installation;
import org.aktenlage.graph.Aktenlage;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.validation.ReportEntry;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.graph.GraphFactory;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Checks what must hold over catalogue, decisions, current versions and asserted graph together.
 */
public final class Validation {

    private final Graph source;
    private final Shapes shapes;

    private Validation(Graph source) {
        this.source = source;
        this.shapes = Shapes.parse(source);
    }

    /** The shapes of {@code ontology/shapes.ttl}, of all layers. */
    public static Validation load(Installation installation) {
        return load(installation.files("ontology", "shapes.ttl"));
    }

    static Validation load(List<Path> files) {
        Graph shapes = GraphFactory.createDefaultGraph();
        files.forEach(file -> RDFParser.source(file).parse(shapes));
        return new Validation(shapes);
    }

    /**
     * What breaks a shape.
     *
     * @param node what breaks it
     * @param shape the IRI of the shape in {@code ontology/shapes.ttl}
     * @param message what is wrong
     * @param value the value at fault; empty where one is missing
     */
    public record Violation(Node node, String shape, String message, Optional<Node> value) {

        @Override
        public String toString() {
            return node + ": " + message + value.map(v -> " (" + v + ")").orElse("");
        }
    }

    /** All violations, sorted; none if the store conforms. */
    public List<Violation> of(GraphStore store) {
        return violations(store.read(data -> merged(store, data)));
    }

    List<Violation> violations(Graph graph) {
        return ShaclValidator.get().validate(shapes, graph).getEntries().stream()
                .map(this::violation)
                .distinct()
                .sorted(Comparator.comparing(Violation::toString))
                .toList();
    }

    private Violation violation(ReportEntry entry) {
        Node shape = named(entry.source());
        String message = Graphs.text(source, shape, SHACL.message);
        return new Violation(
                entry.focusNode(),
                shape.toString(),
                message.isEmpty() ? entry.message() : message,
                Optional.ofNullable(entry.value()));
    }

    /** The shape that a person can look up; its parts have no names. */
    private Node named(Node shape) {
        return Graphs.subjects(source, SHACL.property, shape).stream().findFirst().orElse(shape);
    }

    private static Graph merged(GraphStore store, DatasetGraph data) {
        Graph merged = GraphFactory.createDefaultGraph();
        Graph catalogue = data.getGraph(store.iris().catalogueGraph());
        data.getDefaultGraph().find().forEach(merged::add);
        catalogue.find().forEach(merged::add);
        data.getGraph(store.iris().decisionsGraph()).find().forEach(merged::add);
        catalogue
                .find(Node.ANY, Aktenlage.CURRENT_VERSION, Node.ANY)
                .forEach(t -> data.getGraph(t.getObject()).find().forEach(merged::add));
        return merged;
    }
}
