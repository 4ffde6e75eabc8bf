package org.aktenlage.match;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.aktenlage.listing.ListedParty.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

class PartyIndexTest {

    private static final List<Party> LISTED =
            List.of(
                    party("A", "1", Kind.PERSON, "Vladimir Vladimirovich SIDOROV"),
                    party("A", "2", Kind.PERSON, "Kim Chol Su", "金哲秀"),
                    party("A", "3", Kind.ENTITY, "Sea Star Shipping Co., Ltd."),
                    party("B", "1", Kind.PERSON, "Sidorov, Wladimir", "Сидоров Владимир"),
                    party("B", "2", Kind.PERSON, "Sidorova, Anna"));

    private final PartyIndex index = new PartyIndex(LISTED);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Vladimir Sidorov",
                "Wladimir Sidorow",
                "SIDOROV Vladimir",
                "Сидоров Владимир"
            })
    void findsANameInEverySpelling(String name) {
        Set<String> found =
                Set.copyOf(
                        index.matches(Party.asked(name, List.of(), Set.of()), 0.8).stream()
                                .map(m -> m.other().id())
                                .toList());
        assertEquals(Set.of("A:1", "B:1"), found);
    }

    @Test
    void ranksTheBestFirst() {
        List<Match> found = index.matches(Party.asked("Vladimir Sidorov", List.of(), Set.of()), 0);
        for (int i = 1; i < found.size(); i++) {
            assertTrue(found.get(i - 1).score() >= found.get(i).score());
        }
    }

    @Test
    void findsNothingOfAnUnknownName() {
        assertEquals(
                List.of(), index.matches(Party.asked("Ada Lovelace", List.of(), Set.of()), 0.5));
        assertEquals(List.of(), index.matches(Party.asked("...", List.of(), Set.of()), 0.5));
    }

    @Test
    void findsByANumberAlone() {
        Party one =
                new Party(
                        "C:1",
                        "C",
                        "1",
                        Kind.VESSEL,
                        List.of("Old Name"),
                        List.of(),
                        Set.of(),
                        List.of(new Party.IdNumber("IMO", "9999999")),
                        List.of());
        Party asked =
                new Party(
                        "",
                        "",
                        "",
                        Kind.VESSEL,
                        List.of("Sea Star"),
                        List.of(),
                        Set.of(),
                        List.of(new Party.IdNumber("IMO", "9999999")),
                        List.of());
        assertEquals(1, new PartyIndex(List.of(one)).matches(asked, 0).size());
    }

    @Test
    void onlyTheBestOfAnotherListIsTheSameParty() {
        List<Party> all =
                Stream.concat(
                                LISTED.stream(),
                                Stream.of(party("B", "3", Kind.PERSON, "Wladimir P. Sidorow")))
                        .toList();
        List<Match> pairs = new SameParties(new PartyIndex(all), 0.7).find(all, party -> {});
        assertEquals(
                List.of("A:1 B:1"),
                pairs.stream().map(m -> m.one().id() + " " + m.other().id()).toList());
    }

    private static Party party(String list, String reference, Kind kind, String... names) {
        return new Party(
                list + ":" + reference,
                list,
                reference,
                kind,
                List.of(names),
                List.of(),
                Set.of(),
                List.of(),
                List.of());
    }
}
