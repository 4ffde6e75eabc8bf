package org.aktenlage.graph;

import org.aktenlage.document.PartialDate;
import org.aktenlage.listing.BirthDate;
import org.aktenlage.listing.Identifier;
import org.aktenlage.listing.ListedParty;
import org.aktenlage.listing.Listing;
import org.aktenlage.listing.Listing.DateKind;
import org.aktenlage.listing.PartyName;
import org.aktenlage.listing.Place;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.SKOS;

import java.util.Locale;

/** Writes what one list record says of a party. */
final class PartyWriter {

    private final String list;
    private final ListedParty party;
    private final Iris iris;
    private final Node node;
    private final Triples out;

    PartyWriter(String list, ListedParty party, Iris iris, Triples out) {
        this.list = list;
        this.party = party;
        this.iris = iris;
        this.node = iris.party(list, party.reference());
        this.out = out;
    }

    void write(Node record, Node version) {
        out.type(version, ListTerms.RECORD_VERSION, Prov.ENTITY);
        out.add(version, Prov.SPECIALIZATION_OF, record);
        out.add(version, ListTerms.ON_LIST, iris.list(list));
        out.add(version, ListTerms.PARTY, node);
        describe();
        party.names().forEach(this::name);
        party.births().forEach(this::birth);
        party.birthPlaces().forEach(p -> place(ListTerms.BIRTH_PLACE, p));
        party.addresses().forEach(p -> place(ListTerms.ADDRESS, p));
        party.identifiers().forEach(this::identifier);
        party.equivalents().forEach(this::equivalent);
        party.notes().forEach(this::note);
        party.listings().forEach(this::listing);
    }

    private void describe() {
        out.type(node, Aktenlage.ACTOR, ListTerms.LISTED_PARTY, kind());
        out.text(node, Aktenlage.KEY, list + ":" + party.reference());
        out.text(node, ListTerms.AUTHORITY_ID, party.reference());
        out.text(node, ListTerms.GENDER, party.gender());
        party.nationalities().forEach(n -> out.text(node, ListTerms.NATIONALITY_WORDS, n));
    }

    private Node kind() {
        return switch (party.kind()) {
            case PERSON -> ListTerms.PERSON;
            case ENTITY -> ListTerms.ENTITY;
            case VESSEL -> ListTerms.VESSEL;
            case AIRCRAFT -> ListTerms.AIRCRAFT;
        };
    }

    private void name(PartyName name) {
        boolean primary = name.use() == PartyName.Use.PRIMARY;
        out.text(node, (primary ? SKOS.prefLabel : SKOS.altLabel).asNode(), name.whole());
        Node one = below("name", name.toString());
        out.add(node, ListTerms.HAS_NAME, one);
        out.type(one, ListTerms.PARTY_NAME);
        out.text(one, Aktenlage.WORDS, name.whole());
        out.text(one, ListTerms.NAME_USE, word(name.use()));
        out.text(one, ListTerms.NAME_QUALITY, word(name.quality()));
        out.text(one, ListTerms.SCRIPT, name.script());
        out.text(one, Aktenlage.DETAIL, name.language());
        for (PartyName.Part part : name.parts()) {
            out.text(one, ListTerms.NAME_PART, part.label() + ": " + part.value());
        }
    }

    private void birth(BirthDate birth) {
        Node one = below("birth", birth.toString());
        out.add(node, ListTerms.BIRTH_OF, one);
        out.type(one, ListTerms.BIRTH);
        out.text(one, Aktenlage.WORDS, birth.words());
        PartialDate earliest = birth.earliest();
        PartialDate latest = birth.latest();
        if (earliest != null && latest != null) {
            out.bounds(one, earliest, latest);
        }
        if (birth.approximate()) {
            out.typed(one, ListTerms.APPROXIMATE, "true", XSDDatatype.XSDboolean);
        }
    }

    private void place(Node property, Place place) {
        Node one = below("place", place.toString());
        out.add(node, property, one);
        out.type(one, ListTerms.PLACE_CLASS);
        out.text(one, Aktenlage.WORDS, place.words());
        out.text(one, ListTerms.COUNTRY_WORDS, place.country());
        out.text(one, Aktenlage.DETAIL, place.note());
    }

    private void identifier(Identifier identifier) {
        Node one = below("identifier", identifier.toString());
        out.add(node, ListTerms.IDENTIFIER, one);
        out.type(one, ListTerms.IDENTIFIER_CLASS);
        out.text(one, ListTerms.SCHEME, identifier.scheme());
        out.text(one, Aktenlage.VALUE, identifier.value());
        out.text(one, ListTerms.COUNTRY_WORDS, identifier.country());
        out.text(one, Aktenlage.START, identifier.issued());
        out.text(one, Aktenlage.END, identifier.expires());
        out.text(one, Aktenlage.DETAIL, identifier.note());
    }

    private void equivalent(ListedParty.Equivalent other) {
        out.text(node, ListTerms.EQUIVALENT, other.authority() + " " + other.reference());
    }

    private void note(ListedParty.Note note) {
        Node one = below("note", note.toString());
        out.add(node, ListTerms.NOTE, one);
        out.type(one, ListTerms.NOTE_CLASS);
        out.text(one, SKOS.prefLabel.asNode(), note.label());
        out.text(one, Aktenlage.WORDS, note.text());
    }

    private void listing(Listing listing) {
        Node one = iris.listing(list, party.reference(), listing.programme());
        out.type(one, ListTerms.LISTING);
        out.add(one, ListTerms.PARTY, node);
        out.add(one, ListTerms.ON_LIST, iris.list(list));
        out.text(one, ListTerms.AUTHORITY_ID, party.reference());
        out.text(one, ListTerms.PROGRAMME, listing.programme());
        out.text(one, ListTerms.REASON_WORDS, listing.reason());
        listing.measures().forEach(m -> out.text(one, ListTerms.MEASURE_WORDS, m));
        listing.dates().forEach((kind, date) -> out.date(one, property(kind), date));
        for (Listing.Citation act : listing.acts()) {
            Node cited = Iris.below(one, "/act/" + Iris.hash(act.title(), act.address()));
            out.add(one, ListTerms.CITES, cited);
            out.type(cited, ListTerms.CITATION);
            out.text(cited, Aktenlage.WORDS, act.title());
            if (WebAddress.isValid(act.address())) {
                out.add(cited, DCTerms.source.asNode(), NodeFactory.createURI(act.address()));
            }
        }
    }

    private static Node property(DateKind kind) {
        return switch (kind) {
            case LISTED -> ListTerms.LISTED;
            case ADOPTED -> ListTerms.ADOPTED;
            case PUBLISHED -> ListTerms.PUBLISHED;
            case EFFECTIVE -> ListTerms.EFFECTIVE;
            case AMENDED -> ListTerms.AMENDED;
            case ENDED -> ListTerms.ENDED;
        };
    }

    private Node below(String kind, String content) {
        return Iris.below(node, "/" + kind + "/" + Iris.hash(content));
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
