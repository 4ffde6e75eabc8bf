package org.aktenlage.annotation.name;

import org.aktenlage.annotation.Token;
import org.aktenlage.document.Language;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/**
 * One sentence as the matchers see it.
 *
 * @param day the date of the document or turn; null where unknown
 */
record Sight(
        List<Atom> atoms,
        List<Token> tokens,
        Language language,
        @Nullable LocalDate day,
        NameIndex index,
        Memory memory) {

    boolean isGerman() {
        return language == Language.GERMAN;
    }

    boolean has(int at) {
        return at >= 0 && at < atoms.size();
    }

    Atom atom(int at) {
        return atoms.get(at);
    }

    /** The word at the place, empty outside the sentence. */
    String word(int at) {
        return has(at) ? atoms.get(at).text() : "";
    }

    /** The parser's part of speech at the place, empty outside the sentence. */
    String tag(int at) {
        return has(at) ? tokens.get(atoms.get(at).token()).tag() : "";
    }

    /** {@code besetzt} in russisch besetzte Gebiete. */
    boolean isParticiple(int at) {
        return has(at) && tokens.get(atoms.get(at).token()).features().containsKey("Participle");
    }

    /**
     * The first place inside the brackets that open here; -1 if none do. The German parse has no
     * tokens for brackets and says so in the relation of the words inside.
     */
    int inBrackets(int at) {
        if (word(at).equals("(")) {
            return at + 1;
        }
        boolean inside =
                has(at) && tokens.get(atoms.get(at).token()).relation().equals("parenthesis");
        return inside ? at : -1;
    }

    /** Whether the word in brackets stands there alone, or first in a list. */
    boolean closesAfter(int inside) {
        return List.of(")", ",", ";").contains(word(inside + 1)) || inBrackets(inside + 1) < 0;
    }

    /** The place after an article, or the place itself. */
    int afterArticle(int at) {
        return List.of("the", "der", "die", "das", "des", "dem", "den").contains(word(at))
                ? at + 1
                : at;
    }

    boolean isAllCapitals() {
        long words = atoms.stream().filter(a -> a.isNameLike() && a.text().length() > 3).count();
        return words >= 2
                && atoms.stream()
                        .filter(a -> a.text().length() > 3 && a.isWord())
                        .noneMatch(a -> a.text().chars().anyMatch(Character::isLowerCase));
    }
}
