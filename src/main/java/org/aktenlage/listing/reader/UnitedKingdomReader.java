package org.aktenlage.listing.reader;

import org.aktenlage.document.PartialDate;
import org.aktenlage.document.RejectedException;
import org.aktenlage.listing.BirthDate;
import org.aktenlage.listing.Issue;
import org.aktenlage.listing.ListSink;
import org.aktenlage.listing.ListedParty;
import org.aktenlage.listing.ListedParty.Equivalent;
import org.aktenlage.listing.Listing;
import org.aktenlage.listing.Listing.Citation;
import org.aktenlage.listing.Listing.DateKind;
import org.jspecify.annotations.Nullable;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The UK Sanctions List of the Foreign, Commonwealth and Development Office: individuals, entities
 * and ships. A party under two regimes is two records there, each with an identifier of its own.
 *
 * @see <a href="https://www.gov.uk/government/publications/the-uk-sanctions-list">the list and its
 *     format guide</a>
 */
final class UnitedKingdomReader implements ListReader {

    private static final String RECORD = "Designation";
    private static final String DAY = "DateGenerated";

    @Override
    public boolean accepts(String beginning) {
        return beginning.contains("<Designations");
    }

    @Override
    public void read(String path, InputStream bytes, ListSink sink) throws RejectedException {
        Reading reading = new Reading(sink);
        new XmlRecords(path, bytes).read(Set.of(DAY, RECORD), reading::root, reading::element);
        reading.begin();
    }

    /**
     * The day of the list is an element before the records; newer lists have it on the root too.
     */
    private static final class Reading {

        private final ListSink sink;
        private @Nullable PartialDate day;
        private boolean begun;

        Reading(ListSink sink) {
            this.sink = sink;
        }

        void root(Element root) {
            day = Dates.iso(root.attribute("dateGenerated"));
        }

        void element(Element element) {
            if (element.name().equals(DAY)) {
                PartialDate written = Dates.dayFirst(element.text());
                day = written == null ? day : written;
            } else {
                begin();
                sink.accept(party(element));
            }
        }

        void begin() {
            if (!begun) {
                sink.begin(new Issue("UK", day, null));
                begun = true;
            }
        }
    }

    private static ListedParty party(Element record) {
        return new ListedParty(
                record.text("UniqueID"),
                kind(record.text("IndividualEntityShip")),
                UnitedKingdomDetails.names(record),
                String.join(", ", individual(record, "Genders", "Gender")),
                births(record),
                UnitedKingdomDetails.birthPlaces(record),
                individual(record, "Nationalities", "Nationality"),
                UnitedKingdomDetails.addresses(record),
                UnitedKingdomDetails.identifiers(record),
                listings(record),
                equivalents(record),
                UnitedKingdomDetails.notes(record));
    }

    private static ListedParty.Kind kind(String words) {
        return switch (words.toLowerCase(Locale.ROOT)) {
            case "individual" -> ListedParty.Kind.PERSON;
            case "ship" -> ListedParty.Kind.VESSEL;
            case "aircraft" -> ListedParty.Kind.AIRCRAFT;
            default -> ListedParty.Kind.ENTITY;
        };
    }

    private static List<String> individual(Element record, String many, String one) {
        return record.texts("IndividualDetails", "Individual", many, one).stream()
                .distinct()
                .toList();
    }

    private static List<BirthDate> births(Element record) {
        return Stream.concat(
                        individual(record, "DOBs", "DOB").stream().map(UnitedKingdomReader::birth),
                        record.texts("ShipDetails", "Ship", "YearsBuilt", "YearBuilt").stream()
                                .map(y -> BirthDate.of(y, Dates.iso(y), false)))
                .distinct()
                .toList();
    }

    private static BirthDate birth(String words) {
        String low = words.toLowerCase(Locale.ROOT);
        return BirthDate.of(
                words, Dates.dayFirst(words), low.contains("circa") || low.contains("approx"));
    }

    private static List<Listing> listings(Element record) {
        String regime = record.text("RegimeName");
        if (regime.isEmpty()) {
            return List.of();
        }
        Map<DateKind, PartialDate> dates = new EnumMap<>(DateKind.class);
        Dates.put(dates, DateKind.LISTED, Dates.dayFirst(record.text("DateDesignated")));
        Dates.put(dates, DateKind.AMENDED, Dates.dayFirst(record.text("LastUpdated")));
        return List.of(
                new Listing(
                        regime,
                        acts(regime),
                        measures(record),
                        dates,
                        record.text("UKStatementofReasons")));
    }

    /** Regimes are called after the regulations that make them. */
    private static List<Citation> acts(String regime) {
        return regime.contains("Regulations") ? List.of(new Citation(regime, "")) : List.of();
    }

    /** In words, and those that are only marked, by the name of the mark. */
    private static Set<String> measures(Element record) {
        Set<String> measures =
                Arrays.stream(record.text("SanctionsImposed").split("\\|", -1))
                        .map(String::strip)
                        .filter(m -> !m.isEmpty())
                        .collect(Collectors.toCollection(LinkedHashSet::new));
        Set<String> letters =
                measures.stream().map(UnitedKingdomReader::letters).collect(Collectors.toSet());
        record.at("SanctionsImposedIndicators")
                .flatMap(i -> i.children().stream())
                .filter(mark -> mark.text().equalsIgnoreCase("true"))
                .filter(mark -> !letters.contains(letters(mark.name())))
                .forEach(mark -> measures.add(mark.name()));
        return measures;
    }

    private static String letters(String words) {
        return words.replaceAll("[^A-Za-z]", "").toLowerCase(Locale.ROOT);
    }

    private static List<Equivalent> equivalents(Element record) {
        List<Equivalent> equivalents = new ArrayList<>();
        record.texts("UNReferenceNumber").forEach(r -> equivalents.add(new Equivalent("UN", r)));
        record.texts("OFSIGroupID").forEach(r -> equivalents.add(new Equivalent("OFSI", r)));
        return equivalents;
    }
}
