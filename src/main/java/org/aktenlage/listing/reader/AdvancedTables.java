package org.aktenlage.listing.reader;

import org.aktenlage.document.PartialDate;
import org.aktenlage.listing.BirthDate;
import org.aktenlage.listing.Identifier;
import org.aktenlage.listing.Issue;
import org.aktenlage.listing.ListedParty.Note;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the parties of an advanced list refer to, and what refers to them. Kept as short as it is
 * used: of the whole SDN list some tens of megabytes.
 */
final class AdvancedTables {

    static final Set<String> RECORDS =
            Set.of(
                    "DateOfIssue",
                    "ReferenceValueSets",
                    "Location",
                    "IDRegDocument",
                    "ProfileRelationship",
                    "SanctionsEntry",
                    "SanctionsEntryLink");

    private final AdvancedValues values = new AdvancedValues();
    private final AdvancedPlaces places = new AdvancedPlaces(values);
    private final AdvancedDates dates = new AdvancedDates(values);
    private final Map<String, List<Identifier>> documents = new HashMap<>();
    private final Map<String, List<AdvancedEntry>> entries = new HashMap<>();
    private final Map<String, List<Note>> relations = new HashMap<>();
    private final Map<String, List<Note>> links = new HashMap<>();
    private final Map<String, Integer> lists = new HashMap<>();
    private @Nullable PartialDate issued;

    /** Takes a record of the list. */
    void add(Element record) {
        switch (record.name()) {
            case "DateOfIssue" -> issued = dates.day(record);
            case "ReferenceValueSets" -> values.add(record);
            case "Location" -> places.add(record);
            case "IDRegDocument" ->
                    put(documents, record.attribute("IdentityID"), document(record));
            case "ProfileRelationship" -> addRelation(record);
            case "SanctionsEntry" -> addEntry(record);
            default -> addLink(record);
        }
    }

    private static <T> void put(Map<String, List<T>> table, String key, T value) {
        table.computeIfAbsent(key, k -> new ArrayList<>(1)).add(value);
    }

    private Identifier document(Element document) {
        String remarks =
                Stream.of(
                                document.text("Comment"),
                                document.text("IssuingAuthority"),
                                places.place(document.attribute("IssuedIn-LocationID")).words(),
                                values.of(document, "Validity"),
                                otherDates(document),
                                mentions(document))
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining("; "));
        return new Identifier(
                values.of(document, "IDRegDocType"),
                document.text("IDRegistrationNo"),
                values.words("Country", document.attribute("IssuedBy-CountryID")),
                date(document, "Issue Date"),
                date(document, "Expiration Date"),
                remarks);
    }

    private String date(Element document, String type) {
        return document.children("DocumentDate")
                .filter(date -> values.of(date, "IDRegDocDateType").equalsIgnoreCase(type))
                .flatMap(date -> date.children("DatePeriod"))
                .flatMap(period -> dates.period(period).stream())
                .map(BirthDate::words)
                .collect(Collectors.joining("; "));
    }

    private String otherDates(Element document) {
        return document.children("DocumentDate")
                .map(date -> values.of(date, "IDRegDocDateType"))
                .filter(type -> !Set.of("issue date", "expiration date").contains(lower(type)))
                .distinct()
                .map(type -> type + " " + date(document, type))
                .collect(Collectors.joining("; "));
    }

    private static String lower(String words) {
        return words.toLowerCase(Locale.ROOT);
    }

    private static String mentions(Element document) {
        return document.children("IDRegDocumentMention")
                .map(m -> m.attribute("ReferenceType") + " " + m.attribute("IDRegDocumentID"))
                .collect(Collectors.joining("; "));
    }

    private void addRelation(Element relation) {
        String type = values.of(relation, "RelationType");
        String from = relation.attribute("From-ProfileID");
        String to = relation.attribute("To-ProfileID");
        String more = more(relation);
        put(relations, from, new Note("ProfileRelationship", type + " " + to + more));
        put(relations, to, new Note("ProfileRelationship", from + " " + type + more));
    }

    private String more(Element relation) {
        return Stream.concat(
                        Stream.of(
                                relation.attribute("Former").equals("true") ? "former" : "",
                                values.of(relation, "RelationQuality"),
                                relation.text("Comment")),
                        relation.children("DatePeriod")
                                .flatMap(period -> dates.period(period).stream())
                                .map(BirthDate::words))
                .filter(part -> !part.isEmpty() && !part.equals("Unknown"))
                .map(part -> "; " + part)
                .collect(Collectors.joining());
    }

    private void addEntry(Element record) {
        AdvancedEntry entry = AdvancedEntry.of(record, values);
        put(entries, record.attribute("ProfileID"), entry);
        lists.merge(OfacIssue.list(entry.list()), 1, Integer::sum);
    }

    private void addLink(Element link) {
        String type = values.of(link, "EntryLinkType");
        PartialDate day = dates.day(link.child("Date").orElse(null));
        String more =
                Stream.of(day == null ? "" : day.toString(), link.text("Comment"))
                        .filter(part -> !part.isEmpty())
                        .map(part -> "; " + part)
                        .collect(Collectors.joining());
        String a = link.attribute("EntryA-SanctionsEntryID");
        String b = link.attribute("EntryB-SanctionsEntryID");
        put(links, a, new Note("SanctionsEntryLink", type + " " + b + more));
        put(links, b, new Note("SanctionsEntryLink", a + " " + type + more));
    }

    boolean hasEntries() {
        return !entries.isEmpty();
    }

    /** The list that most entries are of; entries of another say so in a note. */
    Issue issue() {
        String list =
                lists.getOrDefault("US-CONS", 0) > lists.getOrDefault("US-SDN", 0)
                        ? "US-CONS"
                        : "US-SDN";
        return new Issue(list, issued, null);
    }

    boolean isListed(String profile) {
        return entries.containsKey(profile);
    }

    List<AdvancedEntry> entries(String profile) {
        return entries.getOrDefault(profile, List.of());
    }

    /** The documents of an identity. */
    List<Identifier> documents(String identity) {
        return documents.getOrDefault(identity, List.of());
    }

    /** Whom a profile is related to, and which entries its own ones are linked with. */
    List<Note> relations(String profile) {
        return Stream.concat(
                        relations.getOrDefault(profile, List.of()).stream(),
                        entries(profile).stream()
                                .flatMap(e -> links.getOrDefault(e.id(), List.of()).stream()))
                .toList();
    }

    AdvancedValues values() {
        return values;
    }

    AdvancedPlaces places() {
        return places;
    }

    AdvancedDates dates() {
        return dates;
    }
}
