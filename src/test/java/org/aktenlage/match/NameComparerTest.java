package org.aktenlage.match;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;

class NameComparerTest {

    /** Names alone cannot tell them: the father's name is part of the son's. */
    private static final List<String> NOT_AS_MARKED =
            List.of("other\tSaddam Hussein\tQusay Saddam Hussein\tfather and son");

    @Test
    void tellsRealSpellingsFromOtherNames() throws IOException {
        List<String> rows = rows();
        assertTrue(rows.size() >= 80, rows.size() + " rows");
        assertEquals(NOT_AS_MARKED, rows.stream().filter(row -> !isAsMarked(row)).toList());
    }

    private static boolean isAsMarked(String row) {
        List<String> cells = List.of(row.split("\t", -1));
        boolean same = score(cells.get(1), cells.get(2)) >= Match.DEFAULT_THRESHOLD;
        return same == cells.getFirst().equals("same");
    }

    private static List<String> rows() throws IOException {
        try (InputStream in = NameComparerTest.class.getResourceAsStream("name-pairs.tsv")) {
            String table =
                    new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            return table.lines().filter(line -> !line.startsWith("#")).toList();
        }
    }

    static double score(String one, String other) {
        return new PartyComparer(WordWeights.EVEN)
                .compare(FoldedParty.of(asked(one)), FoldedParty.of(asked(other)))
                .map(Match::score)
                .orElse(0.0);
    }

    private static Party asked(String name) {
        return Party.asked(name, List.of(), Set.of());
    }

    @Test
    void worksInBothDirections() throws IOException {
        for (String row : rows()) {
            List<String> cells = List.of(row.split("\t", -1));
            assertEquals(
                    score(cells.get(1), cells.get(2)),
                    score(cells.get(2), cells.get(1)),
                    0.02,
                    row);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "김정은, kim jong un",
        "박봉주, pak pong ju",
        "Щукин, shchukin",
        "习近平, xi jin ping",
        "Müller, muller",
        "محمد, mhmd"
    })
    void writesAnyScriptInLatinLetters(String name, String latin) {
        assertEquals(latin, Romanizer.readings(name).getLast().latin());
    }

    @Test
    void aNameWithoutLettersIsNoName() {
        assertEquals(List.of(), FoldedName.of("---"));
        assertEquals(List.of(), FoldedName.of(""));
    }

    @Test
    void aCompanyOfNothingButFormsKeepsThem() {
        assertEquals(2, FoldedName.of("The Company").getFirst().parts().size());
    }
}
