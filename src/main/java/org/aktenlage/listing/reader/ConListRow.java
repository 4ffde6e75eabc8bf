package org.aktenlage.listing.reader;

import java.util.List;
import java.util.Map;

/**
 * A row of the older British list.
 *
 * @param line where it ends in the table, from 1
 * @param cells by the head of their column, in the order of the table
 */
record ConListRow(long line, Map<String, String> cells) {

    /** Empty where the table has no such column. */
    String cell(String head) {
        return cells.getOrDefault(head, "");
    }

    /** What the rows say in that column, each once. */
    static List<String> all(List<ConListRow> rows, String head) {
        return rows.stream()
                .map(row -> row.cell(head))
                .filter(cell -> !cell.isEmpty())
                .distinct()
                .toList();
    }
}
