package org.aktenlage.fact.frame;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.aktenlage.annotation.Actor;
import org.aktenlage.annotation.ActorType;
import org.aktenlage.annotation.Mention;
import org.aktenlage.annotation.Token;
import org.jspecify.annotations.Nullable;

/** Finds the actors that a phrase means: its head, those coordinated with it, or who answers for it. */
final class Phrases {

    /** How sure an actor is whom the phrase only belongs to: "the Russian embassy". */
    private static final double ANSWERS = 0.85;

    private static final double PRONOUN = 0.55;
    private static final int MAX_DEPTH = 3;
    private static final Set<String> OF = Set.of("of", "von", "from", "aus", "vom");
    private static final Set<String> FIRST_PLURAL = Set.of("we", "us", "our", "wir", "uns", "unser", "unsere", "unseren", "unserer", "unserem", "unseres");
    private static final Set<String> FIRST_SINGULAR = Set.of("i", "me", "my", "ich", "mir", "mich", "mein", "meine", "meinen", "meiner");
    private static final Set<String> THIRD = Set.of("it", "they", "he", "she", "them", "him", "its", "their", "his", "her", "er", "sie", "es", "ihm", "ihn", "ihr", "ihre", "ihrem", "ihren", "ihrer", "ihres", "sein", "seine", "seinem", "seinen", "seiner", "seines");

    private final Lexicon lexicon;
    private final Syntax syntax;
    private final Arguments arguments;
    private final Discourse discourse;
    private final NounAgents nounAgents;

    /** Who does what an event noun names; null where the noun names no event. */
    interface NounAgents {
        @Nullable List<Filler> of(int noun, int depth);
    }

    Phrases(Lexicon lexicon, Syntax syntax, Arguments arguments, Discourse discourse, NounAgents nounAgents) {
        this.lexicon = lexicon;
        this.syntax = syntax;
        this.arguments = arguments;
        this.discourse = discourse;
        this.nounAgents = nounAgents;
    }

    /** The actors of the phrase with this head, without repeats, in the order of the text. */
    List<Filler> actors(int head, boolean strict) {
        return actors(head, strict, 0);
    }

    List<Filler> actors(int head, boolean strict, int depth) {
        List<Filler> found = new ArrayList<>(one(head, strict, depth));
        for (int other : coordinated(head)) {
            found.addAll(one(other, strict, depth));
        }
        return distinct(found);
    }

    static List<Filler> distinct(List<Filler> fillers) {
        Map<Actor, Filler> byActor = new LinkedHashMap<>();
        fillers.forEach(f -> byActor.merge(f.actor(), f, (a, b) -> a.certainty() >= b.certainty() ? a : b));
        return List.copyOf(byActor.values());
    }

    private List<Integer> coordinated(int head) {
        List<Integer> found = new ArrayList<>();
        for (Token t : syntax.children(head, "conj")) {
            if (t.isNoun() || t.tag().equals("PRON") || syntax.mention(t.index()).isPresent()) {
                found.add(t.index());
                found.addAll(coordinated(t.index()));
            }
        }
        return found;
    }

    private List<Filler> one(int head, boolean strict, int depth) {
        Optional<Mention> mention = syntax.mention(head);
        if (mention.isPresent() && isHeadOf(mention.get(), head)) {
            return List.of(new Filler(mention.get().actor(), head, mention.get().certainty()));
        }
        Token token = syntax.token(head);
        if (token.tag().equals("PRON") || token.tag().equals("DET")) {
            return pronoun(token);
        }
        List<Filler> referred = described(head);
        if (!referred.isEmpty() || depth > MAX_DEPTH) {
            return referred;
        }
        List<Filler> listed = listed(head);
        return strict || !listed.isEmpty() ? listed : answering(head, depth);
    }

    /** {@code das Gremium}, {@code the regime}: the body or state spoken of last, or named in brackets. */
    private List<Filler> described(int head) {
        Token token = syntax.token(head);
        boolean bodyNoun = lexicon.isBodyNoun(syntax.language(), token.lemma());
        boolean stateNoun = lexicon.isStateNoun(syntax.language(), token.lemma());
        if (!(bodyNoun || stateNoun) || !adjectives(head).isEmpty() || hasOwner(head)) {
            return List.of();
        }
        Actor named = bodyNoun ? bodyInBrackets(head) : null;
        if (named != null) {
            discourse.introduce(named);
            return List.of(new Filler(named, head, 0.9));
        }
        boolean definite =
                syntax.children(head, "det").stream()
                        .anyMatch(d -> d.form().toLowerCase(Locale.ROOT).matches("d(er|ie|as|en|em|es)|dies(e|er|es|em|en)|the|this|that"));
        Actor last = bodyNoun ? discourse.lastBody() : discourse.lastState();
        return definite && last != null ? List.of(new Filler(last, head, PRONOUN)) : List.of();
    }

    private boolean hasOwner(int head) {
        return syntax.children(head, "nmod").stream()
                .anyMatch(t -> syntax.mention(t.index()).isPresent());
    }

    private @Nullable Actor bodyInBrackets(int head) {
        for (Mention m : syntax.sentence().mentions()) {
            Token first = syntax.token(m.first());
            boolean near = first.relation().equals("parenthesis") && m.first() > head && syntax.isAbove(first.head(), head);
            if (near && m.actor().type() == ActorType.BODY) {
                return m.actor();
            }
        }
        return null;
    }

    /** A hyphenated or adjectival mention names what the noun belongs to, not the noun. */
    private boolean isHeadOf(Mention mention, int head) {
        return mention.form() != Mention.Form.ADJECTIVE || syntax.token(head).tag().equals("ADJ")
                || mention.first() == mention.last();
    }

    /** {@code elf Staaten (USA, Japan ...)}, {@code partners such as Japan and Korea}. */
    private List<Filler> listed(int head) {
        List<Filler> found = new ArrayList<>();
        for (Token t : syntax.children(head)) {
            boolean apposed = t.relation().equals("parenthesis") || t.baseRelation().equals("appos");
            if (apposed) {
                syntax.mention(t.index())
                        .filter(m -> m.first() == t.index() || !t.relation().equals("parenthesis"))
                        .filter(m -> m.form() != Mention.Form.ADJECTIVE)
                        .ifPresent(m -> found.add(new Filler(m.actor(), t.index(), m.certainty() * 0.95)));
                if (t.baseRelation().equals("appos")) {
                    coordinated(t.index()).forEach(c -> found.addAll(one(c, true, MAX_DEPTH)));
                }
            }
            boolean suchAs = t.baseRelation().equals("nmod")
                    && syntax.prepositions(t.index()).stream().anyMatch(Set.of("wie", "including", "such", "einschließlich")::contains);
            if (suchAs) {
                found.addAll(actors(t.index(), true, MAX_DEPTH));
            }
        }
        return distinct(found);
    }

    /** Who answers for what the noun names: its doer, its owner, the state it belongs to. */
    private List<Filler> answering(int head, int depth) {
        List<Filler> doers = nounAgents.of(head, depth + 1);
        if (doers != null) {
            return weaker(doers);
        }
        List<Filler> found = possessors(head, depth);
        if (found.isEmpty()) {
            found = adjectives(head);
        }
        if (found.isEmpty()) {
            found = complements(head, depth);
        }
        return weaker(found);
    }

    private static List<Filler> weaker(List<Filler> fillers) {
        return fillers.stream().map(f -> new Filler(f.actor(), f.token(), f.certainty() * ANSWERS)).toList();
    }

    /** Genitives, possessives and phrases with of. */
    List<Filler> owners(int noun, int depth) {
        List<Filler> found = new ArrayList<>(possessors(noun, depth));
        if (found.isEmpty()) {
            found.addAll(complements(noun, depth));
        }
        return distinct(found);
    }

    /** Possessive names and pronouns only. */
    List<Filler> possessors(int noun, int depth) {
        List<Filler> found = new ArrayList<>();
        for (Token t : syntax.children(noun)) {
            boolean possessive = t.relation().equals("nmod:poss") || t.relation().equals("det:poss");
            boolean determiner = t.baseRelation().equals("det") && isPossessive(t);
            if (determiner || (possessive && (t.tag().equals("PRON") || t.tag().equals("DET")))) {
                found.addAll(possessive(t, noun));
            } else if (possessive) {
                found.addAll(actors(t.index(), false, depth + 1));
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
                    .filter(m -> m.form() == Mention.Form.ADJECTIVE || t.baseRelation().equals("compound"))
                    .ifPresent(m -> found.add(new Filler(m.actor(), t.index(), m.certainty())));
        }
        for (Token t : syntax.children(noun, "amod")) {
            syntax.children(t.index(), "conj").stream()
                    .filter(c -> syntax.mention(c.index()).isPresent())
                    .forEach(c -> syntax.mention(c.index()).ifPresent(m -> found.add(new Filler(m.actor(), c.index(), m.certainty()))));
        }
        syntax.mention(noun)
                .filter(m -> m.form() == Mention.Form.ADJECTIVE)
                .ifPresent(m -> found.add(new Filler(m.actor(), noun, m.certainty())));
        return distinct(found);
    }

    private List<Filler> complements(int noun, int depth) {
        for (Token t : syntax.children(noun, "nmod", "obl")) {
            List<String> prepositions = syntax.prepositions(t.index());
            boolean of = prepositions.stream().anyMatch(OF::contains);
            boolean genitive = prepositions.isEmpty() && !t.relation().equals("nmod:poss");
            if (of || genitive) {
                List<Filler> found = actors(t.index(), false, depth + 1);
                if (!found.isEmpty()) {
                    return found;
                }
            }
        }
        return List.of();
    }

    private List<Filler> possessive(Token pronoun, int noun) {
        String form = pronoun.form().toLowerCase(Locale.ROOT);
        if (FIRST_PLURAL.contains(form) || FIRST_SINGULAR.contains(form)) {
            return pronoun(pronoun);
        }
        int verb = syntax.verbAbove(syntax.token(noun).head());
        // with its missiles: the subject's; else the one named last
        boolean instrument = syntax.prepositions(noun).stream().anyMatch(Set.of("mit", "with", "by", "durch")::contains);
        if (verb >= 0 && (instrument || namedBefore(pronoun) < 2)) {
            for (int subject : arguments.subjects(verb)) {
                boolean self = subject == noun || syntax.isAbove(subject, noun);
                Optional<Mention> mention = syntax.mention(subject);
                if (!self && mention.isPresent()) {
                    return List.of(new Filler(mention.get().actor(), pronoun.index(), mention.get().certainty() * ANSWERS));
                }
            }
        }
        return before(pronoun);
    }

    private long namedBefore(Token pronoun) {
        return syntax.sentence().mentions().stream()
                .filter(m -> m.last() < pronoun.index() && m.form() != Mention.Form.ADJECTIVE)
                .map(Mention::actor)
                .distinct()
                .count();
    }

    /** The last actor named before the pronoun in this sentence, else the subject of the one before. */
    private List<Filler> before(Token pronoun) {
        Mention best = null;
        for (Mention m : syntax.sentence().mentions()) {
            boolean name = m.form() != Mention.Form.ADJECTIVE;
            if (m.last() < pronoun.index() && name && (best == null || m.first() > best.first())) {
                best = m;
            }
        }
        Actor actor = best != null ? best.actor() : discourse.lastSubject();
        return actor == null ? List.of() : List.of(new Filler(actor, pronoun.index(), PRONOUN));
    }

    private List<Filler> pronoun(Token pronoun) {
        String form = pronoun.form().toLowerCase(Locale.ROOT);
        Actor institution = discourse.institution();
        Actor speaker = discourse.speaker();
        if (FIRST_PLURAL.contains(form)) {
            Actor meant = institution != null ? institution : speaker;
            return meant == null ? List.of() : List.of(new Filler(meant, pronoun.index(), 0.9));
        }
        if (FIRST_SINGULAR.contains(form)) {
            return speaker == null ? List.of() : List.of(new Filler(speaker, pronoun.index(), 0.95));
        }
        if (!THIRD.contains(form)) {
            return List.of();
        }
        return third(pronoun);
    }

    private List<Filler> third(Token pronoun) {
        // the subject of the clause above, of the clause before, or of the sentence before
        int verb = syntax.verbAbove(pronoun.head());
        int above = verb < 0 ? -1 : syntax.verbAbove(syntax.token(verb).head());
        if (above >= 0) {
            for (int subject : arguments.subjects(above)) {
                Optional<Mention> mention = syntax.mention(subject);
                if (mention.isPresent() && subject < pronoun.index()) {
                    return List.of(new Filler(mention.get().actor(), pronoun.index(), PRONOUN + 0.1));
                }
            }
        }
        Actor last = discourse.lastSubject();
        return last == null ? List.of() : List.of(new Filler(last, pronoun.index(), PRONOUN));
    }
}
