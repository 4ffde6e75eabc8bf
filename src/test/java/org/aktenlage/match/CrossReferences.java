package org.aktenlage.match;

import org.aktenlage.document.RejectedException;
import org.aktenlage.listing.Issue;
import org.aktenlage.listing.ListSink;
import org.aktenlage.listing.ListedParty;
import org.aktenlage.listing.reader.ListFile;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Two lists and the pairs of parties of which one names the other's reference. Entries of the
 * United Nations say their old reference, {@code I.47.D.2}, in their comments; where those of 1267
 * and 1988 got a new one, they kept the number: {@code QI.A.151.03} is {@code QDi.151}.
 */
final class CrossReferences {

    private static final Pattern OLD = Pattern.compile("Old Reference\\s*#\\s*([^\\]\\s]+)");
    private static final Pattern NUMBERED =
            Pattern.compile("([QT])([IE])\\.[A-Z]+\\.(\\d+)\\.\\d\\d");

    private final Map<String, ListedParty> citing = new HashMap<>();
    private final Map<String, ListedParty> cited = new HashMap<>();
    private final Map<String, String> byReference = new HashMap<>();
    private final Map<String, String> pairs = new HashMap<>();

    static CrossReferences of(Path citing, Path cited) throws RejectedException {
        CrossReferences all = new CrossReferences();
        read(cited).forEach(all::addCited);
        read(citing).forEach(all::addCiting);
        return all;
    }

    static List<ListedParty> read(Path file) throws RejectedException {
        List<ListedParty> parties = new ArrayList<>();
        ListFile.of(file, file.toString())
                .orElseThrow(() -> new IllegalStateException(file + " is no list"))
                .feed(
                        new ListSink() {
                            @Override
                            public void begin(Issue issue) {
                                // its day does not matter here
                            }

                            @Override
                            public void accept(ListedParty party) {
                                parties.add(party);
                            }
                        });
        return parties;
    }

    private void addCited(ListedParty party) {
        cited.put(party.reference(), party);
        byReference.put(party.reference().strip(), party.reference());
        for (ListedParty.Note note : party.notes()) {
            Matcher old = OLD.matcher(note.text());
            while (old.find()) {
                byReference.put(old.group(1), party.reference());
            }
        }
    }

    private void addCiting(ListedParty party) {
        citing.put(party.reference(), party);
        for (ListedParty.Equivalent other : party.equivalents()) {
            String there = byReference.get(renamed(other.reference()));
            if (there != null) {
                pairs.put(party.reference(), there);
            }
        }
    }

    private static String renamed(String reference) {
        Matcher old = NUMBERED.matcher(reference);
        if (!old.matches()) {
            return reference;
        }
        String list = old.group(1).equals("Q") ? "QD" : "TA";
        int number = Integer.parseInt(old.group(3));
        return list
                + old.group(2).toLowerCase(Locale.ROOT)
                + String.format(Locale.ROOT, ".%03d", number);
    }

    /** By the reference of the one that cites. */
    Map<String, String> pairs() {
        return Map.copyOf(pairs);
    }

    List<Party> citing() {
        return citing.values().stream().map(p -> Party.of("B-CITING", p)).toList();
    }

    List<Party> cited() {
        return cited.values().stream().map(p -> Party.of("A-CITED", p)).toList();
    }

    /**
     * Whether the lists tell that it is the same or that it is not: a party is at most once on a
     * list. Of two that no reference names nothing is known.
     */
    boolean isJudged(Match match) {
        return pairs.containsKey(citing(match)) || pairs.containsValue(cited(match));
    }

    boolean isSame(Match match) {
        return cited(match).equals(pairs.get(citing(match)));
    }

    /** Pairs are looked at from the list whose key comes first. */
    private static String cited(Match match) {
        return match.one().reference();
    }

    private static String citing(Match match) {
        return match.other().reference();
    }
}
