package org.aktenlage.pipeline;

import org.aktenlage.document.Document;
import org.aktenlage.document.Installation;
import org.aktenlage.document.Metadata;
import org.aktenlage.document.RejectedException;
import org.aktenlage.document.Rejection;
import org.aktenlage.document.Turn;
import org.aktenlage.document.reader.Opening;
import org.aktenlage.document.reader.SourceLoader;
import org.aktenlage.fact.Fact;
import org.aktenlage.fact.Factuality;
import org.aktenlage.fact.Reading;
import org.aktenlage.graph.Capacities;
import org.aktenlage.graph.DocumentGraph;
import org.aktenlage.graph.Iris;
import org.aktenlage.graph.KeptDocument;
import org.aktenlage.graph.ReferenceGraph;
import org.aktenlage.store.GraphStore;
import org.aktenlage.store.StoreException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/**
 * One run over many sources: each is read, turned into a graph and put into the store in a
 * transaction of its own. A source that cannot be read is an outcome, never the end of the run.
 */
public final class Ingestion {

    private static final Logger LOG = LoggerFactory.getLogger(Ingestion.class);
    private static final int HASH_DIGITS = 20;

    private final GraphStore store;
    private final Extractor extractor;
    private final Capacities capacities;
    private final String fingerprint;
    private final Map<String, Path> takenPaths = new HashMap<>();

    private Ingestion(GraphStore store, Extractor extractor, ReferenceGraph reference) {
        this.store = store;
        this.extractor = extractor;
        this.capacities = reference.capacities(store.iris());
        this.fingerprint = extractor.fingerprint() + "-" + reference.version();
    }

    /**
     * Prepares a run, and makes the installation's seeds the current ones of the store.
     *
     * @param threshold confidence in [0,1] below which an event is kept and not stated
     */
    public static Ingestion into(GraphStore store, Installation installation, double threshold) {
        return into(store, installation, threshold, seed(store, installation));
    }

    /**
     * Prepares a run over a store that has the seeds.
     *
     * @param threshold confidence in [0,1] below which an event is kept and not stated
     */
    public static Ingestion into(
            GraphStore store,
            Installation installation,
            double threshold,
            ReferenceGraph reference) {
        return new Ingestion(store, Extractor.load(installation, threshold), reference);
    }

    /** Makes the installation's seeds the current ones of the store: all that lists need. */
    public static ReferenceGraph seed(GraphStore store, Installation installation) {
        ReferenceGraph reference = ReferenceGraph.load(installation, store.iris());
        store.putReference(reference);
        return reference;
    }

    /**
     * Reads one file and stores it.
     *
     * @param given what the user says of it: goes before what the document says itself
     */
    public Outcome ingest(SourceLoader loader, SourceLoader.Entry entry, Metadata given) {
        Task task = begin(Opening.of(loader, entry, given));
        return finish(task, read(task));
    }

    /**
     * Reads documents, several at a time, and stores them in their order: what is in the store
     * after it does not depend on the number of threads. The store is only touched by the caller's
     * thread.
     *
     * @param openings opened one after the other, a few ahead of what is stored
     * @param threads how many documents are read at a time
     */
    public void ingest(Iterable<Opening> openings, int threads, Progress progress) {
        run(openings, this::begin, threads, progress);
    }

    /**
     * Reads a document again from the text that the store kept.
     *
     * @throws IllegalArgumentException if no version of it is current
     */
    public Outcome reprocess(String key) {
        Task task = kept(key);
        return finish(task, read(task));
    }

    /** The same with many, several at a time. */
    public void reprocess(Iterable<String> keys, int threads, Progress progress) {
        run(keys, this::kept, threads, progress);
    }

    /** Hands over a document with the hash of its bytes. */
    private interface Door {
        KeptDocument open() throws RejectedException;
    }

    /** Told of a run while it goes on, by the caller's thread. */
    public interface Progress {

        /** The next outcome is that of this document. */
        void begin(String path);

        void add(Outcome outcome);
    }

    private <T> void run(
            Iterable<T> inputs, Function<T, Task> beginning, int threads, Progress progress) {
        try (Lookahead<Read> workers = new Lookahead<>(threads)) {
            Deque<Task> waiting = new ArrayDeque<>();
            for (T input : inputs) {
                Task task = beginning.apply(input);
                workers.submit(() -> read(task));
                waiting.add(task);
                if (waiting.size() > workers.most()) {
                    finish(waiting.remove(), workers, progress);
                }
            }
            while (!waiting.isEmpty()) {
                finish(waiting.remove(), workers, progress);
            }
        }
    }

    private void finish(Task task, Lookahead<Read> workers, Progress progress) {
        progress.begin(task.path);
        progress.add(finish(task, workers.next()));
    }

    /**
     * A document on its way.
     *
     * @param document null where it could not be opened
     * @param rejection why not
     * @param current whether the store had it when it was opened; a document before it may be its
     *     newer version
     */
    private record Task(
            String path,
            @Nullable KeptDocument document,
            @Nullable Rejection rejection,
            String extraction,
            boolean current) {}

    /** What a worker made of a task: at most one of the two. */
    private record Read(@Nullable Result result, @Nullable Rejection rejection) {
        static final Read NOTHING = new Read(null, null);
    }

    private record Result(Reading reading, DocumentGraph graph) {}

    private Task begin(Opening opening) {
        return begin(
                opening.path(),
                () -> {
                    Document document = opening.read();
                    claimKey(document.key(), opening);
                    return new KeptDocument(document, document.source().sha256());
                });
    }

    private Task kept(String key) {
        KeptDocument kept =
                store.kept(key)
                        .orElseThrow(
                                () -> new IllegalArgumentException("no current version of " + key));
        return begin(key, () -> kept);
    }

    private Task begin(String path, Door door) {
        try {
            KeptDocument opened = door.open();
            String extraction = extraction(opened.document());
            return new Task(path, opened, null, extraction, isCurrent(opened, extraction));
        } catch (RejectedException e) {
            return new Task(path, null, e.rejection(), "", false);
        } catch (StoreException | UncheckedIOException e) {
            throw e; // the machine fails, not the document: the next would fare no better
        } catch (RuntimeException | StackOverflowError e) {
            return new Task(path, null, failed(path, e), "", false);
        }
    }

    private boolean isCurrent(KeptDocument opened, String extraction) {
        return store.isCurrent(opened.document().key(), opened.sha256(), extraction);
    }

    private static Rejection failed(String path, Throwable why) {
        LOG.error("{}: not read", path, why);
        return new Rejection(path, Rejection.Code.FAILED, String.valueOf(why));
    }

    /** The long part, without the store. */
    private Read read(Task task) {
        return task.document == null || task.current ? Read.NOTHING : read(task, task.document);
    }

    private Read read(Task task, KeptDocument opened) {
        try {
            Reading reading = extractor.read(opened.document());
            DocumentGraph graph =
                    DocumentGraph.of(reading, opened.sha256(), store.iris(), capacities);
            return new Read(new Result(reading, graph), null);
        } catch (StoreException | UncheckedIOException e) {
            throw e;
        } catch (RuntimeException | StackOverflowError e) {
            return new Read(null, failed(task.path, e));
        }
    }

    private Outcome finish(Task task, Read read) {
        KeptDocument opened = task.document;
        if (opened == null) {
            return new Outcome.Rejected(Objects.requireNonNull(task.rejection));
        }
        if (isCurrent(opened, task.extraction)) {
            return new Outcome.Unchanged(task.path);
        }
        // where the store had it and another version has come in between, nobody has read it yet
        Read done = read.equals(Read.NOTHING) ? read(task, opened) : read;
        if (done.result == null) {
            return new Outcome.Rejected(Objects.requireNonNull(done.rejection));
        }
        try {
            GraphStore.Change change = store.put(done.result.graph, task.extraction);
            return done(task.path, change, done.result.reading);
        } catch (StoreException | UncheckedIOException e) {
            throw e;
        } catch (RuntimeException | StackOverflowError e) {
            return new Outcome.Rejected(failed(task.path, e));
        }
    }

    /** Two folders named on one command line may hold files of the same path. */
    private void claimKey(String key, Opening opening) throws RejectedException {
        Path place = opening.file();
        if (place == null || !key.equals(opening.path())) {
            return; // a key of the document's own: the later file is its newer version
        }
        Path file = place.toAbsolutePath().normalize();
        Path before = takenPaths.putIfAbsent(key, file);
        if (before != null && !before.equals(file)) {
            throw new RejectedException(
                    file.toString(), Rejection.Code.TAKEN, key + " is " + before);
        }
    }

    /**
     * What decides how a version is read: program, lexicon, seeds, options, and what the reader and
     * the user made of the bytes. The same for a file and for its kept text.
     */
    private String extraction(Document document) {
        String asRead =
                String.join(
                        "\n",
                        document.kind().name(),
                        document.metadata().toString(),
                        document.turns().toString(),
                        document.text() + pages(document));
        String hash = Iris.sha256(asRead.getBytes(StandardCharsets.UTF_8));
        return fingerprint + "-" + hash.substring(0, HASH_DIGITS);
    }

    /** Empty where there are none: most documents are as they were before pages were known. */
    private static String pages(Document document) {
        return document.pages().starts().isEmpty() ? "" : "\n" + document.pages();
    }

    private static Outcome done(String path, GraphStore.Change change, Reading reading) {
        List<Fact> sure = reading.facts().stream().filter(f -> !reading.isDoubtful(f)).toList();
        int asserted = (int) sure.stream().filter(f -> isAsserted(f, reading)).count();
        return new Outcome.Done(
                path,
                change,
                asserted,
                sure.size() - asserted,
                reading.ledger().size() + reading.facts().size() - sure.size(),
                reading.unread());
    }

    /** As the store sees it: by the voice of the document itself, and never by a citizen. */
    private static boolean isAsserted(Fact fact, Reading reading) {
        Turn turn = reading.document().turns().get(fact.turn());
        boolean isOwnVoice =
                fact.source() == null || fact.source().equals(reading.speakers().get(fact.turn()));
        boolean canAssert =
                switch (turn.kind()) {
                    case CITIZEN_QUESTION -> false;
                    case QUESTION -> reading.speakers().get(fact.turn()) != null;
                    case ANSWER, STATEMENT -> true;
                };
        return fact.factuality() == Factuality.ASSERTED && isOwnVoice && canAssert;
    }
}
