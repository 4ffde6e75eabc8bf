package org.aktenlage.listing.reader;

import org.aktenlage.document.RejectedException;
import org.aktenlage.document.Rejection.Code;
import org.aktenlage.listing.ListSink;

import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The lists of the United States' Office of Foreign Assets Control in their advanced XML, after the
 * sanctions data model of the United Nations: everything is a number that another part of the list
 * explains, and what a party stands under comes after all parties. So the list is gone through
 * twice: first for the tables that the parties refer to, then for the parties.
 *
 * <p>A list of changes to an earlier version ({@code DeltaBaseVersion}) is another thing, and not
 * read.
 *
 * @see <a href="https://ofac.treasury.gov/sanctions-list-service">the lists and their schema</a>
 */
final class OfacAdvancedReader implements ListReader {

    private static final Pattern ROOT = Pattern.compile("<Sanctions\\s");

    private static final String PARTY = "DistinctParty";

    @Override
    public boolean accepts(String beginning) {
        return ROOT.matcher(beginning).find()
                && (beginning.contains("un.org/sanctions/1.0")
                        || beginning.contains("ADVANCED_XML"))
                && !beginning.contains("DeltaBaseVersion");
    }

    @Override
    public void read(String path, InputStream bytes, ListSink sink)
            throws RejectedException, IOException {
        try (Spool spool = Spool.of(bytes)) {
            AdvancedTables tables = new AdvancedTables();
            try (InputStream first = spool.open()) {
                new XmlRecords(path, first).read(AdvancedTables.RECORDS, root -> {}, tables::add);
            }
            if (!tables.hasEntries()) {
                throw new RejectedException(path, Code.MALFORMED, "a list without an entry");
            }
            try (InputStream second = spool.open()) {
                new XmlRecords(path, second)
                        .read(
                                Set.of(PARTY),
                                root -> sink.begin(tables.issue()),
                                party -> parties(party, tables, sink));
            }
        }
    }

    /**
     * A profile that no entry is for is not listed: it is only there because another is related to
     * it, and that one's notes say so.
     */
    private static void parties(Element party, AdvancedTables tables, ListSink sink) {
        party.children("Profile")
                .filter(profile -> tables.isListed(profile.attribute("ID")))
                .map(profile -> new AdvancedProfile(party, profile, tables).party())
                .forEach(sink::accept);
    }
}
