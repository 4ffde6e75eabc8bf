package org.aktenlage.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.aktenlage.document.Installation;
import org.aktenlage.document.Metadata;
import org.aktenlage.document.reader.Readers;
import org.aktenlage.document.reader.SourceLoader;
import org.aktenlage.fact.Reading;
import org.aktenlage.fact.frame.FrameExtractor;
import org.aktenlage.graph.DocumentGraph;
import org.aktenlage.graph.Iris;
import org.aktenlage.graph.ReferenceGraph;
import org.aktenlage.store.GraphStore;
import org.aktenlage.store.MemoryStore;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/** A demo document, read and put into a store with the seeds. */
final class StoredFactsTest {

    private static final Path FILE = Path.of("seeds", "documents", "g7-apulia.md");
    private static final Duration LIMIT = Duration.ofMinutes(1);

    private static FactTable read = new FactTable(List.of());
    private static FactTable labels = new FactTable(List.of());
    private static FactTable ids = new FactTable(List.of());

    @BeforeAll
    static void store() throws Exception {
        Installation installation = Installation.located(List.of());
        Reading reading =
                Extractor.load(installation, FrameExtractor.DEFAULT_THRESHOLD)
                        .read(
                                Readers.read(
                                        new SourceLoader(SourceLoader.DEFAULT_MAX_BYTES)
                                                .open(
                                                        new SourceLoader.Entry(
                                                                FILE, FILE.toString())),
                                        Metadata.NONE));
        read = FactTable.of(reading);
        Iris iris = Iris.standard();
        try (GraphStore store = MemoryStore.create(iris, Clock.systemUTC())) {
            ReferenceGraph seeds = ReferenceGraph.load(installation, iris);
            store.putReference(seeds);
            DocumentGraph graph = DocumentGraph.of(reading, iris, seeds.capacities(iris));
            store.put(graph, "test");
            StoredFacts facts = new StoredFacts(store, LIMIT);
            labels = facts.read(Set.of(graph.document().getURI()), Naming.LABELS);
            ids = facts.read(Set.of(graph.document().getURI()), Naming.IDS);
        }
    }

    /** What eval scores is what facts prints; only a store has names for claims. */
    @Test
    void aStoreTellsWhatWasRead() {
        assertEquals(
                read.rows(), labels.rows().stream().map(StoredFactsTest::withoutClaim).toList());
    }

    @Test
    void idsNameStatesByCode() {
        assertEquals(
                labels.rows().stream()
                        .map(
                                row ->
                                        row.targets()
                                                .replace("North Korea", "KP")
                                                .replace("Russia", "RU"))
                        .filter(targets -> targets.matches("KP|RU|KP;RU"))
                        .toList(),
                ids.rows().stream()
                        .map(FactTable.Row::targets)
                        .filter(targets -> targets.matches("KP|RU|KP;RU"))
                        .toList());
    }

    private static FactTable.Row withoutClaim(FactTable.Row row) {
        return new FactTable.Row(
                row.document(),
                row.quote(),
                row.event(),
                row.agents(),
                row.targets(),
                row.theme(),
                row.time(),
                row.factuality(),
                row.source(),
                "",
                row.confidence());
    }
}
