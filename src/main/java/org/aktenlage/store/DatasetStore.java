package org.aktenlage.store;

import org.aktenlage.document.PartialDate;
import org.aktenlage.document.RejectedException;
import org.aktenlage.graph.Aktenlage;
import org.aktenlage.graph.DocumentGraph;
import org.aktenlage.graph.Iris;
import org.aktenlage.graph.KeptDocument;
import org.aktenlage.graph.ReferenceGraph;
import org.aktenlage.listing.ListFeed;
import org.aktenlage.match.Match;
import org.aktenlage.store.Decisions.Sighting;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.system.Txn;
import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/** A store over any Jena dataset with transactions. */
final class DatasetStore implements GraphStore {

    private static final int STAMP_DIGITS = 16;

    private final DatasetGraph data;
    private final Iris iris;
    private final Clock clock;
    private final Runnable afterErasure;
    private final Runnable onClose;
    private final AtomicLong changes;

    /**
     * Takes over the dataset.
     *
     * @param clock tells when something was read; it goes into the run graph alone
     * @param afterErasure what the dataset needs to let go of deleted words for good
     */
    DatasetStore(
            DatasetGraph data, Iris iris, Clock clock, Runnable afterErasure, Runnable onClose) {
        this(data, iris, clock, afterErasure, onClose, new AtomicLong());
    }

    private DatasetStore(
            DatasetGraph data,
            Iris iris,
            Clock clock,
            Runnable afterErasure,
            Runnable onClose,
            AtomicLong changes) {
        this.data = data;
        this.iris = iris;
        this.clock = clock;
        this.afterErasure = afterErasure;
        this.onClose = onClose;
        this.changes = changes;
    }

    @Override
    public GraphStore lent() {
        return new DatasetStore(data, iris, clock, afterErasure, () -> {}, changes);
    }

    @Override
    public Iris iris() {
        return iris;
    }

    @Override
    public boolean isCurrent(String key, String sha256, String extraction) {
        return read(
                d ->
                        catalogue()
                                .isCurrent(
                                        iris.document(key), iris.version(key, sha256), extraction));
    }

    @Override
    public Change put(DocumentGraph document, String extraction) {
        return write(
                () -> {
                    if (catalogue()
                            .isCurrent(document.document(), document.version(), extraction)) {
                        return Change.UNCHANGED;
                    }
                    record(document.version());
                    return asserted()
                            .follow(document.document(), c -> put(document, extraction, c));
                });
    }

    @Override
    public boolean hasIssue(String sha256) {
        return read(d -> new ListCatalogue(d, iris).hasBytes(sha256));
    }

    @Override
    public IssueChange putIssue(
            String path, String sha256, @Nullable PartialDate issued, ListFeed feed)
            throws RejectedException {
        data.begin(ReadWrite.WRITE);
        try {
            IssueChange change = new IssueIntake(data, iris, path, sha256, issued).take(feed);
            record(change.issue());
            data.commit();
            return change;
        } finally {
            if (data.isInTransaction()) {
                // as if it had never been
                data.abort();
            }
            data.end();
            changes.incrementAndGet();
        }
    }

    @Override
    public boolean removeIssue(String list, LocalDate day) {
        return write(
                () -> {
                    Lists lists = new Lists(data, iris);
                    List<Node> gone =
                            lists.catalogue().issues(iris.list(list)).stream()
                                    .filter(i -> lists.catalogue().issued(i).equals(day.toString()))
                                    .toList();
                    lists.keep(iris.list(list), issue -> !gone.contains(issue));
                    gone.forEach(log()::forget);
                    return !gone.isEmpty();
                });
    }

    private Change put(DocumentGraph document, String extraction, Catalogue catalogue) {
        decisions().unlink(document.version());
        Change change = catalogue.put(document, extraction);
        decisions().linkDecided(document.version());
        return change;
    }

    /** Notes that it was read now. */
    private void record(Node version) {
        log().recorded(version, clock.instant());
    }

    @Override
    public void putReference(ReferenceGraph reference) {
        boolean isThere =
                read(d -> catalogue().currentReference().filter(reference.name()::equals))
                        .isPresent();
        if (isThere) {
            return;
        }
        write(
                () -> {
                    Graph graph = data.getGraph(reference.name());
                    reference.triples().forEach(graph::add);
                    catalogue().openReference(reference.name());
                    deriveAll();
                    return null;
                });
    }

    @Override
    public boolean remove(String key) {
        Node document = iris.document(key);
        return write(
                () -> {
                    boolean removed = asserted().follow(document, c -> c.remove(document));
                    if (removed) {
                        log().removed(document, clock.instant());
                    }
                    return removed;
                });
    }

    @Override
    public boolean erase(String key) {
        Node document = iris.document(key);
        boolean erased = write(() -> erase(document));
        if (erased) {
            afterErasure.run();
        }
        return erased;
    }

    private boolean erase(Node document) {
        asserted().follow(document, c -> c.remove(document));
        catalogue().versions(document).forEach(decisions()::erase);
        catalogue().versions(document).forEach(v -> merges().erase(data.getGraph(v)));
        List<Node> versions = catalogue().erase(document);
        versions.forEach(log()::forget);
        log().forget(document);
        return !versions.isEmpty();
    }

    @Override
    public List<CatalogueEntry> documents() {
        return read(d -> catalogue().entries());
    }

    @Override
    public Optional<KeptDocument> kept(String key) {
        return read(d -> catalogue().currentVersion(iris.document(key)).map(this::kept));
    }

    private KeptDocument kept(Node version) {
        Graph graph = data.getGraph(version);
        return KeptDocument.read(
                Graphs.text(graph, version, Aktenlage.TEXT),
                Graphs.text(graph, version, Aktenlage.STRUCTURE),
                Graphs.text(graph, version, Aktenlage.SHA256));
    }

    @Override
    public long importFile(Path file, Optional<Node> graph) throws RejectedException {
        List<Quad> quads = new Import(iris, file, graph).read();
        write(
                () -> {
                    quads.forEach(data::add);
                    quads.stream()
                            .filter(q -> !q.isDefaultGraph())
                            .map(Quad::getGraph)
                            .distinct()
                            .forEach(this::record);
                    decisions().rebuild();
                    deriveAll();
                    return null;
                });
        return quads.size();
    }

    @Override
    public MergeCount propose(List<Match> matches, String by) {
        return write(() -> merges().propose(matches, by, clock.instant()));
    }

    @Override
    public List<Node> review(Node thing, Decision decision) {
        return write(
                () -> {
                    if (merges().decide(thing, decision, clock.instant())) {
                        return List.of(thing);
                    }
                    Map<Wording, Sighting> wordings = new LinkedHashMap<>();
                    for (Sighting seen : decisions().sightings(thing)) {
                        decisions().wording(seen).forEach(w -> wordings.putIfAbsent(w, seen));
                    }
                    wordings.forEach((wording, seen) -> decide(seen, wording, decision));
                    return wordings.values().stream().map(Sighting::claim).toList();
                });
    }

    private void decide(Sighting seen, Wording wording, Decision decision) {
        Node document = catalogue().document(seen.version()).orElse(seen.version());
        asserted()
                .follow(
                        document,
                        c -> {
                            decisions().decide(seen, wording, decision, clock.instant());
                            return true;
                        });
    }

    @Override
    public void rebuild() {
        write(
                () -> {
                    decisions().rebuild();
                    deriveAll();
                    return null;
                });
    }

    private void deriveAll() {
        asserted().rebuild();
        new Lists(data, iris).assertAll();
    }

    @Override
    public long changes() {
        return changes.get();
    }

    @Override
    public <T> T read(Function<DatasetGraph, T> reader) {
        return Txn.calculateRead(data, () -> reader.apply(data));
    }

    @Override
    public void quads(boolean withRun, Consumer<Quad> sink) {
        Node run = iris.runGraph();
        read(
                d -> {
                    d.find()
                            .forEachRemaining(
                                    quad -> {
                                        if (withRun || !quad.getGraph().equals(run)) {
                                            sink.accept(named(quad));
                                        }
                                    });
                    return true;
                });
    }

    private Quad named(Quad quad) {
        return quad.isDefaultGraph() ? Quad.create(iris.assertedGraph(), quad.asTriple()) : quad;
    }

    @Override
    public Answer ask(Query query, Map<String, Node> values, Duration limit)
            throws QuestionException {
        return new Question(data, iris, query, values, limit).answer();
    }

    @Override
    public void rows(Query query, Map<String, Node> values, Duration limit, Consumer<Binding> sink)
            throws QuestionException {
        new Question(data, iris, query, values, limit).rows(sink);
    }

    @Override
    public void close() {
        onClose.run();
    }

    /** The same for the same content, and another after a change. */
    String stamp() {
        return read(
                d -> {
                    Set<String> told = new TreeSet<>();
                    for (Node name :
                            List.of(
                                    iris.catalogueGraph(),
                                    iris.decisionsGraph(),
                                    iris.runGraph())) {
                        d.find(name, Node.ANY, Node.ANY, Node.ANY)
                                .forEachRemaining(quad -> told.add(quad.toString()));
                    }
                    byte[] all = String.join("\n", told).getBytes(StandardCharsets.UTF_8);
                    return Iris.sha256(all).substring(0, STAMP_DIGITS);
                });
    }

    /** Takes the store back for good: for a copy of it. */
    void turnBack(Moment moment) {
        write(
                () -> {
                    new Retrospect(data, iris, moment).turnBack();
                    return null;
                });
    }

    private RunLog log() {
        return new RunLog(data, iris);
    }

    private Catalogue catalogue() {
        return new Catalogue(data, iris);
    }

    private AssertedGraph asserted() {
        return new AssertedGraph(data, catalogue(), decisions());
    }

    private Merges merges() {
        return new Merges(data.getGraph(iris.decisionsGraph()), iris);
    }

    private Decisions decisions() {
        return new Decisions(data, iris, catalogue());
    }

    private <T> T write(Supplier<T> change) {
        try {
            return Txn.calculateWrite(data, change);
        } finally {
            // once it can be seen
            changes.incrementAndGet();
        }
    }
}
