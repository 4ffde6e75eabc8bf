package org.aktenlage.listing.reader;

import org.aktenlage.document.PartialDate;
import org.aktenlage.document.RejectedException;
import org.aktenlage.listing.BirthDate;
import org.aktenlage.listing.Identifier;
import org.aktenlage.listing.Issue;
import org.aktenlage.listing.ListSink;
import org.aktenlage.listing.ListedParty;
import org.aktenlage.listing.ListedParty.Note;
import org.aktenlage.listing.Listing;
import org.aktenlage.listing.Listing.DateKind;
import org.aktenlage.listing.PartyName;
import org.aktenlage.listing.PartyName.Part;
import org.aktenlage.listing.PartyName.Quality;
import org.aktenlage.listing.PartyName.Use;
import org.aktenlage.listing.Place;
import org.jspecify.annotations.Nullable;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The consolidated list of the United Nations Security Council: individuals and entities.
 *
 * @see <a href="https://scsanctions.un.org/">the list and its schema</a>
 */
final class UnitedNationsReader implements ListReader {

    private static final String PERSON = "INDIVIDUAL";
    private static final String ENTITY = "ENTITY";

    /** In the order they are written in. */
    private static final List<String> NAMES =
            List.of("FIRST_NAME", "SECOND_NAME", "THIRD_NAME", "FOURTH_NAME");

    private static final Set<String> NOTES = Set.of("COMMENTS1", "SUBMITTED_BY", "INTERPOL_LINK");

    @Override
    public boolean accepts(String beginning) {
        return beginning.contains("<CONSOLIDATED_LIST");
    }

    @Override
    public void read(String path, InputStream bytes, ListSink sink) throws RejectedException {
        new XmlRecords(path, bytes)
                .read(
                        Set.of(PERSON, ENTITY),
                        root -> sink.begin(new Issue("UN", day(root), null)),
                        record -> sink.accept(party(record)));
    }

    private static @Nullable PartialDate day(Element root) {
        return Dates.iso(root.attribute("dateGenerated"));
    }

    private static ListedParty party(Element record) {
        String kind = record.name();
        return new ListedParty(
                record.text("REFERENCE_NUMBER"),
                kind.equals(PERSON) ? ListedParty.Kind.PERSON : ListedParty.Kind.ENTITY,
                names(record, kind),
                record.text("GENDER"),
                record.children(kind + "_DATE_OF_BIRTH")
                        .flatMap(UnitedNationsReader::birth)
                        .toList(),
                places(record, kind + "_PLACE_OF_BIRTH"),
                record.texts("NATIONALITY", "VALUE"),
                places(record, kind + "_ADDRESS"),
                record.children(kind + "_DOCUMENT").flatMap(UnitedNationsReader::document).toList(),
                List.of(listing(record)),
                List.of(),
                notes(record));
    }

    private static List<PartyName> names(Element record, String kind) {
        List<PartyName> names = new ArrayList<>();
        names.add(PartyName.of(parts(record), Use.PRIMARY, Quality.UNSTATED));
        record.texts("NAME_ORIGINAL_SCRIPT").stream()
                .map(n -> PartyName.written(n, Use.ORIGINAL_SCRIPT, Quality.UNSTATED))
                .forEach(names::add);
        record.children(kind + "_ALIAS").flatMap(UnitedNationsReader::alias).forEach(names::add);
        return names;
    }

    private static List<Part> parts(Element record) {
        return NAMES.stream()
                .filter(label -> !record.text(label).isEmpty())
                .map(label -> new Part(Part.Kind.OTHER, label, record.text(label)))
                .toList();
    }

    private static Stream<PartyName> alias(Element alias) {
        String name = alias.text("ALIAS_NAME");
        if (name.isEmpty()) {
            return Stream.empty();
        }
        return Stream.of(
                switch (alias.text("QUALITY")) {
                    case "Good", "a.k.a.", "aka" ->
                            PartyName.written(name, Use.ALIAS, Quality.GOOD);
                    case "Low" -> PartyName.written(name, Use.ALIAS, Quality.LOW);
                    case "f.k.a.", "fka" -> PartyName.written(name, Use.FORMER, Quality.UNSTATED);
                    default -> PartyName.written(name, Use.ALIAS, Quality.UNSTATED);
                });
    }

    private static Stream<BirthDate> birth(Element birth) {
        boolean approximate = birth.text("TYPE_OF_DATE").equals("APPROXIMATELY");
        String from = birth.text("FROM_YEAR");
        if (!from.isEmpty()) {
            String to = birth.text("TO_YEAR");
            return Stream.of(
                    new BirthDate(from + "-" + to, Dates.iso(from), Dates.iso(to), approximate));
        }
        String words = birth.text("DATE").isEmpty() ? birth.text("YEAR") : birth.text("DATE");
        return words.isEmpty()
                ? Stream.empty()
                : Stream.of(BirthDate.of(words, Dates.iso(words), approximate));
    }

    private static List<Place> places(Element record, String name) {
        return record.children(name)
                .map(
                        p ->
                                new Place(
                                        p.text("STREET"),
                                        p.text("CITY"),
                                        p.text("STATE_PROVINCE"),
                                        p.text("ZIP_CODE"),
                                        p.text("COUNTRY"),
                                        p.text("NOTE")))
                .filter(p -> !p.isEmpty())
                .toList();
    }

    private static Stream<Identifier> document(Element document) {
        String number = document.text("NUMBER");
        if (number.isEmpty()) {
            return Stream.empty();
        }
        String scheme = document.text("TYPE_OF_DOCUMENT");
        String second = document.text("TYPE_OF_DOCUMENT2");
        return Stream.of(
                new Identifier(
                        scheme.isEmpty() ? second : scheme,
                        number,
                        document.text("ISSUING_COUNTRY"),
                        document.text("DATE_OF_ISSUE"),
                        "",
                        document.text("NOTE")));
    }

    private static Listing listing(Element record) {
        Map<DateKind, PartialDate> dates = new EnumMap<>(DateKind.class);
        Dates.put(dates, DateKind.LISTED, Dates.iso(record.text("LISTED_ON")));
        record.texts("LAST_DAY_UPDATED", "VALUE")
                .forEach(day -> Dates.put(dates, DateKind.AMENDED, Dates.iso(day)));
        return new Listing(record.text("UN_LIST_TYPE"), List.of(), Set.of(), dates, "");
    }

    private static List<Note> notes(Element record) {
        List<Note> notes = new ArrayList<>();
        for (String label : List.of("TITLE", "DESIGNATION")) {
            record.texts(label, "VALUE").forEach(v -> notes.add(new Note(label, v)));
        }
        record.children().stream()
                .filter(c -> NOTES.contains(c.name()) && !c.text().isEmpty())
                .forEach(c -> notes.add(new Note(c.name(), c.text())));
        return notes;
    }
}
