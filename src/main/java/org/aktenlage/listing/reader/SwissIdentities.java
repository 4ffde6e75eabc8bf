package org.aktenlage.listing.reader;

import org.aktenlage.document.PartialDate;
import org.aktenlage.listing.BirthDate;
import org.aktenlage.listing.Identifier;
import org.aktenlage.listing.ListedParty.Note;
import org.aktenlage.listing.PartyName;
import org.aktenlage.listing.Place;
import org.jspecify.annotations.Nullable;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** As whom a target of the Swiss list is known; the main identity comes first. */
final class SwissIdentities {

    private static final String GREGORIAN = "Gregorian";

    private static final Leftovers LEFTOVERS =
            Leftovers.except(
                    "@ssid|@main",
                    "name/@ssid|@name-type|@quality|@lang",
                    "name/name-part/@ssid|@order|@name-part-type",
                    "name/name-part/value|spelling-variant",
                    "name/name-part/spelling-variant/@ssid|@lang|@script|@spelling-variant-type",
                    "nationality/@ssid",
                    "nationality/country",
                    "nationality/country/@iso-code",
                    "day-month-year/@ssid|@day|@month|@year|@calendar|@quality",
                    "place-of-birth|address/@ssid|@place-id|@quality|@main",
                    "address/c-o|address-details|p-o-box|zip-code|remarks",
                    "place-of-birth/remarks",
                    "identification-document/@ssid|@document-type",
                    "identification-document/number|issuer|date-of-issue|expiry-date|remark",
                    "identification-document/issuer/@code",
                    "identification-document/place-of-issue/@ssid|@place-id|@quality");

    private final List<Element> identities;
    private final SwissTables tables;

    SwissIdentities(Element body, SwissTables tables) {
        this.identities =
                body.children("identity")
                        .sorted(Comparator.comparing(i -> isMain(i) ? 0 : 1))
                        .toList();
        this.tables = tables;
    }

    private static boolean isMain(Element identity) {
        return identity.attribute("main").equals("true");
    }

    private Stream<Element> each(String part) {
        return identities.stream().flatMap(identity -> identity.children(part));
    }

    List<PartyName> names() {
        return identities.stream()
                .flatMap(
                        identity ->
                                identity.children("name")
                                        .flatMap(n -> SwissNames.of(n, isMain(identity))))
                .toList();
    }

    List<BirthDate> births() {
        return each("day-month-year").flatMap(b -> birth(b).stream()).toList();
    }

    /** {@code 23.3.1980}, {@code 3.1980}, {@code 1980}; another calendar stays words. */
    private static Optional<BirthDate> birth(Element birth) {
        String words =
                Stream.of("day", "month", "year")
                        .map(birth::attribute)
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining("."));
        if (words.isEmpty()) {
            return Optional.empty();
        }
        String calendar = birth.attribute("calendar");
        boolean gregorian = calendar.isEmpty() || calendar.equals(GREGORIAN);
        String quality = birth.attribute("quality");
        return Optional.of(
                BirthDate.of(
                        gregorian ? words : words + " (" + calendar + ")",
                        gregorian ? day(birth) : null,
                        !quality.isEmpty() && !quality.equals("good")));
    }

    private static @Nullable PartialDate day(Element birth) {
        try {
            int month = number(birth.attribute("month"));
            return new PartialDate(
                    number(birth.attribute("year")),
                    month,
                    month == 0 ? 0 : number(birth.attribute("day")));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static int number(String words) {
        return words.isEmpty() ? 0 : Integer.parseInt(words);
    }

    List<Place> birthPlaces() {
        return each("place-of-birth").map(this::place).filter(p -> !p.isEmpty()).toList();
    }

    List<Place> addresses() {
        return each("address").map(this::place).filter(p -> !p.isEmpty()).toList();
    }

    private Place place(Element said) {
        Place place = tables.place(said.attribute("place-id"));
        String quality = said.attribute("quality");
        return new Place(
                joined(", ", said.text("c-o"), said.text("address-details"), said.text("p-o-box")),
                place.town(),
                place.region(),
                said.text("zip-code"),
                place.country(),
                joined(
                        "; ",
                        place.note(),
                        said.text("remarks"),
                        quality.equals("good") || quality.isEmpty() ? "" : "quality " + quality));
    }

    private static String joined(String between, String... parts) {
        return Stream.of(parts)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(between));
    }

    List<String> nationalities() {
        return each("nationality")
                .flatMap(n -> n.children("country"))
                .map(c -> c.text().isEmpty() ? c.attribute("iso-code") : c.text())
                .filter(country -> !country.isEmpty())
                .distinct()
                .toList();
    }

    List<Identifier> documents() {
        return each("identification-document")
                .filter(document -> !document.text("number").isEmpty())
                .map(this::document)
                .toList();
    }

    private Identifier document(Element document) {
        Element issuer = document.child("issuer").orElseGet(() -> new Element("issuer"));
        String issuedIn =
                document.children("place-of-issue")
                        .map(p -> tables.place(p.attribute("place-id")).words())
                        .collect(Collectors.joining("; "));
        return new Identifier(
                document.attribute("document-type"),
                document.text("number"),
                issuer.text().isEmpty() ? issuer.attribute("code") : issuer.text(),
                document.text("date-of-issue"),
                document.text("expiry-date"),
                joined("; ", document.text("remark"), issuedIn));
    }

    /** What stands in an identity beside all that, and documents without a number. */
    List<Note> notes() {
        return Stream.concat(
                        each("identification-document")
                                .filter(document -> document.text("number").isEmpty())
                                .map(d -> new Note(d.name(), Leftovers.words(d))),
                        identities.stream().flatMap(i -> LEFTOVERS.of(i).stream()))
                .toList();
    }
}
