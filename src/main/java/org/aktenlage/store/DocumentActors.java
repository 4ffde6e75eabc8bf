package org.aktenlage.store;

import org.aktenlage.graph.Aktenlage;
import org.aktenlage.graph.Iris;
import org.aktenlage.listing.ListedParty.Kind;
import org.aktenlage.match.Countries;
import org.aktenlage.match.Party;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads the persons, companies and groups that do or suffer something in the current documents. A
 * state is on no list, and the name of a ministry is that of many.
 */
public final class DocumentActors {

    private static final Map<Node, Kind> KINDS =
            Map.of(
                    Aktenlage.term("Person"), Kind.PERSON,
                    Aktenlage.term("Company"), Kind.ENTITY,
                    Aktenlage.term("Agency"), Kind.ENTITY,
                    Aktenlage.term("ArmedGroup"), Kind.ENTITY,
                    Aktenlage.term("Other"), Kind.ENTITY);

    private final DatasetGraph data;
    private final Graph catalogue;

    private DocumentActors(DatasetGraph data, Iris iris) {
        this.data = data;
        this.catalogue = data.getGraph(iris.catalogueGraph());
    }

    /** By their IRIs, which are their {@link Party#id()}; on no list. */
    public static List<Party> of(GraphStore store) {
        return store.read(data -> new DocumentActors(data, store.iris()).read());
    }

    private List<Party> read() {
        Map<String, Party> actors = new TreeMap<>();
        catalogue
                .find(Node.ANY, Aktenlage.CURRENT_VERSION, Node.ANY)
                .mapWith(Triple::getObject)
                .forEachRemaining(version -> addActors(data.getGraph(version), actors));
        return List.copyOf(actors.values());
    }

    private void addActors(Graph version, Map<String, Party> actors) {
        Set<Node> nodes =
                Stream.of(Aktenlage.AGENT, Aktenlage.TARGET)
                        .flatMap(role -> version.stream(Node.ANY, role, Node.ANY))
                        .map(Triple::getObject)
                        .filter(Node::isURI)
                        .collect(Collectors.toSet());
        for (Node node : nodes) {
            List<Graph> sources = List.of(version, data.getDefaultGraph());
            kind(node, sources)
                    .ifPresent(kind -> actors.put(node.getURI(), party(node, kind, sources)));
        }
    }

    private static Optional<Kind> kind(Node node, List<Graph> sources) {
        return objects(node, RDF.Nodes.type, sources)
                .flatMap(type -> Optional.ofNullable(KINDS.get(type)).stream())
                .findFirst();
    }

    private static Party party(Node node, Kind kind, List<Graph> sources) {
        Set<String> names =
                Stream.of(SKOS.prefLabel.asNode(), SKOS.altLabel.asNode())
                        .flatMap(label -> objects(node, label, sources))
                        .filter(Node::isLiteral)
                        .map(Node::getLiteralLexicalForm)
                        .collect(Collectors.toCollection(TreeSet::new));
        return new Party(
                node.getURI(),
                "",
                "",
                kind,
                new ArrayList<>(names),
                List.of(),
                countries(node, sources),
                List.of(),
                List.of());
    }

    private static Set<String> countries(Node node, List<Graph> sources) {
        return objects(node, Aktenlage.OF_STATE, sources)
                .filter(Node::isURI)
                .map(state -> state.getURI().substring(state.getURI().lastIndexOf('/') + 1))
                .flatMap(key -> Countries.of(key).stream())
                .collect(Collectors.toSet());
    }

    private static Stream<Node> objects(Node node, Node property, List<Graph> sources) {
        return sources.stream().flatMap(graph -> Graphs.objects(graph, node, property).stream());
    }
}
