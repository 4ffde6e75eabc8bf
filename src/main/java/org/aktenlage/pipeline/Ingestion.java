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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

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
     * @param threshold confidence in [0,1] below which an event goes to the ledger
     */
    public static Ingestion into(GraphStore store, Installation installation, double threshold) {
        ReferenceGraph reference = ReferenceGraph.load(installation, store.iris());
        store.putReference(reference);
        return new Ingestion(store, Extractor.load(installation, threshold), reference);
    }

    /**
     * Reads one file and stores it.
     *
     * @param given what the user says of it: goes before what the document says itself
     */
    public Outcome ingest(SourceLoader loader, SourceLoader.Entry entry, Metadata given) {
        return ingest(Opening.of(loader, entry, given));
    }

    /** Reads one document and stores it. */
    public Outcome ingest(Opening opening) {
        return guarded(
                opening.path(),
                () -> {
                    Document document = opening.read();
                    claimKey(document.key(), opening);
                    return new KeptDocument(document, document.source().sha256());
                });
    }

    /**
     * Reads a document again from the text that the store kept.
     *
     * @throws IllegalArgumentException if no version of it is current
     */
    public Outcome reprocess(String key) {
        return guarded(
                key,
                () ->
                        store.kept(key)
                                .orElseThrow(
                                        () ->
                                                new IllegalArgumentException(
                                                        "no current version of " + key)));
    }

    /** Hands over a document with the hash of its bytes. */
    private interface Door {
        KeptDocument open() throws RejectedException;
    }

    private Outcome guarded(String path, Door door) {
        try {
            return take(path, door.open());
        } catch (RejectedException e) {
            return new Outcome.Rejected(e.rejection());
        } catch (StoreException | UncheckedIOException e) {
            throw e; // the machine fails, not the document: the next would fare no better
        } catch (RuntimeException | StackOverflowError e) {
            LOG.error("{}: not read", path, e);
            return new Outcome.Rejected(
                    new Rejection(path, Rejection.Code.FAILED, String.valueOf(e)));
        }
    }

    private Outcome take(String path, KeptDocument opened) {
        Document document = opened.document();
        String extraction = extraction(document);
        if (store.isCurrent(document.key(), opened.sha256(), extraction)) {
            return new Outcome.Unchanged(path);
        }
        Reading reading = extractor.read(document);
        DocumentGraph graph = DocumentGraph.of(reading, opened.sha256(), store.iris(), capacities);
        return done(path, store.put(graph, extraction), reading);
    }

    /** Two folders named on one command line may hold files of the same path. */
    private void claimKey(String key, Opening opening) throws RejectedException {
        if (!key.equals(opening.path())) {
            return; // a key of the document's own: the later file is its newer version
        }
        Path file = opening.file().toAbsolutePath().normalize();
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
                        document.text());
        String hash = Iris.sha256(asRead.getBytes(StandardCharsets.UTF_8));
        return fingerprint + "-" + hash.substring(0, HASH_DIGITS);
    }

    private static Outcome done(String path, GraphStore.Change change, Reading reading) {
        int asserted = (int) reading.facts().stream().filter(f -> isAsserted(f, reading)).count();
        return new Outcome.Done(
                path,
                change,
                asserted,
                reading.facts().size() - asserted,
                reading.ledger().size(),
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
