package org.aktenlage.server.reconcile;

import org.aktenlage.graph.Aktenlage;
import org.aktenlage.graph.ListTerms;
import org.aktenlage.match.Party;
import org.aktenlage.store.GraphStore;
import org.aktenlage.store.ListedParties;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads all actors that stand in what is stated as fact, with the names they go by. */
final class EntityReader {

    /** Said of those that have a class which says more. */
    private static final Set<String> GENERAL = Set.of("Actor", "ListedParty");

    private static final Comparator<Node> ENGLISH_FIRST =
            Comparator.comparing(
                            (Node n) -> !(n.isLiteral() && n.getLiteralLanguage().equals("en")))
                    .thenComparing((Node n) -> n.toString());

    private final Graph facts;
    private final String base;
    private final Map<String, Party> listed;
    private final Map<String, String> labels = new HashMap<>();

    private EntityReader(Graph facts, String base, Map<String, Party> listed) {
        this.facts = facts;
        this.base = base;
        this.listed = listed;
    }

    /** What is read of a store at one moment. */
    record Found(List<Entity> entities, List<EntityType> types) {}

    static Found read(GraphStore store) {
        Map<String, Party> listed =
                ListedParties.of(store).stream()
                        .collect(Collectors.toMap(Party::id, Function.identity()));
        return store.read(
                data ->
                        new EntityReader(data.getDefaultGraph(), store.iris().base(), listed)
                                .read());
    }

    private Found read() {
        Map<String, Entity> entities = new TreeMap<>();
        Map<String, EntityType> types = new TreeMap<>();
        Stream.of(Aktenlage.ACTOR, ListTerms.LISTED_PARTY)
                .flatMap(type -> facts.stream(Node.ANY, RDF.Nodes.type, type))
                .map(Triple::getSubject)
                .filter(node -> node.isURI() && node.getURI().startsWith(base))
                .forEach(node -> add(node, entities));
        for (Entity entity : entities.values()) {
            entity.types().forEach(t -> types.computeIfAbsent(t, this::type));
        }
        return new Found(List.copyOf(entities.values()), List.copyOf(types.values()));
    }

    private void add(Node node, Map<String, Entity> entities) {
        List<String> names = names(node);
        if (!names.isEmpty()) {
            String id = node.getURI().substring(base.length());
            entities.computeIfAbsent(id, x -> entity(node, id, names));
        }
    }

    private Entity entity(Node node, String id, List<String> names) {
        List<String> types =
                objects(node, RDF.Nodes.type)
                        .filter(t -> t.isURI() && t.getURI().startsWith(Aktenlage.NAMESPACE))
                        .map(t -> t.getURI().substring(Aktenlage.NAMESPACE.length()))
                        .sorted(
                                Comparator.comparing((String t) -> GENERAL.contains(t))
                                        .thenComparing(Comparator.naturalOrder()))
                        .toList();
        Party party =
                Objects.requireNonNullElseGet(listed.get(node.getURI()), () -> party(node, names));
        return new Entity(id, names.getFirst(), description(node, types, party), types, party);
    }

    private Party party(Node node, List<String> names) {
        Set<String> countries =
                Stream.concat(Stream.of(node), objects(node, Aktenlage.OF_STATE))
                        .flatMap(state -> texts(state, Aktenlage.ISO))
                        .collect(Collectors.toSet());
        return new Party(
                node.getURI(), "", "", null, names, List.of(), countries, List.of(), List.of());
    }

    /** The English label first; a key such as {@code DPRK} is a name too. */
    private List<String> names(Node node) {
        List<Node> labels =
                Stream.of(SKOS.prefLabel.asNode(), SKOS.altLabel.asNode(), Aktenlage.KEY)
                        .flatMap(property -> objects(node, property).sorted(ENGLISH_FIRST))
                        .filter(Node::isLiteral)
                        .toList();
        return labels.stream().map(Node::getLiteralLexicalForm).distinct().toList();
    }

    private String description(Node node, List<String> types, Party party) {
        List<String> parts = new ArrayList<>();
        types.stream().limit(1).map(this::label).forEach(parts::add);
        objects(node, Aktenlage.OF_STATE)
                .limit(1)
                .flatMap(s -> names(s).stream().limit(1))
                .forEach(parts::add);
        if (!party.list().isEmpty()) {
            parts.add("list " + party.list() + ", " + party.reference());
        }
        party.births().stream().limit(1).map(b -> "born " + born(b)).forEach(parts::add);
        return String.join("; ", parts);
    }

    private static String born(Party.Birth birth) {
        return birth.earliest().equals(birth.latest())
                ? birth.earliest().toString()
                : Integer.toString(birth.earliest().getYear());
    }

    private EntityType type(String id) {
        return new EntityType(id, label(id));
    }

    private String label(String type) {
        return labels.computeIfAbsent(
                type,
                t ->
                        objects(Aktenlage.term(t), RDFS.Nodes.label)
                                .sorted(ENGLISH_FIRST)
                                .map(Node::getLiteralLexicalForm)
                                .findFirst()
                                .orElse(t));
    }

    private Stream<String> texts(Node node, Node property) {
        return objects(node, property).filter(Node::isLiteral).map(Node::getLiteralLexicalForm);
    }

    private Stream<Node> objects(Node node, Node property) {
        return facts.stream(node, property, Node.ANY).map(Triple::getObject);
    }
}
