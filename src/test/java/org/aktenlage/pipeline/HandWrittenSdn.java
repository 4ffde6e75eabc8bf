package org.aktenlage.pipeline;

import com.fasterxml.aalto.stax.InputFactoryImpl;

import org.aktenlage.graph.Aktenlage;
import org.aktenlage.graph.Iris;
import org.aktenlage.graph.ListTerms;
import org.aktenlage.graph.Prov;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFLib;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * What {@code convert --unsorted} is measured against: a program for OFAC's plain list alone, by
 * hand, that reads by StAX and writes our model's quads by StreamRDF. It knows nothing of
 * leftovers, limits, errors or other lists. Run it as docs/benchmarks.md says.
 */
final class HandWrittenSdn {

    private static final Iris IRIS = Iris.standard();
    private static final String LIST = "US-SDN";
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("dd MMM yyyy", Locale.ENGLISH);

    private final StreamRDF out;
    private final Node list = IRIS.list(LIST);
    private final Node issue = IRIS.listIssue(LIST, "0".repeat(64));

    private HandWrittenSdn(StreamRDF out) {
        this.out = out;
    }

    /** A list and where to write it. */
    public static void main(String[] arguments) throws IOException, XMLStreamException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(Path.of(arguments[0])));
                OutputStream file =
                        new BufferedOutputStream(Files.newOutputStream(Path.of(arguments[1])))) {
            StreamRDF lines = StreamRDFLib.writer(file);
            lines.start();
            new HandWrittenSdn(lines).read(new InputFactoryImpl().createXMLStreamReader(in));
            lines.finish();
        }
    }

    /** The texts of one entry: the groups of its lists, and its own fields. */
    private record Entry(Map<String, String> own, List<Group> groups) {}

    private record Group(String kind, Map<String, String> fields) {

        String get(String field) {
            return fields.getOrDefault(field, "");
        }
    }

    private void read(XMLStreamReader xml) throws XMLStreamException {
        Entry entry = new Entry(new HashMap<>(), new ArrayList<>());
        Map<String, String> fields = entry.own;
        StringBuilder text = new StringBuilder();
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    text.setLength(0);
                    switch (xml.getLocalName()) {
                        case "sdnEntry" -> {
                            entry = new Entry(new HashMap<>(), new ArrayList<>());
                            fields = entry.own;
                        }
                        case "aka", "id", "address", "nationality", "dateOfBirthItem" -> {
                            fields = new HashMap<>();
                            entry.groups.add(new Group(xml.getLocalName(), fields));
                        }
                        default -> {
                            // its text is read when it ends
                        }
                    }
                }
                case XMLStreamConstants.CHARACTERS -> text.append(xml.getText());
                case XMLStreamConstants.END_ELEMENT -> {
                    String name = xml.getLocalName();
                    switch (name) {
                        case "sdnEntry" -> write(entry);
                        case "program" ->
                                entry.groups.add(new Group(name, Map.of(name, text.toString())));
                        case "aka", "id", "address", "nationality", "dateOfBirthItem" ->
                                fields = entry.own;
                        default -> fields.put(name, text.toString());
                    }
                }
                default -> {
                    // nothing to read
                }
            }
        }
    }

    private void write(Entry entry) {
        String uid = entry.own.getOrDefault("uid", "");
        Node record = IRIS.listRecord(LIST, uid);
        Node version =
                NodeFactory.createURI(
                        record.getURI() + "/version/" + hash(entry.toString()).substring(0, 20));
        Node party = IRIS.party(LIST, uid);
        Node catalogue = IRIS.catalogueGraph();
        quad(catalogue, issue, ListTerms.HOLDS, version);
        quad(catalogue, record, RDF.Nodes.type, ListTerms.LIST_RECORD);
        quad(catalogue, record, Aktenlage.HAS_VERSION, version);
        quad(version, version, RDF.Nodes.type, term("RecordVersion"));
        quad(version, version, RDF.Nodes.type, Prov.ENTITY);
        quad(version, version, Prov.SPECIALIZATION_OF, record);
        quad(version, version, ListTerms.ON_LIST, list);
        quad(version, version, term("party"), party);
        quad(version, party, RDF.Nodes.type, Aktenlage.ACTOR);
        quad(version, party, RDF.Nodes.type, term("ListedParty"));
        quad(version, party, RDF.Nodes.type, term(kind(entry)));
        quad(version, party, Aktenlage.KEY, text(LIST + ":" + uid));
        quad(version, party, term("authorityId"), text(uid));
        name(version, party, new Group("primary", entry.own));
        for (Group group : entry.groups) {
            write(version, party, uid, group);
        }
        String remarks = entry.own.getOrDefault("remarks", "");
        if (!remarks.isEmpty()) {
            Node note = part(party, "note", remarks);
            quad(version, party, term("note"), note);
            quad(version, note, RDF.Nodes.type, term("Note"));
            quad(version, note, SKOS.prefLabel.asNode(), text("remarks"));
            quad(version, note, term("words"), text(remarks));
        }
    }

    private static String kind(Entry entry) {
        return switch (entry.own.getOrDefault("sdnType", "")) {
            case "Individual" -> "Person";
            case "Vessel" -> "Vessel";
            default -> "Entity";
        };
    }

    private void write(Node version, Node party, String uid, Group group) {
        switch (group.kind) {
            case "aka" -> name(version, party, group);
            case "nationality" ->
                    quad(version, party, term("nationalityWords"), text(group.get("country")));
            case "dateOfBirthItem" -> birth(version, party, group.get("dateOfBirth"));
            case "address" -> address(version, party, group);
            case "id" -> identifier(version, party, group);
            default -> listing(version, party, uid, group.get("program"));
        }
    }

    private void name(Node version, Node party, Group group) {
        String first = group.get("firstName");
        String last = group.get("lastName");
        String words = first.isEmpty() ? last : first + " " + last;
        boolean primary = group.kind.equals("primary");
        Node name = part(party, "name", words + group.get("type") + group.get("category"));
        Node label = (primary ? SKOS.prefLabel : SKOS.altLabel).asNode();
        quad(version, party, label, text(words));
        quad(version, party, term("hasName"), name);
        quad(version, name, RDF.Nodes.type, term("PartyName"));
        quad(version, name, term("words"), text(words));
        quad(version, name, term("nameUse"), text(primary ? "primary" : "alias"));
        String quality = group.get("category").equals("weak") ? "low" : "unstated";
        quad(version, name, term("nameQuality"), text(quality));
        if (!first.isEmpty()) {
            quad(version, name, term("namePart"), text("firstName: " + first));
        }
        quad(version, name, term("namePart"), text("lastName: " + last));
    }

    private void birth(Node version, Node party, String words) {
        String day = LocalDate.parse(words, DAY).toString();
        Node birth = part(party, "birth", words);
        quad(version, party, term("birth"), birth);
        quad(version, birth, RDF.Nodes.type, term("Birth"));
        quad(version, birth, term("words"), text(words));
        quad(version, birth, Aktenlage.EARLIEST, date(day));
        quad(version, birth, Aktenlage.LATEST, date(day));
    }

    private void address(Node version, Node party, Group group) {
        String words =
                Stream.of("address1", "postalCode", "city", "country")
                        .map(group::get)
                        .filter(w -> !w.isEmpty())
                        .collect(Collectors.joining(", "));
        Node place = part(party, "place", words);
        quad(version, party, term("address"), place);
        quad(version, place, RDF.Nodes.type, term("Place"));
        quad(version, place, term("words"), text(words));
        quad(version, place, term("countryWords"), text(group.get("country")));
    }

    private void identifier(Node version, Node party, Group group) {
        String value = group.get("idNumber");
        Node identifier = part(party, "identifier", group.get("idType") + value);
        quad(version, party, term("identifier"), identifier);
        quad(version, identifier, RDF.Nodes.type, term("Identifier"));
        quad(version, identifier, term("scheme"), text(group.get("idType")));
        quad(version, identifier, term("value"), text(value));
        quad(version, identifier, term("countryWords"), text(group.get("idCountry")));
    }

    private void listing(Node version, Node party, String uid, String programme) {
        Node listing =
                NodeFactory.createURI(
                        IRIS.base() + "listing/" + LIST + "/" + uid + "/" + programme);
        quad(version, listing, RDF.Nodes.type, ListTerms.LISTING);
        quad(version, listing, term("party"), party);
        quad(version, listing, ListTerms.ON_LIST, list);
        quad(version, listing, term("authorityId"), text(uid));
        quad(version, listing, term("programme"), text(programme));
    }

    private void quad(Node graph, Node subject, Node property, Node value) {
        out.quad(Quad.create(graph, subject, property, value));
    }

    private static Node part(Node party, String kind, String words) {
        return NodeFactory.createURI(
                party.getURI() + "/" + kind + "/" + hash(party.getURI() + words).substring(0, 20));
    }

    private static Node term(String name) {
        return Aktenlage.term(name);
    }

    private static Node text(String words) {
        return NodeFactory.createLiteralString(words);
    }

    private static Node date(String day) {
        return NodeFactory.createLiteralDT(day, XSDDatatype.XSDdate);
    }

    private static String hash(String words) {
        return Iris.sha256(words.getBytes(StandardCharsets.UTF_8));
    }
}
