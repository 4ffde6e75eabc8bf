package org.aktenlage.graph;

import org.aktenlage.listing.ListedParty;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;

import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * One record of a list as RDF, without blank nodes; the same for the same record.
 *
 * @param record the record through all issues of its list
 * @param version the record as it is now, and the name of its graph
 * @param content the version's graph
 */
public record PartyGraph(Node record, Node version, List<Triple> content) {

    /**
     * Raise it whenever records of the same bytes are read otherwise: what changed between two
     * issues can only be told where both were read alike.
     */
    public static final String READING = "1";

    public PartyGraph {
        content = List.copyOf(content);
    }

    /** What the catalogue says of it, in whatever issue it stands. */
    public List<Triple> description() {
        return List.of(
                Triple.create(record, RDF.Nodes.type, ListTerms.LIST_RECORD),
                Triple.create(record, Aktenlage.HAS_VERSION, version));
    }

    /**
     * A record of a list.
     *
     * @param list its key in {@code seeds/lists.ttl}
     */
    public static PartyGraph of(String list, ListedParty party, Iris iris) {
        byte[] words = (READING + "\n" + party).getBytes(StandardCharsets.UTF_8);
        Node record = iris.listRecord(list, party.reference());
        Node version = iris.recordVersion(record, Iris.sha256(words));
        Triples out = new Triples();
        new PartyWriter(list, party, iris, out).write(record, version);
        return new PartyGraph(record, version, out.toList());
    }
}
