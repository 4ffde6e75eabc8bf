package org.aktenlage.annotation.name;

import org.aktenlage.annotation.Actor;
import org.aktenlage.annotation.ActorType;
import org.aktenlage.annotation.Mention;
import org.jspecify.annotations.Nullable;

/**
 * {@code the Russian foreign ministry}, {@code die Regierung der Ukraine}: a state and its organ.
 */
final class OrganMatcher {

    private static final double CERTAINTY = 0.95;
    private final Sight sight;
    private final References references;

    OrganMatcher(Sight sight, References references) {
        this.sight = sight;
        this.references = references;
    }

    @Nullable Find at(int first) {
        Find owned = owned(first);
        return owned != null ? owned : noun(first);
    }

    private @Nullable Find owned(int first) {
        var owner = references.before(first);
        if (owner == null) {
            return null;
        }
        var noun =
                sight.index().organNouns.longest(sight.atoms(), owner.last() + 1, sight.language());
        return noun == null ? null : find(first, noun.last(), owner.actor(), noun.target());
    }

    private @Nullable Find noun(int first) {
        var noun = sight.index().organNouns.longest(sight.atoms(), first, sight.language());
        if (noun == null) {
            return null;
        }
        var owner = references.after(noun.last() + 1, noun.target().equals("government"));
        return owner == null
                ? administration(first, noun)
                : find(first, owner.last(), owner.actor(), noun.target());
    }

    private @Nullable Find find(int first, int last, Actor owner, String kind) {
        boolean tied = owner.type() == ActorType.STATE || owner.type() == ActorType.GOVERNMENT;
        if (!tied || owner.state() == null) {
            return null;
        }
        return Find.of(first, last, references.organ(owner, kind), Mention.Form.NAME, CERTAINTY);
    }

    /** "The Administration" in an American paper is the government of the day. */
    private @Nullable Find administration(int first, Lookup.Hit<String> noun) {
        String before = sight.word(first - 1);
        String home = sight.memory().home();
        boolean said = before.equals("the") || before.equals("The") || before.equals("this");
        if (!said || home == null || !sight.word(first).equals("Administration")) {
            return null;
        }
        return sight.index()
                .organ(home, "government")
                .map(a -> Find.of(first, noun.last(), a, Mention.Form.REFERENCE, 0.8))
                .orElse(null);
    }
}
