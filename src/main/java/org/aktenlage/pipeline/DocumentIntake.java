package org.aktenlage.pipeline;

import org.aktenlage.document.Document;
import org.aktenlage.document.Installation;
import org.aktenlage.document.Metadata;
import org.aktenlage.document.RejectedException;
import org.aktenlage.document.Rejection;
import org.aktenlage.document.Source;
import org.aktenlage.document.reader.Opening;
import org.aktenlage.document.reader.Readers;
import org.aktenlage.server.Intake;
import org.aktenlage.server.Receipt;
import org.aktenlage.store.GraphStore;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Reads what is handed in to a server. The models are heavy: they are loaded when the first
 * document comes, and kept.
 */
public final class DocumentIntake implements Intake {

    /** Whoever waits longest is next. */
    private final ReentrantLock turn = new ReentrantLock(true);

    private final GraphStore store;
    private final Installation installation;
    private final double threshold;
    private @Nullable Ingestion ingestion;

    /**
     * Prepares to read; nothing is loaded yet.
     *
     * @param threshold confidence in [0,1] below which an event is kept and not stated
     */
    public DocumentIntake(GraphStore store, Installation installation, double threshold) {
        this.store = store;
        this.installation = installation;
        this.threshold = threshold;
    }

    @Override
    public List<Receipt> take(List<Source> files, Metadata given) {
        turn.lock();
        try {
            Delivery delivery = new Delivery(files, given);
            ingestion().ingest(delivery.openings, 1, delivery);
            return delivery.inOrder(files);
        } finally {
            turn.unlock();
        }
    }

    private Ingestion ingestion() {
        Ingestion loaded = ingestion;
        if (loaded == null) {
            loaded = Ingestion.into(store, installation, threshold);
            ingestion = loaded;
        }
        return loaded;
    }

    /** One call: which keys its documents have, and what becomes of them. */
    private final class Delivery implements Ingestion.Progress {

        private final List<Opening> openings = new ArrayList<>();
        private final Map<String, String> names = new HashMap<>();
        private final List<Receipt> receipts = new ArrayList<>();

        Delivery(List<Source> files, Metadata given) {
            Set<String> taken = new HashSet<>();
            files.stream()
                    .filter(file -> taken.add(file.path()))
                    .map(file -> new Opening(file.path(), null, () -> read(file, given)))
                    .forEach(openings::add);
        }

        private Document read(Source file, Metadata given) throws RejectedException {
            Document document = Readers.read(file, given);
            String iri = store.iris().document(document.key()).getURI();
            names.put(file.path(), iri.substring(store.iris().base().length()));
            return document;
        }

        @Override
        public void begin(String path) {
            // nobody looks while it goes on
        }

        @Override
        public void add(Outcome outcome) {
            receipts.add(receipt(outcome));
        }

        private Receipt receipt(Outcome outcome) {
            return switch (outcome) {
                case Outcome.Done done ->
                        new Receipt.Taken(
                                done.path(),
                                name(done.path()),
                                done.change(),
                                done.asserted(),
                                done.notAsserted(),
                                done.ledger(),
                                done.unread().size());
                case Outcome.Unchanged same -> new Receipt.Known(same.path(), name(same.path()));
                case Outcome.Rejected rejected ->
                        new Receipt.Refused(
                                rejected.rejection().path(),
                                rejected.rejection().code(),
                                rejected.rejection().detail());
                case Outcome.Listed listed ->
                        throw new IllegalStateException(listed.path() + " was read as a list");
            };
        }

        private String name(String path) {
            return names.getOrDefault(path, "");
        }

        /** Two files of one name would be one document twice: the second is refused. */
        private List<Receipt> inOrder(List<Source> files) {
            List<Receipt> all = new ArrayList<>();
            Set<String> taken = new HashSet<>();
            int next = 0;
            for (Source file : files) {
                all.add(
                        taken.add(file.path())
                                ? receipts.get(next++)
                                : new Receipt.Refused(
                                        file.path(),
                                        Rejection.Code.TAKEN,
                                        "another file of the same name came with it"));
            }
            return all;
        }
    }
}
