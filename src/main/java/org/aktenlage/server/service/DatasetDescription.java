package org.aktenlage.server.service;

import org.aktenlage.document.Language;
import org.aktenlage.graph.Aktenlage;
import org.aktenlage.graph.Iris;
import org.aktenlage.graph.ListTerms;
import org.aktenlage.store.GraphStore;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OA;
import org.apache.jena.vocabulary.ORG;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.apache.jena.vocabulary.VOID;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the server has to offer, as <a href="https://www.w3.org/TR/void/">VoID</a> and <a
 * href="https://www.w3.org/TR/vocab-dcat-3/">DCAT 3</a> say it.
 */
final class DatasetDescription {

    static final String SERVICE_DESCRIPTION = "http://www.w3.org/ns/sparql-service-description#";
    static final String SPDX = "http://spdx.org/rdf/terms#";

    private static final String MEDIA_TYPES = "https://www.iana.org/assignments/media-types/";

    private static final String DESCRIPTION = "/.well-known/void";

    private static final List<String> VOCABULARIES =
            List.of(
                    Aktenlage.NAMESPACE,
                    "http://www.w3.org/ns/prov#",
                    DCTerms.NS,
                    OA.NS,
                    ORG.NS,
                    SKOS.uri,
                    "http://data.europa.eu/eli/ontology#");

    private final GraphStore store;
    private final String root;
    private final Graph graph = GraphFactory.createDefaultGraph();

    /**
     * @param root where the server is, without a slash at its end
     */
    DatasetDescription(GraphStore store, String root) {
        this.store = store;
        this.root = root;
    }

    /**
     * Describes it.
     *
     * @param counts empty where they are not known yet
     * @param dumps those that are written; of the others only the address is told
     */
    Graph of(Optional<StoreCounts> counts, Map<DumpKind, DumpFile> dumps) {
        describe();
        part("asserted", iris().assertedGraph(), "Stated as fact", "Als Tatsache ausgesagt");
        part("catalogue", iris().catalogueGraph(), "Catalogue", "Verzeichnis");
        counts.ifPresent(this::count);
        for (DumpKind kind : DumpKind.values()) {
            dump(kind, Optional.ofNullable(dumps.get(kind)));
        }
        store.read(
                data -> {
                    lists(data);
                    examples(data);
                    return graph;
                });
        return graph;
    }

    private Iris iris() {
        return store.iris();
    }

    private void describe() {
        Node dataset = here("dataset");
        type(dataset, VOID.Dataset.asNode(), DCAT.Dataset.asNode());
        titles(
                dataset,
                "Aktenlage: what political documents and sanctions lists say",
                "Aktenlage: was politische Dokumente und Sanktionslisten sagen");
        add(
                dataset,
                DCTerms.description.asNode(),
                words("Events, claims and their evidence, each with its source.", Language.ENGLISH),
                words("Ereignisse, Aussagen und ihre Belege, mit Quelle.", Language.GERMAN));
        add(dataset, FOAF.homepage.asNode(), iri("/"));
        add(dataset, VOID.sparqlEndpoint.asNode(), iri("/sparql"));
        add(dataset, VOID.uriSpace.asNode(), NodeFactory.createLiteralString(iris().base()));
        for (String vocabulary : VOCABULARIES) {
            add(dataset, VOID.vocabulary.asNode(), NodeFactory.createURI(vocabulary));
        }
        Node description = iri(DESCRIPTION);
        type(description, VOID.DatasetDescription.asNode());
        add(description, FOAF.primaryTopic.asNode(), dataset);
        Node service = here("sparql");
        type(service, DCAT.DataService.asNode());
        titles(service, "SPARQL", "SPARQL");
        add(service, DCAT.endpointURL.asNode(), iri("/sparql"));
        add(service, DCAT.servesDataset.asNode(), dataset);
    }

    private void part(String name, Node named, String english, String german) {
        Node part = here(name);
        add(here("dataset"), VOID.subset.asNode(), part);
        type(part, VOID.Dataset.asNode(), term("NamedGraph"));
        titles(part, english, german);
        add(part, term("name"), named);
    }

    private void count(StoreCounts counts) {
        count(here("dataset"), counts.whole());
        count(here("asserted"), counts.asserted());
        count(here("catalogue"), counts.catalogue());
        add(here("dataset"), VOID.documents.asNode(), number(counts.whole().documents()));
    }

    private void count(Node part, Counts counts) {
        add(part, VOID.triples.asNode(), number(counts.triples()));
        add(part, VOID.entities.asNode(), number(counts.entities()));
        add(part, VOID.classes.asNode(), number(counts.classes()));
        add(part, VOID.properties.asNode(), number(counts.properties()));
    }

    private void dump(DumpKind kind, Optional<DumpFile> dump) {
        Node dataset = here(kind == DumpKind.ALL ? "dataset" : "asserted");
        Node address = iri("/dump/" + kind.fileName());
        Node file = here(kind.fileName());
        add(dataset, VOID.dataDump.asNode(), address);
        add(here("dataset"), DCAT.distribution.asNode(), file);
        type(file, DCAT.Distribution.asNode());
        titles(file, kind.fileName(), kind.fileName());
        add(file, DCAT.accessURL.asNode(), address);
        add(file, DCAT.downloadURL.asNode(), address);
        add(file, DCAT.mediaType.asNode(), mediaType(kind.mediaType()));
        add(file, DCAT.compressFormat.asNode(), mediaType("application/gzip"));
        dump.ifPresent(d -> size(file, kind, d));
    }

    private void size(Node file, DumpKind kind, DumpFile dump) {
        add(file, DCAT.byteSize.asNode(), number(dump.bytes()));
        Node checksum = here(kind.fileName() + ".sha256");
        add(file, NodeFactory.createURI(SPDX + "checksum"), checksum);
        type(checksum, NodeFactory.createURI(SPDX + "Checksum"));
        add(
                checksum,
                NodeFactory.createURI(SPDX + "algorithm"),
                NodeFactory.createURI(SPDX + "checksumAlgorithm_sha256"));
        add(
                checksum,
                NodeFactory.createURI(SPDX + "checksumValue"),
                NodeFactory.createLiteralDT(dump.sha256(), XSDDatatype.XSDhexBinary));
    }

    /** The lists that are here, with the licence of each where it is known. */
    private void lists(DatasetGraph data) {
        data.stream(iris().catalogueGraph(), Node.ANY, RDF.Nodes.type, ListTerms.SANCTIONS_LIST)
                .map(Quad::getSubject)
                .forEach(list -> list(list, data.getDefaultGraph()));
    }

    private void list(Node list, Graph asserted) {
        Node part = here("list-" + list.getURI().substring(list.getURI().lastIndexOf('/') + 1));
        add(here("dataset"), VOID.subset.asNode(), part);
        type(part, VOID.Dataset.asNode());
        add(part, DCTerms.source.asNode(), list);
        copy(asserted, list, SKOS.prefLabel.asNode(), part, DCTerms.title.asNode());
        for (Node property : List.of(DCTerms.license.asNode(), DCTerms.rights.asNode())) {
            copy(asserted, list, property, part, property);
        }
    }

    private void copy(Graph from, Node subject, Node property, Node to, Node as) {
        from.find(subject, property, Node.ANY).forEach(t -> add(to, as, t.getObject()));
    }

    /** A document and an event, the first of each there is. */
    private void examples(DatasetGraph data) {
        Stream<Quad> documents =
                data.stream(iris().catalogueGraph(), Node.ANY, Aktenlage.CURRENT_VERSION, Node.ANY);
        Stream<Quad> events =
                data.stream(Quad.defaultGraphIRI, Node.ANY, RDF.Nodes.type, Aktenlage.EVENT);
        for (Stream<Quad> things : List.of(documents, events)) {
            things.findFirst()
                    .ifPresent(
                            q ->
                                    add(
                                            here("dataset"),
                                            VOID.exampleResource.asNode(),
                                            q.getSubject()));
        }
    }

    private void titles(Node thing, String english, String german) {
        add(
                thing,
                DCTerms.title.asNode(),
                words(english, Language.ENGLISH),
                words(german, Language.GERMAN));
    }

    private void type(Node thing, Node... types) {
        add(thing, RDF.Nodes.type, types);
    }

    private void add(Node subject, Node property, Node... values) {
        for (Node value : values) {
            graph.add(Triple.create(subject, property, value));
        }
    }

    private Node here(String name) {
        return iri(DESCRIPTION + "#" + name);
    }

    private Node iri(String path) {
        return NodeFactory.createURI(root + path);
    }

    private static Node term(String name) {
        return NodeFactory.createURI(SERVICE_DESCRIPTION + name);
    }

    private static Node mediaType(String name) {
        return NodeFactory.createURI(MEDIA_TYPES + name);
    }

    private static Node words(String words, Language language) {
        return NodeFactory.createLiteralLang(words, language.tag());
    }

    private static Node number(long number) {
        return NodeFactory.createLiteralDT(Long.toString(number), XSDDatatype.XSDinteger);
    }
}
