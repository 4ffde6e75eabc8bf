package org.aktenlage.server.page;

import org.aktenlage.graph.Aktenlage;
import org.aktenlage.graph.ListTerms;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.ORG;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Looks up what is known of actors. */
final class Actors {

    private final GraphView view;

    Actors(GraphView view) {
        this.view = view;
    }

    /** Their most special classes. */
    List<Link> kinds(Node actor) {
        List<Node> all = view.kinds(actor);
        return all.stream()
                .filter(
                        k ->
                                !k.equals(Aktenlage.ACTOR)
                                        && k.getURI().startsWith(Aktenlage.NAMESPACE))
                .map(view::link)
                .toList();
    }

    /** Other names, in any language and script. */
    List<String> otherNames(Node actor) {
        Set<String> names = new TreeSet<>();
        Stream.of(SKOS.prefLabel.asNode(), SKOS.altLabel.asNode())
                .flatMap(p -> view.objects(actor, p).stream())
                .forEach(n -> names.add(n.getLiteralLexicalForm()));
        view.objects(actor, ListTerms.HAS_NAME)
                .forEach(n -> names.add(view.text(n, Aktenlage.WORDS)));
        names.remove(view.label(actor));
        names.remove("");
        return List.copyOf(names);
    }

    /** A state with its organs and people, anyone else alone. */
    Set<Node> family(Node actor) {
        Set<Node> family = new LinkedHashSet<>();
        family.add(actor);
        family.addAll(view.subjects(Aktenlage.OF_STATE, actor));
        return family;
    }

    /** An office or membership, over time. */
    record Post(Link holder, String role, Link organization, String start, String end) {}

    /** What a person held, or who belonged to a body; newest first. */
    List<Post> posts(Node actor) {
        return Stream.of(ORG.member.asNode(), ORG.organization.asNode())
                .flatMap(p -> view.subjects(p, actor).stream())
                .distinct()
                .map(this::post)
                .sorted(
                        Comparator.comparing(Post::start)
                                .reversed()
                                .thenComparing(p -> p.holder().text()))
                .toList();
    }

    private Post post(Node membership) {
        return new Post(
                first(membership, ORG.member.asNode()),
                view.object(membership, ORG.role.asNode()).map(view::label).orElse(""),
                first(membership, ORG.organization.asNode()),
                view.text(membership, Aktenlage.START),
                view.text(membership, Aktenlage.END));
    }

    private Link first(Node subject, Node property) {
        return view.object(subject, property).map(view::link).orElse(Link.plain(""));
    }

    /** Another actor of the same events, with how many and of which kinds. */
    record Neighbour(Link actor, int events, List<String> kinds) {}

    /** Who did something with or to whom, most events first. */
    List<Neighbour> neighbours(Set<Node> family, List<Node> events) {
        Map<Node, Integer> counts = new HashMap<>();
        Map<Node, Set<String>> kinds = new HashMap<>();
        Events all = new Events(view);
        for (Node event : events) {
            String kind = kind(event);
            for (Node other : all.actors(event)) {
                if (!family.contains(other)) {
                    counts.merge(other, 1, Integer::sum);
                    kinds.computeIfAbsent(other, o -> new TreeSet<>()).add(kind);
                }
            }
        }
        return counts.entrySet().stream()
                .sorted(
                        Map.Entry.<Node, Integer>comparingByValue()
                                .reversed()
                                .thenComparing(e -> e.getKey().getURI()))
                .limit(MOST_NEIGHBOURS)
                .map(
                        e ->
                                new Neighbour(
                                        view.link(e.getKey()),
                                        e.getValue(),
                                        List.copyOf(kinds.getOrDefault(e.getKey(), Set.of()))))
                .toList();
    }

    private static final int MOST_NEIGHBOURS = 40;

    private String kind(Node event) {
        return view.kinds(event).stream()
                .filter(k -> view.facts().contains(k, Aktenlage.PLAIN_PROPERTY, Node.ANY))
                .findFirst()
                .map(view::label)
                .orElse("");
    }

    /** A place on a sanctions list. */
    record ListingCard(
            String href,
            Link party,
            Link list,
            Link regime,
            String reference,
            String listed,
            String firstSeen,
            String lastSeen,
            String why,
            List<String> measures,
            List<Link> acts) {}

    List<ListingCard> listings(Node party) {
        return view.subjects(ListTerms.PARTY, party).stream()
                .filter(l -> view.is(l, "Listing"))
                .map(this::listing)
                .sorted(Comparator.comparing(ListingCard::listed).reversed())
                .toList();
    }

    ListingCard listing(Node listing) {
        List<String> measures = new ArrayList<>();
        view.objects(listing, ListTerms.MEASURE).forEach(m -> measures.add(view.label(m)));
        if (measures.isEmpty()) {
            view.objects(listing, ListTerms.MEASURE_WORDS)
                    .forEach(m -> measures.add(m.getLiteralLexicalForm()));
        }
        List<Node> regimes = view.objects(listing, ListTerms.REGIME);
        return new ListingCard(
                view.address(listing),
                first(listing, ListTerms.PARTY),
                first(listing, ListTerms.ON_LIST),
                first(listing, ListTerms.REGIME),
                view.text(listing, ListTerms.AUTHORITY_ID),
                view.text(listing, ListTerms.LISTED),
                view.text(listing, ListTerms.FIRST_SEEN),
                view.text(listing, ListTerms.LAST_SEEN),
                view.text(listing, ListTerms.REASON_WORDS),
                measures.stream().sorted().toList(),
                view.links(
                        regimes.stream()
                                .flatMap(r -> view.objects(r, ListTerms.LEGAL_BASIS).stream())
                                .toList()));
    }

    /** What a list says of the party itself, by the label of each property. */
    Map<String, List<String>> particulars(Node party) {
        Map<String, List<String>> found = new java.util.LinkedHashMap<>();
        for (Node property :
                List.of(
                        ListTerms.BIRTH_OF,
                        ListTerms.BIRTH_PLACE,
                        ListTerms.NATIONALITY_WORDS,
                        ListTerms.GENDER,
                        ListTerms.ADDRESS,
                        ListTerms.IDENTIFIER,
                        ListTerms.NOTE)) {
            List<String> values =
                    view.objects(party, property).stream()
                            .map(this::words)
                            .filter(w -> !w.isBlank())
                            .sorted()
                            .toList();
            if (!values.isEmpty()) {
                found.put(view.label(property), values);
            }
        }
        return found;
    }

    private String words(Node value) {
        if (value.isLiteral()) {
            return value.getLiteralLexicalForm();
        }
        String name =
                view.text(value, SKOS.prefLabel.asNode()) + view.text(value, ListTerms.SCHEME);
        String said = view.text(value, Aktenlage.WORDS) + view.text(value, Aktenlage.VALUE);
        return name.isEmpty() ? said : name + ": " + said;
    }

    /** Where else in the world the same is told of. */
    List<Link> elsewhere(Node actor) {
        return view.objects(actor, SKOS.exactMatch.asNode()).stream()
                .filter(Node::isURI)
                .map(n -> new Link(view.address(n), n.getURI()))
                .toList();
    }

    /** A class the vocabulary puts below. */
    boolean isBelow(Node kind, Node above) {
        return view.has(kind, RDFS.Nodes.subClassOf, above);
    }
}
