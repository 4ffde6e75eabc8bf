package org.aktenlage.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.aktenlage.cli.InProcess.Run;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Names asked of a store that holds two lists, both invented. */
final class ScreenIT {

    @TempDir private static Path folder = Path.of("");

    private static Path store = Path.of("");

    @BeforeAll
    static void ingestsTwoLists() throws IOException {
        store = TwoLists.ingested(folder);
    }

    @ParameterizedTest
    @CsvSource({"Hong Kil Tong", "'TONG, Hong Kil'", "홍길동"})
    void findsANameInAnyScriptAndOrder(String name) {
        Run run = screen(name);
        assertEquals(0, run.code(), run.err());
        assertTrue(run.out().contains("KPi.901"), run.out());
        assertTrue(run.out().contains("CA  "), run.out());
        assertTrue(run.out().contains("(2 rows)"), run.out());
    }

    @Test
    void aDateOfBirthTellsPeopleOfOneNameApart() {
        Run same = screen("Hong Kil Tong", "--birth", "1961-04-02");
        assertTrue(same.out().contains("same day of birth"), same.out());
        Run other = screen("Hong Kil Tong", "--birth", "1985", "--threshold", "0.9");
        assertTrue(!other.out().contains("KPi.901"), other.out());
    }

    @Test
    void saysWhereThereIsNoMatch() {
        Run run = screen("Ada Lovelace");
        assertEquals(0, run.code(), run.err());
        assertEquals("no match at 0.8 or more\n", run.out());
    }

    @Test
    void screensATableAndKeepsItsOrder() throws IOException {
        Path table = folder.resolve("parties.csv");
        Files.write(
                table,
                List.of(
                        "name,birth,country",
                        "Ada Lovelace,1815-12-10,GB",
                        "Hong Gil-dong,1961,KP",
                        "Chon Ryong Shipping,,"));
        Run run = InProcess.run("screen", "--file", table, "--store", store);
        assertEquals(0, run.code(), run.err());
        List<String> rows = run.out().lines().toList();
        assertEquals(
                "name,birth,country,score,list,reference,matched,programme,reasons",
                rows.getFirst());
        assertEquals("Ada Lovelace,1815-12-10,GB,,,,,,", rows.get(1));
        assertTrue(rows.get(2).startsWith("Hong Gil-dong,1961,KP,0."), rows.get(2));
        assertTrue(rows.getLast().contains(",UN,KPe.902,"), rows.getLast());
        assertTrue(run.err().startsWith("screened 3 names against 4 parties"), run.err());
    }

    @Test
    void refusesWhatItCannotUse() {
        assertEquals(2, screen("Hong", "--birth", "yesterday").code());
        assertEquals(2, screen("Hong", "--country", "Atlantis").code());
        assertEquals(2, InProcess.run("screen", "--store", store).code());
        assertEquals(3, InProcess.run("screen", "--file", "none.csv", "--store", store).code());
    }

    private static Run screen(String name, Object... more) {
        Object[] all = new Object[more.length + 5];
        System.arraycopy(new Object[] {"screen", name, "--wide", "--store", store}, 0, all, 0, 5);
        System.arraycopy(more, 0, all, 5, more.length);
        return InProcess.run(all);
    }
}
