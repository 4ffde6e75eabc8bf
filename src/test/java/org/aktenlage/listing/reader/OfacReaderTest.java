package org.aktenlage.listing.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.aktenlage.document.PartialDate;
import org.aktenlage.document.RejectedException;
import org.aktenlage.listing.BirthDate;
import org.aktenlage.listing.Identifier;
import org.aktenlage.listing.ListedParty;
import org.aktenlage.listing.ListedParty.Kind;
import org.aktenlage.listing.Listing;
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
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

final class OfacReaderTest {

    private static final String OLD = "http://tempuri.org/sdnList.xsd";
    private static final String NEW =
            "https://sanctionslistservice.ofac.treas.gov/api/PublicationPreview/exports/XML";

    private static final String PERSON =
            """
            <sdnEntry><uid>7</uid><firstName>Anna Maria</firstName><lastName>EXAMPLE</lastName>
            <title>Minister of Samples</title><sdnType>Individual</sdnType>
            <remarks>(Linked To: SAMPLE BANK)</remarks>
            <programList><program>DPRK</program><program>DPRK4</program></programList>
            <idList><id><uid>1</uid><idType>Passport</idType><idNumber>X123</idNumber>
            <idCountry>Freedonia</idCountry><issueDate>13 Nov 1978</issueDate>
            <expirationDate>12 Nov 1988</expirationDate></id>
            <id><uid>2</uid><idType>Gender</idType><idNumber>Female</idNumber></id>
            <id><uid>3</uid><idType>Secondary sanctions risk:</idType><idNumber>section 510.201</idNumber></id>
            </idList>
            <akaList><aka><uid>1</uid><type>a.k.a.</type><category>weak</category><lastName>ANNIE</lastName></aka>
            <aka><uid>2</uid><type>f.k.a.</type><category>strong</category><lastName>BEFORE</lastName>
            <firstName>Anna</firstName></aka>
            <aka><uid>3</uid><type>n.k.a.</type><category>strong</category><lastName>NOW</lastName></aka></akaList>
            <addressList><address><uid>1</uid><address1>1 Main St</address1><address2>Floor 2</address2>
            <city>Town</city><stateOrProvince>Region</stateOrProvince><postalCode>123</postalCode>
            <country>Freedonia</country></address></addressList>
            <nationalityList><nationality><uid>1</uid><country>Sylvania</country><mainEntry>false</mainEntry></nationality>
            <nationality><uid>2</uid><country>Freedonia</country><mainEntry>true</mainEntry></nationality></nationalityList>
            <citizenshipList><citizenship><uid>1</uid><country>Freedonia</country><mainEntry>true</mainEntry></citizenship></citizenshipList>
            <dateOfBirthList><dateOfBirthItem><uid>1</uid><dateOfBirth>circa 1961</dateOfBirth><mainEntry>true</mainEntry></dateOfBirthItem></dateOfBirthList>
            <placeOfBirthList><placeOfBirthItem><uid>1</uid><placeOfBirth>Town, Freedonia</placeOfBirth><mainEntry>true</mainEntry></placeOfBirthItem></placeOfBirthList>
            <somethingNew rank="1"><inside>words</inside></somethingNew>
            </sdnEntry>
            """;

    private static final String VESSEL =
            """
            <sdnEntry><uid>8</uid><lastName>SAMPLE STAR</lastName><sdnType>Vessel</sdnType>
            <programList><program>DPRK</program></programList>
            <idList><id><uid>1</uid><idType>Vessel Registration Identification</idType>
            <idNumber>IMO 1234567</idNumber></id>
            <id><uid>2</uid><idType>Vessel Year of Build</idType><idNumber>1989</idNumber></id></idList>
            <vesselInfo><callSign>ABCD</callSign><vesselType>Tug</vesselType><vesselFlag>Freedonia</vesselFlag>
            <tonnage>1200</tonnage></vesselInfo></sdnEntry>
            """;

    private static String list(String namespace, String entries) {
        return """
        <?xml version="1.0" standalone="yes"?>
        <sdnList xmlns="%s"><publshInformation><Publish_Date>08/07/2026</Publish_Date>
        <Record_Count>2</Record_Count></publshInformation>%s</sdnList>
        """
                .formatted(namespace, entries);
    }

    private static String entry(int uid, String programme, String number) {
        return """
        <sdnEntry><uid>%d</uid><lastName>SAMPLE %d</lastName><sdnType>Entity</sdnType>
        <programList><program>%s</program></programList><idList>%s</idList></sdnEntry>
        """
                .formatted(uid, uid, programme, number);
    }

    private static String number(String type, String number) {
        return "<id><idType>%s</idType><idNumber>%s</idNumber></id>".formatted(type, number);
    }

    private static Lists read(String xml) throws RejectedException, IOException {
        return Lists.read(new OfacReader(), xml);
    }

    @ParameterizedTest
    @ValueSource(strings = {OLD, NEW})
    void readsBothNamespaces(String namespace) throws RejectedException, IOException {
        String xml = list(namespace, PERSON + VESSEL);
        assertTrue(new OfacReader().accepts(xml));
        Lists lists = read(xml);
        assertEquals("US-SDN", lists.issue().list());
        assertEquals(PartialDate.parse("2026-08-07").orElseThrow(), lists.issue().issued());
        assertEquals(2, lists.issue().declared());
        assertEquals(2, lists.parties.size());
    }

    @Test
    void keepsAllThatIsSaidOfAPerson() throws RejectedException, IOException {
        ListedParty party = read(list(NEW, PERSON)).party("7");
        assertEquals(Kind.PERSON, party.kind());
        assertEquals("Female", party.gender());
        assertEquals(
                List.of("Anna Maria EXAMPLE", "ANNIE", "Anna BEFORE", "NOW"),
                party.names().stream().map(PartyName::whole).toList());
        assertEquals(
                List.of(Use.PRIMARY, Use.ALIAS, Use.FORMER, Use.ALIAS),
                party.names().stream().map(PartyName::use).toList());
        assertEquals(
                List.of(Quality.UNSTATED, Quality.LOW, Quality.GOOD, Quality.GOOD),
                party.names().stream().map(PartyName::quality).toList());
        assertEquals(List.of("NOW"), Lists.notes(party, "n.k.a."));
        assertEquals(List.of("Freedonia", "Sylvania"), party.nationalities());
        assertEquals(
                "1 Main St, Floor 2, 123, Town, Region, Freedonia",
                party.addresses().getFirst().words());
        assertEquals("Town, Freedonia", party.birthPlaces().getFirst().words());
        assertEquals(
                List.of(
                        new Identifier(
                                "Passport", "X123", "Freedonia", "13 Nov 1978", "12 Nov 1988", "")),
                party.identifiers());
        assertEquals(List.of("Minister of Samples"), Lists.notes(party, "title"));
        assertEquals(List.of("(Linked To: SAMPLE BANK)"), Lists.notes(party, "remarks"));
        assertEquals(List.of("section 510.201"), Lists.notes(party, "Secondary sanctions risk:"));
    }

    @Test
    void twoProgrammesAreTwoListings() throws RejectedException, IOException {
        assertEquals(
                List.of("DPRK", "DPRK4"),
                read(list(NEW, PERSON)).party("7").listings().stream()
                        .map(Listing::programme)
                        .toList());
    }

    @Test
    void keepsWhatItDoesNotKnow() throws RejectedException, IOException {
        ListedParty party = read(list(NEW, PERSON)).party("7");
        assertEquals(List.of("words"), Lists.notes(party, "somethingNew/inside"));
        assertEquals(List.of("1"), Lists.notes(party, "somethingNew/@rank"));
    }

    @Test
    void readsAShip() throws RejectedException, IOException {
        ListedParty party = read(list(NEW, VESSEL)).party("8");
        assertEquals(Kind.VESSEL, party.kind());
        assertEquals(
                List.of(Identifier.of("IMO", "1234567"), Identifier.of("callSign", "ABCD")),
                party.identifiers());
        assertEquals("1989", party.births().getFirst().words());
        assertEquals(List.of("Tug"), Lists.notes(party, "vesselType"));
        assertEquals(List.of("Freedonia"), Lists.notes(party, "vesselFlag"));
        assertEquals(List.of("1200"), Lists.notes(party, "tonnage"));
    }

    @ParameterizedTest
    @CsvSource({
        "10 Dec 1948, 1948-12-10, 1948-12-10, false",
        "Dec 1948, 1948-12, 1948-12, false",
        "1962, 1962, 1962, false",
        "circa 1961, 1961, 1961, true",
        "1961 to Mar 1963, 1961, 1963-03, false",
        "circa 1961 to circa 1963, 1961, 1963, true",
        "30 Feb 1961, , , false",
        "unknown, , , false",
    })
    void keepsThePrecisionOfABirthDate(String words, String from, String to, boolean about) {
        assertEquals(
                new BirthDate(
                        words,
                        from == null ? null : PartialDate.parse(from).orElseThrow(),
                        to == null ? null : PartialDate.parse(to).orElseThrow(),
                        about),
                OfacFacts.birth(words));
    }

    @Test
    void directivesAreMeasuresOfTheirProgramme() throws RejectedException, IOException {
        String numbers =
                number("Executive Order 14024 Directive Information", "Subject to Directive 2 - x")
                        + number("Listing Date (EO 14024 Directive 2):", "24 Feb 2022")
                        + number("Listing Date (EO 14024 Directive 3):", "26 Mar 2022")
                        + number("Effective Date (EO 14024 Directive 2):", "01 Apr 2022");
        ListedParty party =
                read(list(NEW, entry(1, "RUSSIA-EO14024</program><program>SYRIA", numbers)))
                        .party("1");
        Listing russia = party.listings().getFirst();
        assertEquals(Set.of("Subject to Directive 2 - x"), russia.measures());
        assertEquals(
                Map.of(
                        DateKind.LISTED, PartialDate.parse("2022-02-24").orElseThrow(),
                        DateKind.EFFECTIVE, PartialDate.parse("2022-04-01").orElseThrow()),
                russia.dates());
        assertEquals(
                new Listing("SYRIA", List.of(), Set.of(), Map.of(), ""), party.listings().get(1));
        assertEquals(
                List.of("26 Mar 2022"), Lists.notes(party, "Listing Date (EO 14024 Directive 3):"));
    }

    @Test
    void theEntriesTellWhichListItIs() throws RejectedException, IOException {
        String unblocked = entry(1, "NS-PLC", "") + entry(2, "CMIC-EO13959", "");
        assertEquals("US-CONS", read(list(NEW, unblocked)).issue().list());
        assertEquals(
                "US-SDN",
                read(list(NEW, entry(3, "CUBA", "") + entry(4, "SDGT", "") + unblocked))
                        .issue()
                        .list());
    }

    @Test
    void handsOverEachEntryOfALongListOnceAndInOrder() throws RejectedException, IOException {
        String entries =
                IntStream.rangeClosed(1, 250)
                        .mapToObj(uid -> entry(uid, "CUBA", ""))
                        .collect(Collectors.joining());
        assertEquals(
                IntStream.rangeClosed(1, 250).mapToObj(String::valueOf).toList(),
                read(list(OLD, entries)).parties.stream().map(ListedParty::reference).toList());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<sdnEntry><uid>1</uid><lastName>A</lastName><sdnType>Entity</sdnType></sdnEntry>",
                "<sdnEntry><lastName>A</lastName><programList><program>CUBA</program></programList></sdnEntry>",
                "<sdnEntry><uid>1</uid>",
                ""
            })
    void refusesAListThatBreaksItsFormat(String entries) {
        assertThrows(RejectedException.class, () -> read(list(NEW, entries)));
    }

    @Test
    void namesThePlaceOfWhatIsWrong() {
        String rejection =
                String.valueOf(
                        assertThrows(
                                RejectedException.class,
                                () ->
                                        read(
                                                list(
                                                        NEW,
                                                        PERSON
                                                                + "\n"
                                                                + "<sdnEntry><uid>9</uid></sdnEntry>"))));
        assertTrue(
                rejection.contains("line 2") && rejection.contains("9 without a programme"),
                rejection);
    }

    @Test
    void readsNoDocumentType() {
        String hostile =
                """
                <!DOCTYPE sdnList [<!ENTITY x SYSTEM "file:///etc/passwd">]>
                <sdnList xmlns="x"><sdnEntry><uid>&x;</uid></sdnEntry></sdnList>
                """;
        assertThrows(RejectedException.class, () -> read(hostile));
    }

    @Test
    void refusesARecordThatNestsWithoutEnd() {
        String deep = "<sdnEntry>" + "<a>".repeat(5000) + "</a>".repeat(5000) + "</sdnEntry>";
        assertThrows(RejectedException.class, () -> read(list(NEW, deep)));
    }

    @Test
    void acceptsNoOtherList() {
        assertFalse(new OfacReader().accepts("<data-set><record><Country>"));
    }

    @Test
    void readsEveryEntryOfTheRealList() throws Exception {
        Path file = Lists.real("ofac/cons_non-sdn_2025-03-28.xml");
        Lists lists = Lists.read(new OfacReader(), file);
        assertEquals("US-CONS", lists.issue().list());
        assertEquals(lists.issue().declared(), lists.parties.size());
        assertEquals(Lists.count(file, "//sdnEntry"), lists.parties.size());
        assertEquals(
                Lists.count(file, "//program"),
                lists.parties.stream().mapToInt(p -> p.listings().size()).sum());
        assertEquals(
                Lists.count(file, "//aka") + lists.parties.size(),
                lists.parties.stream().mapToInt(p -> p.names().size()).sum());
        assertEquals(
                Lists.count(file, "//address"),
                lists.parties.stream().mapToInt(p -> p.addresses().size()).sum());
    }

    @Test
    void readsEveryEntryOfTheRealExtract() throws Exception {
        Path file = Lists.real("excerpts_transcribed/ofac_sdn_2026-08-07_excerpt.xml");
        Lists lists = Lists.read(new OfacReader(), file);
        assertEquals("US-SDN", lists.issue().list());
        assertEquals(Lists.count(file, "//sdnEntry"), lists.parties.size());
    }
}
