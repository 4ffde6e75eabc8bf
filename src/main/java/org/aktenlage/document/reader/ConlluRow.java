package org.aktenlage.document.reader;

import java.util.HashMap;
import java.util.Map;

/**
 * One line of ten columns.
 *
 * @param line its number in the file
 * @param first the id; of a range, where it begins
 * @param last the same as first for a single word
 * @param columns all ten, {@code _} and all
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record ConlluRow(int line, int first, int last, String[] columns) {

    private static final int COLUMNS = 10;

    /** Whether the line is of an empty node, {@code 8.1}, which only enhanced graphs have. */
    static boolean isEmptyNode(String line) {
        return line.matches("\\d+\\.\\d+\\t.*");
    }

    static ConlluRow of(String line, int number) throws ConlluException {
        String[] columns = line.split("\\t", -1);
        if (columns.length != COLUMNS) {
            throw new ConlluException(number, columns.length + " columns in place of 10");
        }
        if (!columns[0].matches("[1-9]\\d{0,6}(-[1-9]\\d{0,6})?")) {
            throw new ConlluException(number, "'" + shown(columns[0]) + "' is no id");
        }
        String[] range = columns[0].split("-", -1);
        int first = Integer.parseInt(range[0]);
        int last = Integer.parseInt(range[range.length - 1]);
        if (last < first || (range.length == 2 && last == first)) {
            throw new ConlluException(number, "the range " + columns[0] + " holds no words");
        }
        if (columns[1].isEmpty()) {
            throw new ConlluException(number, "a word without a form");
        }
        return new ConlluRow(number, first, last, columns);
    }

    boolean isRange() {
        return columns[0].contains("-");
    }

    String form() {
        return columns[1];
    }

    /** Empty for {@code _}, unless it is the lemma of a word that is one. */
    String field(int column) {
        boolean lemma = column == 2 && columns[1].equals("_");
        return columns[column].equals("_") && !lemma ? "" : columns[column];
    }

    /**
     * The id of the governing word, 0 for the root.
     *
     * @throws ConlluException if there is none
     */
    int head() throws ConlluException {
        if (!columns[6].matches("\\d{1,7}")) {
            throw new ConlluException(line, "head '" + shown(columns[6]) + "' is no id");
        }
        return Integer.parseInt(columns[6]);
    }

    Map<String, String> features() throws ConlluException {
        Map<String, String> features = new HashMap<>();
        for (String feature : columns[5].equals("_") ? new String[0] : columns[5].split("\\|")) {
            int sign = feature.indexOf('=');
            if (sign <= 0) {
                throw new ConlluException(line, "feature '" + shown(feature) + "' has no value");
            }
            features.put(feature.substring(0, sign), feature.substring(sign + 1));
        }
        return features;
    }

    /** What MISC says; what has no value there is left out. */
    Map<String, String> misc() {
        Map<String, String> misc = new HashMap<>();
        for (String one : columns[9].split("\\|")) {
            int sign = one.indexOf('=');
            if (sign > 0) {
                misc.put(one.substring(0, sign), one.substring(sign + 1).replace("\\p", "|"));
            }
        }
        return misc;
    }

    /** Short enough for a message, without control characters. */
    static String shown(String words) {
        String plain = words.replaceAll("\\p{Cc}", " ");
        return plain.length() <= 40 ? plain : plain.substring(0, 40) + "...";
    }
}
