package org.aktenlage.server.service;

import org.aktenlage.document.PartialDate;
import org.aktenlage.graph.Aktenlage;
import org.aktenlage.graph.Iris;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The events that entered the asserted graph last. An event entered when the first of the versions
 * that assert it was first read; where the store doesn't know that, on the day that the version was
 * issued. Works within one transaction.
 */
final class NewFacts {

    private static final Comparator<NewFact> NEWEST_FIRST =
            Comparator.comparing(NewFact::entered)
                    .reversed()
                    .thenComparing(fact -> fact.event().toString());

    private final DatasetGraph data;
    private final Graph asserted;
    private final Iris iris;
    private final Map<Node, Instant> entered = new HashMap<>();

    NewFacts(DatasetGraph data, Iris iris) {
        this.data = data;
        this.asserted = data.getDefaultGraph();
        this.iris = iris;
    }

    /** The newest of all, the newest first. */
    List<NewFact> newest(int most) {
        List<NewFact> found = new ArrayList<>();
        for (Node version : versions()) {
            // of an event that an older version asserts too, the older one tells
            eventsOf(version)
                    .flatMap(event -> fact(event).stream())
                    .filter(fact -> fact.version().equals(version))
                    .sorted(NEWEST_FIRST)
                    .forEach(found::add);
            if (found.size() >= most) {
                break;
            }
        }
        return found.stream().limit(most).toList();
    }

    /** The newest that name the actor, the newest first. */
    List<NewFact> naming(Node actor, int most) {
        return Stream.of(Aktenlage.AGENT, Aktenlage.TARGET)
                .flatMap(role -> asserted.find(Node.ANY, role, actor).toList().stream())
                .map(Triple::getSubject)
                .distinct()
                .flatMap(event -> fact(event).stream())
                .sorted(NEWEST_FIRST)
                .limit(most)
                .toList();
    }

    private List<Node> versions() {
        return data.stream(iris.catalogueGraph(), Node.ANY, Aktenlage.CURRENT_VERSION, Node.ANY)
                .map(Quad::getObject)
                .distinct()
                .sorted(
                        Comparator.comparing(this::entered)
                                .reversed()
                                .thenComparing(version -> version.toString()))
                .toList();
    }

    private Stream<Node> eventsOf(Node version) {
        return data.stream(version, Node.ANY, Aktenlage.ABOUT, Node.ANY)
                .filter(
                        q ->
                                asserted.contains(
                                        q.getObject(), Aktenlage.ASSERTED_BY, q.getSubject()))
                .map(Quad::getObject)
                .distinct();
    }

    /** The event with the first of the claims that assert it; none if it is no event. */
    private Optional<NewFact> fact(Node event) {
        if (!asserted.contains(event, RDF.Nodes.type, Aktenlage.EVENT)) {
            return Optional.empty();
        }
        return asserted.find(event, Aktenlage.ASSERTED_BY, Node.ANY).toList().stream()
                .map(Triple::getObject)
                .flatMap(claim -> fact(event, claim).stream())
                .min(
                        Comparator.comparing(NewFact::entered)
                                .thenComparing(fact -> fact.version().toString())
                                .thenComparing(fact -> fact.claim().toString()));
    }

    private List<NewFact> fact(Node event, Node claim) {
        List<NewFact> found = new ArrayList<>();
        data.findNG(Node.ANY, claim, Aktenlage.ABOUT, event)
                .forEachRemaining(
                        q ->
                                found.add(
                                        new NewFact(
                                                event,
                                                entered(q.getGraph()),
                                                claim,
                                                q.getGraph())));
        return found;
    }

    private Instant entered(Node version) {
        Instant known = entered.get(version);
        if (known == null) {
            known = firstRead(version).or(() -> issued(version)).orElse(Instant.EPOCH);
            entered.put(version, known);
        }
        return Objects.requireNonNull(known);
    }

    private Optional<Instant> firstRead(Node version) {
        return data.stream(iris.runGraph(), version, Aktenlage.RECORDED_AT, Node.ANY)
                .map(q -> Instant.parse(q.getObject().getLiteralLexicalForm()))
                .min(Comparator.naturalOrder());
    }

    private Optional<Instant> issued(Node version) {
        return data.stream(version, version, DCTerms.issued.asNode(), Node.ANY)
                .map(q -> q.getObject().getLiteralLexicalForm())
                .flatMap(day -> PartialDate.parse(day).stream())
                .map(day -> day.earliest().atStartOfDay(ZoneOffset.UTC).toInstant())
                .min(Comparator.naturalOrder());
    }
}
