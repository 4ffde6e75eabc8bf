package org.aktenlage.listing.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.aktenlage.document.PartialDate;
import org.aktenlage.document.RejectedException;
import org.aktenlage.listing.BirthDate;
import org.aktenlage.listing.Identifier;
import org.aktenlage.listing.Issue;
import org.aktenlage.listing.ListedParty;
import org.aktenlage.listing.ListedParty.Equivalent;
import org.aktenlage.listing.ListedParty.Kind;
import org.aktenlage.listing.Listing;
import org.aktenlage.listing.Listing.Citation;
import org.aktenlage.listing.Listing.DateKind;
import org.aktenlage.listing.PartyName;
import org.aktenlage.listing.PartyName.Quality;
import org.aktenlage.listing.PartyName.Use;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xml.sax.SAXException;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;

/** The list is made up, by the schema; one test holds it against the schema. */
final class OfacAdvancedReaderTest {

    private static String list() throws IOException {
        try (InputStream in = OfacAdvancedReaderTest.class.getResourceAsStream("advanced.xml")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static Lists read(String xml) throws RejectedException, IOException {
        return Lists.read(new OfacAdvancedReader(), xml);
    }

    private static PartialDate day(String iso) {
        return PartialDate.parse(iso).orElseThrow();
    }

    @Test
    void theExampleIsOfTheSchema() throws SAXException, IOException {
        Path schema = Lists.real("ofac/sdn_advanced.xsd");
        SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(schema.toFile())
                .newValidator()
                .validate(new StreamSource(new StringReader(list())));
    }

    @Test
    void tellsTheListByItsEntries() throws RejectedException, IOException {
        assertTrue(new OfacAdvancedReader().accepts(list()));
        assertEquals(new Issue("US-SDN", day("2026-08-07"), null), read(list()).issue());
        assertEquals(
                "US-CONS",
                read(list().replace(">SDN List<", ">Consolidated List<")).issue().list());
    }

    @Test
    void handsOverWhoIsListed() throws RejectedException, IOException {
        assertEquals(
                List.of("36", "37/371"),
                read(list()).parties.stream().map(ListedParty::reference).toList());
    }

    @Test
    void putsAPersonTogether() throws RejectedException, IOException {
        ListedParty party = read(list()).party("36");
        assertEquals(Kind.PERSON, party.kind());
        assertEquals("Female", party.gender());
        assertEquals(
                List.of("Anna EXAMPLE", "Анна Пример", "Annie", "Anna BEFORE"),
                party.names().stream().map(PartyName::whole).toList());
        assertEquals(
                List.of(Use.PRIMARY, Use.ORIGINAL_SCRIPT, Use.ALIAS, Use.FORMER),
                party.names().stream().map(PartyName::use).toList());
        assertEquals(
                List.of(Quality.UNSTATED, Quality.UNSTATED, Quality.LOW, Quality.GOOD),
                party.names().stream().map(PartyName::quality).toList());
        assertEquals(
                List.of(
                        BirthDate.of("1962", PartialDate.ofYear(1962), false),
                        BirthDate.of("1963-05-07", day("1963-05-07"), true)),
                party.births());
        assertEquals("Town, Freedonia", party.birthPlaces().getFirst().words());
        assertEquals(
                "1 Main St, 123, Town, Region, Freedonia", party.addresses().getFirst().words());
        assertEquals("CITY: Old Town", party.addresses().getFirst().note());
        assertEquals(List.of("Freedonia"), party.nationalities());
        assertEquals(
                List.of(
                        new Identifier(
                                "Passport",
                                "X123",
                                "Freedonia",
                                "1978-11-13",
                                "1988",
                                "lost; Ministry; Fraudulent"),
                        Identifier.of("Digital Currency Address - XBT", "1abc")),
                party.identifiers());
        assertEquals(
                List.of(new Equivalent("UN Permanent Reference", "FDi.001")), party.equivalents());
    }

    @Test
    void keepsTheRestAsNotes() throws RejectedException, IOException {
        ListedParty party = read(list()).party("36");
        assertEquals(List.of("Held in custody."), Lists.notes(party, "Comment"));
        assertEquals(List.of("Minister"), Lists.notes(party, "Title"));
        assertEquals(
                List.of("Owns or Controls 371; former; from 2001"),
                Lists.notes(party, "ProfileRelationship"));
        assertEquals(
                List.of("Created, 2001-10-12, E.O. 1", "Created, 2005-06-07, E.O. 2"),
                Lists.notes(party, "EntryEvent"));
        assertEquals(List.of("See the notice."), Lists.notes(party, "Notice"));
        assertEquals(List.of("Related 902; 2006-01-02"), Lists.notes(party, "SanctionsEntryLink"));
        assertEquals(List.of("tall"), Lists.notes(party, "Feature Comment"));
    }

    @Test
    void anActAndItsDateBelongToItsProgramme() throws RejectedException, IOException {
        assertEquals(
                List.of(
                        new Listing(
                                "SDGT",
                                List.of(new Citation("E.O. 1", "")),
                                Set.of("Block"),
                                Map.of(DateKind.LISTED, day("2001-10-12")),
                                ""),
                        new Listing(
                                "DPRK",
                                List.of(new Citation("E.O. 2", "")),
                                Set.of("Block"),
                                Map.of(DateKind.LISTED, day("2005-06-07")),
                                "")),
                read(list()).party("36").listings());
    }

    @Test
    void guessesNoProgrammeOfAnAct() throws RejectedException, IOException {
        String xml = list().replace(">SDGT</SanctionsProgram>", ">Unknown</SanctionsProgram>");
        Listing listing = read(xml).party("36").listings().getFirst();
        assertEquals(List.of(), listing.acts());
        assertEquals(Map.of(), listing.dates());
    }

    @Test
    void readsAShip() throws RejectedException, IOException {
        ListedParty party = read(list()).party("37/371");
        assertEquals(Kind.VESSEL, party.kind());
        assertEquals(
                List.of(Identifier.of("IMO", "1234567"), Identifier.of("VESSEL CALL SIGN", "ABCD")),
                party.identifiers());
        assertEquals(List.of("Freedonia"), Lists.notes(party, "VESSEL FLAG"));
        assertEquals(
                List.of("36 Owns or Controls; former; from 2001"),
                Lists.notes(party, "ProfileRelationship"));
        assertEquals("SDN List", party.listings().getFirst().programme());
        assertEquals(day("2006-01-02"), party.listings().getFirst().dates().get(DateKind.LISTED));
    }

    @ParameterizedTest
    @CsvSource({
        "1962-1-1, 1962-12-31, 1962, 1962, 1962",
        "1962-2-1, 1962-2-28, 1962-02, 1962-02, 1962-02",
        "1962-2-3, 1962-2-3, 1962-02-03, 1962-02-03, 1962-02-03",
        "1962-1-1, 1963-12-31, 1962-01-01 to 1963-12-31, 1962-01-01, 1963-12-31",
        "1962-0-0, 1962-0-0, 1962, 1962, 1962",
        "1962-13-1, 1962-13-1, 1962-13-1, , ",
    })
    void readsThePrecisionOffAPeriod(
            String from, String to, String words, String first, String last)
            throws RejectedException, IOException {
        String xml =
                list().replace(point("From", "1962-1-1"), point("From", from))
                        .replace(point("To", "1962-12-31"), point("To", to));
        BirthDate birth = read(xml).party("36").births().getFirst();
        assertEquals(words, birth.words());
        assertEquals(first, birth.earliest() == null ? null : birth.earliest().toString());
        assertEquals(last, birth.latest() == null ? null : birth.latest().toString());
    }

    private static String point(String name, String day) {
        String[] parts = day.split("-", -1);
        return "<%s><Year>%s</Year><Month>%s</Month><Day>%s</Day></%s>"
                .formatted(name, parts[0], parts[1], parts[2], name);
    }

    @Test
    void leavesDatesOfOtherCalendarsInWords() throws RejectedException, IOException {
        BirthDate birth =
                read(list().replace(">Gregorian<", ">Islamic<")).party("36").births().getFirst();
        assertEquals("1962-1-1 to 1962-12-31; Islamic", birth.words());
        assertNull(birth.earliest());
    }

    @Test
    void doesNotTakeChangesForAList() throws IOException {
        assertFalse(
                new OfacAdvancedReader()
                        .accepts(
                                list().replace(
                                                "Version=\"1\"",
                                                "Version=\"2\" DeltaBaseVersion=\"1\"")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<Sanctions xmlns='http://www.un.org/sanctions/1.0'/>",
                "<Sanctions xmlns='http://www.un.org/sanctions/1.0'>",
                "<!DOCTYPE Sanctions [<!ENTITY a 'b'>]><Sanctions>&a;</Sanctions>"
            })
    void refusesAListThatBreaksItsFormat(String xml) {
        assertThrows(RejectedException.class, () -> read(xml));
    }
}
