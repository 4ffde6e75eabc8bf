package org.aktenlage.fact.frame;

import org.aktenlage.annotation.Token;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * {@code ist verboten}, {@code sind gelistet}: a German participle with {@code sein} is passive,
 * unless its verb forms the perfect with {@code sein}: {@code ist beigetreten}.
 */
final class StatalPassive {

    /**
     * Verbs of motion and change (Duden, Die Grammatik, on the perfect), alone or with a prefix.
     */
    private static final List<String> UNACCUSATIVE =
            List.of(
                    "gehen",
                    "kommen",
                    "fahren",
                    "fliegen",
                    "reisen",
                    "treten",
                    "marschieren",
                    "fallen",
                    "rücken",
                    "ziehen",
                    "laufen",
                    "steigen",
                    "sinken",
                    "wachsen",
                    "werden",
                    "bleiben",
                    "sein",
                    "stehen",
                    "scheitern",
                    "dringen",
                    "scheiden",
                    "gelingen",
                    "geschehen",
                    "passieren",
                    "treffen",
                    "begegnen",
                    "sterben",
                    "fliehen",
                    "flüchten",
                    "kehren",
                    "springen",
                    "geraten",
                    "folgen",
                    "schreiten",
                    "stoßen",
                    "weichen",
                    "brechen",
                    "platzen",
                    "verschwinden",
                    "erscheinen",
                    "wandern",
                    "landen",
                    "starten",
                    "einigen");

    private static final Set<String> TRANSITIVE = Set.of("unterbrechen", "überfallen", "betreffen");

    /** Particle verbs of motion that take no object, whatever the particle. */
    private static final Pattern INTRANSITIVE =
            Pattern.compile(
                    "(ab|an|auf|aus|bei|durch|ein|fort|heim|her|hin|los|mit|nach|vor|weg|weiter|zu"
                            + "|zurück|zusammen)?(gehen|kommen|reisen|treten|marschieren|steigen"
                            + "|scheiden|rücken|kehren|wandern|weichen|fliehen|flüchten)");

    private StatalPassive() {}

    static boolean is(Syntax syntax, int verb) {
        Token token = syntax.token(verb);
        boolean participle = token.has("VerbForm", "Part") || token.has("Participle", "Past");
        return participle
                && !syntax.hasChild(verb, "obj")
                && syntax.children(verb, "aux", "cop").stream()
                        .anyMatch(a -> a.lemma().equals("sein"))
                && syntax.children(verb, "aux").stream().noneMatch(a -> a.lemma().equals("haben"))
                && !isUnaccusative(token.features().getOrDefault("VerbLemma", token.lemma()))
                && !isUnaccusative(token.lemma());
    }

    /** {@code sind ausgestiegen}, which the parser may take for a passive: who got out did. */
    static boolean isPerfect(Syntax syntax, int verb) {
        String lemma = syntax.token(verb).lemma();
        return INTRANSITIVE.matcher(lemma).matches()
                && syntax.hasChild(verb, "aux")
                && syntax.children(verb, "aux").stream().allMatch(a -> a.lemma().equals("sein"));
    }

    private static boolean isUnaccusative(String verb) {
        return !TRANSITIVE.contains(verb) && UNACCUSATIVE.stream().anyMatch(verb::endsWith);
    }
}
