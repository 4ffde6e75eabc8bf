package org.aktenlage.export.conllu;

import org.aktenlage.annotation.Token;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The columns of one word. What the format's inventories do not have is written as the nearest that
 * they have, with ours in MISC: {@code Relation=parenthesis}.
 */
final class Columns {

    private static final Set<String> TAGS =
            Set.of(
                    "ADJ", "ADP", "ADV", "AUX", "CCONJ", "DET", "INTJ", "NOUN", "NUM", "PART",
                    "PRON", "PROPN", "PUNCT", "SCONJ", "SYM", "VERB", "X");

    private static final Set<String> RELATIONS =
            Set.of(
                    "acl",
                    "advcl",
                    "advmod",
                    "amod",
                    "appos",
                    "aux",
                    "case",
                    "cc",
                    "ccomp",
                    "clf",
                    "compound",
                    "conj",
                    "cop",
                    "csubj",
                    "dep",
                    "det",
                    "discourse",
                    "dislocated",
                    "expl",
                    "fixed",
                    "flat",
                    "goeswith",
                    "iobj",
                    "list",
                    "mark",
                    "nmod",
                    "nsubj",
                    "nummod",
                    "obj",
                    "obl",
                    "orphan",
                    "parataxis",
                    "punct",
                    "reparandum",
                    "vocative",
                    "xcomp");

    private static final Pattern SUBTYPED = Pattern.compile("[a-z]+(:[a-z]+)?");

    private final Map<String, String> misc = new LinkedHashMap<>();
    private final String columns;

    private Columns(String columns) {
        this.columns = columns;
    }

    /** Those of one of several words that are printed as one. */
    static Columns of(Token token, Heads heads, int[] ids) {
        return of(token, Surface.field(token.form()), heads, ids);
    }

    /**
     * Those of a word.
     *
     * @param form as it is printed
     * @param ids the place of every token in its sentence, from 1
     */
    static Columns of(Token token, String form, Heads heads, int[] ids) {
        int head = heads.of(token.index());
        String relation = relation(token, head);
        String tag = TAGS.contains(token.tag()) ? token.tag() : "X";
        Columns columns =
                new Columns(
                        join(
                                String.valueOf(ids[token.index()]),
                                orUnderscore(form),
                                orUnderscore(Surface.field(token.lemma())),
                                tag,
                                orUnderscore(Surface.field(token.languageTag())),
                                Features.universal(token),
                                String.valueOf(head < 0 ? 0 : ids[head]),
                                relation,
                                "_"));
        columns.misc.putAll(Features.others(token));
        columns.note("Head", head == token.head() ? "" : head(token, ids));
        columns.note("Relation", relation.equals(token.relation()) ? "" : token.relation());
        columns.note("Tag", tag.equals(token.tag()) ? "" : token.tag());
        return columns;
    }

    private static String head(Token token, int[] ids) {
        boolean known = token.head() >= 0 && token.head() < ids.length;
        return String.valueOf(known ? ids[token.head()] : 0);
    }

    private static String relation(Token token, int head) {
        if (head < 0) {
            return "root";
        }
        if (token.relation().equals("parenthesis") || token.baseRelation().equals("root")) {
            return "parataxis";
        }
        boolean known =
                RELATIONS.contains(token.baseRelation())
                        && SUBTYPED.matcher(token.relation()).matches();
        return known ? token.relation() : "dep";
    }

    /** A mark that the parser was not shown. */
    static Columns unseen(int id, String form, int head) {
        boolean mark = form.codePoints().noneMatch(Character::isLetterOrDigit);
        Columns columns =
                new Columns(
                        join(
                                String.valueOf(id),
                                form,
                                form,
                                mark ? "PUNCT" : "X",
                                "_",
                                "_",
                                String.valueOf(head),
                                head == 0 ? "root" : mark ? "punct" : "dep",
                                "_"));
        columns.note("Unseen", "Yes");
        return columns;
    }

    /** The line that holds together the words of {@code am}. */
    static Columns range(int first, int last, String form) {
        return new Columns(join(first + "-" + last, form, "_", "_", "_", "_", "_", "_", "_"));
    }

    /** Adds to MISC; an empty value says nothing. */
    void note(String name, String value) {
        if (!value.isEmpty()) {
            misc.put(name, Surface.field(value).replace("|", "\\p"));
        }
    }

    /**
     * The whole line.
     *
     * @param place the offsets, ready to print; empty where the range line has them
     */
    String line(String place) {
        StringBuilder line = new StringBuilder(columns).append('\t');
        String separator = "";
        for (Map.Entry<String, String> one : misc.entrySet()) {
            line.append(separator).append(one.getKey()).append('=').append(one.getValue());
            separator = "|";
        }
        if (!place.isEmpty()) {
            line.append(separator).append(place);
        } else if (misc.isEmpty()) {
            line.append('_');
        }
        return line.append('\n').toString();
    }

    private static String join(String... fields) {
        return String.join("\t", fields);
    }

    private static String orUnderscore(String field) {
        return field.isEmpty() ? "_" : field;
    }
}
