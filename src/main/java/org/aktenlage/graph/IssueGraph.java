package org.aktenlage.graph;

import org.aktenlage.document.PartialDate;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.DCTerms;

import java.util.List;

/**
 * What the catalogue says of an issue of a list.
 *
 * @param list the list's key
 * @param node the list
 * @param issue this issue of it
 * @param description of both, without the records
 */
public record IssueGraph(String list, Node node, Node issue, List<Triple> description) {

    public IssueGraph {
        description = List.copyOf(description);
    }

    /**
     * An issue without its records.
     *
     * @param list its key in {@code seeds/lists.ttl}
     * @param issued the day
     * @param sha256 of its bytes
     */
    public static IssueGraph of(
            String list, PartialDate issued, String sha256, String path, Iris iris) {
        Node node = iris.list(list);
        Node issue = iris.listIssue(list, sha256);
        Triples out = new Triples();
        out.type(node, ListTerms.SANCTIONS_LIST);
        out.add(node, ListTerms.HAS_ISSUE, issue);
        out.type(issue, ListTerms.LIST_ISSUE);
        out.add(issue, ListTerms.ON_LIST, node);
        out.text(issue, Aktenlage.SHA256, sha256);
        out.text(issue, Aktenlage.PATH, path);
        out.text(issue, Aktenlage.EXTRACTION, PartyGraph.READING);
        out.typed(
                issue, DCTerms.issued.asNode(), issued.earliest().toString(), XSDDatatype.XSDdate);
        return new IssueGraph(list, node, issue, out.toList());
    }

    /**
     * That the issue holds the record so.
     *
     * @param ended whether the list keeps a record of one who is listed no more
     */
    public List<Triple> entry(PartyGraph party, boolean ended) {
        Node holds = ended ? ListTerms.HOLDS_ENDED : ListTerms.HOLDS;
        return List.of(Triple.create(issue, holds, party.version()));
    }
}
