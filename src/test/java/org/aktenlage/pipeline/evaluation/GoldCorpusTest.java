package org.aktenlage.pipeline.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Set;

/** Passages of documents that lie elsewhere. */
final class GoldCorpusTest {

    private static final String TEXT =
            "---\ntitle: Norway\n---\nNorway condemned **Serbia**. This war goes on.\n";

    @SuppressWarnings("NullAway.Init") // JUnit sets it before any method runs
    @TempDir
    Path folder;

    @BeforeEach
    void write() throws Exception {
        Files.writeString(folder.resolve("page.md"), TEXT);
        String sum =
                HexFormat.of()
                        .formatHex(
                                MessageDigest.getInstance("SHA-256")
                                        .digest(TEXT.getBytes(StandardCharsets.UTF_8)));
        int start = TEXT.indexOf("Norway condemned");
        Files.writeString(
                folder.resolve("passages-en.csv"),
                "id,lang,half,path,sha256,first,last,published,publisher,author,kind,origin\n"
                        + "en-1,en,tune,page.md,"
                        + sum
                        + ",0,9,2024-05-01,,,page,\n"
                        + "en-2,en,tune,page.md,00,0,9,,,,page,\n"
                        + "en-3,en,held,none.md,00,0,9,,,,page,\n");
        Files.writeString(
                folder.resolve("sentences-en.csv"),
                "passage,start,end\nen-1," + start + "," + (start + 28) + "\n");
        Files.writeString(
                folder.resolve("facts-en.csv"),
                "passage,start,end,event,agent,target,time,factuality,source\nen-1,"
                        + start
                        + ","
                        + (start + 27)
                        + ",Condemnation,NO,RS,,asserted,\n");
        Files.writeString(folder.resolve("entities-en.csv"), "key,label\nNO,Norway|Norge\n");
    }

    @Test
    void isKnownByItsTables() throws IOException {
        assertTrue(GoldCorpus.isOne(folder));
        Files.delete(folder.resolve("passages-en.csv"));
        assertFalse(GoldCorpus.isOne(folder));
    }

    @Test
    void findsTheWordsOfAPassage() throws GoldException {
        GoldCorpus corpus = GoldCorpus.read(folder, folder, Set.of());
        assertEquals(1, corpus.passages().size());
        GoldCorpus.Passage passage = corpus.passages().getFirst();
        assertEquals(
                "Norway condemned **Serbia**.",
                passage.words(
                        passage.sentences().getFirst().start(),
                        passage.sentences().getFirst().end()));
        assertEquals(1, passage.facts().size());
        assertTrue(corpus.entities().knows("Norge"));
    }

    @Test
    void saysWhatIsMissingOrAnother() throws GoldException {
        GoldCorpus corpus = GoldCorpus.read(folder, folder, Set.of());
        assertEquals(2, corpus.lost().size());
        assertTrue(corpus.lost().get(0).startsWith("passage en-2: "), corpus.lost().get(0));
        assertTrue(corpus.lost().get(0).contains("expected 00"), corpus.lost().get(0));
        assertTrue(corpus.lost().get(1).contains("none.md"), corpus.lost().get(1));
    }

    @Test
    void readsOneHalf() throws GoldException {
        assertEquals(0, GoldCorpus.read(folder, folder, Set.of("held")).passages().size());
        assertEquals(1, GoldCorpus.read(folder, folder, Set.of("held")).lost().size());
    }
}
