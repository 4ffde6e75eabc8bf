package org.aktenlage.fact.frame;

import org.aktenlage.annotation.ActorType;
import org.aktenlage.annotation.Mention;
import org.aktenlage.annotation.Token;
import org.aktenlage.document.Language;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds to whom the thing that a noun names belongs: by genitive, possessive or adjective. */
final class Owners {

    /** US-, U.S., VAE: states named by their initials. */
    private static final Pattern ABBREVIATION = Pattern.compile("(\\p{Lu}\\.?){2,5}(-|$)");

    private static final Pattern MEMBER =
            Pattern.compile(
                    ".+-(Abgeordnete|Politiker|Politikerin|Mitglied|Kolleg|Minister|Kandidat|Außenminister"
                        + "|Innenminister|Finanzminister|Bürgermeister|Ministerpräsident)(e|en|er|in|innen|s)?");

    private static final Set<String> OF = Set.of("of", "von", "vom");

    /** Companies from China; but less gas from Russia is not Russia's doing. */
    private static final Set<String> FROM = Set.of("from", "aus");

    /** {@code Iranian missile strikes}: whose missiles they are, his strikes they are. */
    private static final Set<String> FORCES =
            Set.of(
                    "missile",
                    "drone",
                    "rocket",
                    "air",
                    "artillery",
                    "troop",
                    "army",
                    "navy",
                    "military",
                    "cyber",
                    "terror",
                    "bomb",
                    "tank",
                    "ground",
                    "government",
                    "arm",
                    "weapon");

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
            boolean pronoun =
                    determiner || (possessive && (t.tag().equals("PRON") || t.tag().equals("DET")));
            if (pronoun && isOfNeighbour(noun, t)) {
                continue;
            }
            if (pronoun) {
                found.addAll(pronouns.possessive(t, noun));
            } else if (possessive) {
                found.addAll(phrases.actors(t.index(), false, depth + 1));
            }
        }
        return found;
    }

    /** {@code Russland und seine Partner}: of the name before, which says so itself if known. */
    private boolean isOfNeighbour(int noun, Token pronoun) {
        Token token = syntax.token(noun);
        boolean others = pronoun.form().matches("(?i)(sein|ihr)(e|em|en|er|es)?|its|their|his|her");
        return others
                && token.baseRelation().equals("conj")
                && token.head() >= 0
                && (syntax.token(token.head()).tag().equals("PROPN")
                        || syntax.mention(token.head()).isPresent());
    }

    private boolean isPossessive(Token t) {
        String form = t.form().toLowerCase(Locale.ROOT);
        return form.matches("(sein|ihr|unser|mein)(e|em|en|er|es)?|its|their|our|his|her|my");
    }

    /**
     * Adjectives of states, and what stands like one before the noun: an abbreviation ({@code
     * US-Sanktionen}) or the name of one who is no state ({@code Hamas attack}).
     */
    List<Filler> adjectives(int noun) {
        return attributes(noun, true);
    }

    /** States by their full name as first part of a compound, {@code Russland-Sanktionen}. */
    List<Filler> compounds(int noun) {
        return attributes(noun, false);
    }

    private List<Filler> attributes(int noun, boolean adjectival) {
        List<Filler> found = new ArrayList<>();
        for (Token t : syntax.children(noun, "amod", "compound", "flat", "advmod", "nmod")) {
            if (syntax.prepositions(t.index()).isEmpty()) {
                found.addAll(attribute(t, adjectival, t.baseRelation().equals("compound")));
            }
            if (adjectival && t.baseRelation().equals("compound") && FORCES.contains(t.lemma())) {
                syntax.children(t.index(), "amod").stream()
                        .flatMap(c -> attribute(c, true, false).stream())
                        .forEach(found::add);
            }
            if (t.baseRelation().equals("amod")) {
                syntax.children(t.index(), "conj").stream()
                        .flatMap(c -> attribute(c, adjectival, true).stream())
                        .forEach(found::add);
            }
        }
        found.addAll(attribute(syntax.token(noun), adjectival, false));
        return Phrases.distinct(found);
    }

    /** {@code deutsch-russisch} names two. */
    private List<Filler> attribute(Token t, boolean adjectival, boolean name) {
        if (isHalf(t) || isPartOfName(t)) {
            return List.of();
        }
        return syntax.mentions(t.index()).stream()
                .filter(m -> m.form() == Mention.Form.ADJECTIVE || name)
                .filter(m -> isAdjectival(t, m) == adjectival)
                .map(m -> new Filler(m.actor(), t.index(), m.certainty()))
                .toList();
    }

    /** {@code der Deutsche Richterbund}: an association that nobody knows, and not Germany. */
    private boolean isPartOfName(Token t) {
        return syntax.language() == Language.GERMAN
                && t.index() > 0
                && t.baseRelation().equals("amod")
                && Character.isUpperCase(t.form().charAt(0))
                && t.form().matches("\\p{Lu}\\p{Ll}+")
                && !syntax.token(t.index() - 1).tag().equals("PUNCT");
    }

    /** {@code the U.S.-France alliance}: of two; and no member of a party is the party. */
    private boolean isHalf(Token t) {
        int at = t.index();
        boolean pair =
                t.baseRelation().equals("compound")
                        && at > 1
                        && syntax.token(at - 1).form().matches("[-–]")
                        && syntax.token(at - 2).tag().equals("PROPN");
        return pair || syntax.mention(at).filter(m -> isMember(t, m)).isPresent();
    }

    /** {@code der AfD-Abgeordnete}: a person, and not the party. */
    static boolean isMember(Token noun, Mention mention) {
        return mention.actor().type() == ActorType.PARTY && MEMBER.matcher(noun.form()).matches();
    }

    private static boolean isAdjectival(Token t, Mention mention) {
        boolean adjective = t.tag().equals("ADJ") && mention.form() == Mention.Form.ADJECTIVE;
        return adjective
                || mention.actor().type() != ActorType.STATE
                || ABBREVIATION.matcher(t.form()).lookingAt()
                || (mention.form() == Mention.Form.ADJECTIVE && !t.form().contains("-"));
    }

    /** {@code a visit with Prime Minister X of Japan}: whose prime minister, not whose visit. */
    private boolean isBehindPerson(Token complement, int noun) {
        int first =
                syntax.children(complement.index(), "case").stream()
                        .mapToInt(Token::index)
                        .min()
                        .orElse(0);
        return first > noun + 1
                && syntax.mention(first - 1)
                        .filter(m -> m.actor().type() == ActorType.PERSON)
                        .isPresent();
    }

    /** Genitives and phrases with of: those of the first that names an actor. */
    List<Filler> complements(int noun, int depth) {
        for (Token t : syntax.children(noun, "nmod", "obl")) {
            List<String> prepositions = syntax.prepositions(t.index());
            boolean of =
                    prepositions.stream().anyMatch(OF::contains)
                            || (depth == 0 && prepositions.stream().anyMatch(FROM::contains));
            boolean genitive = prepositions.isEmpty() && !t.relation().equals("nmod:poss");
            if ((of && !isBehindPerson(t, noun)) || genitive) {
                List<Filler> found = phrases.actors(t.index(), false, depth + 1);
                if (!found.isEmpty()) {
                    return found;
                }
            }
        }
        return List.of();
    }
}
