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
import org.aktenlage.listing.ListedParty;
import org.aktenlage.listing.ListedParty.Equivalent;
import org.aktenlage.listing.Listing;
import org.aktenlage.listing.Listing.Citation;
import org.aktenlage.listing.Listing.DateKind;
import org.aktenlage.listing.PartyName;
import org.aktenlage.listing.PartyName.Quality;
import org.aktenlage.listing.PartyName.Use;
import org.aktenlage.listing.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

class EuropeanUnionReaderTest {

    private static final String ACT =
            """
            <regulation regulationType="amendment" organisationType="council" \
            publicationDate="2020-03-02" entryIntoForceDate="2020-03-03" numberTitle="2020/1 (OJ L1)" \
            programme="PRK" logicalId="9"><publicationUrl>https://acts.example/1</publicationUrl>
            </regulation>
            """;

    private static final String SUMMARY =
            """
            <regulationSummary regulationType="amendment" publicationDate="2019-05-06" \
            numberTitle="2019/7 (OJ L7)" publicationUrl="https://acts.example/7"/>
            """;

    private final ListReader reader = new EuropeanUnionReader();

    private static String list(String records) {
        return """
        <?xml version="1.0" encoding="UTF-8"?>
        <export xmlns="http://eu.europa.ec/fpi/fsd/export" \
        generationDate="2026-01-02T23:30:00.000+02:00" globalFileId="1">
        """
                + records
                + "</export>";
    }

    private static String record(String attributes, String inside) {
        return "<sanctionEntity logicalId=\"77\" "
                + attributes
                + ">"
                + inside
                + "</sanctionEntity>";
    }

    private ListedParty party(String attributes, String inside) throws RejectedException {
        return Taken.of(reader, list(record(attributes, inside))).first();
    }

    private ListedParty person(String details) throws RejectedException {
        return party(
                "euReferenceNumber=\"EU.1.1\"",
                ACT + "<subjectType code=\"person\" classificationCode=\"P\"/>" + details);
    }

    @Test
    void isKnownByItsNamespace() {
        assertTrue(reader.accepts(list("")));
        assertFalse(reader.accepts("<export generationDate=\"2026-01-02\">"));
        assertFalse(new UnitedNationsReader().accepts(list("")));
    }

    @Test
    void keepsTheDayWhereTheListWasMade() throws RejectedException {
        Taken taken = Taken.of(reader, list(""));
        assertEquals("EU", taken.issue().list());
        assertEquals(new PartialDate(2026, 1, 2), taken.issue().issued());
        assertEquals(List.of(), taken.parties());
    }

    @Test
    void keepsEveryDateUnderItsOwnKind() throws RejectedException {
        Listing listing =
                party(
                                "euReferenceNumber=\"EU.1.1\" designationDate=\"2019-04-05\""
                                        + " delistingDate=\"2027-01-01\"",
                                ACT)
                        .listings()
                        .getFirst();
        assertEquals(
                Map.of(
                        DateKind.LISTED, new PartialDate(2019, 4, 5),
                        DateKind.PUBLISHED, new PartialDate(2020, 3, 2),
                        DateKind.EFFECTIVE, new PartialDate(2020, 3, 3),
                        DateKind.ENDED, new PartialDate(2027, 1, 1)),
                listing.dates());
    }

    @Test
    void neverTakesPublicationForDesignation() throws RejectedException {
        assertFalse(person("").listings().getFirst().dates().containsKey(DateKind.LISTED));
    }

    @Test
    void citesTheActsOfTheDetailsToo() throws RejectedException {
        ListedParty party =
                person(
                        "<nameAlias wholeName=\"Ana Roe\" regulationLanguage=\"en\">"
                                + SUMMARY
                                + "</nameAlias><citizenship countryIso2Code=\"XA\""
                                + " countryDescription=\"XALAND\">"
                                + SUMMARY
                                + "</citizenship>");
        assertEquals(
                List.of(
                        new Citation("2020/1 (OJ L1)", "https://acts.example/1"),
                        new Citation("2019/7 (OJ L7)", "https://acts.example/7")),
                party.listings().getFirst().acts());
        assertEquals(
                List.of(
                        "regulationType amendment; publicationDate 2019-05-06; numberTitle 2019/7"
                                + " (OJ L7); regulationLanguage en: nameAlias, Ana Roe",
                        "regulationType amendment; publicationDate 2019-05-06; numberTitle 2019/7"
                                + " (OJ L7): citizenship, XALAND"),
                Taken.notes(party, "regulationSummary"));
    }

    @Test
    void isTwoListingsUnderTwoProgrammes() throws RejectedException {
        ListedParty party =
                person(
                        ACT.replace("PRK", "UKR").replace("2020/1", "2021/3")
                                + ACT.replace("2020-03-03", "2022-03-03")
                                + "<nameAlias wholeName=\"Ana Roe\">"
                                + SUMMARY
                                + "</nameAlias>");
        assertEquals(
                List.of("PRK", "UKR"), party.listings().stream().map(Listing::programme).toList());
        assertEquals(
                List.of(new Citation("2021/3 (OJ L1)", "https://acts.example/1")),
                party.listings().getLast().acts());
        assertEquals(
                new PartialDate(2022, 3, 3),
                party.listings().getFirst().dates().get(DateKind.EFFECTIVE));
        assertEquals(3, Taken.notes(party, "regulation").size());
    }

    @Test
    void takesTheFirstStrongNameForThePrimary() throws RejectedException {
        List<PartyName> names =
                person(
                                """
                                <nameAlias wholeName="Annie" strong="false" gender="F"/>
                                <nameAlias title="Dr" firstName="Ana" middleName="B" lastName="ROE"
                                 wholeName="Ana B ROE" strong="true" nameLanguage="EN"/>
                                <nameAlias wholeName="Ана Ро" strong="true" nameLanguage="RU"/>
                                <nameAlias firstName="Only" lastName="PARTS"/>
                                <nameAlias wholeName="" function="Clerk"/>
                                """)
                        .names();
        assertEquals(
                List.of("Annie", "Ana B ROE", "Ана Ро", "Only PARTS"),
                names.stream().map(PartyName::whole).toList());
        assertEquals(
                List.of(Use.ALIAS, Use.PRIMARY, Use.ALIAS, Use.ALIAS),
                names.stream().map(PartyName::use).toList());
        assertEquals(
                List.of(Quality.LOW, Quality.GOOD, Quality.GOOD, Quality.UNSTATED),
                names.stream().map(PartyName::quality).toList());
        assertEquals("Cyrl", names.get(2).script());
        assertEquals("RU", names.get(2).language());
        assertEquals(
                List.of("title", "firstName", "middleName", "lastName"),
                names.get(1).parts().stream().map(PartyName.Part::label).toList());
    }

    @Test
    void keepsGenderAndFunction() throws RejectedException {
        ListedParty party =
                person(
                        """
                        <nameAlias wholeName="A" gender="?" function="Clerk"/>
                        <nameAlias wholeName="B" gender="F" function="Clerk">
                        <remark>spelt in a letter</remark></nameAlias>
                        """);
        assertEquals("F", party.gender());
        assertEquals(List.of("Clerk"), Taken.notes(party, "function"));
        assertEquals(List.of("nameAlias, B: spelt in a letter"), Taken.notes(party, "nameAlias"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            textBlock =
                    """
                    birthdate='1961-02-03' year='1961'             | 1961-02-03 | 1961-02-03 | 1961-02-03
                    year='1961'                                    | 1961       | 1961       | 1961
                    year='1961' monthOfYear='2'                    | 1961-02    | 1961-02    | 1961-02
                    year='1961' monthOfYear='2' dayOfMonth='3'     | 1961-02-03 | 1961-02-03 | 1961-02-03
                    yearRangeFrom='1958' yearRangeTo='1960'        | 1958-1960  | 1958       | 1960
                    yearRangeTo='1960'                             | -1960      | null       | 1960
                    dayOfMonth='3' monthOfYear='2'                 | dayOfMonth 3 monthOfYear 2 | null | null
                    year='1961' monthOfYear='13'                   | 1961-13    | null       | null
                    year='0'                                       | 0          | null       | null
                    """)
    void keepsThePrecisionOfBirthDates(
            String attributes, String words, String earliest, String latest)
            throws RejectedException {
        BirthDate birth =
                person("<birthdate calendarType='GREGORIAN' circa='true' " + attributes + "/>")
                        .births()
                        .getFirst();
        assertEquals(words, birth.words());
        assertEquals(earliest, String.valueOf(birth.earliest()));
        assertEquals(latest, String.valueOf(birth.latest()));
        assertTrue(birth.approximate());
    }

    @Test
    void readsNoDateOfAnotherCalendar() throws RejectedException {
        BirthDate birth =
                person("<birthdate calendarType='ISLAMIC' circa='false' year='1381'/>")
                        .births()
                        .getFirst();
        assertEquals("1381 ISLAMIC", birth.words());
        assertNull(birth.earliest());
    }

    @Test
    void keepsAPlaceOfBirthWithoutADate() throws RejectedException {
        ListedParty party =
                person(
                        """
                        <birthdate calendarType="GREGORIAN" circa="false" city="Dorf" region="Gau"
                         zipCode="12" place="hospital" countryIso2Code="XA" countryDescription="XALAND">
                        <remark>doubted</remark></birthdate>
                        <birthdate calendarType="GREGORIAN" city="-" countryIso2Code="00"
                         countryDescription="UNKNOWN" yearRangeFrom="1958" birthdate="1958-01-01"/>
                        """);
        assertEquals(
                List.of(new Place("", "Dorf", "Gau", "12", "XALAND", "hospital")),
                party.birthPlaces());
        assertEquals(1, party.births().size());
        assertEquals(
                List.of(
                        "birthdate, Dorf, XALAND: doubted",
                        "birthdate, 1958-01-01: yearRangeFrom 1958"),
                Taken.notes(party, "birthdate"));
    }

    @Test
    void keepsWhatAnAddressSaysBesideThePlace() throws RejectedException {
        ListedParty party =
                person(
                        """
                        <address city="Dorf" street="Weg 1" poBox="44" zipCode="-" region="" place="Mill"
                         asAtListingTime="true" countryIso2Code="XA" countryDescription="">
                        <remark>left it</remark><contactInfo key="EMAIL" value="a@dorf.example"/></address>
                        <address asAtListingTime="false" countryIso2Code="00" countryDescription="UNKNOWN">
                        <contactInfo key="PHONE" value="555"/></address>
                        """);
        assertEquals(
                List.of(
                        new Place(
                                "Weg 1",
                                "Dorf",
                                "",
                                "",
                                "XA",
                                "poBox 44; place Mill; asAtListingTime; left it")),
                party.addresses());
        assertEquals(List.of("a@dorf.example"), Taken.notes(party, "EMAIL"));
        assertEquals(List.of("555"), Taken.notes(party, "PHONE"));
    }

    @Test
    void keepsWhatADocumentSays() throws RejectedException {
        ListedParty party =
                person(
                        """
                        <identification diplomatic="true" knownExpired="false" knownFalse="true"
                         issueDate="2001-02-03" validFrom="2001-02-04" validTo="2011-02-03" issuedBy="Office"
                         latinNumber="AB1" nameOnDocument="A. Roe" number="АБ1" region="-"
                         identificationTypeCode="passport" identificationTypeDescription="National passport"
                         countryIso2Code="XA" countryDescription="XALAND"/>
                        <identification number="9123456" identificationTypeCode="imo"
                         identificationTypeDescription="IMO number" countryIso2Code="00"/>
                        <identification number="" identificationTypeDescription="Card">
                        <remark>stolen</remark></identification>
                        """);
        assertEquals(
                List.of(
                        new Identifier(
                                "National passport",
                                "АБ1",
                                "XALAND",
                                "2001-02-03",
                                "2011-02-03",
                                "diplomatic; knownFalse; validFrom 2001-02-04; issuedBy Office;"
                                        + " latinNumber AB1; nameOnDocument A. Roe"),
                        Identifier.of(Identifier.IMO, "9123456")),
                party.identifiers());
        assertEquals(
                List.of("identificationTypeDescription Card; stolen"),
                Taken.notes(party, "identification"));
    }

    @Test
    void keepsWhatCitizenshipsAndTheRecordSay() throws RejectedException {
        ListedParty party =
                party(
                        "euReferenceNumber=\"EU.1.1\" unitedNationId=\"KPi.999\""
                                + " designationDetails=\"Annex I, row 4\" later=\"thing\"",
                        "<remark>UNSC 1718</remark>"
                                + "<additionalInformation key=\"K\" value=\"V\"/>"
                                + ACT
                                + "<citizenship countryIso2Code=\"XA\""
                                + " countryDescription=\"XALAND\""
                                + " acquisitionDate=\"1990-01-01\"/>");
        assertEquals(List.of(new Equivalent("UN", "KPi.999")), party.equivalents());
        assertEquals(List.of("XALAND"), party.nationalities());
        assertEquals(
                List.of("citizenship, XALAND: acquisitionDate 1990-01-01"),
                Taken.notes(party, "citizenship"));
        assertEquals(List.of("UNSC 1718"), Taken.notes(party, "remark"));
        assertEquals(List.of("Annex I, row 4"), Taken.notes(party, "designationDetails"));
        assertEquals(List.of("V"), Taken.notes(party, "K"));
        assertEquals(List.of("thing"), Taken.notes(party, "later"));
        assertEquals(List.of("77"), Taken.notes(party, "logicalId"));
    }

    @ParameterizedTest
    @CsvSource({
        "person, P, PERSON",
        "enterprise, E, ENTITY",
        "vessel, E, VESSEL",
        "other, P, PERSON",
        "'', '', ENTITY"
    })
    void tellsKindsApart(String code, String classification, ListedParty.Kind kind)
            throws RejectedException {
        String subject =
                "<subjectType code='" + code + "' classificationCode='" + classification + "'/>";
        assertEquals(kind, party("euReferenceNumber='EU.1.1'", ACT + subject).kind());
    }

    @Test
    void isCalledByTheLogicalIdWhereThereIsNoReference() throws RejectedException {
        assertEquals("77", party("euReferenceNumber=''", ACT).reference());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<sanctionEntity euReferenceNumber='EU.1.1'></export>",
                "<sanctionEntity euReferenceNumber='EU.1.1'/>",
                "<sanctionEntity><regulation programme='PRK'/></sanctionEntity>",
                "<sanctionEntity euReferenceNumber='&own;'/>"
            })
    void refusesTheListWithItsPlace(String records) {
        RejectedException e =
                assertThrows(RejectedException.class, () -> Taken.of(reader, list(records)));
        assertTrue(e.rejection().detail().startsWith("line 3, column "), e.getMessage());
    }

    @Test
    void refusesADocumentTypeAndDeepNesting() {
        String typed = list("").replace("<export", "<!DOCTYPE export [<!ENTITY own 'x'>]><export");
        assertThrows(RejectedException.class, () -> Taken.of(reader, typed));
        String deep = record("", "<remark>".repeat(99) + "</remark>".repeat(99));
        assertThrows(RejectedException.class, () -> Taken.of(reader, list(deep)));
    }

    @Test
    void countsTheRecordsOfARealList() throws Exception {
        Path real = Lists.real("excerpts_transcribed/eu_fsf_1_1_2026-08-05_excerpt.xml");
        byte[] list = Files.readAllBytes(real);
        Taken taken = Taken.of(reader, list);
        assertEquals(
                Lists.count(real, "//*[local-name()='sanctionEntity']"), taken.parties().size());
        assertEquals(
                Lists.count(real, "//*[local-name()='nameAlias']"),
                taken.parties().stream().mapToInt(p -> p.names().size()).sum());
        assertEquals(3, taken.parties().size());
    }
}
