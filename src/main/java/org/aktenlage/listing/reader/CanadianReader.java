package org.aktenlage.listing.reader;

import org.aktenlage.document.PartialDate;
import org.aktenlage.document.RejectedException;
import org.aktenlage.listing.BirthDate;
import org.aktenlage.listing.Identifier;
import org.aktenlage.listing.Issue;
import org.aktenlage.listing.ListSink;
import org.aktenlage.listing.ListedParty;
import org.aktenlage.listing.ListedParty.Kind;
import org.aktenlage.listing.ListedParty.Note;
import org.aktenlage.listing.Listing;
import org.aktenlage.listing.Listing.DateKind;
import org.aktenlage.listing.PartyName;
import org.aktenlage.listing.PartyName.Part;
import org.aktenlage.listing.PartyName.Quality;
import org.aktenlage.listing.PartyName.Use;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The consolidated list of Canada's autonomous sanctions. It bears no date, and its records no
 * identifier: a record is named by its regulations, schedule and item, in which order the list
 * itself numbers them.
 *
 * @see <a
 *     href="https://www.international.gc.ca/world-monde/international_relations-relations_internationales/sanctions/consolidated-consolide.aspx">the
 *     list</a>
 */
final class CanadianReader implements ListReader {

    private static final Pattern OR = Pattern.compile("(?i) or ");
    private static final Pattern YEARS = Pattern.compile("(\\d{4})\\s?[-–]\\s?(\\d{4})");

    private static final Leftovers LEFTOVERS =
            Leftovers.except(
                    "Country|LastName|GivenName|EntityOrShip|Aliases|TitleOrShip|ShipIMONumber"
                            + "|DateOfBirthOrShipBuildDate|Schedule|Item|DateOfListing");

    @Override
    public boolean accepts(String beginning) {
        return beginning.contains("<data-set") && beginning.contains("<Country>");
    }

    @Override
    public void read(String path, InputStream bytes, ListSink sink) throws RejectedException {
        new XmlRecords(path, bytes)
                .read(
                        Set.of("record"),
                        root -> sink.begin(new Issue("CA", null, null)),
                        record -> sink.accept(party(record)));
    }

    private static ListedParty party(Element record) {
        Kind kind = kind(record);
        return new ListedParty(
                reference(record),
                kind,
                names(record, kind),
                "",
                births(record.text("DateOfBirthOrShipBuildDate")),
                List.of(),
                List.of(),
                List.of(),
                record.texts("ShipIMONumber").stream()
                        .map(number -> Identifier.of(Identifier.IMO, number))
                        .toList(),
                List.of(listing(record)),
                List.of(),
                notes(record, kind));
    }

    /** {@code Belarus, Schedule 1, Part 2, item 7}; some regulations have one schedule only. */
    private static String reference(Element record) {
        String country = record.text("Country").replaceFirst(" / .*", "");
        String item = record.text("Item");
        if (country.isEmpty() || item.isEmpty()) {
            throw new IllegalArgumentException("a record without country or item");
        }
        String schedule = record.text("Schedule").replaceAll(",\\s*", ", ");
        String numbered =
                schedule.isEmpty() || schedule.startsWith("Part")
                        ? schedule
                        : "Schedule " + schedule;
        return Stream.of(country, numbered, "item " + item)
                .filter(part -> !part.isEmpty())
                .reduce((a, b) -> a + ", " + b)
                .orElseThrow();
    }

    private static Kind kind(Element record) {
        if (record.text("EntityOrShip").isEmpty()) {
            return Kind.PERSON;
        }
        return record.text("ShipIMONumber").isEmpty() && record.text("TitleOrShip").isEmpty()
                ? Kind.ENTITY
                : Kind.VESSEL;
    }

    private static List<PartyName> names(Element record, Kind kind) {
        List<PartyName> names = new ArrayList<>();
        names.add(PartyName.of(parts(record, kind), Use.PRIMARY, Quality.UNSTATED));
        names.addAll(CanadianAliases.of(record.text("Aliases"), kind == Kind.PERSON));
        return names;
    }

    private static List<Part> parts(Element record, Kind kind) {
        List<Part> parts = new ArrayList<>();
        if (kind == Kind.PERSON) {
            part(parts, Part.Kind.TITLE, record, "TitleOrShip");
        }
        part(parts, Part.Kind.GIVEN, record, "GivenName");
        part(parts, Part.Kind.FAMILY, record, "LastName");
        part(parts, Part.Kind.WHOLE, record, "EntityOrShip");
        return parts;
    }

    private static void part(List<Part> parts, Part.Kind kind, Element record, String label) {
        record.texts(label).forEach(value -> parts.add(new Part(kind, label, value)));
    }

    /** Either of {@code 1963 or 1964} is a date of its own. */
    private static List<BirthDate> births(String words) {
        return OR.splitAsStream(words)
                .map(String::strip)
                .filter(date -> !date.isEmpty())
                .map(CanadianReader::birth)
                .toList();
    }

    private static BirthDate birth(String words) {
        Matcher years = YEARS.matcher(words);
        return years.matches()
                ? new BirthDate(words, Dates.iso(years.group(1)), Dates.iso(years.group(2)), false)
                : BirthDate.of(words, PartialDate.parse(words).orElse(null), false);
    }

    private static Listing listing(Element record) {
        Map<DateKind, PartialDate> dates = new EnumMap<>(DateKind.class);
        Dates.put(dates, DateKind.LISTED, Dates.iso(record.text("DateOfListing")));
        return new Listing(record.text("Country"), List.of(), Set.of(), dates, "");
    }

    private static List<Note> notes(Element record, Kind kind) {
        List<Note> notes = new ArrayList<>();
        note(notes, record, "Schedule");
        note(notes, record, "Item");
        if (kind != Kind.PERSON) {
            note(notes, record, "TitleOrShip");
        }
        if (CanadianAliases.isUnclear(record.text("Aliases"))) {
            note(notes, record, "Aliases");
        }
        if (Dates.iso(record.text("DateOfListing")) == null) {
            note(notes, record, "DateOfListing");
        }
        notes.addAll(LEFTOVERS.of(record));
        return notes;
    }

    private static void note(List<Note> notes, Element record, String label) {
        record.texts(label).forEach(text -> notes.add(new Note(label, text)));
    }
}
