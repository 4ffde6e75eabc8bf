package org.aktenlage.listing.reader;

import org.aktenlage.document.RejectedException;
import org.aktenlage.listing.Identifier;
import org.aktenlage.listing.Issue;
import org.aktenlage.listing.ListSink;
import org.aktenlage.listing.ListedParty;
import org.aktenlage.listing.ListedParty.Equivalent;
import org.aktenlage.listing.ListedParty.Kind;
import org.aktenlage.listing.ListedParty.Note;
import org.aktenlage.listing.Listing;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The sanctions list of Switzerland's State Secretariat for Economic Affairs. Its whole list keeps
 * those who were taken off it, and each target with its history: only what stands outside {@code
 * modification} is said of the party today. A list of amendments has the same form.
 *
 * <p>Places stand behind the targets that refer to them, so the list is gone through twice.
 *
 * @see <a href="https://www.seco.admin.ch/en/searching-subjects-sanctions">the list</a>
 */
final class SwissReader implements ListReader {

    /** How the United Nations number their records; Switzerland takes the number over. */
    private static final Pattern UNITED_NATIONS = Pattern.compile("[A-Z]{2}[ie]\\.\\d{3,4}");

    private static final Pattern SHIP_NUMBER =
            Pattern.compile("IMO(?: [Nn]umber)?(?: ?:| no\\.?)? ?(\\d{7})\\b");

    private static final Leftovers TARGET =
            Leftovers.except(
                    "@ssid",
                    "sanctions-set-id|foreign-identifier",
                    "generic-attribute/@name",
                    "generic-attribute",
                    "modification/*",
                    "individual|entity|object/*");

    private static final Leftovers BODY =
            Leftovers.except(
                    "@sex|@object-type",
                    "identity/*",
                    "justification|other-information/@ssid",
                    "justification|other-information",
                    "relation/@ssid|@target-id|@relation-type",
                    "relation/remark");

    @Override
    public boolean accepts(String beginning) {
        return beginning.contains("<swiss-sanctions-list");
    }

    @Override
    public void read(String path, InputStream bytes, ListSink sink)
            throws RejectedException, IOException {
        try (Spool spool = Spool.of(bytes)) {
            SwissTables tables = new SwissTables();
            try (InputStream first = spool.open()) {
                new XmlRecords(path, first)
                        .read(SwissTables.RECORDS, root -> sink.begin(issue(root)), tables::add);
            }
            try (InputStream second = spool.open()) {
                new XmlRecords(path, second)
                        .read(
                                Set.of("target"),
                                tables::begin,
                                target -> sink.accept(party(target, tables)));
            }
        }
    }

    private static Issue issue(Element root) {
        boolean whole = root.attribute("list-type").equals("whole-list");
        return new Issue("CH", Dates.iso(root.attribute("date")), null, whole);
    }

    private static ListedParty party(Element target, SwissTables tables) {
        Element body = body(target);
        SwissHistory history = new SwissHistory(target, tables.issued());
        SwissIdentities identities = new SwissIdentities(body, tables);
        List<Note> notes = notes(target, body);
        notes.addAll(identities.notes());
        notes.addAll(history.notes());
        return new ListedParty(
                target.attribute("ssid"),
                kind(body),
                identities.names(),
                body.attribute("sex"),
                identities.births(),
                identities.birthPlaces(),
                identities.nationalities(),
                identities.addresses(),
                identifiers(body, identities),
                listings(target, body, tables, history),
                equivalents(target, tables),
                notes);
    }

    private static Element body(Element target) {
        return target.children().stream()
                .filter(c -> Set.of("individual", "entity", "object").contains(c.name()))
                .findFirst()
                .orElseThrow(
                        () ->
                                new IllegalArgumentException(
                                        "target "
                                                + target.attribute("ssid")
                                                + " without individual, entity or object"));
    }

    private static Kind kind(Element body) {
        return switch (body.name() + " " + body.attribute("object-type")) {
            case "object vessel" -> Kind.VESSEL;
            case "object aircraft" -> Kind.AIRCRAFT;
            case "individual " -> Kind.PERSON;
            default -> Kind.ENTITY;
        };
    }

    /** Numbers of ships only stand in what else is said of them; it stays a note as well. */
    private static List<Identifier> identifiers(Element body, SwissIdentities identities) {
        List<Identifier> found = new ArrayList<>(identities.documents());
        if (kind(body) == Kind.VESSEL) {
            body.texts("other-information").stream()
                    .map(SHIP_NUMBER::matcher)
                    .filter(Matcher::find)
                    .map(m -> Identifier.of(Identifier.IMO, m.group(1)))
                    .distinct()
                    .forEach(found::add);
        }
        return found;
    }

    /** One for each programme; its sanctions sets are the measures of the listing. */
    private static List<Listing> listings(
            Element target, Element body, SwissTables tables, SwissHistory history) {
        String reason = String.join(" ", body.texts("justification"));
        return target.texts("sanctions-set-id").stream()
                .map(tables::set)
                .collect(
                        Collectors.groupingBy(
                                SwissTables.SanctionsSet::programme,
                                LinkedHashMap::new,
                                Collectors.toList()))
                .entrySet()
                .stream()
                .map(
                        e ->
                                new Listing(
                                        e.getKey(),
                                        e.getValue().getFirst().acts(),
                                        e.getValue().stream()
                                                .map(SwissTables.SanctionsSet::name)
                                                .filter(name -> !name.isEmpty())
                                                .collect(Collectors.toSet()),
                                        history.dates(),
                                        reason))
                .toList();
    }

    /** By whose programmes the target's programme is; a United Nations number tells by itself. */
    private static List<Equivalent> equivalents(Element target, SwissTables tables) {
        String origins =
                target.texts("sanctions-set-id").stream()
                        .map(id -> tables.set(id).origin())
                        .filter(origin -> !origin.isEmpty())
                        .distinct()
                        .collect(Collectors.joining(", "));
        return target.texts("foreign-identifier").stream()
                .map(
                        id ->
                                new Equivalent(
                                        UNITED_NATIONS.matcher(id).matches() ? "UN" : origins, id))
                .toList();
    }

    private static List<Note> notes(Element target, Element body) {
        Function<String, Stream<Note>> texts =
                label -> body.texts(label).stream().map(t -> new Note(label, t));
        List<Note> notes = new ArrayList<>();
        if (body.name().equals("object") && kind(body) == Kind.ENTITY) {
            notes.add(new Note("object-type", body.attribute("object-type")));
        }
        texts.apply("other-information").forEach(notes::add);
        target.children("generic-attribute")
                .filter(a -> !a.text().isEmpty())
                .map(a -> new Note(a.attribute("name"), a.text()))
                .forEach(notes::add);
        body.children("relation").map(r -> new Note("relation", relation(r))).forEach(notes::add);
        notes.addAll(TARGET.of(target));
        notes.addAll(BODY.of(body));
        return notes;
    }

    /** {@code related-to 5142: his son}. */
    private static String relation(Element relation) {
        String remark = relation.text("remark");
        String whom = relation.attribute("relation-type") + " " + relation.attribute("target-id");
        return remark.isEmpty() ? whom.strip() : whom.strip() + ": " + remark;
    }
}
