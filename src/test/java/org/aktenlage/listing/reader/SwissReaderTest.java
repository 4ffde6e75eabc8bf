package org.aktenlage.listing.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.aktenlage.document.PartialDate;
import org.aktenlage.document.RejectedException;
import org.aktenlage.listing.Identifier;
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

import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;

final class SwissReaderTest {

    private static final String PROGRAMMES =
            """
            <sanctions-program ssid="1" version-date="2024-01-16">
            <program-key lang="ger">Freedonien</program-key><program-key lang="eng">Freedonia</program-key>
            <program-name lang="eng">Ordinance on measures against Freedonia</program-name>
            <sanctions-set ssid="11" lang="eng">Asset freeze</sanctions-set>
            <sanctions-set ssid="11" lang="ger">Sperrung</sanctions-set>
            <sanctions-set ssid="12" lang="eng">Travel ban</sanctions-set><origin>UN</origin></sanctions-program>
            <sanctions-program ssid="2"><program-key lang="eng">Sylvania</program-key>
            <sanctions-set ssid="21" lang="eng">Vessels</sanctions-set><origin>EU</origin></sanctions-program>
            """;

    private static final String PLACES =
            """
            <place ssid="90"><location>Town</location><area>Region</area><area-variant>Regio</area-variant>
            <country iso-code="FD">Freedonia</country></place>
            """;

    private static final String PERSON =
            """
            <target ssid="100"><sanctions-set-id>11</sanctions-set-id><sanctions-set-id>12</sanctions-set-id>
            <sanctions-set-id>21</sanctions-set-id>
            <foreign-identifier>FDi.001</foreign-identifier><foreign-identifier>140</foreign-identifier>
            <individual sex="female">
            <identity ssid="101" main="false"><name ssid="1" name-type="primary-name" quality="low" lang="eng">
            <name-part order="1" name-part-type="whole-name"><value>The Sample</value></name-part></name></identity>
            <identity ssid="102" main="true"><name ssid="2" name-type="primary-name" quality="good" lang="eng">
            <name-part order="2" name-part-type="given-name"><value>Anna</value>
            <spelling-variant lang="RUS" script="CYRL" spelling-variant-type="not-defined">Анна</spelling-variant></name-part>
            <name-part order="1" name-part-type="family-name"><value>Example</value>
            <spelling-variant lang="RUS" script="CYRL" spelling-variant-type="not-defined">Пример</spelling-variant>
            <spelling-variant lang="RUS" script="LATN" spelling-variant-type="not-defined">Primer</spelling-variant></name-part></name>
            <name name-type="formerly-known-as" quality="good"><name-part order="1" name-part-type="family-name"><value>Before</value></name-part></name>
            <nationality ssid="3"><country iso-code="FD">Freedonia</country></nationality>
            <day-month-year ssid="4" month="3" year="1980" calendar="Gregorian" quality="low"/>
            <place-of-birth ssid="5" place-id="90" quality="good"/>
            <address ssid="6" place-id="90" quality="good" main="true"><c-o>Club</c-o><address-details>1 Main St</address-details>
            <p-o-box>7</p-o-box><zip-code>123</zip-code><remarks>old</remarks></address>
            <identification-document ssid="7" document-type="passport"><number>X1</number><issuer code="FD"/>
            <date-of-issue>2001-02-03</date-of-issue><expiry-date>2011-02-03</expiry-date><remark>stolen</remark>
            <place-of-issue place-id="90"/></identification-document></identity>
            <justification ssid="8">She is an example.</justification>
            <relation ssid="9" target-id="200" relation-type="related-to"><remark>her ship</remark></relation>
            <other-information ssid="10">Speaks Latin.</other-information></individual>
            <generic-attribute name="rank">major</generic-attribute>
            <modification modification-type="amended" enactment-date="2020-01-01" publication-date="2020-01-02" effective-date="2020-01-03">
            <removed><individual><identity main="true"><name><name-part order="1" name-part-type="whole-name"><value>Wrong Name</value></name-part></name></identity></individual></removed>
            <added><target ssid="100"><other-information>Speaks Latin.</other-information></target></added></modification>
            <modification modification-type="listed" enactment-date="2018-05-01" publication-date="2018-05-02" effective-date="2018-05-03"/>
            </target>
            """;

    private static final String VESSEL =
            """
            <target ssid="200"><sanctions-set-id>99</sanctions-set-id><object object-type="vessel">
            <identity main="true"><name name-type="primary-name"><name-part order="1" name-part-type="whole-name"><value>Sample Star</value></name-part></name></identity>
            <other-information>IMO Number: 1234567</other-information></object>
            <modification modification-type="listed" effective-date="2016-05-18"/></target>
            """;

    private static String list(String type, String targets) {
        return """
        <?xml version="1.0" encoding="UTF-8"?>
        <swiss-sanctions-list list-type="%s" date="2026-08-15">%s%s%s</swiss-sanctions-list>
        """
                .formatted(type, PROGRAMMES, targets, PLACES);
    }

    private static Lists read(String targets) throws RejectedException, IOException {
        return Lists.read(new SwissReader(), list("whole-list", targets));
    }

    private static PartialDate day(String iso) {
        return PartialDate.parse(iso).orElseThrow();
    }

    @Test
    void oneListingForEachProgrammeWithItsSetsAsMeasures() throws RejectedException, IOException {
        ListedParty party = read(PERSON).party("100");
        Map<DateKind, PartialDate> dates =
                Map.of(
                        DateKind.LISTED, day("2018-05-03"),
                        DateKind.EFFECTIVE, day("2018-05-03"),
                        DateKind.PUBLISHED, day("2018-05-02"),
                        DateKind.ADOPTED, day("2018-05-01"),
                        DateKind.AMENDED, day("2020-01-03"));
        assertEquals(
                List.of(
                        new Listing(
                                "Freedonia",
                                List.of(
                                        new Citation(
                                                "Ordinance on measures against Freedonia", "")),
                                Set.of("Asset freeze", "Travel ban"),
                                dates,
                                "She is an example."),
                        new Listing(
                                "Sylvania",
                                List.of(),
                                Set.of("Vessels"),
                                dates,
                                "She is an example.")),
                party.listings());
        assertEquals(
                List.of(new Equivalent("UN", "FDi.001"), new Equivalent("UN, EU", "140")),
                party.equivalents());
    }

    @Test
    void putsSpellingsTogetherByLanguageAndScript() throws RejectedException, IOException {
        List<PartyName> names = read(PERSON).party("100").names();
        assertEquals(
                List.of("Example Anna", "Primer Anna", "Пример Анна", "Before", "The Sample"),
                names.stream()
                        .map(PartyName::whole)
                        .sorted(Comparator.comparingInt(SwissReaderTest::place))
                        .toList());
        PartyName russian =
                names.stream()
                        .filter(n -> n.whole().equals("Пример Анна"))
                        .findFirst()
                        .orElseThrow();
        assertEquals(Use.ORIGINAL_SCRIPT, russian.use());
        assertEquals("Cyrl", russian.script());
        assertEquals("RUS", russian.language());
        assertEquals(Use.PRIMARY, names.getFirst().use());
        assertEquals(Quality.GOOD, names.getFirst().quality());
        assertEquals(Use.ALIAS, names.getLast().use());
        assertEquals(Quality.LOW, names.getLast().quality());
    }

    private static int place(String whole) {
        return List.of("Example Anna", "Primer Anna", "Пример Анна", "Before", "The Sample")
                .indexOf(whole);
    }

    @Test
    void keepsAllThatIsSaidOfAPerson() throws RejectedException, IOException {
        ListedParty party = read(PERSON).party("100");
        assertEquals(Kind.PERSON, party.kind());
        assertEquals("female", party.gender());
        assertEquals("3.1980", party.births().getFirst().words());
        assertEquals(day("1980-03"), party.births().getFirst().earliest());
        assertTrue(party.births().getFirst().approximate());
        assertEquals("Town, Region, Freedonia", party.birthPlaces().getFirst().words());
        assertEquals(
                "Club, 1 Main St, 7, 123, Town, Region, Freedonia",
                party.addresses().getFirst().words());
        assertEquals("Regio; old", party.addresses().getFirst().note());
        assertEquals(List.of("Freedonia"), party.nationalities());
        assertEquals(
                List.of(
                        new Identifier(
                                "passport",
                                "X1",
                                "FD",
                                "2001-02-03",
                                "2011-02-03",
                                "stolen; Town, Region, Freedonia")),
                party.identifiers());
        assertEquals(List.of("Speaks Latin."), Lists.notes(party, "other-information"));
        assertEquals(List.of("related-to 200: her ship"), Lists.notes(party, "relation"));
        assertEquals(List.of("major"), Lists.notes(party, "rank"));
    }

    @Test
    void takesHistoryForHistory() throws RejectedException, IOException {
        ListedParty party = read(PERSON).party("100");
        assertFalse(party.names().toString().contains("Wrong Name"));
        assertTrue(Lists.notes(party, "removed 2020-01-03").getFirst().contains("Wrong Name"));
        assertTrue(Lists.notes(party, "added 2020-01-03").getFirst().contains("Speaks Latin."));
        assertEquals(2, Lists.notes(party, "modification").size());
        assertEquals(1, read(PERSON).parties.size());
    }

    @ParameterizedTest
    @CsvSource({
        "de-listed effective-date='2019-01-01',listed effective-date='2018-01-01',2019-01-01",
        "listed effective-date='2019-01-01',de-listed effective-date='2018-01-01',",
        // the newest may stand behind an older one
        "listed effective-date='2018-01-01',de-listed effective-date='2019-01-01',2019-01-01",
        "amended effective-date='2020-01-01',de-listed effective-date='2019-01-01',2019-01-01",
        // without dates the first is the newest, and had come when the list was made
        "de-listed,listed effective-date='2018-01-01',2026-08-15",
        "de-listed publication-date='2019-02-01',listed,2019-02-01",
    })
    void endsOnlyWhatWasNotListedAgain(String newer, String older, String ended)
            throws RejectedException, IOException {
        String target =
                VESSEL.replaceFirst("<modification.*/>", modification(newer) + modification(older));
        PartialDate end =
                read(target).party("200").listings().getFirst().dates().get(DateKind.ENDED);
        if (ended == null) {
            assertNull(end);
        } else {
            assertEquals(day(ended), end);
        }
    }

    private static String modification(String words) {
        String[] parts = words.split(" ", 2);
        return "<modification modification-type='%s' %s/>"
                .formatted(parts[0], parts.length > 1 ? parts[1] : "");
    }

    @Test
    void readsAShipUnderASetThatTheListLeavesOut() throws RejectedException, IOException {
        ListedParty party = read(VESSEL).party("200");
        assertEquals(Kind.VESSEL, party.kind());
        assertEquals(List.of(Identifier.of("IMO", "1234567")), party.identifiers());
        assertEquals("99", party.listings().getFirst().programme());
    }

    @Test
    void aListOfAmendmentsIsNotWhole() throws RejectedException, IOException {
        assertTrue(read(VESSEL).issue().whole());
        assertFalse(Lists.read(new SwissReader(), list("amendment", VESSEL)).issue().whole());
    }

    @Test
    void leavesDatesOfOtherCalendarsInWords() throws RejectedException, IOException {
        ListedParty party = read(PERSON.replace("Gregorian", "Islamic")).party("100");
        assertEquals("3.1980 (Islamic)", party.births().getFirst().words());
        assertNull(party.births().getFirst().earliest());
    }

    @Test
    void keepsWhatItDoesNotKnow() throws RejectedException, IOException {
        ListedParty party =
                read(PERSON.replace("<nationality", "<height unit='cm'>180</height><nationality"))
                        .party("100");
        assertEquals(List.of("180"), Lists.notes(party, "height"));
        assertEquals(List.of("cm"), Lists.notes(party, "height/@unit"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<target ssid='1'><sanctions-set-id>11</sanctions-set-id></target>",
                "<target ssid='1'><entity/></target>",
                "<target><sanctions-set-id>11</sanctions-set-id><entity/></target>",
                "<target ssid='1'>"
            })
    void refusesAListThatBreaksItsFormat(String targets) {
        assertThrows(RejectedException.class, () -> read(targets));
    }

    @Test
    void refusesANameWithSpellingsWithoutEnd() {
        String many =
                "<spelling-variant lang='RUS' script='CYRL'>А</spelling-variant>".repeat(5000);
        assertThrows(
                RejectedException.class,
                () ->
                        read(
                                PERSON.replace(
                                        "<value>Example</value>",
                                        "<value>Example</value>" + many)));
    }

    @Test
    void readsNoDocumentType() {
        String hostile =
                "<!DOCTYPE x [<!ENTITY a 'b'>]>"
                        + "<swiss-sanctions-list>&a;</swiss-sanctions-list>";
        assertThrows(RejectedException.class, () -> Lists.read(new SwissReader(), hostile));
    }

    @ParameterizedTest
    @CsvSource({
        "seco/seco_official_example_2024-01-17.xml, false",
        "excerpts_transcribed/seco_2026-08-15_excerpt.xml, true"
    })
    void readsEveryTargetOfTheRealLists(String name, boolean whole) throws Exception {
        Path file = Lists.real(name);
        Lists lists = Lists.read(new SwissReader(), file);
        assertEquals(whole, lists.issue().whole());
        assertEquals(Lists.count(file, "/swiss-sanctions-list/target"), lists.parties.size());
    }
}
