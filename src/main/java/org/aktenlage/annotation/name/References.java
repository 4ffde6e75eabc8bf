package org.aktenlage.annotation.name;

import org.aktenlage.annotation.Actor;
import org.aktenlage.annotation.ActorType;
import org.aktenlage.annotation.Mention;
import org.jspecify.annotations.Nullable;

import java.util.Optional;

/**
 * The actor a noun is tied to: {@code russisch}, {@code Russia's}, {@code US-}, {@code of Ukraine}.
 */
final class References {

    /**
     * An actor named as the owner of something.
     *
     * @param last index of its last atom
     */
    record Reference(int last, Actor actor) {}

    private final Sight sight;

    References(Sight sight) {
        this.sight = sight;
    }

    /** The owner that stands before its noun; the noun begins after {@link Reference#last()}. */
    @Nullable Reference before(int at) {
        Reference best = null;
        for (var hit : sight.index().names.at(sight.atoms(), at, sight.language())) {
            Actor actor = hit.target().actor();
            if (actor != null
                    && (best == null || hit.last() > best.last())
                    && owns(actor, hit.target().form(), hit.last())) {
                best = new Reference(possessed(hit.last()), actor);
            }
        }
        return best != null ? best : seatAdjective(at);
    }

    private @Nullable Reference seatAdjective(int at) {
        var hit = sight.index().seatAdjectives.longest(sight.atoms(), at, sight.language());
        return hit == null ? null : new Reference(hit.last(), hit.target());
    }

    private int possessed(int last) {
        return sight.word(last + 1).equals(Atoms.POSSESSIVE) ? last + 1 : last;
    }

    private boolean owns(Actor actor, Mention.Form form, int last) {
        if (actor.type() == ActorType.PERSON || form == Mention.Form.SEAT) {
            return false;
        }
        boolean joined = sight.atom(last).joinedAfter();
        if (actor.type() != ActorType.STATE) {
            return form == Mention.Form.NAME && (joined || !sight.isGerman());
        }
        return switch (form) {
            case ADJECTIVE -> true;
            case NAME -> joined || !sight.isGerman() || sight.word(last).endsWith("s");
            case INHABITANTS -> sight.isGerman() && sight.word(last).endsWith("er");
            case SEAT, OFFICE, REFERENCE -> false;
        };
    }

    /**
     * The owner that stands after its noun: {@code of the Russian Federation}, {@code der Ukraine},
     * {@code Russlands}, and for governments {@code in Kyiv}.
     *
     * @param at the place after the noun
     */
    @Nullable Reference after(int at, boolean seats) {
        if (sight.isGerman()) {
            return afterGerman(at, seats);
        }
        if (seats && sight.word(at).equals("in")) {
            return named(at + 1, Mention.Form.SEAT);
        }
        if (!sight.word(at).equals("of") && !sight.word(at).equals("for")) {
            return null;
        }
        return named(sight.afterArticle(at + 1), Mention.Form.NAME);
    }

    private @Nullable Reference afterGerman(int at, boolean seats) {
        String word = sight.word(at);
        if (seats && word.equals("in")) {
            return named(at + 1, Mention.Form.SEAT);
        }
        boolean article = word.equals("der") || word.equals("des") || word.equals("von");
        if (article) {
            return named(sight.afterArticle(at + 1), Mention.Form.NAME);
        }
        return word.endsWith("s") ? named(at, Mention.Form.NAME) : null;
    }

    private @Nullable Reference named(int at, Mention.Form form) {
        if (!sight.has(at)) {
            return null;
        }
        Reference best = null;
        for (var hit : sight.index().names.at(sight.atoms(), at, sight.language())) {
            Actor actor = hit.target().actor();
            if (actor != null
                    && actor.type() != ActorType.PERSON
                    && hit.target().form() == form
                    && !sight.atom(hit.last()).joinedAfter()
                    && (best == null || hit.last() > best.last())) {
                best = new Reference(hit.last(), actor);
            }
        }
        return best;
    }

    /** The state's organ of the kind, else its government, else the state. */
    Actor organ(Actor owner, String kind) {
        String state = owner.state();
        if (state == null) {
            return owner;
        }
        Optional<Actor> organ = sight.index().organ(state, kind);
        if (kind.equals("military")) {
            return organ.orElse(owner);
        }
        return organ.or(() -> sight.index().organ(state, "government")).orElse(owner);
    }
}
