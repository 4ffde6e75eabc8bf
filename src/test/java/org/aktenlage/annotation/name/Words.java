package org.aktenlage.annotation.name;

import org.aktenlage.annotation.Token;
import org.aktenlage.document.Span;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts a test sentence into tokens at spaces and punctuation; no tags, no tree. */
final class Words {

    private static final Pattern WORD =
            Pattern.compile(
                    "[’']s\\b|(?:\\p{Lu}\\.)+|[\\p{L}\\p{N}@][\\p{L}\\p{N}\\-/@+]*(?:’(?!s)[\\p{L}]+)?|\\S");

    private Words() {}

    static List<Token> of(String sentence) {
        List<Token> tokens = new ArrayList<>();
        Matcher word = WORD.matcher(sentence);
        while (word.find()) {
            tokens.add(token(tokens.size(), new Span(word.start(), word.end()), word.group()));
        }
        return tokens;
    }

    private static Token token(int index, Span span, String form) {
        return new Token(index, span, form, form, "", -1, "dep", Map.of());
    }
}
