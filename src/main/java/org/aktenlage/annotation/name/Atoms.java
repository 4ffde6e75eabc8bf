package org.aktenlage.annotation.name;

import org.aktenlage.annotation.Token;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Cuts tokens and names into {@link Atom}s, the same way whatever the parser's habits are. */
final class Atoms {

    /** What the possessive becomes. */
    static final String POSSESSIVE = "'s";

    private static final Pattern SPACES = Pattern.compile("\\s+");

    private final List<Atom> found = new ArrayList<>();

    private Atoms() {}

    /** The atoms of a sentence. */
    static List<Atom> of(List<Token> tokens) {
        Atoms atoms = new Atoms();
        for (int i = 0; i < tokens.size(); i++) {
            String form = plain(tokens.get(i).form());
            if (isJoint(form, tokens, i)) {
                atoms.joinLast();
                atoms.joinNext = true;
            } else {
                atoms.cut(form, i);
            }
        }
        return atoms.found;
    }

    /** The atoms of a name or a label. */
    static List<String> of(String name) {
        Atoms atoms = new Atoms();
        String[] words = SPACES.split(plain(name).strip(), -1);
        for (int i = 0; i < words.length; i++) {
            atoms.cut(words[i], i);
        }
        return atoms.found.stream().map(Atom::text).toList();
    }

    private boolean joinNext;

    /** A hyphen or a slash of its own that touches the words beside it. */
    private static boolean isJoint(String form, List<Token> tokens, int i) {
        return (form.equals("-") || form.equals("/"))
                && i > 0
                && i + 1 < tokens.size()
                && tokens.get(i - 1).span().end() >= tokens.get(i).span().start()
                && tokens.get(i).span().end() >= tokens.get(i + 1).span().start();
    }

    private void joinLast() {
        if (!found.isEmpty()) {
            Atom last = found.removeLast();
            found.add(
                    new Atom(
                            last.text(),
                            last.token(),
                            last.closes(),
                            last.joinedBefore(),
                            true,
                            last.dotted()));
        }
    }

    private void cut(String form, int token) {
        int before = found.size();
        String body = form;
        boolean possessive = form.endsWith(POSSESSIVE);
        if (possessive) {
            body = form.substring(0, form.length() - 2);
        }
        pieces(body, token);
        if (possessive) {
            add(POSSESSIVE, token, false);
        }
        if (found.size() > before) {
            close();
        }
        joinNext = false;
    }

    private void pieces(String body, int token) {
        StringBuilder piece = new StringBuilder();
        boolean dotted = false;
        for (int i = 0; i < body.length(); i++) {
            char c = body.charAt(i);
            if (Character.isLetterOrDigit(c) || c == '@' || c == '▒') {
                piece.append(c);
            } else if (c == '.' && !piece.isEmpty()) {
                dotted = true;
            } else if (c != '\'' || piece.isEmpty()) {
                flush(piece, token, dotted);
                dotted = false;
                mark(c, i, body, token);
            }
        }
        flush(piece, token, dotted);
    }

    private void mark(char c, int at, String body, int token) {
        boolean inside = at > 0 && at + 1 < body.length();
        if ((c == '-' || c == '/') && (inside || at > 0)) {
            joinLast();
            joinNext = true;
        } else {
            add(String.valueOf(c), token, false);
        }
    }

    private void flush(StringBuilder piece, int token, boolean dotted) {
        if (!piece.isEmpty()) {
            add(piece.toString(), token, dotted);
            piece.setLength(0);
        }
    }

    private void add(String text, int token, boolean dotted) {
        found.add(new Atom(text, token, false, joinNext, false, dotted));
        joinNext = false;
    }

    private void close() {
        Atom last = found.removeLast();
        found.add(
                new Atom(
                        last.text(),
                        last.token(),
                        true,
                        last.joinedBefore(),
                        last.joinedAfter(),
                        last.dotted()));
    }

    /** One kind of apostrophe and one kind of hyphen. */
    private static String plain(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ("’‘ʼ`´".indexOf(c) >= 0) {
                plain.append('\'');
            } else {
                plain.append(c >= 0x2010 && c <= 0x2014 ? '-' : c);
            }
        }
        return plain.toString();
    }
}
