package org.aktenlage.listing.reader;

import org.aktenlage.listing.Identifier;
import org.aktenlage.listing.ListedParty.Note;
import org.aktenlage.listing.PartyName;
import org.aktenlage.listing.PartyName.Part;
import org.aktenlage.listing.PartyName.Quality;
import org.aktenlage.listing.PartyName.Use;
import org.aktenlage.listing.Place;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The parts of a record of the UK Sanctions List. What has no place of its own, or appears in a
 * later version of the format, becomes a note under its element's name.
 */
final class UnitedKingdomDetails {

    private static final Pattern IMO = Pattern.compile("(?i)(?:IMO)?[ :]*(\\d{7})");

    private static final Set<String> NAME_TYPES = Set.of("primary name", "alias");

    private static final Set<String> STRENGTHS = Set.of("good quality a.k.a", "low quality a.k.a");

    private static final Set<String> KINDS = Set.of("individual", "entity", "ship", "aircraft");

    /** Elements that have their place elsewhere in the party. */
    private static final Set<String> PLACED =
            Set.of(
                    "UniqueID",
                    "OFSIGroupID",
                    "UNReferenceNumber",
                    "RegimeName",
                    "SanctionsImposed",
                    "SanctionsImposedIndicators",
                    "UKStatementofReasons",
                    "Name1",
                    "Name2",
                    "Name3",
                    "Name4",
                    "Name5",
                    "Name6",
                    "NameNonLatinScript",
                    "NonLatinScriptLanguage",
                    "AddressLine1",
                    "AddressLine2",
                    "AddressLine3",
                    "AddressLine4",
                    "AddressLine5",
                    "AddressLine6",
                    "AddressPostalCode",
                    "AddressCountry",
                    "DOB",
                    "Gender",
                    "Nationality",
                    "TownOfBirth",
                    "CountryOfBirth",
                    "PassportNumber",
                    "NationalIdentifierNumber",
                    "BusinessRegistrationNumber",
                    "HullIdentificationNumber",
                    "IMONumber",
                    "YearBuilt");

    private UnitedKingdomDetails() {}

    static List<PartyName> names(Element record) {
        boolean person = record.text("IndividualEntityShip").equalsIgnoreCase("Individual");
        return Stream.concat(
                        record.at("Names", "Name").map(name -> name(name, person)),
                        record.at("NonLatinNames", "NonLatinName")
                                .map(UnitedKingdomDetails::script))
                .filter(name -> !name.whole().isEmpty())
                .distinct()
                .toList();
    }

    private static PartyName name(Element name, boolean person) {
        List<Part> parts =
                IntStream.rangeClosed(1, 6)
                        .mapToObj(i -> "Name" + i)
                        .filter(label -> !name.text(label).isEmpty())
                        .map(label -> new Part(kind(label, person), label, name.text(label)))
                        .toList();
        return PartyName.of(parts, use(name), quality(name));
    }

    /** The last is the family name of a person and all of the name of anything else. */
    private static Part.Kind kind(String label, boolean person) {
        if (!label.equals("Name6")) {
            return Part.Kind.OTHER;
        }
        return person ? Part.Kind.FAMILY : Part.Kind.WHOLE;
    }

    private static Use use(Element name) {
        String type = low(name.text("NameType"));
        if (type.equals("primary name")) {
            return Use.PRIMARY;
        }
        return type.startsWith("f.k.a") || type.startsWith("formerly") ? Use.FORMER : Use.ALIAS;
    }

    private static Quality quality(Element name) {
        String strength = low(name.text("AliasStrength"));
        if (strength.startsWith("good")) {
            return Quality.GOOD;
        }
        return strength.startsWith("low") ? Quality.LOW : Quality.UNSTATED;
    }

    private static PartyName script(Element name) {
        PartyName written =
                PartyName.written(
                        name.text("NameNonLatinScript"), Use.ORIGINAL_SCRIPT, Quality.UNSTATED);
        return new PartyName(
                written.whole(),
                written.use(),
                written.quality(),
                List.of(),
                written.script(),
                name.text("NonLatinScriptLanguage"));
    }

    static List<Place> birthPlaces(Element record) {
        return record.at("IndividualDetails", "Individual", "BirthDetails", "Location")
                .map(l -> Place.of(l.text("TownOfBirth"), "", l.text("CountryOfBirth")))
                .filter(p -> !p.isEmpty())
                .distinct()
                .toList();
    }

    /** The lines are not told apart by what they are: a town can stand in any of them. */
    static List<Place> addresses(Element record) {
        return record.at("Addresses", "Address")
                .map(
                        a ->
                                new Place(
                                        lines(a),
                                        "",
                                        "",
                                        a.text("AddressPostalCode"),
                                        a.text("AddressCountry"),
                                        ""))
                .filter(p -> !p.isEmpty())
                .distinct()
                .toList();
    }

    private static String lines(Element address) {
        return String.join(
                ", ",
                IntStream.rangeClosed(1, 6)
                        .mapToObj(i -> address.text("AddressLine" + i))
                        .filter(line -> !line.isEmpty())
                        .toList());
    }

    static List<Identifier> identifiers(Element record) {
        List<Identifier> identifiers = new ArrayList<>();
        documents(record, "PassportDetails", "Passport").forEach(identifiers::add);
        documents(record, "NationalIdentifierDetails", "NationalIdentifier")
                .forEach(identifiers::add);
        for (String ship : record.texts("ShipDetails", "Ship", "IMONumbers", "IMONumber")) {
            Matcher m = IMO.matcher(ship);
            identifiers.add(Identifier.of(Identifier.IMO, m.matches() ? m.group(1) : ship));
        }
        plain(record, "ShipDetails", "Ship", "HullIdentificationNumber").forEach(identifiers::add);
        plain(record, "EntityDetails", "Entity", "BusinessRegistrationNumber")
                .forEach(identifiers::add);
        return identifiers.stream().distinct().toList();
    }

    private static Stream<Identifier> documents(Element record, String many, String one) {
        return record.at("IndividualDetails", "Individual", many, one)
                .filter(d -> !d.text(one + "Number").isEmpty())
                .map(
                        d ->
                                new Identifier(
                                        one,
                                        d.text(one + "Number"),
                                        "",
                                        "",
                                        "",
                                        d.text(one + "AdditionalInformation")));
    }

    private static Stream<Identifier> plain(Element record, String top, String kind, String one) {
        return record.texts(top, kind, one + "s", one).stream().map(n -> Identifier.of(one, n));
    }

    static List<Note> notes(Element record) {
        Set<Note> notes = new LinkedHashSet<>();
        for (Element child : record.children()) {
            note(child, record, notes);
        }
        return List.copyOf(notes);
    }

    private static void note(Element element, Element parent, Set<Note> notes) {
        if (isPlaced(element, parent)) {
            return;
        }
        if (!element.text().isEmpty()) {
            notes.add(new Note(element.name(), element.text()));
        }
        for (Element child : element.children()) {
            note(child, element, notes);
        }
    }

    /** Words that could not be read as what they should be are not placed. */
    private static boolean isPlaced(Element element, Element parent) {
        String words = low(element.text());
        return switch (element.name()) {
            case "LastUpdated", "DateDesignated" -> Dates.dayFirst(element.text()) != null;
            case "IndividualEntityShip" -> KINDS.contains(words);
            case "NameType" -> NAME_TYPES.contains(words);
            case "AliasStrength" -> STRENGTHS.contains(words);
            case "PassportAdditionalInformation" -> !parent.text("PassportNumber").isEmpty();
            case "NationalIdentifierAdditionalInformation" ->
                    !parent.text("NationalIdentifierNumber").isEmpty();
            default -> PLACED.contains(element.name());
        };
    }

    private static String low(String words) {
        return words.toLowerCase(Locale.ROOT);
    }
}
