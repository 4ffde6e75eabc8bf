package org.aktenlage.graph;

import org.aktenlage.annotation.Actor;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.ORG;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The offices that the seeds know. Where somebody held several, the one taken up last counts. */
final class SeedCapacities implements Capacities {

    private record Office(Node membership, LocalDate start, LocalDate end) {

        boolean isHeldOn(LocalDate day) {
            return !day.isBefore(start) && !day.isAfter(end);
        }
    }

    private static final Comparator<Office> LAST_TAKEN_UP =
            Comparator.comparing(Office::start).thenComparing(o -> o.membership().getURI());

    private final Iris iris;
    private final Map<Node, List<Office>> byMember = new HashMap<>();

    SeedCapacities(ReferenceGraph reference, Iris iris) {
        this.iris = iris;
        Map<Node, Map<Node, Node>> nodes = new HashMap<>();
        for (Triple t : reference.triples()) {
            nodes.computeIfAbsent(t.getSubject(), s -> new HashMap<>())
                    .put(t.getPredicate(), t.getObject());
        }
        nodes.forEach(this::add);
    }

    @Override
    public Optional<Node> of(Actor actor, LocalDate day) {
        return byMember.getOrDefault(iris.knownActor(actor.key()), List.of()).stream()
                .filter(office -> office.isHeldOn(day))
                .max(LAST_TAKEN_UP)
                .map(Office::membership);
    }

    /** Without an office and its first day nobody can say in what capacity somebody spoke. */
    private void add(Node node, Map<Node, Node> said) {
        Node member = said.get(ORG.member.asNode());
        Node start = said.get(Aktenlage.EARLIEST);
        if (member != null && start != null && said.containsKey(ORG.role.asNode())) {
            byMember.computeIfAbsent(member, m -> new ArrayList<>())
                    .add(
                            new Office(
                                    node,
                                    day(start),
                                    Optional.ofNullable(said.get(Aktenlage.LATEST))
                                            .map(SeedCapacities::day)
                                            .orElse(LocalDate.MAX)));
        }
    }

    private static LocalDate day(Node date) {
        return LocalDate.parse(date.getLiteralLexicalForm());
    }
}
