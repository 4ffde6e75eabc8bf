package org.aktenlage.server.service;

import org.aktenlage.document.Language;
import org.aktenlage.export.answer.AtomEntry;
import org.aktenlage.export.answer.AtomFeed;
import org.aktenlage.export.answer.ChangeFeed;
import org.aktenlage.graph.Aktenlage;
import org.aktenlage.graph.Iris;
import org.aktenlage.graph.ListTerms;
import org.aktenlage.server.Root;
import org.aktenlage.store.GraphStore;
import org.aktenlage.store.QuestionException;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The feeds of a store. A feed is the same for the same content, wherever the server is reached,
 * but for its addresses.
 */
final class Feeds {

    static final int MOST_FACTS = 50;

    /** An issue of a list may bring hundreds at once. */
    static final int MOST_CHANGES = 500;

    private final GraphStore store;
    private final ListChanges changes;

    /**
     * Who asks for a feed, and how.
     *
     * @param root where the server is reached
     * @param self the feed's own address
     */
    record Reader(Language language, Root root, String self) {

        boolean isGerman() {
            return language == Language.GERMAN;
        }

        String words(String english, String german) {
            return isGerman() ? german : english;
        }
    }

    Feeds(GraphStore store, ListChanges changes) {
        this.store = store;
        this.changes = changes;
    }

    private Iris iris() {
        return store.iris();
    }

    /** The newest facts. */
    AtomFeed facts(Reader reader) {
        String title = reader.words("Aktenlage: new facts", "Aktenlage: neue Tatsachen");
        return feed(
                iris().base() + "feed",
                title,
                entries(data -> new NewFacts(data, iris()).newest(MOST_FACTS), reader),
                reader);
    }

    private List<AtomEntry> entries(Function<DatasetGraph, List<NewFact>> search, Reader reader) {
        return store.read(
                data -> {
                    FactEntry entry = entry(data, reader);
                    return search.apply(data).stream().map(entry::of).toList();
                });
    }

    private FactEntry entry(DatasetGraph data, Reader reader) {
        return new FactEntry(data, reader.language(), event -> reader.root().page(event, iris()));
    }

    /** Facts that name an actor, and changes of lists on which it stands; none if it is unknown. */
    Optional<AtomFeed> actor(String name, Reader reader) throws QuestionException {
        Node actor = iris().of("actor/" + name);
        Optional<String> known = label(actor, Aktenlage.ACTOR, reader);
        if (known.isEmpty()) {
            return Optional.empty();
        }
        List<AtomEntry> entries =
                new ArrayList<>(
                        entries(
                                data -> new NewFacts(data, iris()).naming(actor, MOST_FACTS),
                                reader));
        Set<String> events = events(data -> ofParty(data, actor));
        if (!events.isEmpty()) {
            entries.addAll(changes(reader, events::contains));
        }
        String title = "Aktenlage: " + known.get();
        return Optional.of(feed(actor.getURI(), title, newest(entries, MOST_FACTS), reader));
    }

    /** Changes of lists that come under a regime; none if it is unknown. */
    Optional<AtomFeed> regime(String name, Reader reader) throws QuestionException {
        Node regime = iris().of("regime/" + name);
        Optional<String> known = label(regime, ListTerms.REGIME_CLASS, reader);
        if (known.isEmpty()) {
            return Optional.empty();
        }
        Set<String> events = events(data -> new RegimeEvents(data).of(regime));
        List<AtomEntry> entries = changes(reader, events::contains);
        String title = "Aktenlage: " + known.get();
        return Optional.of(feed(regime.getURI(), title, newest(entries, MOST_CHANGES), reader));
    }

    /** Changes of all lists. */
    AtomFeed lists(Reader reader) throws QuestionException {
        String title =
                reader.words(
                        "Aktenlage: changes of sanctions lists",
                        "Aktenlage: Änderungen der Sanktionslisten");
        List<AtomEntry> entries = changes(reader, event -> true);
        return feed(iris().base() + "feed/lists", title, newest(entries, MOST_CHANGES), reader);
    }

    /** Changes of one list; none if it is not here. */
    Optional<AtomFeed> list(String key, Reader reader) throws QuestionException {
        ListChanges.Known list = changes.lists(reader.language()).get(key);
        if (list == null) {
            return Optional.empty();
        }
        AtomFeed all = changes(list, reader);
        return Optional.of(
                new AtomFeed(
                        all.id(),
                        all.title(),
                        all.updated(),
                        all.language(),
                        all.address(),
                        newest(all.entries(), MOST_CHANGES)));
    }

    private List<AtomEntry> changes(Reader reader, Predicate<String> wanted)
            throws QuestionException {
        List<AtomEntry> entries = new ArrayList<>();
        for (ListChanges.Known list : changes.lists(reader.language()).values()) {
            changes(list, reader).entries().stream()
                    .filter(entry -> wanted.test(entry.id()))
                    .forEach(entries::add);
        }
        return entries;
    }

    private AtomFeed changes(ListChanges.Known list, Reader reader) throws QuestionException {
        return new ChangeFeed(
                        ChangeFeed.id(iris(), list.key()),
                        list.title(),
                        list.newest().toString(),
                        reader.language())
                .feed(
                        changes.of(list, reader.language()),
                        Optional.of(reader.self()),
                        event -> reader.root().page(event, iris()));
    }

    private static List<AtomEntry> newest(List<AtomEntry> entries, int most) {
        return entries.stream()
                .sorted(Comparator.comparing(AtomEntry::updated).reversed())
                .limit(most)
                .toList();
    }

    private static AtomFeed feed(String id, String title, List<AtomEntry> entries, Reader reader) {
        Instant updated =
                entries.stream()
                        .map(AtomEntry::updated)
                        .max(Comparator.naturalOrder())
                        .orElse(Instant.EPOCH);
        return new AtomFeed(
                id, title, updated, reader.language(), Optional.of(reader.self()), entries);
    }

    /** What a thing of this type is called; none if there is no such thing. */
    private Optional<String> label(Node thing, Node type, Reader reader) {
        return store.read(
                data ->
                        data.getDefaultGraph().contains(thing, RDF.Nodes.type, type)
                                ? Optional.of(
                                        entry(data, reader).name(thing, SKOS.prefLabel.asNode()))
                                : Optional.empty());
    }

    private Set<String> events(Function<DatasetGraph, Collection<Node>> search) {
        return store.read(
                data ->
                        search.apply(data).stream()
                                .filter(Node::isURI)
                                .map(Node::getURI)
                                .collect(Collectors.toSet()));
    }

    private static List<Node> ofParty(DatasetGraph data, Node party) {
        return data.getDefaultGraph()
                .find(Node.ANY, ListTerms.PARTY, party)
                .mapWith(t -> t.getSubject())
                .toList();
    }
}
