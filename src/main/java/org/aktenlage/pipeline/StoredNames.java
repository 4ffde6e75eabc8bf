package org.aktenlage.pipeline;

import org.aktenlage.graph.Aktenlage;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.QuerySolution;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the actors of a table are called: those of the seeds in the default graph, others in the
 * version that names them. Looked up one by one, as most actors of the seeds are in no table.
 */
record StoredNames(DatasetGraph data, Naming naming) {

    private static final String WIKIDATA = "http://www.wikidata.org/entity/";

    /** Names by the IRI of the actor. */
    Map<String, String> of(List<QuerySolution> rows) {
        Map<String, String> names = new HashMap<>();
        for (QuerySolution row : rows) {
            Node version = row.get("version").asNode();
            for (String column : List.of("actor", "source")) {
                if (row.contains(column)) {
                    Node actor = row.get(column).asNode();
                    names.computeIfAbsent(actor.toString(), iri -> name(actor, version));
                }
            }
        }
        return names;
    }

    private String name(Node actor, Node version) {
        Optional<String> code =
                switch (naming) {
                    case IDS -> iso(actor).or(() -> item(actor));
                    case LABELS -> Optional.empty();
                };
        return code.or(() -> label(data.getDefaultGraph(), actor))
                .or(() -> label(data.getGraph(version), actor))
                .orElseGet(() -> StoredFacts.localName(actor.toString()));
    }

    /** The English one; where there are several, the alphabet decides. */
    private static Optional<String> label(Graph graph, Node actor) {
        return objects(graph, actor, SKOS.prefLabel.asNode())
                .filter(label -> label.isLiteral() && label.getLiteralLanguage().equals("en"))
                .map(Node::getLiteralLexicalForm)
                .min(String::compareTo);
    }

    private Optional<String> iso(Node actor) {
        Graph seeds = data.getDefaultGraph();
        return seeds.contains(actor, RDF.Nodes.type, Aktenlage.STATE)
                ? objects(seeds, actor, Aktenlage.ISO)
                        .map(Node::getLiteralLexicalForm)
                        .min(String::compareTo)
                : Optional.empty();
    }

    private Optional<String> item(Node actor) {
        return objects(data.getDefaultGraph(), actor, SKOS.exactMatch.asNode())
                .map(Node::toString)
                .filter(iri -> iri.startsWith(WIKIDATA))
                .map(iri -> iri.substring(WIKIDATA.length()))
                .min(String::compareTo);
    }

    private static Stream<Node> objects(Graph graph, Node subject, Node property) {
        return graph.stream(subject, property, Node.ANY).map(Triple::getObject);
    }
}
