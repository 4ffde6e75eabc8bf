package org.aktenlage.server.page;

import org.aktenlage.document.Language;
import org.aktenlage.graph.Aktenlage;
import org.aktenlage.graph.Iris;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Looks at the store in one transaction, as a reader of one language sees it: at what is stated as
 * fact, and beside it at one graph that knows more, such as a document's version.
 */
final class GraphView {

    private static final List<Node> LABELS = List.of(SKOS.prefLabel.asNode(), RDFS.Nodes.label);

    private final DatasetGraph data;
    private final Iris iris;
    private final Words words;
    private final Graph facts;
    private final Graph beside;

    private GraphView(DatasetGraph data, Iris iris, Words words, Graph beside) {
        this.data = data;
        this.iris = iris;
        this.words = words;
        this.facts = data.getDefaultGraph();
        this.beside = beside;
    }

    static GraphView of(DatasetGraph data, Iris iris, Words words) {
        return new GraphView(data, iris, words, Graph.emptyGraph);
    }

    /** The same, with this graph beside what is stated as fact. */
    GraphView with(Node graph) {
        return new GraphView(data, iris, words, data.getGraph(graph));
    }

    DatasetGraph data() {
        return data;
    }

    Iris iris() {
        return iris;
    }

    Words words() {
        return words;
    }

    Graph facts() {
        return facts;
    }

    /** The graph that knows more. */
    Graph beside() {
        return beside;
    }

    Node thing(String name) {
        return iris.of(name);
    }

    /** What both graphs say, each once. */
    List<Node> objects(Node subject, Node property) {
        return Stream.of(facts, beside)
                .flatMap(g -> g.find(subject, property, Node.ANY).toList().stream())
                .map(Triple::getObject)
                .distinct()
                .toList();
    }

    Optional<Node> object(Node subject, Node property) {
        return objects(subject, property).stream().findFirst();
    }

    List<Node> subjects(Node property, Node object) {
        return Stream.of(facts, beside)
                .flatMap(g -> g.find(Node.ANY, property, object).toList().stream())
                .map(Triple::getSubject)
                .distinct()
                .toList();
    }

    boolean has(Node subject, Node property, Node object) {
        return facts.contains(subject, property, object)
                || beside.contains(subject, property, object);
    }

    /** The words of a literal, in the reader's language if there is a choice; else nothing. */
    String text(Node subject, Node property) {
        return best(objects(subject, property)).orElse("");
    }

    private Optional<String> best(List<Node> values) {
        return values.stream()
                .filter(Node::isLiteral)
                .min((one, other) -> Integer.compare(distance(one), distance(other)))
                .map(Node::getLiteralLexicalForm);
    }

    private int distance(Node literal) {
        String tag = literal.getLiteralLanguage();
        if (tag.isEmpty()) {
            return 1;
        }
        return Language.of(tag).equals(Optional.of(words.language())) ? 0 : 2;
    }

    /** What a thing is called; if nobody calls it anything, the end of its IRI. */
    String label(Node thing) {
        if (!thing.isURI()) {
            return thing.isLiteral() ? thing.getLiteralLexicalForm() : thing.toString();
        }
        return LABELS.stream()
                .map(property -> text(thing, property))
                .filter(label -> !label.isEmpty())
                .findFirst()
                .orElseGet(() -> lastPart(thing.getURI()));
    }

    private static String lastPart(String iri) {
        int end = Math.max(iri.lastIndexOf('/'), iri.lastIndexOf('#'));
        return iri.substring(end + 1);
    }

    Link link(Node thing) {
        return new Link(address(thing), label(thing));
    }

    List<Link> links(List<Node> things) {
        return things.stream()
                .map(this::link)
                .sorted((a, b) -> a.text().compareTo(b.text()))
                .toList();
    }

    /**
     * Where a thing is told of: our own page, the web for what lies there, else nowhere. Whoever
     * imports RDF may name things {@code javascript:...}, so only these are links.
     */
    String address(Node thing) {
        if (!thing.isURI()) {
            return "";
        }
        String iri = thing.getURI();
        if (iri.startsWith(iris.base())) {
            return Address.page(iri.substring(iris.base().length()));
        }
        if (iri.startsWith(Aktenlage.NAMESPACE)) {
            return "/ns/" + iri.substring(Aktenlage.NAMESPACE.length());
        }
        return iri.startsWith("https://") || iri.startsWith("http://") ? iri : "";
    }

    /** The classes that are words of the vocabulary, by their labels. */
    List<Node> kinds(Node thing) {
        return objects(thing, org.apache.jena.vocabulary.RDF.Nodes.type);
    }

    boolean is(Node thing, String className) {
        return has(
                thing,
                org.apache.jena.vocabulary.RDF.Nodes.type,
                NodeFactory.createURI(Aktenlage.NAMESPACE + className));
    }
}
