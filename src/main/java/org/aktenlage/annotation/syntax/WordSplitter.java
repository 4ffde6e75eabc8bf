package org.aktenlage.annotation.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Splits the words of a parenthesis, which are never parsed: only names are looked for in them. */
final class WordSplitter {

    /** The relation of all words in a parenthesis to the word before it. */
    static final String RELATION = "parenthesis";

    private static final Pattern WORD =
            Pattern.compile(
                    "\\p{Lu}\\.(?:\\p{Lu}\\.)+|[\\p{L}\\p{N}]+(?:-[\\p{L}\\p{N}]+)*|[’']s\\b|\\S");

    private WordSplitter() {}

    static List<Word> split(String text) {
        List<Word> words = new ArrayList<>();
        Matcher m = WORD.matcher(text);
        while (m.find()) {
            words.add(
                    new Word(
                            m.start(),
                            m.end(),
                            m.group(),
                            tag(m.group()),
                            m.group(),
                            -1,
                            RELATION));
        }
        return words;
    }

    private static String tag(String form) {
        char first = form.charAt(0);
        if (Character.isDigit(first)) {
            return "NUM";
        }
        return !Character.isLetter(first) ? "PUNCT" : Character.isUpperCase(first) ? "PROPN" : "X";
    }
}
