package org.aktenlage.fact.frame;

import org.aktenlage.annotation.Mention;
import org.aktenlage.annotation.Sentence;
import org.aktenlage.annotation.Token;
import org.aktenlage.document.Language;
import org.aktenlage.document.Span;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Ways through the dependencies of one sentence. */
final class Syntax {

    private static final Set<String> ATTRIBUTES = Set.of("acl", "amod");

    /** Conjunctions of clauses that say when, why or although. */
    private static final Set<String> CIRCUMSTANCE =
            Set.of(
                    "weil",
                    "da",
                    "obwohl",
                    "obgleich",
                    "während",
                    "nachdem",
                    "bevor",
                    "ehe",
                    "wenn",
                    "falls",
                    "sobald",
                    "solange",
                    "seit",
                    "seitdem",
                    "indem",
                    "damit",
                    "because",
                    "although",
                    "though",
                    "while",
                    "after",
                    "before",
                    "when",
                    "since",
                    "once",
                    "unless",
                    "whereas");

    private static final Set<String> RELATIVE =
            Set.of(
                    "der", "die", "das", "dem", "den", "denen", "dessen", "deren", "welche",
                    "welcher", "welches", "welchem", "welchen", "who", "whom", "which", "that",
                    "whose");

    private static final Pattern DEMONSTRATIVE =
            Pattern.compile(
                    "dies(e|er|es|em|en)|this|these|that|those|such", Pattern.CASE_INSENSITIVE);

    private final Sentence sentence;
    private final List<List<Integer>> children = new ArrayList<>();

    Syntax(Sentence sentence) {
        this.sentence = sentence;
        sentence.tokens().forEach(t -> children.add(new ArrayList<>()));
        for (Token token : sentence.tokens()) {
            if (token.head() >= 0) {
                children.get(token.head()).add(token.index());
            }
        }
    }

    Sentence sentence() {
        return sentence;
    }

    Language language() {
        return sentence.language();
    }

    int size() {
        return children.size();
    }

    /**
     * Whether the sentence has a finite verb; a title or an item often has none but in an
     * attribute, which may only look like one: {@code die gegen Russland verhängten Verbote}.
     */
    boolean isClause() {
        return sentence.tokens().stream()
                .filter(t -> !ATTRIBUTES.contains(t.baseRelation()))
                .anyMatch(t -> t.has("VerbForm", "Fin"));
    }

    Token token(int index) {
        return sentence.tokens().get(index);
    }

    List<Token> children(int index) {
        return children.get(index).stream().map(this::token).toList();
    }

    List<Token> children(int index, String... relations) {
        Set<String> wanted = Set.of(relations);
        return children(index).stream().filter(t -> wanted.contains(t.baseRelation())).toList();
    }

    boolean hasChild(int index, String... relations) {
        return !children(index, relations).isEmpty();
    }

    /** Whether the token has a child whose relation is exactly this one. */
    boolean hasExact(int index, String relation) {
        return children(index).stream().anyMatch(t -> t.relation().equals(relation));
    }

    boolean isAbove(int upper, int lower) {
        int steps = 0;
        for (int i = lower; i >= 0 && steps++ <= size(); i = token(i).head()) {
            if (i == upper) {
                return true;
            }
        }
        return false;
    }

    /** The actor named by words that the token is part of. */
    Optional<Mention> mention(int index) {
        return sentence.mentions().stream().filter(m -> m.covers(index)).findFirst();
    }

    /** All actors that the token's words name: deutsch-russisch names two. */
    List<Mention> mentions(int index) {
        return sentence.mentions().stream().filter(m -> m.covers(index)).toList();
    }

    /** The token of the mention that the others depend on. */
    int headOf(Mention mention) {
        for (int i = mention.first(); i <= mention.last(); i++) {
            int head = token(i).head();
            if (head < mention.first() || head > mention.last()) {
                return i;
            }
        }
        return mention.last();
    }

    /** The nearest verb at or above the token; -1 where there is none. */
    int verbAbove(int index) {
        int steps = 0;
        for (int i = index; i >= 0 && steps++ <= size(); i = token(i).head()) {
            if (isPredicate(i)) {
                return i;
            }
        }
        return -1;
    }

    /** A verb that is no attribute and no auxiliary, or anything with a copula. */
    boolean isInfinitive(int verb) {
        Token t = token(verb);
        boolean marked =
                children(verb, "mark").stream()
                        .anyMatch(m -> m.form().equalsIgnoreCase("to") || m.form().equals("zu"));
        return marked || t.has("VerbForm", "Zu");
    }

    boolean isPredicate(int index) {
        Token t = token(index);
        boolean verb = t.isVerb() && !Set.of("aux", "cop", "amod").contains(t.baseRelation());
        return verb || hasChild(index, "cop");
    }

    /**
     * Lower-case lemmas of the adpositions of a noun phrase; English possessive markers left out.
     */
    List<String> prepositions(int noun) {
        return children(noun, "case").stream()
                .filter(
                        t ->
                                t.tag().equals("ADP")
                                        || t.tag().equals("VERB")
                                        || t.tag().equals("SCONJ"))
                .map(t -> t.form().toLowerCase(Locale.ROOT))
                .toList();
    }

    /** By its form alone. */
    boolean isRelative(Token token) {
        return RELATIVE.contains(token.form().toLowerCase(Locale.ROOT));
    }

    boolean isRelativePronoun(Token token) {
        boolean pronoun = token.tag().equals("PRON") || token.tag().equals("DET");
        return pronoun
                && token.baseRelation().matches("nsubj|obj|obl|iobj|nmod")
                && isRelative(token);
    }

    /** The noun a relative clause belongs to; -1 where the verb heads none. */
    int antecedent(int verb) {
        int at = verb;
        while (token(at).baseRelation().equals("conj") && token(token(at).head()).isVerb()) {
            at = token(at).head();
        }
        return token(at).baseRelation().equals("acl") ? token(at).head() : -1;
    }

    /** {@code fordert das Ende, weil Moskau näher ist}: why it is asked, and not what. */
    boolean isCircumstance(int clause) {
        return children(clause, "mark", "advmod").stream()
                .filter(m -> m.baseRelation().equals("mark") || m.lemma().equals("when"))
                .anyMatch(m -> CIRCUMSTANCE.contains(m.form().toLowerCase(Locale.ROOT)));
    }

    /** All tokens below and at the index, in order. */
    List<Integer> subtree(int index) {
        List<Integer> all = new ArrayList<>();
        collect(index, all, 0);
        all.sort(null);
        return all;
    }

    private void collect(int index, List<Integer> all, int depth) {
        all.add(index);
        if (depth < size()) {
            children.get(index).forEach(c -> collect(c, all, depth + 1));
        }
    }

    /** The stretch of text from the first to the last of the tokens. */
    Span span(List<Integer> tokens) {
        Span span = token(tokens.get(0)).span();
        for (int index : tokens) {
            span = span.union(token(index).span());
        }
        return span;
    }

    /** A noun with its attributes, without relative clauses, appositions and coordinated nouns. */
    List<Integer> nounPhrase(int noun) {
        List<Integer> all = new ArrayList<>(List.of(noun));
        for (Token child : children(noun)) {
            boolean attribute =
                    Set.of("det", "amod", "nmod", "compound", "flat", "nummod")
                            .contains(child.baseRelation());
            if (attribute) {
                all.addAll(subtree(child.index()));
            }
        }
        all.sort(null);
        return all;
    }

    /** Whether the noun points back: diese Lieferungen, this launch. */
    boolean isDemonstrative(int noun) {
        return children(noun, "det").stream()
                .anyMatch(d -> DEMONSTRATIVE.matcher(d.form()).matches());
    }
}
