package org.aktenlage.listing.reader;

import org.aktenlage.document.PartialDate;
import org.aktenlage.listing.Issue;
import org.aktenlage.listing.ListSink;
import org.aktenlage.listing.ListedParty;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Holds back the first entries until they tell which of OFAC's lists they are of: both lists are
 * written alike and neither names itself. Most entries of the consolidated list stand under a
 * programme that blocks no property, or are subject to a directive; of the SDN list few do.
 */
final class OfacIssue {

    private static final String SDN = "US-SDN";
    private static final String CONSOLIDATED = "US-CONS";

    /** So many entries tell. */
    private static final int SAMPLE = 100;

    /** Programmes of entries whose property is not blocked. */
    private static final Set<String> UNBLOCKED =
            Set.of("NS-PLC", "CMIC-EO13959", "FSE-IR", "FSE-SY", "561-Related");

    private final ListSink sink;
    private final List<ListedParty> held = new ArrayList<>();
    private @Nullable PartialDate issued;
    private @Nullable Integer declared;
    private boolean begun;

    OfacIssue(ListSink sink) {
        this.sink = sink;
    }

    void published(Element information) {
        issued = Dates.monthFirst(information.text("Publish_Date"));
        String count = information.text("Record_Count");
        declared = count.matches("\\d{1,9}") ? Integer.valueOf(count) : null;
    }

    void accept(ListedParty party) {
        if (begun) {
            sink.accept(party);
            return;
        }
        held.add(party);
        if (held.size() == SAMPLE) {
            begin();
        }
    }

    /** Whether there was any entry. */
    boolean end() {
        if (!begun && !held.isEmpty()) {
            begin();
        }
        return begun;
    }

    private void begin() {
        begun = true;
        sink.begin(new Issue(list(), issued, declared));
        held.forEach(sink::accept);
        held.clear();
    }

    private String list() {
        long unblocked = held.stream().filter(OfacIssue::isUnblocked).count();
        return unblocked * 2 > held.size() ? CONSOLIDATED : SDN;
    }

    private static boolean isUnblocked(ListedParty party) {
        return party.listings().stream()
                .anyMatch(l -> UNBLOCKED.contains(l.programme()) || !l.measures().isEmpty());
    }

    /** Which list it is that an entry of the advanced format names. */
    static String list(String name) {
        return name.isEmpty() || name.startsWith("SDN") || name.startsWith("Specially")
                ? SDN
                : CONSOLIDATED;
    }
}
