package org.aktenlage.store;

import org.aktenlage.document.PartialDate;
import org.aktenlage.graph.Aktenlage;
import org.aktenlage.graph.ListTerms;
import org.aktenlage.listing.ListedParty.Kind;
import org.aktenlage.match.Countries;
import org.aktenlage.match.Party;
import org.aktenlage.match.Party.Birth;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Reads the parties that are on a list now, with all that can be compared. */
public final class ListedParties {

    private static final Map<Node, Kind> KINDS =
            Map.of(
                    ListTerms.PERSON, Kind.PERSON,
                    ListTerms.ENTITY, Kind.ENTITY,
                    ListTerms.VESSEL, Kind.VESSEL,
                    ListTerms.AIRCRAFT, Kind.AIRCRAFT);

    private final Graph asserted;
    private final Map<Node, Set<String>> programmes = new HashMap<>();
    private final Map<Node, String> lists = new HashMap<>();

    private ListedParties(Graph asserted) {
        this.asserted = asserted;
    }

    /** By their IRIs, which are their {@link Party#id()}. */
    public static List<Party> of(GraphStore store) {
        return store.read(data -> new ListedParties(data.getDefaultGraph()).read());
    }

    private List<Party> read() {
        for (Node listing : Graphs.subjects(asserted, RDF.Nodes.type, ListTerms.LISTING)) {
            Graphs.object(asserted, listing, ListTerms.PARTY).ifPresent(p -> note(p, listing));
        }
        List<Party> parties = new ArrayList<>();
        asserted.find(Node.ANY, RDF.Nodes.type, ListTerms.LISTED_PARTY)
                .forEachRemaining(triple -> parties.add(party(triple.getSubject())));
        parties.sort(Comparator.comparing(Party::id));
        return parties;
    }

    private void note(Node party, Node listing) {
        programmes
                .computeIfAbsent(party, x -> new TreeSet<>())
                .add(Graphs.text(asserted, listing, ListTerms.PROGRAMME));
        Graphs.object(asserted, listing, ListTerms.ON_LIST)
                .ifPresent(list -> lists.put(party, key(list)));
    }

    private static String key(Node list) {
        return list.getURI().substring(list.getURI().lastIndexOf('/') + 1);
    }

    private Party party(Node node) {
        return new Party(
                node.getURI(),
                lists.getOrDefault(node, ""),
                Graphs.text(asserted, node, ListTerms.AUTHORITY_ID),
                kind(node),
                names(node),
                births(node),
                countries(node),
                numbers(node),
                List.copyOf(programmes.getOrDefault(node, Set.of())));
    }

    private @Nullable Kind kind(Node node) {
        return Graphs.objects(asserted, node, RDF.Nodes.type).stream()
                .map(KINDS::get)
                .filter(kind -> kind != null)
                .findFirst()
                .orElse(null);
    }

    /** The primary name first. */
    private List<String> names(Node node) {
        return Stream.of(SKOS.prefLabel.asNode(), SKOS.altLabel.asNode())
                .flatMap(property -> texts(node, property))
                .distinct()
                .toList();
    }

    private Stream<String> texts(Node node, Node property) {
        return Graphs.objects(asserted, node, property).stream()
                .filter(Node::isLiteral)
                .map(Node::getLiteralLexicalForm)
                .sorted();
    }

    private List<Birth> births(Node node) {
        return Graphs.objects(asserted, node, ListTerms.BIRTH_OF).stream()
                .flatMap(birth -> birth(birth).stream())
                .sorted(Comparator.comparing(Birth::earliest).thenComparing(Birth::latest))
                .toList();
    }

    private Optional<Birth> birth(Node birth) {
        Optional<PartialDate> first = day(birth, Aktenlage.EARLIEST);
        Optional<PartialDate> last = day(birth, Aktenlage.LATEST);
        boolean approximate = !Graphs.text(asserted, birth, ListTerms.APPROXIMATE).isEmpty();
        return first.flatMap(
                from -> last.map(to -> new Birth(from.earliest(), to.latest(), approximate)));
    }

    private Optional<PartialDate> day(Node birth, Node property) {
        return PartialDate.parse(Graphs.text(asserted, birth, property));
    }

    private Set<String> countries(Node node) {
        Set<String> countries = new TreeSet<>();
        texts(node, ListTerms.NATIONALITY_WORDS).forEach(w -> countries.addAll(Countries.of(w)));
        Stream.of(ListTerms.BIRTH_PLACE, ListTerms.ADDRESS)
                .flatMap(property -> Graphs.objects(asserted, node, property).stream())
                .flatMap(place -> texts(place, ListTerms.COUNTRY_WORDS))
                .forEach(words -> countries.addAll(Countries.of(words)));
        return countries;
    }

    private List<Party.IdNumber> numbers(Node node) {
        return Graphs.objects(asserted, node, ListTerms.IDENTIFIER).stream()
                .map(
                        n ->
                                new Party.IdNumber(
                                        Graphs.text(asserted, n, ListTerms.SCHEME),
                                        Graphs.text(asserted, n, Aktenlage.VALUE)))
                .sorted(Comparator.comparing(Party.IdNumber::value))
                .toList();
    }
}
