package org.aktenlage.match;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.aktenlage.document.RejectedException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * How well the same parties are found, by the references that lists themselves print. Pairs of
 * which neither party is named by a reference are not judged.
 */
final class CrossReferencesIT {

    private static Path lists = Path.of("");

    @BeforeAll
    static void findsTheLists() {
        String corpus = System.getenv("AKTENLAGE_CORPUS");
        assumeTrue(corpus != null, "AKTENLAGE_CORPUS is not set: matching is not measured");
        lists = Path.of(corpus, "data", "sanctions");
    }

    /** What was found at a threshold. */
    private record Count(double threshold, int same, int other, int notJudged, int all) {

        double precision() {
            return (double) same / (same + other);
        }

        String line() {
            return String.format(
                    Locale.ROOT,
                    "%.2f  precision %.4f (%d of %d)  recall %.4f (%d of %d)  not judged %d",
                    threshold,
                    precision(),
                    same,
                    same + other,
                    (double) same / all,
                    same,
                    all,
                    notJudged);
        }
    }

    @Test
    void theBritishListOf2014AndThatOfTheUnitedNationsOf2018() throws RejectedException {
        CrossReferences references = british();
        List<Match> found = found(references);
        for (double threshold : List.of(0.6, 0.7, 0.8, 0.9, 0.95)) {
            System.out.println(count(references, found, threshold).line());
        }
        Count atDefault = count(references, found, Match.DEFAULT_THRESHOLD);
        assertTrue(atDefault.precision() >= 0.98, atDefault.line());
        assertEquals(
                "0.80  precision 0.9838 (426 of 433)  recall 0.9838 (426 of 433)  not judged 376",
                atDefault.line());
    }

    /** What {@code screen} tells of each party of one list when asked about the other. */
    @Test
    void everyMatchAsScreeningShowsThem() throws RejectedException {
        CrossReferences references = british();
        PartyIndex index = index(references);
        List<Match> found = new ArrayList<>();
        for (Party party : references.cited()) {
            found.addAll(index.matches(party, 0.5, p -> !p.list().equals(party.list())));
        }
        for (double threshold : List.of(0.8, 0.9, 0.95)) {
            System.out.println("every match " + count(references, found, threshold).line());
        }
        assertEquals(
                "0.80  precision 0.9510 (427 of 449)  recall 0.9861 (427 of 433)  not judged 418",
                count(references, found, Match.DEFAULT_THRESHOLD).line());
    }

    @Test
    void theExcerptOf2026NamesOneOfTheUnitedNations() throws RejectedException {
        CrossReferences references =
                CrossReferences.of(
                        lists.resolve(
                                "excerpts_transcribed/uk_sanctions_list_2026-08-14_excerpt.xml"),
                        lists.resolve("un/consolidated_2025-04-19.xml"));
        Count count = count(references, found(references), Match.DEFAULT_THRESHOLD);
        assertEquals(1, count.all());
        assertEquals(1, count.same());
        assertEquals(0, count.other());
    }

    private static CrossReferences british() throws RejectedException {
        return CrossReferences.of(
                lists.resolve("uk/sanctionsconlist_2014-04-02.csv"),
                lists.resolve("un/consolidated_2018-10-29.xml"));
    }

    private static PartyIndex index(CrossReferences references) {
        return new PartyIndex(both(references));
    }

    private static List<Party> both(CrossReferences references) {
        List<Party> all = new ArrayList<>(references.cited());
        all.addAll(references.citing());
        return all;
    }

    private static List<Match> found(CrossReferences references) {
        return new SameParties(index(references), 0.5).find(both(references), party -> {});
    }

    private static Count count(CrossReferences references, List<Match> found, double threshold) {
        int same = 0;
        int other = 0;
        int notJudged = 0;
        for (Match match : found) {
            if (match.score() < threshold) {
                continue;
            }
            if (references.isSame(match)) {
                same++;
            } else if (references.isJudged(match)) {
                other++;
            } else {
                notJudged++;
            }
        }
        return new Count(threshold, same, other, notJudged, references.pairs().size());
    }
}
