package org.aktenlage.annotation.name;

import org.aktenlage.annotation.Actor;
import org.aktenlage.annotation.Mention;
import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * A name found in a sentence, in atoms.
 *
 * @param actor null for a name that is none of an actor
 * @param certainty in [0,1]
 */
record Find(
        int first,
        int last,
        @Nullable Actor actor,
        Mention.Form form,
        @Nullable Actor holder,
        double certainty) {

    static Find of(int first, int last, Actor actor, Mention.Form form, double certainty) {
        return new Find(first, last, actor, form, null, certainty);
    }

    /** The same person, named with the office in that state or institution. */
    Find in(Actor institution) {
        return new Find(first, last, actor, form, institution, certainty);
    }

    int length() {
        return last - first;
    }

    /** As a mention in tokens; only where an actor is meant. */
    Mention mention(List<Atom> atoms) {
        if (actor == null) {
            throw new IllegalStateException("no actor in " + this);
        }
        Atom end = atoms.get(last);
        boolean compound = form == Mention.Form.NAME && end.joinedAfter();
        return new Mention(
                atoms.get(first).token(),
                end.token(),
                actor,
                compound ? Mention.Form.ADJECTIVE : form,
                holder,
                certainty);
    }
}
