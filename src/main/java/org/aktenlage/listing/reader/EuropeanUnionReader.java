package org.aktenlage.listing.reader;

import org.aktenlage.document.PartialDate;
import org.aktenlage.document.RejectedException;
import org.aktenlage.listing.Issue;
import org.aktenlage.listing.ListSink;
import org.aktenlage.listing.ListedParty;
import org.aktenlage.listing.ListedParty.Equivalent;
import org.aktenlage.listing.Listing;
import org.aktenlage.listing.Listing.Citation;
import org.aktenlage.listing.Listing.DateKind;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The consolidated list of persons, groups and entities subject to financial sanctions of the
 * European Union, XML 1.1.
 *
 * <p>A record has a regulation, which is the last that touched it, and each detail names the act it
 * came with: the listing cites them all. Logical ids are those of the publisher's database; the
 * record's own stands in for a missing reference number, those of details say nothing of the party
 * and are left out.
 *
 * @see <a
 *     href="https://data.europa.eu/data/datasets/consolidated-list-of-persons-groups-and-entities-subject-to-eu-financial-sanctions">the
 *     list, with its schema</a>
 */
final class EuropeanUnionReader implements ListReader {

    /** Those that cite an act of their own. */
    static final List<String> DETAILS =
            List.of("nameAlias", "citizenship", "birthdate", "address", "identification");

    private static final String NAMESPACE = "http://eu.europa.ec/fpi/fsd/export";

    @Override
    public boolean accepts(String beginning) {
        return beginning.contains(NAMESPACE) && beginning.contains("<export");
    }

    @Override
    public void read(String path, InputStream bytes, ListSink sink) throws RejectedException {
        new XmlRecords(path, bytes)
                .read(
                        Set.of("sanctionEntity"),
                        root -> sink.begin(issue(root)),
                        record -> sink.accept(party(record)));
    }

    private static Issue issue(Element root) {
        return new Issue("EU", Dates.iso(root.attribute("generationDate")), null);
    }

    private static ListedParty party(Element record) {
        return new ListedParty(
                reference(record),
                kind(record),
                EuropeanUnionDetails.names(record),
                EuropeanUnionDetails.gender(record),
                EuropeanUnionDetails.births(record),
                EuropeanUnionDetails.birthPlaces(record),
                EuropeanUnionDetails.citizenships(record),
                EuropeanUnionDetails.addresses(record),
                EuropeanUnionDetails.identifiers(record),
                listings(record),
                equivalents(record),
                EuropeanUnionNotes.of(record));
    }

    private static String reference(Element record) {
        String reference = record.attribute("euReferenceNumber");
        return reference.isEmpty() ? record.attribute("logicalId") : reference;
    }

    /** The schema has persons and enterprises; a code of its own tells a ship where it is used. */
    private static ListedParty.Kind kind(Element record) {
        Element subject = record.child("subjectType").orElse(new Element("subjectType"));
        return switch (subject.attribute("code").toLowerCase(Locale.ROOT)) {
            case "person" -> ListedParty.Kind.PERSON;
            case "vessel", "ship" -> ListedParty.Kind.VESSEL;
            case "aircraft" -> ListedParty.Kind.AIRCRAFT;
            default ->
                    subject.attribute("classificationCode").equals("P")
                            ? ListedParty.Kind.PERSON
                            : ListedParty.Kind.ENTITY;
        };
    }

    private static List<Listing> listings(Element record) {
        Map<String, List<Element>> programmes =
                record.children("regulation")
                        .filter(act -> !act.attribute("programme").isEmpty())
                        .collect(
                                Collectors.groupingBy(
                                        act -> act.attribute("programme"),
                                        LinkedHashMap::new,
                                        Collectors.toList()));
        List<Listing> listings = new ArrayList<>();
        programmes.forEach(
                (programme, acts) ->
                        listings.add(
                                new Listing(
                                        programme,
                                        citations(record, acts, programmes.size() == 1),
                                        Set.of(),
                                        dates(record, acts),
                                        "")));
        return listings;
    }

    /**
     * The acts of the programme, then those that the details came with; of two programmes nobody
     * says whose these are.
     */
    private static List<Citation> citations(Element record, List<Element> acts, boolean only) {
        Set<Citation> citations = new LinkedHashSet<>();
        for (Element act : acts) {
            citations.add(citation(act, act.text("publicationUrl")));
            act.children("corrigendum").map(EuropeanUnionReader::citation).forEach(citations::add);
        }
        if (only) {
            details(record)
                    .flatMap(detail -> detail.children("regulationSummary"))
                    .map(EuropeanUnionReader::citation)
                    .forEach(citations::add);
        }
        return citations.stream().filter(c -> !c.title().isEmpty()).toList();
    }

    static Stream<Element> details(Element record) {
        return record.children().stream().filter(c -> DETAILS.contains(c.name()));
    }

    private static Citation citation(Element summary) {
        return citation(summary, summary.attribute("publicationUrl"));
    }

    private static Citation citation(Element act, String address) {
        return new Citation(act.attribute("numberTitle"), address);
    }

    private static Map<DateKind, PartialDate> dates(Element record, List<Element> acts) {
        Map<DateKind, PartialDate> dates = new EnumMap<>(DateKind.class);
        Dates.put(dates, DateKind.LISTED, Dates.iso(record.attribute("designationDate")));
        Dates.put(dates, DateKind.ENDED, Dates.iso(record.attribute("delistingDate")));
        for (Element act : acts) {
            Dates.put(dates, DateKind.PUBLISHED, Dates.iso(act.attribute("publicationDate")));
            Dates.put(dates, DateKind.EFFECTIVE, Dates.iso(act.attribute("entryIntoForceDate")));
        }
        return dates;
    }

    private static List<Equivalent> equivalents(Element record) {
        String id = record.attribute("unitedNationId");
        return id.isEmpty() ? List.of() : List.of(new Equivalent("UN", id));
    }
}
