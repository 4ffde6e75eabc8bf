package org.aktenlage.fact.frame;

import org.aktenlage.annotation.Token;

import java.util.List;
import java.util.Set;

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

    private static boolean isUnaccusative(String verb) {
        return !TRANSITIVE.contains(verb) && UNACCUSATIVE.stream().anyMatch(verb::endsWith);
    }
}
