package org.aktenlage.store;

import org.apache.jena.graph.Node;

import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Two issues of a list side by side, records in the order of their IRIs.
 *
 * @param designated records of the later one alone, with their version
 * @param delisted records of the earlier one alone, with their version
 * @param amended records of both that read otherwise, with both versions
 */
record IssueComparison(
        Map<Node, Node> designated, Map<Node, Node> delisted, Map<Node, Amended> amended) {

    /** A record before and after. */
    record Amended(Node before, Node after) {}

    static IssueComparison of(Map<Node, Node> before, Map<Node, Node> after) {
        Map<Node, Node> designated = sorted();
        Map<Node, Node> delisted = sorted();
        Map<Node, Amended> amended = new TreeMap<>(Comparator.comparing(Node::getURI));
        Set<Node> all = new TreeSet<>(Comparator.comparing(Node::getURI));
        all.addAll(before.keySet());
        all.addAll(after.keySet());
        for (Node record : all) {
            Node old = before.get(record);
            Node now = after.get(record);
            if (now == null && old != null) {
                delisted.put(record, old);
            } else if (old == null && now != null) {
                designated.put(record, now);
            } else if (now != null && old != null && !now.equals(old)) {
                amended.put(record, new Amended(old, now));
            }
        }
        return new IssueComparison(designated, delisted, amended);
    }

    private static Map<Node, Node> sorted() {
        return new TreeMap<>(Comparator.comparing(Node::getURI));
    }
}
