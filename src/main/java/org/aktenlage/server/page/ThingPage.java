package org.aktenlage.server.page;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * A thing without a page made for its kind: what is said of it, and what speaks of it.
 *
 * @param statements by the label of the property
 * @param mentions who names it, by the label of the property
 */
record ThingPage(
        String name,
        Link self,
        List<Link> kinds,
        Map<String, List<Link>> statements,
        Map<String, List<Link>> mentions) {

    /** So that a page on the European Union does not list the whole store. */
    private static final int MOST_VALUES = 100;

    boolean isEmpty() {
        return statements.isEmpty() && mentions.isEmpty();
    }

    static ThingPage of(GraphView view, String name) {
        Node thing = view.thing(name);
        Map<String, Set<Link>> statements = new TreeMap<>();
        Map<String, Set<Link>> mentions = new TreeMap<>();
        GraphView where = where(view, thing);
        for (Triple triple : about(where, thing)) {
            add(statements, where.label(triple.getPredicate()), where.link(triple.getObject()));
        }
        var quads = view.data().find(Node.ANY, Node.ANY, Node.ANY, thing);
        while (quads.hasNext()
                && mentions.values().stream().mapToInt(Set::size).sum() < MOST_VALUES) {
            var quad = quads.next();
            if (!quad.getGraph().equals(view.iris().runGraph())) {
                add(mentions, view.label(quad.getPredicate()), where.link(quad.getSubject()));
            }
        }
        return new ThingPage(
                name,
                where.link(thing),
                where.links(where.kinds(thing)),
                lists(statements),
                lists(mentions));
    }

    /** What is stated of it as fact; of a thing of which nothing is, a graph that tells of it. */
    private static GraphView where(GraphView view, Node thing) {
        if (view.facts().contains(thing, Node.ANY, Node.ANY)) {
            return view;
        }
        var quads = view.data().findNG(Node.ANY, thing, Node.ANY, Node.ANY);
        while (quads.hasNext()) {
            Node graph = quads.next().getGraph();
            if (!graph.equals(view.iris().runGraph())) {
                return view.with(graph);
            }
        }
        return view;
    }

    private static List<Triple> about(GraphView where, Node thing) {
        List<Triple> found =
                new ArrayList<>(where.facts().find(thing, Node.ANY, Node.ANY).toList());
        found.addAll(where.beside().find(thing, Node.ANY, Node.ANY).toList());
        return found;
    }

    private static void add(Map<String, Set<Link>> all, String property, Link value) {
        Set<Link> values = all.computeIfAbsent(property, p -> new LinkedHashSet<>());
        if (values.size() < MOST_VALUES) {
            values.add(value);
        }
    }

    private static Map<String, List<Link>> lists(Map<String, Set<Link>> sets) {
        Map<String, List<Link>> lists = new TreeMap<>();
        sets.forEach((k, v) -> lists.put(k, List.copyOf(v)));
        return lists;
    }
}
