package org.aktenlage.listing.reader;

import org.aktenlage.listing.BirthDate;
import org.aktenlage.listing.Identifier;
import org.aktenlage.listing.ListedParty;
import org.aktenlage.listing.ListedParty.Equivalent;
import org.aktenlage.listing.ListedParty.Kind;
import org.aktenlage.listing.ListedParty.Note;
import org.aktenlage.listing.Listing;
import org.aktenlage.listing.PartyName;
import org.aktenlage.listing.Place;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One profile of an advanced list, put together from all that refers to it. */
final class AdvancedProfile {

    /** Features that are numbers; most documents are not features. */
    private static final Pattern NUMBERS =
            Pattern.compile(
                    "(?i).*(\\b(number|no\\.|code|bic|bik|isin|ticker|call sign|mmsi|tail"
                            + "|identification|d-u-n-s)\\b|swift|digital currency address).*");

    private static final Pattern CALLS = Pattern.compile("(?i).*(phone|fax).*");

    private static final Leftovers PARTY = Leftovers.except("@FixedRef", "Comment", "Profile/*");

    private static final Leftovers PROFILE =
            Leftovers.except(
                    "@ID|@PartySubTypeID",
                    "Comment",
                    "Identity|Feature|SanctionsEntryReference|ExternalReference/*");

    private final Element party;
    private final Element profile;
    private final AdvancedTables tables;
    private final AdvancedValues values;
    private final OfacFacts facts = new OfacFacts();
    private final List<BirthDate> births = new ArrayList<>();
    private final List<Place> birthPlaces = new ArrayList<>();
    private final List<Place> addresses = new ArrayList<>();
    private final List<String> nationalities = new ArrayList<>();
    private final List<Note> notes = new ArrayList<>();
    private String gender = "";

    AdvancedProfile(Element party, Element profile, AdvancedTables tables) {
        this.party = party;
        this.profile = profile;
        this.tables = tables;
        this.values = tables.values();
    }

    ListedParty party() {
        addComments();
        identities().forEach(this::addDocuments);
        profile.children("Feature").forEach(this::addFeature);
        births.addAll(facts.built());
        nationalities.addAll(facts.nationalities());
        List<PartyName> names = new ArrayList<>();
        for (Element identity : identities()) {
            AdvancedNames of = new AdvancedNames(identity, values);
            names.addAll(of.names());
            notes.addAll(of.notes());
        }
        notes.addAll(facts.notes());
        addRest();
        return new ListedParty(
                reference(),
                kind(),
                names,
                gender.isEmpty() ? facts.gender() : gender,
                births,
                birthPlaces,
                nationalities.stream().distinct().toList(),
                addresses,
                facts.identifiers(),
                listings(),
                equivalents(),
                notes);
    }

    /** The party's own number; with that of the profile where the party has several. */
    private String reference() {
        String fixed = party.attribute("FixedRef");
        return party.children("Profile").count() > 1 || fixed.isEmpty()
                ? fixed + "/" + profile.attribute("ID")
                : fixed;
    }

    private Kind kind() {
        String sub = values.of(profile, "PartySubType").toLowerCase(Locale.ROOT);
        return switch (sub) {
            case "vessel" -> Kind.VESSEL;
            case "aircraft" -> Kind.AIRCRAFT;
            default -> type().equals("Individual") ? Kind.PERSON : Kind.ENTITY;
        };
    }

    private String type() {
        return values.value("PartySubType", profile.attribute("PartySubTypeID"))
                .map(sub -> values.of(sub, "PartyType"))
                .orElse(profile.attribute("PartySubTypeID"));
    }

    private List<Element> identities() {
        return profile.children("Identity")
                .sorted(Comparator.comparing(i -> i.attribute("Primary").equals("true") ? 0 : 1))
                .toList();
    }

    private void addDocuments(Element identity) {
        for (Identifier document : tables.documents(identity.attribute("ID"))) {
            facts.add(document);
        }
    }

    private void addFeature(Element feature) {
        String type = values.of(feature, "FeatureType");
        feature.children("FeatureVersion").forEach(version -> addFeature(type, version));
    }

    private void addFeature(String type, Element version) {
        switch (type.toLowerCase(Locale.ROOT)) {
            case "birthdate" -> periods(version).forEach(births::add);
            case "place of birth" -> addPlaces(version, birthPlaces);
            case "location" -> addPlaces(version, addresses);
            case "nationality country", "citizenship country", "nationality of registration" ->
                    places(version)
                            .map(p -> p.country().isEmpty() ? p.words() : p.country())
                            .filter(country -> !country.isEmpty())
                            .forEach(nationalities::add);
            case "gender" -> gender = details(version).findFirst().orElse(gender);
            default -> addOther(type, version);
        }
        version.texts("Comment").forEach(text -> notes.add(new Note(type + " Comment", text)));
        String reliability = values.of(version, "Reliability");
        if (reliability.equalsIgnoreCase("Low")) {
            notes.add(new Note(type + " Reliability", reliability));
        }
    }

    private Stream<BirthDate> periods(Element version) {
        return version.children("DatePeriod").flatMap(p -> tables.dates().period(p).stream());
    }

    private Stream<Place> places(Element version) {
        return version.children("VersionLocation")
                .map(location -> tables.places().place(location.attribute("LocationID")))
                .filter(place -> !place.isEmpty());
    }

    /** A place told in words is a place too. */
    private void addPlaces(Element version, List<Place> to) {
        places(version).forEach(to::add);
        details(version).map(words -> Place.of(words, "", "")).forEach(to::add);
    }

    private Stream<String> details(Element version) {
        return version.children("VersionDetail")
                .map(
                        detail ->
                                detail.text().isEmpty()
                                        ? values.of(detail, "DetailReference")
                                        : detail.text())
                .filter(words -> !words.isEmpty());
    }

    /** A number, a date of a directive, or what is said otherwise. */
    private void addOther(String type, Element version) {
        String words =
                Stream.of(
                                details(version),
                                places(version).map(AdvancedPlaces::words),
                                periods(version).map(BirthDate::words))
                        .flatMap(s -> s)
                        .collect(Collectors.joining("; "));
        if (words.isEmpty()) {
            return;
        }
        if (NUMBERS.matcher(type).matches() && !CALLS.matcher(type).matches()) {
            facts.add(Identifier.of(type, words));
        } else {
            facts.say(type, words);
        }
    }

    private void addComments() {
        Stream.of(party, profile)
                .flatMap(e -> e.texts("Comment").stream())
                .forEach(text -> notes.add(new Note("Comment", text)));
        if (kind() == Kind.ENTITY && !type().equals("Entity")) {
            notes.add(new Note("PartyType", type()));
        }
    }

    private void addRest() {
        notes.addAll(tables.relations(profile.attribute("ID")));
        for (AdvancedEntry entry : entries()) {
            if (!OfacIssue.list(entry.list()).equals(tables.issue().list())) {
                notes.add(new Note("List", entry.list()));
            }
            notes.addAll(entry.notes());
        }
        profile.children("ExternalReference")
                .flatMap(
                        reference ->
                                Stream.of("DirectURL", "SubLink", "Comment")
                                        .flatMap(reference::children))
                .map(part -> new Note("ExternalReference", Leftovers.words(part)))
                .forEach(notes::add);
        notes.addAll(PARTY.of(party));
        notes.addAll(PROFILE.of(profile));
    }

    private List<AdvancedEntry> entries() {
        return tables.entries(profile.attribute("ID"));
    }

    private List<Listing> listings() {
        return entries().stream()
                .flatMap(entry -> entry.listings().stream())
                .map(facts::complete)
                .toList();
    }

    private List<Equivalent> equivalents() {
        return profile.children("ExternalReference")
                .filter(reference -> !reference.text("ExRefValue").isEmpty())
                .map(
                        reference ->
                                new Equivalent(
                                        values.of(reference, "ExRefType"),
                                        reference.text("ExRefValue")))
                .toList();
    }
}
