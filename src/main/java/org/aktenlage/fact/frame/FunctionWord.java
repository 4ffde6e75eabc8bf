package org.aktenlage.fact.frame;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a grammatical word does to its clause; the words are {@code akt:FunctionWord} entries. */
enum FunctionWord {
    /** not, kein: what it stands with is denied. */
    NEGATION,
    /** nobody, nichts: an argument that denies its clause. */
    NOBODY,
    /** only, just: takes the denial from the negation before it. */
    FOCUS,
    /** but, sondern: what follows is so, and only what precedes is not. */
    CONTRAST,
    /** any, jegliche: of whatever there may be. */
    FREE_CHOICE,
    /** a, another: brings up something new, which its verb answers for. */
    INDEFINITE,
    /** without, ohne: what it governs did not happen. */
    PRIVATIVE,
    /** if, falls: its clause and the one that clause hangs on are possible. */
    CONDITION,
    /** before, damit: its own clause need not come about. */
    UNSETTLED,
    /** should, were, sollte: opens a condition where it comes before its subject. */
    INVERTED,
    /** whether, ob: its clause is asked. */
    WHETHER,
    /** why, weshalb: a question that takes for granted what it asks about. */
    PRESUPPOSING,
    /** um, to: its clause is what is meant to come about. */
    PURPOSE,
    /** as, wie: before a verb of saying, its clause tells who says the other. */
    QUOTING,
    /** of, about: before a gerund, it brings up a deed and does not tell of it. */
    MENTIONING,
    /** by, in, indem: its clause tells how the other is done, and is no surer. */
    MANNER;

    /** The function of that name in lower case, {@code -} for {@code _}. */
    static Optional<FunctionWord> of(String name) {
        String constant = name.toUpperCase(Locale.ROOT).replace('-', '_');
        return Arrays.stream(values()).filter(f -> f.name().equals(constant)).findFirst();
    }
}
