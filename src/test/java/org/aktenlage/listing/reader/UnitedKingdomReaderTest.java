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
import org.aktenlage.listing.PartyName.Part;
import org.aktenlage.listing.PartyName.Quality;
import org.aktenlage.listing.PartyName.Use;
import org.aktenlage.listing.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

class UnitedKingdomReaderTest {

    private static final String HEAD =
            """
            <UniqueID>XAL0001</UniqueID><RegimeName>The Xaland Regulations 2021</RegimeName>
            """;

    private final ListReader reader = new UnitedKingdomReader();

    private static String list(String records) {
        return "<?xml version=\"1.0\"?>\n<Designations dateGenerated=\"2026-08-14T23:00:04Z\">\n"
                + records
                + "</Designations>";
    }

    private ListedParty party(String inside) throws RejectedException {
        return Taken.of(reader, list("<Designation>" + inside + "</Designation>")).first();
    }

    private ListedParty person(String inside) throws RejectedException {
        return party(HEAD + "<IndividualEntityShip>Individual</IndividualEntityShip>" + inside);
    }

    private ListedParty individual(String inside) throws RejectedException {
        return person(
                "<IndividualDetails><Individual>" + inside + "</Individual></IndividualDetails>");
    }

    @Test
    void isKnownByItsRoot() {
        assertTrue(reader.accepts(list("")));
        assertFalse(reader.accepts("<CONSOLIDATED_LIST>"));
    }

    @Test
    void takesTheDayThatTheListWritesBeforeTheOneInUniversalTime() throws RejectedException {
        String day = "<DateGenerated>15/08/2026</DateGenerated>";
        assertEquals(new PartialDate(2026, 8, 15), Taken.of(reader, list(day)).issue().issued());
        assertEquals(new PartialDate(2026, 8, 14), Taken.of(reader, list("")).issue().issued());
        assertNull(Taken.of(reader, "<Designations/>").issue().issued());
        assertEquals("UK", Taken.of(reader, list("")).issue().list());
    }

    @Test
    void readsTheListing() throws RejectedException {
        Listing listing =
                person(
                                """
                                <LastUpdated>29/04/2026</LastUpdated>
                                <DateDesignated>31/01/2021</DateDesignated>
                                <SanctionsImposed>Asset freeze|Travel Ban</SanctionsImposed>
                                <SanctionsImposedIndicators><AssetFreeze>true</AssetFreeze>
                                <TravelBan>true</TravelBan><Deflag>true</Deflag>
                                <ArmsEmbargo>false</ArmsEmbargo></SanctionsImposedIndicators>
                                <UKStatementofReasons>Paid for it.</UKStatementofReasons>
                                """)
                        .listings()
                        .getFirst();
        assertEquals("The Xaland Regulations 2021", listing.programme());
        assertEquals(List.of(new Citation("The Xaland Regulations 2021", "")), listing.acts());
        assertEquals(Set.of("Asset freeze", "Travel Ban", "Deflag"), listing.measures());
        assertEquals(
                Map.of(
                        DateKind.LISTED, new PartialDate(2021, 1, 31),
                        DateKind.AMENDED, new PartialDate(2026, 4, 29)),
                listing.dates());
        assertEquals("Paid for it.", listing.reason());
    }

    @Test
    void citesNoActWhereTheRegimeNamesNone() throws RejectedException {
        ListedParty party = party(HEAD.replace(" Regulations 2021", ""));
        assertEquals(List.of(), party.listings().getFirst().acts());
        assertEquals("The Xaland", party.listings().getFirst().programme());
    }

    @Test
    void readsNamesWithTheirStrengthAndScript() throws RejectedException {
        ListedParty party =
                person(
                        """
                        <Names>
                        <Name><Name1>ANA</Name1><Name6>ROE</Name6><NameType>Primary Name</NameType></Name>
                        <Name><Name6>Annie</Name6><NameType>Alias</NameType>
                        <AliasStrength>Low quality a.k.a</AliasStrength></Name>
                        <Name><Name6>Anna</Name6><NameType>Primary Name Variation</NameType>
                        <AliasStrength>Good quality a.k.a</AliasStrength></Name>
                        <Name><Name6>Anya</Name6><NameType>Formerly</NameType></Name>
                        <Name><NameType>Alias</NameType></Name>
                        </Names>
                        <NonLatinNames><NonLatinName><NameNonLatinScript>Ана</NameNonLatinScript>
                        <NonLatinScriptType>Cyrillic</NonLatinScriptType>
                        <NonLatinScriptLanguage>Russian</NonLatinScriptLanguage></NonLatinName></NonLatinNames>
                        <Titles><Title>Dr</Title></Titles>
                        """);
        List<PartyName> names = party.names();
        assertEquals(
                List.of("ANA ROE", "Annie", "Anna", "Anya", "Ана"),
                names.stream().map(PartyName::whole).toList());
        assertEquals(
                List.of(Use.PRIMARY, Use.ALIAS, Use.ALIAS, Use.FORMER, Use.ORIGINAL_SCRIPT),
                names.stream().map(PartyName::use).toList());
        assertEquals(
                List.of(Quality.UNSTATED, Quality.LOW, Quality.GOOD),
                names.stream().map(PartyName::quality).limit(3).toList());
        assertEquals(Part.Kind.FAMILY, names.getFirst().parts().getLast().kind());
        assertEquals("Cyrl", names.getLast().script());
        assertEquals("Russian", names.getLast().language());
        assertEquals(List.of("Cyrillic"), Taken.notes(party, "NonLatinScriptType"));
        assertEquals(List.of("Dr"), Taken.notes(party, "Title"));
        assertEquals(List.of("Primary Name Variation", "Formerly"), Taken.notes(party, "NameType"));
    }

    @Test
    void keepsThePrecisionOfBirthDatesAndEachOnce() throws RejectedException {
        List<BirthDate> births =
                individual(
                                """
                                <DOBs><DOB>dd/mm/1968</DOB><DOB>12/11/1967</DOB><DOB>12/11/1967</DOB>
                                <DOB>dd/03/1969</DOB><DOB>circa 1970</DOB><DOB>31/02/1971</DOB></DOBs>
                                """)
                        .births();
        assertEquals(
                List.of("1968", "1967-11-12", "1969-03", "null", "null"),
                births.stream().map(b -> String.valueOf(b.earliest())).toList());
        assertEquals(
                List.of("dd/mm/1968", "12/11/1967", "dd/03/1969", "circa 1970", "31/02/1971"),
                births.stream().map(BirthDate::words).toList());
        assertTrue(births.get(3).approximate());
        assertFalse(births.get(4).approximate());
    }

    @Test
    void readsAPersonsDetails() throws RejectedException {
        ListedParty party =
                individual(
                        """
                        <PassportDetails>
                        <Passport><PassportNumber> D1</PassportNumber>
                        <PassportAdditionalInformation>issued in 2001</PassportAdditionalInformation></Passport>
                        <Passport><PassportAdditionalInformation>has one</PassportAdditionalInformation></Passport>
                        </PassportDetails>
                        <NationalIdentifierDetails><NationalIdentifier>
                        <NationalIdentifierNumber>N2</NationalIdentifierNumber></NationalIdentifier>
                        </NationalIdentifierDetails>
                        <Nationalities><Nationality>Xaland</Nationality><Nationality>Yland</Nationality>
                        <Nationality>Xaland</Nationality></Nationalities>
                        <Genders><Gender>Female</Gender></Genders>
                        <Positions><Position>Clerk</Position></Positions>
                        <BirthDetails><Location><TownOfBirth>Dorf</TownOfBirth>
                        <CountryOfBirth>Xaland</CountryOfBirth></Location><Location/></BirthDetails>
                        <SomethingNew><Deeper>new words</Deeper></SomethingNew>
                        """);
        assertEquals(
                List.of(
                        new Identifier("Passport", "D1", "", "", "", "issued in 2001"),
                        Identifier.of("NationalIdentifier", "N2")),
                party.identifiers());
        assertEquals(List.of("has one"), Taken.notes(party, "PassportAdditionalInformation"));
        assertEquals(List.of("Xaland", "Yland"), party.nationalities());
        assertEquals("Female", party.gender());
        assertEquals(List.of(Place.of("Dorf", "", "Xaland")), party.birthPlaces());
        assertEquals(List.of("Clerk"), Taken.notes(party, "Position"));
        assertEquals(List.of("new words"), Taken.notes(party, "Deeper"));
    }

    @Test
    void readsAShip() throws RejectedException {
        ListedParty party =
                party(
                        HEAD
                                + """
                                <IndividualEntityShip>Ship</IndividualEntityShip>
                                <Names><Name><Name6>Sea 1</Name6><NameType>Primary name</NameType></Name></Names>
                                <ShipDetails><Ship>
                                <IMONumbers><IMONumber>IMO9123456</IMONumber><IMONumber>9123457</IMONumber>
                                <IMONumber>not known</IMONumber></IMONumbers>
                                <HullIdentificationNumbers><HullIdentificationNumber>H1</HullIdentificationNumber>
                                </HullIdentificationNumbers>
                                <CurrentBelievedFlagOfShips><CurrentBelievedFlagOfShip>Xaland
                                </CurrentBelievedFlagOfShip></CurrentBelievedFlagOfShips>
                                <YearsBuilt><YearBuilt>2011</YearBuilt></YearsBuilt></Ship></ShipDetails>
                                """);
        assertEquals(ListedParty.Kind.VESSEL, party.kind());
        assertEquals(Part.Kind.WHOLE, party.names().getFirst().parts().getFirst().kind());
        assertEquals(
                List.of(
                        Identifier.of(Identifier.IMO, "9123456"),
                        Identifier.of(Identifier.IMO, "9123457"),
                        Identifier.of(Identifier.IMO, "not known"),
                        Identifier.of("HullIdentificationNumber", "H1")),
                party.identifiers());
        assertEquals(
                List.of(BirthDate.of("2011", PartialDate.ofYear(2011), false)), party.births());
        assertEquals(List.of("Xaland"), Taken.notes(party, "CurrentBelievedFlagOfShip"));
    }

    @Test
    void readsAnEntity() throws RejectedException {
        ListedParty party =
                party(
                        HEAD
                                + """
                                <OFSIGroupID>7270</OFSIGroupID><UNReferenceNumber>KPe.1</UNReferenceNumber>
                                <IndividualEntityShip>Entity</IndividualEntityShip>
                                <DesignationSource>UN</DesignationSource>
                                <Addresses><Address><AddressLine1>Weg 1</AddressLine1>
                                <AddressLine3>Dorf</AddressLine3><AddressPostalCode>12</AddressPostalCode>
                                <AddressCountry>Xaland</AddressCountry></Address><Address/></Addresses>
                                <EntityDetails><Entity><BusinessRegistrationNumbers>
                                <BusinessRegistrationNumber>B1</BusinessRegistrationNumber>
                                </BusinessRegistrationNumbers><ParentCompanies><ParentCompany>Above Ltd
                                </ParentCompany></ParentCompanies></Entity></EntityDetails>
                                """);
        assertEquals(ListedParty.Kind.ENTITY, party.kind());
        assertEquals(
                List.of(new Equivalent("UN", "KPe.1"), new Equivalent("OFSI", "7270")),
                party.equivalents());
        assertEquals(
                List.of(new Place("Weg 1, Dorf", "", "", "12", "Xaland", "")), party.addresses());
        assertEquals(
                List.of(Identifier.of("BusinessRegistrationNumber", "B1")), party.identifiers());
        assertEquals(List.of("Above Ltd"), Taken.notes(party, "ParentCompany"));
        assertEquals(List.of("UN"), Taken.notes(party, "DesignationSource"));
    }

    @Test
    void keepsInItsWordsWhatItCannotRead() throws RejectedException {
        ListedParty party =
                party(
                        HEAD
                                + "<DateDesignated>last spring</DateDesignated>"
                                + "<IndividualEntityShip>Balloon</IndividualEntityShip>");
        assertEquals(Map.of(), party.listings().getFirst().dates());
        assertEquals(List.of("last spring"), Taken.notes(party, "DateDesignated"));
        assertEquals(List.of("Balloon"), Taken.notes(party, "IndividualEntityShip"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<Designation><UniqueID>X</UniqueID></Designations>",
                "<Designation><UniqueID>X</UniqueID></Designation>",
                "<Designation><RegimeName>R</RegimeName></Designation>",
                "<Designation><UniqueID>&own;</UniqueID></Designation>"
            })
    void refusesTheListWithItsPlace(String records) {
        RejectedException e =
                assertThrows(RejectedException.class, () -> Taken.of(reader, list(records)));
        assertTrue(e.rejection().detail().startsWith("line 3, column "), e.getMessage());
    }

    @Test
    void refusesADocumentTypeAndDeepNesting() {
        String typed = list("").replace("<Desig", "<!DOCTYPE x SYSTEM 'file:///x'><Desig");
        assertThrows(RejectedException.class, () -> Taken.of(reader, typed));
        assertThrows(
                RejectedException.class,
                () -> party(HEAD + "<Names>".repeat(99) + "</Names>".repeat(99)));
    }

    @Test
    void countsTheRecordsOfARealList() throws Exception {
        Path real = Lists.real("excerpts_transcribed/uk_sanctions_list_2026-08-14_excerpt.xml");
        byte[] list = Files.readAllBytes(real);
        Taken taken = Taken.of(reader, list);
        assertEquals(Lists.count(real, "//Designation"), taken.parties().size());
        assertEquals(
                Lists.count(real, "//Name | //NonLatinName"),
                taken.parties().stream().mapToInt(p -> p.names().size()).sum());
        assertEquals(2, taken.parties().size());
    }
}
