package org.aktenlage.match;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.aktenlage.document.PartialDate;
import org.aktenlage.listing.ListedParty.Kind;
import org.aktenlage.match.Party.Birth;
import org.aktenlage.match.Party.IdNumber;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;
import java.util.Optional;
import java.util.Set;

class PartyComparerTest {

    private static final PartyComparer COMPARER = new PartyComparer(WordWeights.EVEN);

    @ParameterizedTest
    @CsvSource({
        "1968, 1968-05-03, true",
        "1968, 1968, true",
        "1968-05, 1968-05-03, true",
        "1968-05-03, 1968-05-03, true",
        "1968-01-01, 1968-05-03, true",
        "1968-05-03, 1968-03-05, true",
        "1975, 1968-05-03, false",
        "1968-05-03, 1968-05-04, false",
        "1968-05-03, 1969-05-03, false",
        "1968-01-01, 1969-05-03, false"
    })
    void datesOfBirthAgreeByTheirPrecision(String one, String other, boolean agree) {
        double weight =
                BirthComparer.compare(born(one), born(other)).map(Evidence::weight).orElse(0.0);
        assertEquals(agree, weight > 0, () -> one + " " + other + " " + weight);
        assertTrue(weight != 0);
    }

    @Test
    void theSameDaySaysMoreThanTheSameYear() {
        assertTrue(birth("1968-05-03", "1968-05-03") > birth("1968", "1968-05-03"));
        assertTrue(birth("1968", "1975") < birth("1968", "1970"));
    }

    @Test
    void oneGoodDateOfSeveralIsEnough() {
        Party several = party(Kind.PERSON, List.of(date("1950"), date("1968-05-03")), Set.of());
        assertTrue(BirthComparer.compare(several, born("1968-05-03")).orElseThrow().weight() > 3);
    }

    private static double birth(String one, String other) {
        return BirthComparer.compare(born(one), born(other)).orElseThrow().weight();
    }

    @Test
    void anEqualNumberDecides() {
        Party one = numbered("Ann Roe", "Passport", "AB 123-4567");
        assertTrue(score(one, numbered("Anna Row", "Passport number", "ab1234567")) > 0.9);
        assertTrue(score(one, numbered("Anna Row", "Passport", "AB1234568")) < 0.8);
        assertTrue(score(one, numbered("Anna Row", "IMO", "1234567")) < 0.8);
    }

    @Test
    void shipsOfOtherNumbersAreOtherShips() {
        Party one = numbered("Star of the Sea", "IMO", "IMO 1234567");
        assertTrue(score(one, numbered("Star of the Sea", "IMO number", "1234567")) > 0.99);
        assertTrue(score(one, numbered("Star of the Sea", "IMO number", "7654321")) < 0.5);
    }

    @Test
    void aPersonIsNoShip() {
        Party person = party(Kind.PERSON, List.of(), Set.of());
        Party ship = party(Kind.VESSEL, List.of(), Set.of());
        Party unknown = party(null, List.of(), Set.of());
        assertEquals(Optional.empty(), compare(person, ship));
        assertTrue(compare(person, unknown).isPresent());
    }

    @Test
    void countriesSayLittle() {
        Party one = party(Kind.PERSON, List.of(), Set.of("KP"));
        double same = score(one, party(Kind.PERSON, List.of(), Set.of("KP", "CN")));
        double unknown = score(one, party(Kind.PERSON, List.of(), Set.of()));
        double other = score(one, party(Kind.PERSON, List.of(), Set.of("RU")));
        assertTrue(same > unknown && unknown > other && other > 0.5);
    }

    @Test
    void everyFeatureGivesItsReason() {
        Party one = party(Kind.PERSON, List.of(date("1968")), Set.of("KP"));
        List<String> reasons = compare(one, one).orElseThrow().reasons();
        assertEquals(3, reasons.size());
        assertTrue(reasons.getFirst().startsWith("name \"Hong Gil Tong\""), reasons.getFirst());
        assertTrue(reasons.contains("country KP"), reasons.toString());
    }

    @ParameterizedTest
    @CsvSource({
        "Democratic People's Republic of Korea, KP",
        "DPRK, KP",
        "South Sudanese, SS",
        "Sudan, SD",
        "Guinea-Bissau, GW",
        "Tunisian (dual nationality), TN",
        "Nordkorea, KP",
        "KP, KP",
        "Democratic Republic of the Congo (as of June 2011), CD"
    })
    void countriesAreFoundInTheListsWords(String words, String code) {
        assertEquals(Set.of(code), Countries.of(words));
    }

    @Test
    void severalCountriesCanBeNamed() {
        assertEquals(Set.of("UZ", "AF"), Countries.of("1) Uzbek 2) Afghan"));
        assertEquals(Set.of(), Countries.of("na"));
    }

    private static Optional<Match> compare(Party one, Party other) {
        return COMPARER.compare(FoldedParty.of(one), FoldedParty.of(other));
    }

    private static double score(Party one, Party other) {
        return compare(one, other).orElseThrow().score();
    }

    private static Party born(String date) {
        return party(Kind.PERSON, List.of(date(date)), Set.of());
    }

    private static Birth date(String date) {
        return Birth.of(PartialDate.parse(date).orElseThrow());
    }

    private static Party party(@Nullable Kind kind, List<Birth> births, Set<String> countries) {
        return new Party(
                "",
                "",
                "",
                kind,
                List.of("Hong Gil Tong"),
                births,
                countries,
                List.of(),
                List.of());
    }

    private static Party numbered(String name, String scheme, String value) {
        return new Party(
                "",
                "",
                "",
                null,
                List.of(name),
                List.of(),
                Set.of(),
                List.of(new IdNumber(scheme, value)),
                List.of());
    }
}
