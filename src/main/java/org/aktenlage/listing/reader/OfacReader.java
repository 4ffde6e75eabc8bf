package org.aktenlage.listing.reader;

import org.aktenlage.document.RejectedException;
import org.aktenlage.document.Rejection.Code;
import org.aktenlage.listing.BirthDate;
import org.aktenlage.listing.Identifier;
import org.aktenlage.listing.ListSink;
import org.aktenlage.listing.ListedParty;
import org.aktenlage.listing.ListedParty.Kind;
import org.aktenlage.listing.ListedParty.Note;
import org.aktenlage.listing.PartyName;
import org.aktenlage.listing.PartyName.Part;
import org.aktenlage.listing.PartyName.Quality;
import org.aktenlage.listing.PartyName.Use;
import org.aktenlage.listing.Place;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The lists of the United States' Office of Foreign Assets Control in their plain XML, in both
 * namespaces that it had: Specially Designated Nationals, and the consolidated list of those who
 * are listed otherwise. {@link OfacIssue} tells them apart.
 *
 * @see <a href="https://ofac.treasury.gov/sanctions-list-service">the lists and their schema</a>
 */
final class OfacReader implements ListReader {

    private static final String ENTRY = "sdnEntry";
    private static final String PUBLISHED = "publshInformation";

    private static final Leftovers LEFTOVERS =
            Leftovers.except(
                    "uid|firstName|lastName|title|sdnType|remarks",
                    "programList/program",
                    "idList/id/uid|idType|idNumber|idCountry|issueDate|expirationDate",
                    "akaList/aka/uid|type|category|lastName|firstName",
                    "addressList/address/uid|address1|address2|address3|city|stateOrProvince"
                            + "|postalCode|country",
                    "nationalityList/nationality/uid|country|mainEntry",
                    "citizenshipList/citizenship/uid|country|mainEntry",
                    "dateOfBirthList/dateOfBirthItem/uid|dateOfBirth|mainEntry",
                    "placeOfBirthList/placeOfBirthItem/uid|placeOfBirth|mainEntry",
                    "vesselInfo/callSign|vesselType|vesselFlag|vesselOwner|tonnage"
                            + "|grossRegisteredTonnage");

    @Override
    public boolean accepts(String beginning) {
        return beginning.contains("<sdnList");
    }

    @Override
    public void read(String path, InputStream bytes, ListSink sink) throws RejectedException {
        OfacIssue issue = new OfacIssue(sink);
        new XmlRecords(path, bytes)
                .read(
                        Set.of(PUBLISHED, ENTRY),
                        root -> {},
                        record -> {
                            if (record.name().equals(PUBLISHED)) {
                                issue.published(record);
                            } else {
                                issue.accept(party(record));
                            }
                        });
        if (!issue.end()) {
            throw new RejectedException(path, Code.MALFORMED, "a list without an entry");
        }
    }

    private static ListedParty party(Element record) {
        String type = record.text("sdnType");
        Kind kind = kind(type);
        OfacFacts facts = facts(record);
        return new ListedParty(
                record.text("uid"),
                kind,
                names(record, kind),
                facts.gender(),
                births(record, facts),
                mainFirst(record, "placeOfBirthList", "placeOfBirthItem")
                        .map(p -> Place.of(p.text("placeOfBirth"), "", ""))
                        .filter(p -> !p.isEmpty())
                        .toList(),
                nationalities(record, facts),
                record.at("addressList", "address")
                        .map(OfacReader::address)
                        .filter(p -> !p.isEmpty())
                        .toList(),
                facts.identifiers(),
                record.texts("programList", "program").stream()
                        .distinct()
                        .map(facts::listing)
                        .toList(),
                List.of(),
                notes(record, facts));
    }

    private static Kind kind(String type) {
        return switch (type) {
            case "Individual" -> Kind.PERSON;
            case "Vessel" -> Kind.VESSEL;
            case "Aircraft" -> Kind.AIRCRAFT;
            default -> Kind.ENTITY;
        };
    }

    private static OfacFacts facts(Element record) {
        OfacFacts facts = new OfacFacts();
        record.at("idList", "id").map(OfacReader::number).forEach(facts::add);
        record.texts("vesselInfo", "callSign").stream()
                .map(sign -> Identifier.of("callSign", sign))
                .forEach(facts::add);
        return facts;
    }

    private static Identifier number(Element id) {
        return new Identifier(
                id.text("idType"),
                id.text("idNumber"),
                id.text("idCountry"),
                id.text("issueDate"),
                id.text("expirationDate"),
                "");
    }

    private static List<PartyName> names(Element record, Kind kind) {
        List<PartyName> names = new ArrayList<>();
        names.add(PartyName.of(parts(record, kind), Use.PRIMARY, Quality.UNSTATED));
        record.at("akaList", "aka")
                .map(
                        aka ->
                                PartyName.of(
                                        parts(aka, kind),
                                        aka.text("type").equals("f.k.a.") ? Use.FORMER : Use.ALIAS,
                                        quality(aka.text("category"))))
                .filter(name -> !name.whole().isEmpty())
                .forEach(names::add);
        return names;
    }

    private static List<Part> parts(Element name, Kind kind) {
        boolean person = kind == Kind.PERSON;
        return Stream.of(
                        new Part(Part.Kind.GIVEN, "firstName", name.text("firstName")),
                        new Part(
                                person ? Part.Kind.FAMILY : Part.Kind.WHOLE,
                                "lastName",
                                name.text("lastName")))
                .filter(part -> !part.value().isEmpty())
                .toList();
    }

    private static Quality quality(String category) {
        return switch (category) {
            case "strong" -> Quality.GOOD;
            case "weak" -> Quality.LOW;
            default -> Quality.UNSTATED;
        };
    }

    private static List<BirthDate> births(Element record, OfacFacts facts) {
        return Stream.concat(
                        mainFirst(record, "dateOfBirthList", "dateOfBirthItem")
                                .map(item -> item.text("dateOfBirth"))
                                .filter(words -> !words.isEmpty())
                                .map(OfacFacts::birth),
                        facts.built().stream())
                .toList();
    }

    private static List<String> nationalities(Element record, OfacFacts facts) {
        return Stream.of(
                        mainFirst(record, "nationalityList", "nationality")
                                .map(n -> n.text("country")),
                        mainFirst(record, "citizenshipList", "citizenship")
                                .map(n -> n.text("country")),
                        facts.nationalities().stream())
                .flatMap(s -> s)
                .filter(country -> !country.isEmpty())
                .distinct()
                .toList();
    }

    /** What the list calls the main of several comes first. */
    private static Stream<Element> mainFirst(Element record, String list, String item) {
        return record.at(list, item)
                .sorted(Comparator.comparing(e -> e.text("mainEntry").equals("true") ? 0 : 1));
    }

    private static Place address(Element address) {
        return new Place(
                Stream.of("address1", "address2", "address3")
                        .map(address::text)
                        .filter(line -> !line.isEmpty())
                        .collect(Collectors.joining(", ")),
                address.text("city"),
                address.text("stateOrProvince"),
                address.text("postalCode"),
                address.text("country"),
                "");
    }

    private static List<Note> notes(Element record, OfacFacts facts) {
        List<Note> notes = new ArrayList<>();
        if (kind(record.text("sdnType")) == Kind.ENTITY) {
            note(notes, "sdnType", record.text("sdnType"), "Entity");
        }
        for (String label : List.of("title", "remarks")) {
            record.texts(label).forEach(text -> notes.add(new Note(label, text)));
        }
        record.children("vesselInfo")
                .flatMap(info -> info.children().stream())
                .filter(part -> !part.name().equals("callSign"))
                .forEach(part -> note(notes, part.name(), part.text(), ""));
        record.at("akaList", "aka").forEach(aka -> akaNote(notes, aka));
        notes.addAll(facts.notes());
        notes.addAll(LEFTOVERS.of(record));
        return notes;
    }

    /** What the use of a name does not tell: {@code n.k.a.} is what somebody calls itself now. */
    private static void akaNote(List<Note> notes, Element aka) {
        String type = aka.text("type");
        if (!Set.of("a.k.a.", "f.k.a.", "").contains(type)) {
            notes.add(new Note(type, (aka.text("firstName") + " " + aka.text("lastName")).strip()));
        }
    }

    private static void note(List<Note> notes, String label, String text, String usual) {
        if (!text.isEmpty() && !text.equals(usual)) {
            notes.add(new Note(label, text));
        }
    }
}
