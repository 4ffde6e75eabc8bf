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
import org.aktenlage.listing.ListedParty.Equivalent;
import org.aktenlage.listing.Listing;
import org.aktenlage.listing.Listing.DateKind;
import org.aktenlage.listing.PartyName;
import org.aktenlage.listing.PartyName.Use;
import org.aktenlage.listing.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

class ConListReaderTest {

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private static final List<String> HEADS =
            List.of(
                    "Name 6",
                    "Name 1",
                    "Title",
                    "DOB",
                    "Town of Birth",
                    "Country of Birth",
                    "Nationality",
                    "Passport Details",
                    "NI Number",
                    "Position",
                    "Address 1",
                    "Address 6",
                    "Post/Zip Code",
                    "Country",
                    "Other Information",
                    "Group Type",
                    "Alias Type",
                    "Regime",
                    "Listed On",
                    "Last Updated",
                    "Group ID");

    /** Of every row that does not say otherwise. */
    private static final Map<String, String> USUAL =
            Map.of(
                    "Name 6", "ROE",
                    "Group Type", "Individual",
                    "Alias Type", "Prime Alias",
                    "Regime", "Xaland",
                    "Listed On", "01/02/2003",
                    "Last Updated", "04/05/2006",
                    "Group ID", "7");

    private final ListReader reader = new ConListReader();

    private static String row(Map<String, String> cells) {
        return String.join(
                        ",",
                        HEADS.stream()
                                .map(h -> cells.getOrDefault(h, USUAL.getOrDefault(h, "")))
                                .map(c -> c.isEmpty() ? "" : "\"" + c + "\"")
                                .toList())
                + "\r\n";
    }

    private static String list(String rows) {
        return "Last Updated,02/04/2014\r\n" + String.join(",", HEADS) + "\r\n" + rows;
    }

    private ListedParty party(Map<String, String> cells) throws RejectedException {
        return Taken.of(reader, list(row(cells))).first();
    }

    @Test
    void isKnownByItsFirstLines() {
        assertTrue(reader.accepts(list("")));
        assertTrue(reader.accepts("\ufeff" + list("")));
        assertFalse(reader.accepts("Name 6,Last Updated"));
        assertFalse(reader.accepts("Last Updated,02/04/2014\r\nNumber,Price"));
    }

    @Test
    void readsTheDayOfTheList() throws RejectedException {
        Taken taken = Taken.of(reader, list(""));
        assertEquals("UK-CONLIST", taken.issue().list());
        assertEquals(new PartialDate(2014, 4, 2), taken.issue().issued());
    }

    @Test
    void makesOnePartyOfRowsThatDoNotStandTogether() throws RejectedException {
        Taken taken =
                Taken.of(
                        reader,
                        list(
                                row(Map.of("Name 1", "Annie", "Alias Type", "AKA"))
                                        + row(Map.of("Group ID", "8"))
                                        + row(Map.of("Name 1", "Ana", "Title", "Dr"))
                                        + row(
                                                Map.of(
                                                        "Name 1", "Ana",
                                                        "Title", "Dr",
                                                        "DOB", "00/00/1963"))
                                        + row(Map.of("Name 1", "Anja", "Alias Type", "FKA"))));
        assertEquals(
                List.of("7", "8"), taken.parties().stream().map(ListedParty::reference).toList());
        List<PartyName> names = taken.first().names();
        assertEquals(
                List.of("Ana ROE", "Annie ROE", "Anja ROE"),
                names.stream().map(PartyName::whole).toList());
        assertEquals(
                List.of(Use.PRIMARY, Use.ALIAS, Use.FORMER),
                names.stream().map(PartyName::use).toList());
        assertEquals(
                List.of("Title", "Name 1", "Name 6"),
                names.getFirst().parts().stream().map(PartyName.Part::label).toList());
        assertEquals(
                List.of(BirthDate.of("00/00/1963", PartialDate.ofYear(1963), false)),
                taken.first().births());
    }

    @Test
    void isTwoListingsUnderTwoRegimes() throws RejectedException {
        List<Listing> listings =
                Taken.of(
                                reader,
                                list(
                                        row(Map.of())
                                                + row(
                                                        Map.of(
                                                                "Regime", "Yland",
                                                                "Listed On", "09/09/2009"))))
                        .first()
                        .listings();
        assertEquals(
                List.of("Xaland", "Yland"), listings.stream().map(Listing::programme).toList());
        assertEquals(
                Map.of(
                        DateKind.LISTED, new PartialDate(2009, 9, 9),
                        DateKind.AMENDED, new PartialDate(2006, 5, 4)),
                listings.getLast().dates());
        assertEquals(new PartialDate(2003, 2, 1), listings.getFirst().dates().get(DateKind.LISTED));
    }

    @ParameterizedTest
    @CsvSource({
        "(1) Tiaret (2) Maskara, Tiaret|Maskara",
        "(1)-(2) Tunisia (3) Libya, Tunisia|Tunisia|Libya",
        "(1) to (3) Algeria (4) Morocco, Algeria|Algeria|Algeria|Morocco",
        "(1) (2) (4) Libya (3) Morocco, Libya|Libya|Morocco|Libya",
        "(1) Beja (2)-(3) -, Beja||",
        "(1) Beja (2) - (3) Tunis, Beja||Tunis",
        "(1) A (2004) (2)B, A (2004)|B",
        "(1) Samarra, Samarra",
        "Borisov, ''",
        "Bar (1), ''",
        "(2) Bar, ''",
        "(1) A (3) B, ''",
        "(1) A (1) B, ''",
        "(1), ''",
        "(1)-, ''",
        "'', ''"
    })
    void readsNumberedAnswers(String words, String expected) {
        assertEquals(expected, String.join("|", Numbered.of(words).values()));
    }

    @Test
    void givesTheTownsTheirCountries() throws RejectedException {
        assertEquals(
                List.of(Place.of("Dorf", "", "Xaland"), Place.of("", "", "Yland")),
                places("(1) Dorf (2) -", "(1) Xaland (2) Yland"));
        assertEquals(
                List.of(Place.of("Dorf", "", "Xaland"), Place.of("Au", "", "Xaland")),
                places("(1) Dorf (2) Au", "Xaland"));
        assertEquals(
                List.of(Place.of("Dorf", "", "(1) Xaland (2) Yland")),
                places("Dorf", "(1) Xaland (2) Yland"));
        assertEquals(List.of(Place.of("", "", "Xaland")), places("", "(1)-(2) Xaland"));
        assertEquals(List.of(), places("", ""));
    }

    private List<Place> places(String town, String country) throws RejectedException {
        return party(Map.of("Town of Birth", town, "Country of Birth", country)).birthPlaces();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    G827238 (Tunisian). Issued on 1 June 1996 | G827238 | (Tunisian). Issued on 1 June 1996
                    D 000763 (Afghan)                         | D 000763 | (Afghan)
                    3219222002.2181558 (Indonesian)           | 3219222002.2181558 | (Indonesian)
                    C-267185. Issued in Karachi               | C-267185 | Issued in Karachi
                    284173, expires 2005                      | 284173 | expires 2005
                    7190                                      | 7190 | ''
                    842 781                                   | 842 781 | ''
                    1234 5678 (old)                           | 1234 5678 (old) | ''
                    Italian Fiscal Code BDA YSF 66P04         | Italian Fiscal Code BDA YSF 66P04 | ''
                    """)
    void takesTheNumberOfADocumentOnlyWhereItStandsFirst(String words, String value, String note)
            throws RejectedException {
        assertEquals(
                List.of(new Identifier("Passport Details", value, "", "", "", note)),
                party(Map.of("Passport Details", words)).identifiers());
    }

    @Test
    void readsSeveralDocumentsAndNationalities() throws RejectedException {
        ListedParty party =
                party(Map.of("NI Number", "(1) 12345 (2) 67890", "Nationality", "(1) Xa (2) Y"));
        assertEquals(
                List.of(Identifier.of("NI Number", "12345"), Identifier.of("NI Number", "67890")),
                party.identifiers());
        assertEquals(List.of("Xa", "Y"), party.nationalities());
    }

    @Test
    void keepsTheLinesOfAnAddress() throws RejectedException {
        assertEquals(
                List.of(new Place("Weg 1, Dorf", "", "", "12", "Xaland", "")),
                party(
                                Map.of(
                                        "Address 1", "Weg 1",
                                        "Address 6", "Dorf",
                                        "Post/Zip Code", "12",
                                        "Country", "Xaland"))
                        .addresses());
    }

    @ParameterizedTest
    @CsvSource({
        "UN Ref QI.A.151.03. Extradited., QI.A.151.03",
        "Male. UN REF I.47.D.5., I.47.D.5",
        "UN Ref. I.AC.50.20.12.12.(1). Used, I.AC.50.20.12.12.(1)",
        "UN Ref QI.A.295.11 Senior, QI.A.295.11",
        "'UN Ref QI.Z,168.04. Also', 'QI.Z,168.04'"
    })
    void findsTheReferenceOfTheUnitedNations(String words, String reference)
            throws RejectedException {
        ListedParty party = party(Map.of("Other Information", words));
        assertEquals(List.of(new Equivalent("UN", reference)), party.equivalents());
        assertEquals(List.of(words), Taken.notes(party, "Other Information"));
    }

    @Test
    void findsNoReferenceWhereThereIsNone() throws RejectedException {
        assertEquals(
                List.of(),
                party(Map.of("Other Information", "EU listing. Not UN. Run 2003")).equivalents());
    }

    @Test
    void keepsInItsWordsWhatItCannotReadOrDoesNotKnow() throws RejectedException {
        ListedParty party =
                party(Map.of("Listed On", "last spring", "Alias Type", "Odd", "DOB", "about 9"));
        assertEquals(List.of("last spring"), Taken.notes(party, "Listed On"));
        assertEquals(List.of("Odd"), Taken.notes(party, "Alias Type"));
        assertEquals(List.of(BirthDate.of("about 9", null, false)), party.births());
        ListedParty later =
                Taken.of(
                                reader,
                                list(row(Map.of("Position", "Clerk")))
                                        .replace("Position", "A Later Column"))
                        .first();
        assertEquals(List.of("Clerk"), Taken.notes(later, "A Later Column"));
    }

    @Test
    void readsBothEncodings() throws RejectedException {
        String list = list(row(Map.of("Name 6", "MÜLLER’S")));
        for (byte[] bytes :
                List.of(list.getBytes(WINDOWS), list.getBytes(StandardCharsets.UTF_8))) {
            assertEquals("MÜLLER’S", Taken.of(reader, bytes).first().names().getFirst().whole());
        }
        assertEquals(1, Taken.of(reader, "\ufeff" + list + "\r\n").parties().size());
    }

    @Test
    void refusesATableThatBreaksOff() {
        String list = list(row(Map.of()) + row(Map.of()));
        assertEquals(
                "line 4: 3 cells under 21 heads", refusal(list(row(Map.of()) + "ROE,Ana,\r\n")));
        assertTrue(refusal(list.substring(0, list.length() - 3)).startsWith("line "));
    }

    @Test
    void refusesARowWithoutGroupOrRegime() {
        assertEquals(
                "line 3: a record without an identifier",
                refusal(list(row(Map.of("Group ID", "")))));
        assertEquals("line 3: 7 without a programme", refusal(list(row(Map.of("Regime", "")))));
    }

    private String refusal(String list) {
        return assertThrows(RejectedException.class, () -> Taken.of(reader, list))
                .rejection()
                .detail();
    }

    @Test
    void refusesMoreBytesThanAnySuchListHas() {
        byte[] many = new byte[ConListReader.MOST_BYTES + 1];
        assertThrows(RejectedException.class, () -> Taken.of(reader, many));
    }

    @Test
    void countsThePartiesOfARealList() throws Exception {
        byte[] list = Files.readAllBytes(Lists.real("uk/sanctionsconlist_2014-04-02.csv"));
        Taken taken = Taken.of(reader, list);
        List<String> ends =
                Pattern.compile("(?m),\\d\\d/\\d\\d/\\d{4},\\d\\d/\\d\\d/\\d{4},(\\d+)$")
                        .matcher(new String(list, WINDOWS))
                        .results()
                        .map(m -> m.group(1))
                        .toList();
        assertEquals(8950, ends.size());
        assertEquals(ends.stream().distinct().count(), taken.parties().size());
        assertEquals(2297, taken.parties().size());
        assertEquals(6, taken.parties().stream().filter(p -> p.listings().size() > 1).count());
        assertEquals(
                taken.parties().size(),
                taken.parties().stream()
                        .filter(p -> p.names().getFirst().use() == Use.PRIMARY)
                        .count());
        assertEquals(
                List.of("29/02/1969"),
                taken.parties().stream()
                        .flatMap(p -> p.births().stream())
                        .filter(b -> b.earliest() == null)
                        .map(BirthDate::words)
                        .toList(),
                "a day that never was");
    }
}
