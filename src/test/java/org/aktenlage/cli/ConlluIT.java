package org.aktenlage.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.aktenlage.cli.InProcess.Run;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Somebody else's parse, from the file to the facts. */
final class ConlluIT {

    private static final String FACT = "SanctionAdoption,European Union,North Korea";

    private static final String GERMAN =
            """
            # lang = de
            # meta::date = 2024-05-24
            # text = Die EU hat im Mai 2024 Sanktionen gegen Nordkorea verhängt.
            1 Die der DET ART Case=Nom|Gender=Fem|Number=Sing 2 det _ _
            2 EU EU PROPN NE Case=Nom|Gender=Fem|Number=Sing 11 nsubj _ _
            3 hat haben AUX VAFIN Mood=Ind|Number=Sing|Tense=Pres|VerbForm=Fin 11 aux _ _
            4-5 im _ _ _ _ _ _ _ _
            4 in in ADP APPR _ 6 case _ _
            5 dem der DET ART Case=Dat|Gender=Masc|Number=Sing 6 det _ _
            6 Mai Mai NOUN NN Case=Dat|Gender=Masc|Number=Sing 11 obl _ _
            7 2024 2024 NUM CARD _ 6 nmod _ _
            8 Sanktionen Sanktion NOUN NN Case=Acc|Gender=Fem|Number=Plur 11 obj _ _
            9 gegen gegen ADP APPR _ 10 case _ _
            10 Nordkorea Nordkorea PROPN NE Case=Acc|Number=Sing 8 nmod _ _
            11 verhängt verhängen VERB VVPP VerbForm=Part 0 root _ SpaceAfter=No
            12 . . PUNCT $. _ 11 punct _ _
            """;

    /** Without the tags of the Penn Treebank. */
    private static final String ENGLISH =
            """
            # lang = en
            # meta::date = 2024-05-24
            # text = The EU has imposed sanctions on North Korea in May 2024.
            1 The the DET _ Definite=Def|PronType=Art 2 det _ _
            2 EU EU PROPN _ Number=Sing 4 nsubj _ _
            3 has have AUX _ Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin 4 aux _ _
            4 imposed impose VERB _ Tense=Past|VerbForm=Part 0 root _ _
            5 sanctions sanction NOUN _ Number=Plur 4 obj _ _
            6 on on ADP _ _ 8 case _ _
            7 North North PROPN _ Number=Sing 8 compound _ _
            8 Korea Korea PROPN _ Number=Sing 4 obl _ _
            9 in in ADP _ _ 10 case _ _
            10 May May PROPN _ Number=Sing 4 obl _ _
            11 2024 2024 NUM _ NumType=Card 10 nummod _ SpaceAfter=No
            12 . . PUNCT _ _ 4 punct _ _
            """;

    private static Path file(Path folder, String lines) throws IOException {
        StringBuilder tabs = new StringBuilder();
        lines.lines()
                .map(line -> line.startsWith("#") ? line : line.replace(' ', '\t'))
                .forEach(line -> tabs.append(line).append('\n'));
        return Files.writeString(folder.resolve("a.conllu"), tabs);
    }

    @ParameterizedTest
    @ValueSource(strings = {GERMAN, ENGLISH})
    void readsFactsFromAParse(String lines, @TempDir Path folder) throws IOException {
        Path store = folder.resolve("store");
        Run run = InProcess.run("ingest", "--conllu", file(folder, lines), "--store", store);
        assertEquals(0, run.code(), run.err());
        Run facts = InProcess.run("facts", "--format", "csv", "--store", store);
        assertTrue(facts.out().contains(FACT), facts.out());
        assertTrue(facts.out().contains(",2024-05,asserted,"), facts.out());
    }

    /** One of our own parser would read it another way. */
    @Test
    void keepsTheParseForTheNextReading(@TempDir Path folder) throws IOException {
        Path store = folder.resolve("store");
        String odd = GERMAN.replace("NE Case=Nom|Gender=Fem|Number=Sing 11 nsubj", "NE _ 11 punct");
        InProcess.run("ingest", "--conllu", file(folder, odd), "--store", store);
        String before = InProcess.run("facts", "--format", "csv", "--store", store).out();
        assertTrue(!before.contains(FACT), before);
        Run again = InProcess.run("reprocess", "--threshold", "0.61", "--store", store);
        assertTrue(again.out().startsWith("documents  1"), again.out());
        assertEquals(before, InProcess.run("facts", "--format", "csv", "--store", store).out());
    }

    @Test
    void rejectsABadFileInOneLineAndReadsTheNext(@TempDir Path folder) throws IOException {
        Path good = file(folder, ENGLISH);
        Path bad = Files.writeString(folder.resolve("bad.conllu"), "# text = a\n1\ta\n\n");
        Run run = InProcess.run("convert", "--conllu", bad, good, "--format", "nt");
        assertEquals(1, run.code());
        assertTrue(
                run.err().contains("(line 2: 2 columns in place of 10); mend the place named\n"),
                run.err());
        assertTrue(run.err().contains("documents  1 (1 added)"), run.err());
    }

    @Test
    void readsBackWhatAnnotateWrote(@TempDir Path folder) throws IOException {
        Path demo = Path.of("seeds", "documents");
        Path parsed = folder.resolve("all.conllu");
        assertEquals(0, InProcess.run("annotate", demo, "--output", parsed).code());
        Run run = InProcess.run("convert", "--conllu", parsed, "--format", "nq");
        assertEquals(0, run.code(), run.err());
        assertTrue(run.err().contains("documents  14 (14 added)"), run.err());
        Run again = InProcess.run("annotate", "--conllu", parsed);
        assertEquals(
                Files.readString(parsed).replaceAll("start_char=\\d+\\|end_char=\\d+", ""),
                again.out().replaceAll("start_char=\\d+\\|end_char=\\d+", ""));
    }
}
