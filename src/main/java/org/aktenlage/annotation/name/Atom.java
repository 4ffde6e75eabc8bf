package org.aktenlage.annotation.name;

/**
 * A piece of a token that names are compared by: {@code EU-Staaten} has two, {@code U.S.} one.
 *
 * @param text without full stops and apostrophes
 * @param token index of its token
 * @param closes whether it is the last piece of its token
 * @param joinedBefore whether a hyphen without a space stands before it
 * @param joinedAfter whether a hyphen without a space stands after it
 * @param dotted whether it was written with full stops, like an abbreviation
 */
record Atom(
        String text,
        int token,
        boolean closes,
        boolean joinedBefore,
        boolean joinedAfter,
        boolean dotted) {

    boolean isWord() {
        return Character.isLetterOrDigit(text.charAt(0));
    }

    boolean isCapitalised() {
        return Character.isUpperCase(text.charAt(0));
    }

    /** A capital followed by small letters somewhere: as people and places are written. */
    boolean isNameLike() {
        return isCapitalised() && text.chars().allMatch(Character::isLetter);
    }

    boolean is(String word) {
        return text.equals(word);
    }
}
