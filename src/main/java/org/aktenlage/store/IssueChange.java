package org.aktenlage.store;

import org.aktenlage.document.PartialDate;
import org.apache.jena.graph.Node;

/**
 * What putting an issue of a list did.
 *
 * @param list the list's key
 * @param issue its IRI
 * @param records how many the issue holds
 * @param designations records that the issue before does not have; 0 where there is none before
 * @param amendments records that read otherwise than in the issue before
 * @param delistings records that only the issue before has
 */
public record IssueChange(
        GraphStore.Change change,
        String list,
        Node issue,
        PartialDate issued,
        int records,
        int designations,
        int amendments,
        int delistings) {}
