package org.aktenlage.fact.frame;

import org.aktenlage.annotation.Actor;
import org.aktenlage.annotation.ActorType;
import org.aktenlage.document.Span;
import org.aktenlage.fact.Fact;
import org.aktenlage.fact.Ground;
import org.aktenlage.fact.Grounds;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Takes later mentions of an event for what they are: {@code der Angriffskrieg} without an object
 * is the one that the same document tells with one, if it tells only one such. Whom a state wages
 * war on is the same in all of a document; of talks and visits there may be others a page away, and
 * who strikes a country on one page need not wage the {@code Krieg in Syrien} of another.
 */
public final class Coreference {

    /** How far apart, in UTF-16 code units of the text, two words may tell of the same talks. */
    private static final int REACH = 3000;

    private final List<Fact> known;
    private final Confidence confidence;

    private Coreference(List<Fact> known, Confidence confidence) {
        this.known = known;
        this.confidence = confidence;
    }

    /** What was found across the document. */
    public record Completed(List<Fact> facts, List<Pending> open) {}

    /**
     * The facts, with those of the pending that another fact completes, in the order of the text.
     */
    public static Completed complete(
            List<Fact> facts, List<Pending> pending, Confidence confidence) {
        Coreference coreference = new Coreference(facts, confidence);
        List<Fact> all = new ArrayList<>();
        facts.forEach(f -> all.add(coreference.withAgents(coreference.withTargets(f))));
        List<Pending> open = new ArrayList<>();
        for (Pending p : pending) {
            coreference.resolve(p).ifPresentOrElse(all::add, () -> open.add(p));
        }
        all.sort(Comparator.comparing(Fact::quote));
        return new Completed(all, open);
    }

    private Optional<Fact> resolve(Pending p) {
        List<Actor> agents = p.agents();
        List<Actor> targets = p.targets();
        if (agents.isEmpty() && p.needsAgent()) {
            if (InvertedOrder.SPOKEN.contains(p.type())) {
                // who says it here need not be who said it there
                return Optional.empty();
            }
            List<Actor> wanted = targets;
            Optional<List<Actor>> only =
                    wanted.isEmpty()
                            ? Optional.empty()
                            : only(
                                    p.type(),
                                    f -> f.targets().equals(wanted) && isWithinReach(f, p.quote()),
                                    Fact::agents);
            if (only.isEmpty()) {
                return Optional.empty();
            }
            agents = only.get();
        }
        if (targets.isEmpty()) {
            List<Actor> doers = agents;
            targets =
                    only(
                                    p.type(),
                                    f -> f.agents().equals(doers) && isNear(f, p.quote()),
                                    Fact::targets)
                            .orElse(List.of());
        }
        boolean complete = !(targets.isEmpty() && p.needsTarget());
        return complete ? Optional.of(p.stated().apply(agents, targets)) : Optional.empty();
    }

    /**
     * The one set of actors that facts of the type and kind have there; empty if there are two or
     * none.
     */
    private Optional<List<Actor>> only(
            String type, Predicate<Fact> kind, Function<Fact, List<Actor>> role) {
        Set<List<Actor>> found = new LinkedHashSet<>();
        for (Fact fact : known) {
            if (fact.type().equals(type) && kind.test(fact) && !role.apply(fact).isEmpty()) {
                found.add(role.apply(fact));
            }
        }
        return found.size() == 1 ? Optional.of(found.iterator().next()) : oneState(found);
    }

    /** Whom a state wages war on holds for all of a document. */
    private static boolean isNear(Fact known, Span words) {
        return Candidate.FORCE.contains(known.type()) || isWithinReach(known, words);
    }

    private static boolean isWithinReach(Fact known, Span words) {
        return Math.abs(known.quote().start() - words.start()) <= REACH;
    }

    /** Russia, its government and its president: Russia. */
    private static Optional<List<Actor>> oneState(Set<List<Actor>> found) {
        List<Actor> all = found.stream().flatMap(List::stream).distinct().toList();
        boolean one =
                found.stream().allMatch(l -> l.size() == 1)
                        && all.stream().map(Actor::state).distinct().count() == 1;
        return one
                ? all.stream().filter(a -> a.type() == ActorType.STATE).findFirst().map(List::of)
                : Optional.empty();
    }

    /** {@code Ukraine, which was invaded}: by whom the document says elsewhere, if by one only. */
    private Fact withAgents(Fact f) {
        if (!f.agents().isEmpty() || f.targets().isEmpty() || !Candidate.FORCE.contains(f.type())) {
            return f;
        }
        return only(
                        f.type(),
                        other ->
                                other.targets().equals(f.targets())
                                        && isWithinReach(other, f.quote()),
                        Fact::agents)
                .map(agents -> completed(f, agents, f.targets()))
                .orElse(f);
    }

    private Fact completed(Fact f, List<Actor> agents, List<Actor> targets) {
        Grounds grounds = f.grounds().with(Ground.COREFERENCE, 1);
        return f.completed(agents, targets, grounds, confidence.of(grounds));
    }

    private Fact withTargets(Fact f) {
        if (!f.targets().isEmpty()
                || !f.rule().contains("-noun-")
                || InvertedOrder.SPOKEN.contains(f.type())) {
            return f;
        }
        return only(
                        f.type(),
                        other -> other.agents().equals(f.agents()) && isNear(other, f.quote()),
                        Fact::targets)
                .map(targets -> completed(f, f.agents(), targets))
                .orElse(f);
    }
}
