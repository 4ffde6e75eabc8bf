package org.aktenlage.pipeline.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import org.aktenlage.pipeline.FactTable;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Five gold facts and six found ones; all figures were worked out by hand. */
final class ScoreTest {

    private static final String TEXT =
            "Alpha condemns Beta. Gamma and Delta met. Alpha attacked Beta. "
                    + "Gamma could sanction Beta. Delta left.";

    private static final String ENTITIES =
            """
            key,type,en,de,aliases,iso,wikidata
            A,State,Alpha,Alfa,Alpha Republic|the Republic,AA,Q1
            B,State,Beta,Beta,,BB,
            G,Body,Gamma,Gamma,,,
            D,Body,Delta,Delta,,,
            X,Body,Xi,Xi,,,
            E,State,Echo,Echo,,EE,
            E-GOV,Government,Government of Echo,Regierung von Echo,,EE,
            """;

    private static final String GOLD =
            """
            doc,quote,event,agent,target,theme,time,factuality,source
            d,Alpha condemns Beta,Condemnation,A,B,,2024-05,asserted,E
            d,Gamma and Delta met,Meeting,G;D,,,2024,asserted,
            d,Alpha attacked Beta,Attack,A,B,,2024,asserted,
            d,Gamma could sanction Beta,SanctionAdoption,G/X,B,,,possible,
            d,Delta left,Leaving,D,,,,asserted,
            """;

    @SuppressWarnings("NullAway.Init") // JUnit sets it before any method runs
    @TempDir
    Path folder;

    private final List<Statement> gold = new ArrayList<>();
    private final List<Statement> found = new ArrayList<>();

    @BeforeEach
    void compare() throws IOException, GoldException {
        Entities entities = Entities.read(write("entities.csv", ENTITIES));
        Squeezed text = Squeezed.of(TEXT);
        for (CSVRecord row : Csv.read(write("d.csv", GOLD))) {
            gold.add(Statement.gold(row, text, entities));
        }
        for (FactTable.Row row :
                List.of(
                        // full: by alias and half of the quote; wrong time, right source
                        row(
                                "Alpha condemns",
                                "Condemnation",
                                "alpha republic",
                                "BB",
                                "2024",
                                "asserted",
                                "Government of Echo"),
                        // full, in another order; right time
                        row(
                                "Gamma and Delta met",
                                "Meeting",
                                "Delta;Gamma",
                                "",
                                "2024",
                                "asserted",
                                ""),
                        // the event only
                        row("attacked Beta", "Attack", "Alpha", "Gamma", "2024", "asserted", ""),
                        // roles by the alternative, but a leak
                        row(
                                "Gamma could sanction Beta",
                                "SanctionAdoption",
                                "Xi",
                                "Beta",
                                "",
                                "asserted",
                                ""),
                        // another type
                        row("Delta left", "Joining", "Delta", "", "", "asserted", ""),
                        // the first one again
                        row(
                                "Alpha condemns Beta",
                                "Condemnation",
                                "Alpha",
                                "Beta",
                                "",
                                "asserted",
                                ""))) {
            found.add(Statement.found(row, text, entities));
        }
    }

    private Path write(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }

    private static FactTable.Row row(
            String quote,
            String event,
            String agents,
            String targets,
            String time,
            String factuality,
            String source) {
        return new FactTable.Row(
                "d", quote, event, agents, targets, "", time, factuality, source, "", "1.00");
    }

    @Test
    void countsWhatIsRightAtEachLevel() {
        assertEquals(
                new Score(
                        new Figures(4, 6, 5),
                        new Figures(3, 6, 5),
                        new Figures(2, 6, 5),
                        new Share(2, 6),
                        1,
                        new Share(1, 2),
                        new Share(1, 1)),
                Score.of(Alignment.of(gold, found)));
    }

    @Test
    void printsTheFiguresWithThreeDigits() {
        Evaluation evaluation =
                new Evaluation(
                        Map.of("d", "en"),
                        Alignment.of(gold, found),
                        new FactTable(List.of()),
                        List.of(),
                        List.of());
        assertEquals(
                """
                documents 1  gold 5  predicted 6
                event  P 0.667  R 0.800  F1 0.727
                roles  P 0.500  R 0.600  F1 0.545
                full   P 0.333  R 0.400  F1 0.364
                asserted precision 0.333 (2 of 6)  leaks 1
                time   1 of 2
                source 1 of 1
                """,
                new Report(evaluation).overall());
        assertEquals(
                """
                - roles d Attack A -> B [asserted] “Alpha attacked Beta”
                    got Alpha -> Gamma [asserted]
                """,
                new Report(evaluation).errors(1));
    }

    @Test
    void theBestPairComesFirstWhateverTheOrder() {
        Pair pair = Alignment.of(gold, List.of(found.get(2), found.get(1))).pairs().get(2);
        assertEquals(Level.EVENT, pair.level());
        assertNotNull(pair.found());
    }

    @Test
    void nothingFoundIsNoDivisionByZero() {
        Score score = Score.of(Alignment.of(gold, List.of()));
        assertEquals(0, score.roles().f1());
        assertEquals(0, score.asserted().ratio());
    }
}
