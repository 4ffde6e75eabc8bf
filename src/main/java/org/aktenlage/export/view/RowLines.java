package org.aktenlage.export.view;

import org.aktenlage.export.Property;
import org.aktenlage.fact.Factuality;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Rows as lines that sort well: those that become one edge stand together, and of those the ones of
 * one thing, the most certain first, then by document and quote. Fields are parted by tabs.
 */
final class RowLines {

    private static final String UNBOUND = "\\0";
    private static final String STATED = "0";
    private static final String UNSTATED = "1";
    private static final int FIXED = 7;

    private final List<String> kept;
    private final Fold fold;

    RowLines(List<String> kept, Fold fold) {
        this.kept = kept;
        this.fold = fold;
    }

    String line(Row row) {
        List<String> fields = new ArrayList<>();
        fields.add(escaped(key(row)));
        fields.add(escaped(row.iri()));
        fields.add(rank(row));
        fields.add(escaped(row.values().getOrDefault(Property.DOCUMENT.name(), "")));
        fields.add(escaped(row.source()));
        fields.add(escaped(row.target()));
        fields.add(escaped(row.kind()));
        for (String column : kept) {
            String value = row.values().get(column);
            fields.add(value == null ? UNBOUND : escaped(value));
        }
        return String.join("\t", fields);
    }

    Row row(String line) {
        String[] fields = line.split("\t", -1);
        Map<String, String> values = new LinkedHashMap<>();
        for (int i = 0; i < kept.size(); i++) {
            String field = fields[FIXED + i];
            if (!field.equals(UNBOUND)) {
                values.put(kept.get(i), plain(field));
            }
        }
        boolean isStated = fields[2].startsWith(STATED);
        return new Row(
                plain(fields[4]),
                plain(fields[5]),
                plain(fields[6]),
                plain(fields[1]),
                isStated,
                values);
    }

    /** What the rows of one edge have in common. */
    String key(Row row) {
        String ends = row.source() + " " + row.target();
        return switch (fold) {
            case NONE -> row.iri() + " " + ends + " " + row.type();
            case TYPE -> ends + " " + row.type() + " " + rank(row);
            case PAIR -> ends + " " + rank(row);
        };
    }

    /** What is a fact comes first, then what is more certain. */
    private static String rank(Row row) {
        Factuality certainty = row.certainty();
        String first = row.isStated() ? STATED : UNSTATED;
        return first + (certainty == null ? 0 : certainty.compareTo(Factuality.ASSERTED));
    }

    private static String escaped(String field) {
        return field.replace("\\", "\\\\").replace("\t", "\\t").replace("\n", "\\n");
    }

    private static String plain(String field) {
        if (field.indexOf('\\') < 0) {
            return field;
        }
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < field.length(); i++) {
            char c = field.charAt(i);
            if (c == '\\') {
                i++;
                plain.append(
                        switch (field.charAt(i)) {
                            case 't' -> '\t';
                            case 'n' -> '\n';
                            default -> field.charAt(i);
                        });
            } else {
                plain.append(c);
            }
        }
        return plain.toString();
    }
}
