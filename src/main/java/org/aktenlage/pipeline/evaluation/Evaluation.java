package org.aktenlage.pipeline.evaluation;

import org.aktenlage.document.Document;
import org.aktenlage.document.RejectedException;
import org.aktenlage.document.Rejection;
import org.aktenlage.document.reader.Readers;
import org.aktenlage.document.reader.SourceLoader;
import org.aktenlage.pipeline.Extractor;
import org.aktenlage.pipeline.FactTable;
import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What an extractor finds in the documents of a gold set, against what a careful reader found.
 *
 * @param languages of the documents, by name
 * @param facts everything that was found
 * @param rejections documents that could not be read: nothing is found in them
 * @param notes what makes the figures worse than the extractor is: for a person to read
 */
public record Evaluation(
        Map<String, String> languages,
        Alignment alignment,
        FactTable facts,
        List<Rejection> rejections,
        List<String> notes) {

    public Evaluation {
        languages = Map.copyOf(languages);
        rejections = List.copyOf(rejections);
        notes = List.copyOf(notes);
    }

    /** What rules and weights may answer to. */
    private static final Set<String> OPEN = Set.of("tune", "fit");

    private record Read(Squeezed text, List<FactTable.Located> rows, List<Rejection> rejections) {}

    /**
     * Reads and scores all documents of a folder.
     *
     * @param wanted names of documents; empty for all
     * @throws GoldException if the folder is not laid out as {@link GoldSet} tells
     */
    public static Evaluation of(Extractor extractor, Path folder, List<String> wanted)
            throws GoldException {
        GoldSet set = GoldSet.read(folder, wanted);
        List<Read> read =
                set.documents().parallelStream().map(gold -> read(extractor, gold)).toList();
        Map<String, String> languages = new HashMap<>();
        List<Statement> gold = new ArrayList<>();
        List<Statement> found = new ArrayList<>();
        for (int i = 0; i < read.size(); i++) {
            GoldDocument document = set.documents().get(i);
            Squeezed text = read.get(i).text;
            languages.put(document.name(), document.language());
            document.facts().forEach(row -> gold.add(Statement.gold(row, text, set.entities())));
            read.get(i).rows.forEach(row -> found.add(Statement.found(row, text, set.entities())));
        }
        return new Evaluation(
                languages,
                Alignment.of(gold, found),
                new FactTable(
                        read.stream()
                                .flatMap(r -> r.rows.stream())
                                .map(FactTable.Located::row)
                                .toList()),
                read.stream().flatMap(r -> r.rejections.stream()).toList(),
                Notes.on(gold, found, set.entities()));
    }

    /**
     * Reads the documents of a folder laid out as {@link GoldCorpus} tells and scores the sentences
     * that were annotated.
     *
     * @param corpus the folder that holds the documents; null if nobody said
     * @param halves of {@code tune}, {@code fit} and {@code held}; empty for all
     * @throws GoldException if the folder is not laid out like this
     */
    public static Evaluation ofCorpus(
            Extractor extractor, Path folder, @Nullable String corpus, Set<String> halves)
            throws GoldException {
        if (corpus == null) {
            throw new GoldException(
                    folder
                            + " speaks of documents that lie elsewhere; name their folder in the"
                            + " environment variable AKTENLAGE_CORPUS",
                    null);
        }
        GoldCorpus set = GoldCorpus.read(folder, Path.of(corpus), halves);
        List<PassageReading> read =
                set.documents().parallelStream()
                        .map(passages -> PassageReading.of(extractor, passages, set.entities()))
                        .flatMap(List::stream)
                        .toList();
        Map<String, String> languages = new HashMap<>();
        set.passages().forEach(p -> languages.put(p.id(), p.language()));
        List<Statement> gold = read.stream().flatMap(r -> r.gold().stream()).toList();
        List<Statement> found = read.stream().flatMap(r -> r.found().stream()).toList();
        List<String> notes = new ArrayList<>(set.lost());
        notes.addAll(Notes.on(gold, found, set.entities()));
        int lost = read.stream().mapToInt(PassageReading::lost).sum();
        if (lost > 0) {
            notes.add(lost + " sentences do not stand in the text as it was read");
        }
        return new Evaluation(
                languages,
                Alignment.of(gold, found),
                new FactTable(found.stream().map(Statement::row).toList()),
                read.stream().flatMap(r -> r.rejections().stream()).toList(),
                notes);
    }

    /**
     * Reads and scores what rules and weights may be fitted to: of passages, those that are not
     * held out. Their documents lie in the folder that {@code AKTENLAGE_CORPUS} names.
     *
     * @throws GoldException if the folder is not laid out like this
     */
    public static Evaluation ofTunable(Extractor extractor, Path folder) throws GoldException {
        return isCorpus(folder)
                ? ofCorpus(extractor, folder, System.getenv("AKTENLAGE_CORPUS"), OPEN)
                : of(extractor, folder, List.of());
    }

    /** Whether the folder holds places in documents and not documents. */
    public static boolean isCorpus(Path folder) {
        return GoldCorpus.isOne(folder);
    }

    private static Read read(Extractor extractor, GoldDocument gold) {
        String path = gold.file().toString();
        try {
            Document document =
                    Readers.read(
                            new SourceLoader(SourceLoader.DEFAULT_MAX_BYTES)
                                    .open(new SourceLoader.Entry(gold.file(), path)),
                            gold.given());
            List<FactTable.Located> rows = FactTable.located(extractor.read(document));
            return new Read(Squeezed.of(document.text()), rows, List.of());
        } catch (RejectedException e) {
            return new Read(Squeezed.of(""), List.of(), List.of(e.rejection()));
        }
    }

    /** Of all documents. */
    public Score score() {
        return Score.of(alignment);
    }
}
