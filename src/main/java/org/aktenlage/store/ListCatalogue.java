package org.aktenlage.store;

import org.aktenlage.document.PartialDate;
import org.aktenlage.graph.Aktenlage;
import org.aktenlage.graph.Iris;
import org.aktenlage.graph.IssueGraph;
import org.aktenlage.graph.ListTerms;
import org.aktenlage.graph.PartyGraph;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;

import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which issues of lists there are, and which versions of records each holds: a manifest an issue, a
 * graph a version, shared by the issues that hold it.
 */
final class ListCatalogue {

    private final DatasetGraph data;
    private final Graph graph;

    ListCatalogue(DatasetGraph data, Iris iris) {
        this.data = data;
        this.graph = data.getGraph(iris.catalogueGraph());
    }

    boolean has(Node issue) {
        return graph.contains(issue, RDF.Nodes.type, ListTerms.LIST_ISSUE);
    }

    /** Whether bytes with this SHA-256 are an issue that was read as lists are read now. */
    boolean hasBytes(String sha256) {
        Node reading = NodeFactory.createLiteralString(PartyGraph.READING);
        return Graphs.subjects(graph, Aktenlage.SHA256, NodeFactory.createLiteralString(sha256))
                .stream()
                .anyMatch(
                        issue ->
                                has(issue) && graph.contains(issue, Aktenlage.EXTRACTION, reading));
    }

    /** Opens a manifest; one that is there already is emptied. */
    void open(IssueGraph issue) {
        graph.remove(issue.issue(), Node.ANY, Node.ANY);
        issue.description().forEach(graph::add);
    }

    /**
     * Enters a version; writes its graph where no issue before had it.
     *
     * @param ended whether the list keeps a record of one who is listed no more
     */
    void enter(IssueGraph issue, PartyGraph party, boolean ended) {
        issue.entry(party, ended).forEach(graph::add);
        if (!graph.contains(party.record(), Aktenlage.HAS_VERSION, party.version())) {
            party.description().forEach(graph::add);
            Graph content = data.getGraph(party.version());
            party.content().forEach(content::add);
        }
    }

    /**
     * Enters what the issue before holds and this one, which tells of changes alone, does not name.
     */
    void complete(Node issue, Node before) {
        Map<Node, Node> own = manifest(issue);
        Set<Node> ended = Set.copyOf(Graphs.objects(graph, issue, ListTerms.HOLDS_ENDED));
        manifest(before)
                .forEach(
                        (record, version) -> {
                            boolean gone =
                                    Graphs.objects(graph, record, Aktenlage.HAS_VERSION).stream()
                                            .anyMatch(ended::contains);
                            if (!gone && !own.containsKey(record)) {
                                graph.add(issue, ListTerms.HOLDS, version);
                            }
                        });
    }

    /**
     * Takes an issue off its list.
     *
     * @return the versions of records that it held and no other holds; they are still there
     */
    Set<Node> close(Node list, Node issue) {
        Set<Node> held = held(issue);
        graph.remove(issue, Node.ANY, Node.ANY);
        graph.delete(list, ListTerms.HAS_ISSUE, issue);
        if (issues(list).isEmpty()) {
            graph.remove(list, Node.ANY, Node.ANY);
        }
        held.removeIf(this::isHeld);
        return held;
    }

    private Set<Node> held(Node issue) {
        Set<Node> held = new HashSet<>(Graphs.objects(graph, issue, ListTerms.HOLDS));
        held.addAll(Graphs.objects(graph, issue, ListTerms.HOLDS_ENDED));
        return held;
    }

    private boolean isHeld(Node version) {
        return graph.contains(Node.ANY, ListTerms.HOLDS, version)
                || graph.contains(Node.ANY, ListTerms.HOLDS_ENDED, version);
    }

    /** Leaves no trace of a version. */
    void drop(Node version) {
        data.removeGraph(version);
        for (Node party : Graphs.subjects(graph, Aktenlage.HAS_VERSION, version)) {
            graph.delete(party, Aktenlage.HAS_VERSION, version);
            if (!graph.contains(party, Aktenlage.HAS_VERSION, Node.ANY)) {
                graph.remove(party, Node.ANY, Node.ANY);
            }
        }
    }

    /** By day, the oldest first. */
    List<Node> issues(Node list) {
        return Graphs.objects(graph, list, ListTerms.HAS_ISSUE).stream()
                .sorted(Comparator.comparing(this::issued).thenComparing(Node::getURI))
                .toList();
    }

    List<Node> lists() {
        return Graphs.subjects(graph, RDF.Nodes.type, ListTerms.SANCTIONS_LIST);
    }

    Optional<Node> newest(Node list) {
        List<Node> all = issues(list);
        return all.isEmpty() ? Optional.empty() : Optional.of(all.getLast());
    }

    /**
     * The versions that count now: those the newest issue of the list holds, in the order in which
     * they came: a store on disk writes them anew in that order faster than in any other.
     */
    Set<Node> current(Node list) {
        return newest(list)
                .<Set<Node>>map(i -> new LinkedHashSet<>(manifest(i).values()))
                .orElseGet(Set::of);
    }

    /** ISO 8601. */
    String issued(Node issue) {
        return Graphs.text(graph, issue, DCTerms.issued.asNode());
    }

    /** Only issues that were read alike can be compared. */
    boolean isReadAlike(Node one, Node other) {
        return Graphs.text(graph, one, Aktenlage.EXTRACTION)
                .equals(Graphs.text(graph, other, Aktenlage.EXTRACTION));
    }

    /** The version of each record that the issue holds. */
    Map<Node, Node> manifest(Node issue) {
        Map<Node, Node> versions = new LinkedHashMap<>();
        for (Node version : Graphs.objects(graph, issue, ListTerms.HOLDS)) {
            graph.find(Node.ANY, Aktenlage.HAS_VERSION, version)
                    .mapWith(Triple::getSubject)
                    .forEachRemaining(record -> versions.put(record, version));
        }
        return versions;
    }

    Graph content(Node version) {
        return data.getGraph(version);
    }

    static Node day(PartialDate date) {
        return NodeFactory.createLiteralDT(date.earliest().toString(), XSDDatatype.XSDdate);
    }
}
