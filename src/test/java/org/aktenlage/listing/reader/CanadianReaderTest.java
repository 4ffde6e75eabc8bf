package org.aktenlage.listing.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.aktenlage.document.PartialDate;
import org.aktenlage.document.RejectedException;
import org.aktenlage.listing.BirthDate;
import org.aktenlage.listing.Identifier;
import org.aktenlage.listing.Issue;
import org.aktenlage.listing.ListedParty;
import org.aktenlage.listing.ListedParty.Kind;
import org.aktenlage.listing.Listing.DateKind;
import org.aktenlage.listing.PartyName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

final class CanadianReaderTest {

    private static final String LIST =
            """
            <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
            <data-set xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
            <record><Country>Freedonia / Libertonie</Country><LastName>EXAMPLE</LastName>
            <GivenName>Anna Maria</GivenName><TitleOrShip>Dr.</TitleOrShip>
            <DateOfBirthOrShipBuildDate>1963 or 1964-02</DateOfBirthOrShipBuildDate>
            <Schedule>1,Part 2</Schedule><Item>7</Item><DateOfListing>2020-09-28</DateOfListing>
            <Aliases>Анна Пример; Annie Example, Anja EXAMPLE, Arabic: آنا</Aliases><Gender>F</Gender></record>
            <record><Country>Freedonia / Libertonie</Country><EntityOrShip>Sample Star</EntityOrShip>
            <TitleOrShip>Oil Tanker</TitleOrShip><ShipIMONumber>1234567</ShipIMONumber>
            <DateOfBirthOrShipBuildDate>2005</DateOfBirthOrShipBuildDate>
            <Schedule>3</Schedule><Item>1</Item><DateOfListing>2025-02-21</DateOfListing></record>
            <record><Country>Sylvania</Country><EntityOrShip>Sample Bank</EntityOrShip><Item>1</Item>
            <DateOfListing>soon</DateOfListing></record>
            </data-set>
            """;

    private static Lists read(String xml) throws RejectedException, IOException {
        return Lists.read(new CanadianReader(), xml);
    }

    @Test
    void namesARecordByWhereItStands() throws RejectedException, IOException {
        assertTrue(new CanadianReader().accepts(LIST));
        Lists lists = read(LIST);
        assertEquals(new Issue("CA", null, null), lists.issue());
        assertEquals(
                List.of(
                        "Freedonia, Schedule 1, Part 2, item 7",
                        "Freedonia, Schedule 3, item 1",
                        "Sylvania, item 1"),
                lists.parties.stream().map(ListedParty::reference).toList());
        assertEquals(
                "Freedonia / Libertonie",
                lists.parties.getFirst().listings().getFirst().programme());
    }

    @Test
    void keepsAllThatIsSaidOfAPerson() throws RejectedException, IOException {
        ListedParty party = read(LIST).parties.getFirst();
        assertEquals(Kind.PERSON, party.kind());
        assertEquals(
                List.of(
                        "Anna Maria EXAMPLE",
                        "Анна Пример",
                        "Annie Example",
                        "Anja EXAMPLE",
                        "آنا"),
                party.names().stream().map(PartyName::whole).toList());
        assertEquals("Dr.", party.names().getFirst().parts().getFirst().value());
        assertEquals("Cyrl", party.names().get(1).script());
        assertEquals("Arabic", party.names().get(4).language());
        assertEquals(
                List.of(
                        BirthDate.of("1963", PartialDate.ofYear(1963), false),
                        BirthDate.of("1964-02", new PartialDate(1964, 2, 0), false)),
                party.births());
        assertEquals(
                PartialDate.parse("2020-09-28").orElseThrow(),
                party.listings().getFirst().dates().get(DateKind.LISTED));
        assertEquals(List.of("1,Part 2"), Lists.notes(party, "Schedule"));
        assertEquals(List.of("7"), Lists.notes(party, "Item"));
        assertEquals(List.of("F"), Lists.notes(party, "Gender"));
        assertEquals(
                List.of("Анна Пример; Annie Example, Anja EXAMPLE, Arabic: آنا"),
                Lists.notes(party, "Aliases"));
    }

    @Test
    void readsShipsAndBodies() throws RejectedException, IOException {
        List<ListedParty> parties = read(LIST).parties;
        assertEquals(Kind.VESSEL, parties.get(1).kind());
        assertEquals(List.of(Identifier.of("IMO", "1234567")), parties.get(1).identifiers());
        assertEquals("2005", parties.get(1).births().getFirst().words());
        assertEquals(List.of("Oil Tanker"), Lists.notes(parties.get(1), "TitleOrShip"));
        assertEquals(Kind.ENTITY, parties.get(2).kind());
        assertEquals(List.of("soon"), Lists.notes(parties.get(2), "DateOfListing"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "true  | Баранов, Олег Анатольевич           | Баранов, Олег Анатольевич",
                "true  | Ivan Golovatyi; Иван Головатый       | Ivan Golovatyi # Иван Головатый",
                "true  | Иван Пример / Iван Приклад           | Иван Пример # Iван Приклад",
                "true  | Maung Har, Maung Ha                  | Maung Har # Maung Ha",
                "true  | Anna or Anja EXAMPLE                 | Anna or Anja EXAMPLE",
                "true  | A. Bek, Belarusian: А. Бек, Russian : А. Бек | A. Bek # А. Бек # А. Бек",
                "false | Завод \"Сокол\", АО                  | Завод \"Сокол\", АО",
                "false | Министерство финансов or МинФин      | Министерство финансов # МинФин",
                "false | Министерство культуры, спорта и туризма | Министерство культуры, спорта и"
                        + " туризма",
                "false | Sample Co., Ltd.; SCL                | Sample Co., Ltd. # SCL",
            })
    void takesAliasesApartOnlyWhereTheyAreSeveral(boolean person, String words, String names) {
        assertEquals(
                List.of(names.split(" # ", -1)),
                CanadianAliases.of(words, person).stream().map(PartyName::whole).toList());
    }

    @Test
    void leavesUnreadableBirthDatesInWords() throws RejectedException, IOException {
        ListedParty party =
                read(LIST.replace("1963 or 1964-02", "born in the early 1970s")).parties.getFirst();
        assertEquals("born in the early 1970s", party.births().getFirst().words());
        assertNull(party.births().getFirst().earliest());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<data-set><record><Country>Freedonia</Country></record></data-set>",
                "<data-set><record><Item>1</Item></record></data-set>",
                "<data-set><record><Country>Freedonia</Country>",
                "<!DOCTYPE data-set SYSTEM 'x.dtd'><data-set/>"
            })
    void refusesAListThatBreaksItsFormat(String xml) {
        assertThrows(RejectedException.class, () -> read(xml));
    }

    @Test
    void readsEveryRecordOfTheRealList() throws Exception {
        Path file = Lists.real("other/canada_sema_2025.xml");
        Lists lists = Lists.read(new CanadianReader(), file);
        assertEquals(Lists.count(file, "/data-set/record"), lists.parties.size());
        assertEquals(
                lists.parties.size(),
                lists.parties.stream().map(ListedParty::reference).distinct().count());
        assertEquals(
                Lists.count(file, "//record[ShipIMONumber]"),
                lists.parties.stream().filter(p -> p.kind() == Kind.VESSEL).count());
        assertEquals(
                Lists.count(file, "//record[LastName or GivenName]"),
                lists.parties.stream().filter(p -> p.kind() == Kind.PERSON).count());
    }
}
