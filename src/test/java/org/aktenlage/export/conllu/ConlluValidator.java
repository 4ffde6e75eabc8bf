package org.aktenlage.export.conllu;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The rules of <a href="https://universaldependencies.org/format.html">CoNLL-U</a> that need no
 * knowledge of a language: columns, ids, inventories, one root, no cycle, the text that the words
 * make.
 */
public final class ConlluValidator {

    private static final Set<String> TAGS =
            Set.of(
                    ("ADJ ADP ADV AUX CCONJ DET INTJ NOUN NUM PART PRON PROPN PUNCT SCONJ SYM VERB"
                                    + " X")
                            .split(" "));
    private static final Set<String> RELATIONS =
            Set.of(
                    ("acl advcl advmod amod appos aux case cc ccomp clf compound conj cop csubj dep"
                         + " det discourse dislocated expl fixed flat goeswith iobj list mark nmod"
                         + " nsubj nummod obj obl orphan parataxis punct reparandum root vocative"
                         + " xcomp")
                            .split(" "));
    private static final Pattern FEATURE =
            Pattern.compile("[A-Z][A-Za-z0-9]*=[A-Z0-9][A-Za-z0-9]*(,[A-Z0-9][A-Za-z0-9]*)*");
    private static final Pattern BREAKS = Pattern.compile("[\\p{Cc}\\p{Zl}\\p{Zp}]");

    private final List<String> errors = new ArrayList<>();
    private final Set<String> sentenceIds = new HashSet<>();
    private int sentences;

    private ConlluValidator() {}

    /** What is wrong, each with its line; nothing where all is well. */
    public static List<String> errors(String file) {
        ConlluValidator validator = new ConlluValidator();
        validator.check(file);
        return validator.errors;
    }

    private void check(String file) {
        if (!file.endsWith("\n\n")) {
            errors.add("the file does not end with an empty line");
        }
        List<String> open = new ArrayList<>();
        int number = 0;
        for (String line : file.split("\n", -1)) {
            number++;
            if (!line.isEmpty()) {
                open.add(line);
            } else if (!open.isEmpty()) {
                sentence(open, number - open.size());
                open.clear();
            } else if (number <= file.lines().count()) {
                error(number, "a second empty line");
            }
        }
        if (sentences == 0) {
            errors.add("no sentence");
        }
    }

    private void sentence(List<String> lines, int first) {
        sentences++;
        String text = null;
        String id = null;
        List<String[]> rows = new ArrayList<>();
        for (String line : lines) {
            int number = first + lines.indexOf(line);
            if (line.startsWith("#")) {
                text = line.startsWith("# text = ") ? line.substring(9) : text;
                id = line.startsWith("# sent_id = ") ? line.substring(12) : id;
                expect(rows.isEmpty(), number, "a comment among the words");
            } else {
                rows.add(line.split("\t", -1));
                row(rows.getLast(), number);
            }
            expect(!BREAKS.matcher(line.replace("\t", "")).find(), number, "a control character");
        }
        expect(id != null && !id.matches(".*[\\s/].*"), first, "sent_id " + id);
        expect(sentenceIds.add(String.valueOf(id)), first, "sent_id again: " + id);
        ids(rows, first);
        tree(rows.stream().filter(r -> r[0].matches("\\d+")).toList(), first);
        String made = text(rows);
        expect(made.equals(text), first, "the words make '" + made + "', the text is " + text);
    }

    private void row(String[] columns, int line) {
        expect(columns.length == 10, line, columns.length + " columns");
        if (columns.length != 10) {
            return;
        }
        for (int i = 0; i < columns.length; i++) {
            boolean spaces = i == 1 || i == 2 || i == 9;
            expect(!columns[i].isEmpty(), line, "an empty column");
            expect(columns[i].equals(columns[i].strip()), line, "space around a field");
            expect(spaces || !columns[i].contains(" "), line, "a space within " + columns[i]);
        }
        if (!columns[0].contains("-")) {
            expect(TAGS.contains(columns[3]), line, "no tag: " + columns[3]);
            String base = columns[7].split(":", 2)[0];
            expect(RELATIONS.contains(base), line, "no relation: " + columns[7]);
            expect(columns[7].matches("[a-z]+(:[a-z]+)?"), line, "no relation: " + columns[7]);
            expect(columns[7].equals("root") == columns[6].equals("0"), line, "root");
        }
        features(columns[5], line);
    }

    private void features(String column, int line) {
        if (column.equals("_")) {
            return;
        }
        List<String> features = Arrays.asList(column.split("\\|", -1));
        for (String feature : features) {
            expect(FEATURE.matcher(feature).matches(), line, "no feature: " + feature);
            List<String> values = Arrays.asList(feature.replaceFirst(".*=", "").split(",", -1));
            expect(isSorted(values), line, "values in disorder: " + feature);
        }
        expect(isSorted(features), line, "features in disorder: " + column);
    }

    private static boolean isSorted(List<String> words) {
        List<String> sorted = new ArrayList<>(new HashSet<>(words));
        sorted.sort(Comparator.comparing(w -> w.toLowerCase(java.util.Locale.ROOT)));
        return sorted.equals(words);
    }

    private void ids(List<String[]> rows, int line) {
        int expected = 1;
        int covered = 0;
        for (String[] row : rows) {
            String[] range = row[0].split("-", -1);
            expect(row[0].matches("\\d+(-\\d+)?"), line, "id " + row[0]);
            expect(Integer.parseInt(range[0]) == expected, line, "id " + row[0]);
            if (range.length == 1) {
                expected++;
            } else {
                int last = Integer.parseInt(range[1]);
                expect(last > expected && expected > covered, line, "range " + row[0]);
                covered = last;
            }
        }
        expect(covered < expected, line, "a range beyond the last word");
    }

    private void tree(List<String[]> words, int line) {
        int[] heads = words.stream().mapToInt(w -> Integer.parseInt(w[6])).toArray();
        expect(Arrays.stream(heads).filter(h -> h == 0).count() == 1, line, "not one root");
        for (int i = 0; i < heads.length; i++) {
            int at = i + 1;
            for (int steps = 0; steps <= heads.length && at > 0 && at <= heads.length; steps++) {
                at = heads[at - 1];
            }
            expect(at == 0, line, "word " + (i + 1) + " does not hang on the root");
        }
    }

    private static String text(List<String[]> rows) {
        StringBuilder text = new StringBuilder();
        int covered = 0;
        for (String[] row : rows) {
            String[] range = row[0].split("-", -1);
            boolean within = range.length == 1 && Integer.parseInt(row[0]) <= covered;
            covered = range.length == 2 ? Integer.parseInt(range[1]) : covered;
            if (!within) {
                boolean glued = Arrays.asList(row[9].split("\\|", -1)).contains("SpaceAfter=No");
                text.append(row[1]).append(glued ? "" : " ");
            }
        }
        return text.toString().strip();
    }

    private void expect(boolean holds, int line, String otherwise) {
        if (!holds) {
            error(line, otherwise);
        }
    }

    private void error(int line, String what) {
        errors.add("line " + line + ": " + what);
    }
}
