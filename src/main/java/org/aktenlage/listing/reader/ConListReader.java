package org.aktenlage.listing.reader;

import org.aktenlage.document.RejectedException;
import org.aktenlage.document.Rejection.Code;
import org.aktenlage.listing.Issue;
import org.aktenlage.listing.ListSink;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The consolidated list of financial sanctions targets of HM Treasury as a table, which the UK
 * Sanctions List has replaced. Each row is one combination of the names, birth dates and addresses
 * of a party; rows of one group id are one party, and they do not stand together: the table is
 * ordered by name. So all of it is held until its end, each different cell once.
 *
 * <p>The columns are known by their heads. Those of later years that have no place of their own
 * become notes.
 *
 * @see <a
 *     href="https://www.gov.uk/government/publications/financial-sanctions-consolidated-list-of-targets">the
 *     list</a>
 */
final class ConListReader implements ListReader {

    /** The table of 2014 has 3 MB; those of its last years, four times as much. */
    static final int MOST_BYTES = 64 << 20;

    private static final String FIRST_CELL = "Last Updated";

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    @Override
    public boolean accepts(String beginning) {
        return bare(beginning).startsWith(FIRST_CELL + ",") && beginning.contains("Name 6");
    }

    private static String bare(String text) {
        return text.startsWith("\ufeff") ? text.substring(1) : text;
    }

    @Override
    public void read(String path, InputStream bytes, ListSink sink)
            throws RejectedException, IOException {
        byte[] all = bytes.readNBytes(MOST_BYTES + 1);
        if (all.length > MOST_BYTES) {
            throw malformed(path, MOST_BYTES, "more bytes than any such list has: " + MOST_BYTES);
        }
        try (CSVParser table = CSVParser.parse(bare(text(all)), CSVFormat.RFC4180)) {
            new Reading(path, table, sink).read();
        }
    }

    /** UTF-8 where it can be that. */
    private static String text(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            return new String(bytes, WINDOWS);
        }
    }

    private static RejectedException malformed(String path, long line, String why) {
        return new RejectedException(path, Code.MALFORMED, "line " + line + ": " + why);
    }

    /** One table on its way into parties. */
    private static final class Reading {

        private final String path;
        private final CSVParser table;
        private final ListSink sink;
        private final Map<String, List<ConListRow>> groups = new LinkedHashMap<>();
        private final Map<String, String> cells = new HashMap<>();

        Reading(String path, CSVParser table, ListSink sink) {
            this.path = path;
            this.table = table;
            this.sink = sink;
        }

        void read() throws RejectedException {
            try {
                Iterator<CSVRecord> records = table.iterator();
                if (records.hasNext()) {
                    sink.begin(issue(records.next()));
                }
                List<String> heads =
                        records.hasNext() ? records.next().stream().toList() : List.of();
                while (records.hasNext()) {
                    row(heads, records.next());
                }
            } catch (UncheckedIOException | IllegalStateException e) {
                throw malformed(path, line(), String.valueOf(e.getMessage()));
            }
            for (List<ConListRow> rows : groups.values()) {
                party(rows);
            }
        }

        private long line() {
            return table.getCurrentLineNumber();
        }

        private static Issue issue(CSVRecord first) {
            String day = first.size() > 1 ? first.get(1) : "";
            return new Issue("UK-CONLIST", Dates.dayFirst(day), null);
        }

        private void row(List<String> heads, CSVRecord record) throws RejectedException {
            if (record.size() == 1 && record.get(0).isBlank()) {
                return;
            }
            if (record.size() != heads.size()) {
                throw malformed(
                        path, line(), record.size() + " cells under " + heads.size() + " heads");
            }
            Map<String, String> row = new LinkedHashMap<>();
            for (int i = 0; i < heads.size(); i++) {
                row.put(heads.get(i).strip(), cells.computeIfAbsent(clean(record.get(i)), c -> c));
            }
            ConListRow read = new ConListRow(line(), row);
            groups.computeIfAbsent(read.cell("Group ID"), id -> new ArrayList<>()).add(read);
        }

        private static String clean(String cell) {
            return cell.replace('\u00a0', ' ').strip().replaceAll("\\s+", " ");
        }

        private void party(List<ConListRow> rows) throws RejectedException {
            try {
                sink.accept(ConListParty.of(rows));
            } catch (IllegalArgumentException e) {
                throw malformed(path, rows.getFirst().line(), String.valueOf(e.getMessage()));
            }
        }
    }
}
