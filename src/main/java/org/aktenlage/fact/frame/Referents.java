package org.aktenlage.fact.frame;

import org.aktenlage.annotation.Actor;
import org.aktenlage.annotation.Mention;
import org.aktenlage.annotation.Token;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The actors that a sentence names, alone and together, in the order of the text. */
final class Referents {

    private final Syntax syntax;
    private final Set<Integer> subjects = new HashSet<>();

    private Referents(Syntax syntax) {
        this.syntax = syntax;
        for (int i = 0; i < syntax.size(); i++) {
            if (syntax.isPredicate(i)) {
                syntax.children(i, "nsubj").forEach(t -> subjects.add(t.index()));
            }
        }
    }

    static List<Referent> of(Syntax syntax) {
        return new Referents(syntax).all();
    }

    private List<Referent> all() {
        List<Referent> found = new ArrayList<>();
        for (Mention mention : syntax.sentence().mentions()) {
            if (mention.form() != Mention.Form.ADJECTIVE) {
                int head = syntax.headOf(mention);
                found.add(alone(mention, head));
                together(mention, head, found);
            }
        }
        found.sort(Comparator.comparingInt(Referent::first));
        return found;
    }

    private Referent alone(Mention mention, int head) {
        return new Referent(
                List.of(mention.actor()),
                mention.first(),
                head,
                subjects.contains(head),
                Agreement.ofMention(syntax, mention),
                mention.certainty());
    }

    /** {@code the United States and Japan}: they. */
    private void together(Mention first, int head, List<Referent> found) {
        Set<Actor> actors = new LinkedHashSet<>(List.of(first.actor()));
        double certainty = first.certainty();
        for (Token other : syntax.children(head, "conj")) {
            Mention mention = syntax.mention(other.index()).orElse(null);
            if (mention != null && mention.form() != Mention.Form.ADJECTIVE) {
                actors.add(mention.actor());
                certainty = Math.min(certainty, mention.certainty());
            }
        }
        if (actors.size() > 1) {
            found.add(
                    new Referent(
                            List.copyOf(actors),
                            first.first(),
                            head,
                            subjects.contains(head),
                            Set.of(Agreement.Kind.PLURAL),
                            certainty));
        }
    }
}
