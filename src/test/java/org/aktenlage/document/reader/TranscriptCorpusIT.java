package org.aktenlage.document.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.aktenlage.document.Document;
import org.aktenlage.document.Metadata;
import org.aktenlage.document.RejectedException;
import org.aktenlage.document.Turn;
import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Real pages of the White House: transcripts come out as turns, and nothing else does. */
final class TranscriptCorpusIT {

    @Test
    void everyTranscriptIsReadTurnByTurn() throws RejectedException {
        String corpus = System.getenv("AKTENLAGE_CORPUS");
        assumeTrue(corpus != null, "AKTENLAGE_CORPUS is not set: real transcripts are not read");
        Path folder = Path.of(String.valueOf(corpus), "data/english/whitehouse");
        SourceLoader loader = new SourceLoader(SourceLoader.DEFAULT_MAX_BYTES);
        int transcripts = 0;
        Map<Turn.Kind, Integer> turns = new TreeMap<>();
        for (SourceLoader.Entry entry : SourceLoader.list(List.of(folder))) {
            Document document = Readers.read(loader.open(entry), Metadata.NONE);
            if (document instanceof Document.Dialogue) {
                transcripts++;
                document.turns().forEach(t -> turns.merge(t.kind(), 1, Integer::sum));
            }
        }
        assertEquals(29, transcripts);
        assertEquals(
                Map.of(Turn.Kind.QUESTION, 447, Turn.Kind.ANSWER, 626, Turn.Kind.STATEMENT, 29),
                turns);
    }
}
