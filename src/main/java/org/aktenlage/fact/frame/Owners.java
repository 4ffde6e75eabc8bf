package org.aktenlage.fact.frame;

import org.aktenlage.annotation.Mention;
import org.aktenlage.annotation.Token;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Finds to whom the thing that a noun names belongs: by genitive, possessive or adjective. */
final class Owners {

    private static final Set<String> OF = Set.of("of", "von", "from", "aus", "vom");

    private final Syntax syntax;
    private final Pronouns pronouns;
    private final Phrases phrases;

    Owners(Syntax syntax, Pronouns pronouns, Phrases phrases) {
        this.syntax = syntax;
        this.pronouns = pronouns;
        this.phrases = phrases;
    }

    /** Genitives, possessives and phrases with of. */
    List<Filler> owners(int noun, int depth) {
        List<Filler> found = new ArrayList<>(possessors(noun, depth));
        if (found.isEmpty()) {
            found.addAll(complements(noun, depth));
        }
        return Phrases.distinct(found);
    }

    /** Possessive names and pronouns only. */
    List<Filler> possessors(int noun, int depth) {
        List<Filler> found = new ArrayList<>();
        for (Token t : syntax.children(noun)) {
            boolean possessive =
                    t.relation().equals("nmod:poss") || t.relation().equals("det:poss");
            boolean determiner = t.baseRelation().equals("det") && isPossessive(t);
            if (determiner || (possessive && (t.tag().equals("PRON") || t.tag().equals("DET")))) {
                found.addAll(pronouns.possessive(t, noun));
            } else if (possessive) {
                found.addAll(phrases.actors(t.index(), false, depth + 1));
            }
        }
        return found;
    }

    private boolean isPossessive(Token t) {
        String form = t.form().toLowerCase(Locale.ROOT);
        return form.matches("(sein|ihr|unser|mein)(e|em|en|er|es)?|its|their|our|his|her|my");
    }

    /** Adjectives of states and names as first part of a compound. */
    List<Filler> adjectives(int noun) {
        List<Filler> found = new ArrayList<>();
        for (Token t : syntax.children(noun, "amod", "compound", "flat", "advmod", "nmod")) {
            if (!syntax.prepositions(t.index()).isEmpty()) {
                continue;
            }
            syntax.mention(t.index())
                    .filter(
                            m ->
                                    m.form() == Mention.Form.ADJECTIVE
                                            || t.baseRelation().equals("compound"))
                    .ifPresent(m -> found.add(new Filler(m.actor(), t.index(), m.certainty())));
        }
        for (Token t : syntax.children(noun, "amod")) {
            for (Token c : syntax.children(t.index(), "conj")) {
                syntax.mention(c.index())
                        .ifPresent(m -> found.add(new Filler(m.actor(), c.index(), m.certainty())));
            }
        }
        syntax.mention(noun)
                .filter(m -> m.form() == Mention.Form.ADJECTIVE)
                .ifPresent(m -> found.add(new Filler(m.actor(), noun, m.certainty())));
        return Phrases.distinct(found);
    }

    /** Genitives and phrases with of: those of the first that names an actor. */
    List<Filler> complements(int noun, int depth) {
        for (Token t : syntax.children(noun, "nmod", "obl")) {
            List<String> prepositions = syntax.prepositions(t.index());
            boolean of = prepositions.stream().anyMatch(OF::contains);
            boolean genitive = prepositions.isEmpty() && !t.relation().equals("nmod:poss");
            if (of || genitive) {
                List<Filler> found = phrases.actors(t.index(), false, depth + 1);
                if (!found.isEmpty()) {
                    return found;
                }
            }
        }
        return List.of();
    }
}
