package org.aktenlage.listing.reader;

import org.aktenlage.document.PartialDate;
import org.aktenlage.listing.BirthDate;
import org.aktenlage.listing.Identifier;
import org.aktenlage.listing.PartyName;
import org.aktenlage.listing.PartyName.Part;
import org.aktenlage.listing.PartyName.Quality;
import org.aktenlage.listing.PartyName.Use;
import org.aktenlage.listing.Place;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The details of a record of the European Union's list that have a place of their own. A hyphen and
 * the country {@code 00}, {@code UNKNOWN}, are how the list writes nothing.
 */
final class EuropeanUnionDetails {

    /** Attributes of an address that its place takes. */
    private static final Set<String> ADDRESS =
            Set.of("street", "city", "region", "zipCode", "countryIso2Code", "countryDescription");

    /** Attributes of a document that its identifier takes. */
    private static final Set<String> IDENTIFICATION =
            Set.of(
                    "number",
                    "issueDate",
                    "validTo",
                    "identificationTypeCode",
                    "identificationTypeDescription",
                    "countryIso2Code",
                    "countryDescription");

    private static final Map<String, Part.Kind> PARTS =
            Map.of(
                    "title", Part.Kind.TITLE,
                    "firstName", Part.Kind.GIVEN,
                    "middleName", Part.Kind.OTHER,
                    "lastName", Part.Kind.FAMILY);

    private EuropeanUnionDetails() {}

    /** The first that is not weak is taken for the primary name: the list marks many as strong. */
    static List<PartyName> names(Element record) {
        List<Element> written =
                record.children("nameAlias").filter(n -> !whole(n).isEmpty()).toList();
        Optional<Element> primary =
                written.stream()
                        .filter(n -> quality(n) != Quality.LOW)
                        .findFirst()
                        .or(() -> written.stream().findFirst());
        return written.stream()
                .map(
                        n ->
                                name(
                                        n,
                                        primary.filter(p -> p == n).isPresent()
                                                ? Use.PRIMARY
                                                : Use.ALIAS))
                .toList();
    }

    private static PartyName name(Element alias, Use use) {
        return new PartyName(
                whole(alias),
                use,
                quality(alias),
                parts(alias),
                PartyName.written(whole(alias), use, Quality.UNSTATED).script(),
                alias.attribute("nameLanguage"));
    }

    static String whole(Element alias) {
        String whole = alias.attribute("wholeName");
        return whole.isEmpty()
                ? PartyName.of(parts(alias), Use.ALIAS, Quality.UNSTATED).whole()
                : whole;
    }

    private static List<Part> parts(Element alias) {
        return Stream.of("title", "firstName", "middleName", "lastName")
                .filter(label -> !alias.attribute(label).isEmpty())
                .map(label -> new Part(kind(label), label, alias.attribute(label)))
                .toList();
    }

    private static Part.Kind kind(String label) {
        return PARTS.getOrDefault(label, Part.Kind.OTHER);
    }

    private static Quality quality(Element alias) {
        return switch (alias.attribute("strong")) {
            case "true", "1" -> Quality.GOOD;
            case "false", "0" -> Quality.LOW;
            default -> Quality.UNSTATED;
        };
    }

    /** Each name can have one; {@code ?} says that it is not known. */
    static String gender(Element record) {
        List<String> genders =
                record.children("nameAlias")
                        .map(n -> n.attribute("gender"))
                        .filter(g -> !g.isEmpty() && !g.equals("?"))
                        .distinct()
                        .toList();
        return String.join(", ", genders);
    }

    static List<BirthDate> births(Element record) {
        return record.children("birthdate")
                .filter(b -> !date(b).isEmpty())
                .map(EuropeanUnionDetails::birth)
                .distinct()
                .toList();
    }

    private static BirthDate birth(Element birth) {
        boolean circa = birth.attribute("circa").equals("true");
        String calendar = birth.attribute("calendarType");
        if (!calendar.isEmpty() && !calendar.equals("GREGORIAN")) {
            return BirthDate.of(date(birth) + " " + calendar, null, circa);
        }
        if (isRange(birth)) {
            return new BirthDate(
                    range(birth), year(birth, "yearRangeFrom"), year(birth, "yearRangeTo"), circa);
        }
        return BirthDate.of(date(birth), Dates.iso(date(birth)), circa);
    }

    /** In ISO 8601 where it has a year; what it knows without a year, as it is called. */
    static String date(Element birth) {
        if (!day(birth).isEmpty()) {
            return day(birth);
        }
        return range(birth).isEmpty() ? remains(birth) : range(birth);
    }

    static boolean isRange(Element birth) {
        return day(birth).isEmpty() && !range(birth).isEmpty();
    }

    private static String day(Element birth) {
        String whole = birth.attribute("birthdate");
        String year = birth.attribute("year");
        if (!whole.isEmpty() || year.isEmpty()) {
            return whole;
        }
        String month = two(birth.attribute("monthOfYear"));
        String day = two(birth.attribute("dayOfMonth"));
        return month.isEmpty() ? year : year + "-" + month + (day.isEmpty() ? "" : "-" + day);
    }

    private static String two(String number) {
        return number.length() == 1 ? "0" + number : number;
    }

    private static String range(Element birth) {
        String from = birth.attribute("yearRangeFrom");
        String to = birth.attribute("yearRangeTo");
        return from.isEmpty() && to.isEmpty() ? "" : from + "-" + to;
    }

    private static String remains(Element birth) {
        return String.join(
                " ",
                Stream.of("dayOfMonth", "monthOfYear")
                        .filter(label -> !birth.attribute(label).isEmpty())
                        .map(label -> label + " " + birth.attribute(label))
                        .toList());
    }

    private static @Nullable PartialDate year(Element birth, String label) {
        return Dates.iso(birth.attribute(label));
    }

    static List<Place> birthPlaces(Element record) {
        return record.children("birthdate")
                .map(b -> place(b, said(b, "place")))
                .filter(p -> !p.isEmpty())
                .distinct()
                .toList();
    }

    static List<Place> addresses(Element record) {
        return record.children("address")
                .map(a -> place(a, EuropeanUnionNotes.rest(a, ADDRESS)))
                .filter(p -> !p.isEmpty())
                .toList();
    }

    private static Place place(Element detail, String note) {
        return new Place(
                said(detail, "street"),
                said(detail, "city"),
                said(detail, "region"),
                said(detail, "zipCode"),
                country(detail),
                note);
    }

    /** Empty where there is only a hyphen. */
    static String said(Element detail, String label) {
        String value = detail.attribute(label);
        return value.equals("-") ? "" : value;
    }

    static String country(Element detail) {
        String code = detail.attribute("countryIso2Code");
        String words = detail.attribute("countryDescription");
        if (code.equals("00") || words.equals("UNKNOWN")) {
            return "";
        }
        return words.isEmpty() ? code : words;
    }

    static List<String> citizenships(Element record) {
        return record.children("citizenship")
                .map(EuropeanUnionDetails::country)
                .filter(c -> !c.isEmpty())
                .distinct()
                .toList();
    }

    static List<Identifier> identifiers(Element record) {
        List<Identifier> identifiers = new ArrayList<>();
        record.children("identification")
                .filter(i -> !number(i).isEmpty())
                .forEach(i -> identifiers.add(identifier(i)));
        return identifiers;
    }

    private static Identifier identifier(Element document) {
        return new Identifier(
                scheme(document),
                number(document),
                country(document),
                document.attribute("issueDate"),
                document.attribute("validTo"),
                EuropeanUnionNotes.rest(document, IDENTIFICATION));
    }

    /** That of the document; else the same in Latin letters. */
    static String number(Element document) {
        String number = said(document, "number");
        return number.isEmpty() ? said(document, "latinNumber") : number;
    }

    static String scheme(Element document) {
        String code = document.attribute("identificationTypeCode");
        String words = document.attribute("identificationTypeDescription");
        if (code.equalsIgnoreCase(Identifier.IMO)) {
            return Identifier.IMO;
        }
        return words.isEmpty() ? code : words;
    }
}
