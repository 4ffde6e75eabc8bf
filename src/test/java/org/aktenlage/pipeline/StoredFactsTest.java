package org.aktenlage.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.aktenlage.document.Apparatus;
import org.aktenlage.document.Document;
import org.aktenlage.document.Installation;
import org.aktenlage.document.Metadata;
import org.aktenlage.document.Pages;
import org.aktenlage.document.reader.Readers;
import org.aktenlage.document.reader.SourceLoader;
import org.aktenlage.fact.Reading;
import org.aktenlage.fact.frame.Confidence;
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
import java.util.stream.Collectors;

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
                Extractor.load(installation, Confidence.DEFAULT_THRESHOLD)
                        .read(
                                paged(
                                        Readers.read(
                                                new SourceLoader(SourceLoader.DEFAULT_MAX_BYTES)
                                                        .open(
                                                                new SourceLoader.Entry(
                                                                        FILE, FILE.toString())),
                                                Metadata.NONE)));
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

    @Test
    void everyQuoteHasItsPage() {
        assertEquals(
                Set.of("1", "2"),
                labels.rows().stream().map(FactTable.Row::page).collect(Collectors.toSet()));
    }

    /** The same, as if a page ended in its midst. */
    private static Document paged(Document document) {
        int midst = document.text().length() / 2;
        return new Document.Prose(
                document.source(),
                document.kind(),
                document.text(),
                document.metadata(),
                document.turns().getFirst().blocks(),
                Apparatus.of(
                        new Pages(List.of(new Pages.Start(0, "1"), new Pages.Start(midst, "2")))));
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
                row.confidence(),
                row.page());
    }
}
