package org.aktenlage.server;

import org.aktenlage.document.Language;
import org.aktenlage.graph.Aktenlage;
import org.aktenlage.store.GraphStore;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.text.Entity;
import org.apache.jena.query.text.EntityDefinition;
import org.apache.jena.query.text.TextHit;
import org.apache.jena.query.text.TextIndex;
import org.apache.jena.query.text.TextIndexConfig;
import org.apache.jena.query.text.TextIndexLucene;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OA;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.index.Term;
import org.apache.lucene.queryparser.classic.QueryParserBase;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.regex.Pattern;

/**
 * Finds words in labels, quotes, titles and documents, each analysed in its language (<a
 * href="https://jena.apache.org/documentation/query/text-query.html">jena-text</a>): for pages
 * here, in SPARQL as {@code text:query}.
 *
 * <p>The index lives as long as the server. It follows the store: a moment after a change, what
 * versions came is entered and what went is deleted, so that nothing has to be mended after a
 * crash, and erased words are nowhere on the disk.
 */
public final class FullText implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(FullText.class);

    /** Advises users to start Java with another module, which they cannot do and need not. */
    private static final java.util.logging.Logger ADVICE =
            java.util.logging.Logger.getLogger(
                    "org.apache.lucene.internal.vectorization.VectorizationProvider");

    /** The graph of what is stated as fact, as jena-text calls it. */
    private static final String FACTS = Quad.defaultGraphNodeGenerated.getURI();

    private static final List<Node> LABELS =
            List.of(SKOS.prefLabel.asNode(), SKOS.altLabel.asNode(), RDFS.Nodes.label);

    private static final Map<Node, String> FIELDS =
            Map.of(
                    SKOS.prefLabel.asNode(),
                    "label",
                    SKOS.altLabel.asNode(),
                    "other",
                    RDFS.Nodes.label,
                    "term",
                    OA.exact.asNode(),
                    "quote",
                    DCTerms.title.asNode(),
                    "title",
                    Aktenlage.TEXT,
                    "text");

    private static final List<String> LANGUAGES =
            Arrays.stream(Language.values()).map(Language::tag).toList();

    private static final long SECONDS_BETWEEN_LOOKS = 1;

    /** A phrase in quotation marks, or a word. */
    private static final Pattern PART =
            Pattern.compile("[\"„“”]([^\"„“”]*)[\"“”]|[\\p{L}\\p{M}\\p{N}]+");

    private static final int MOST_WORDS = 12;
    private static final int MOST_LETTERS = 200;

    private final GraphStore store;
    private final TextIndexLucene index;

    /** The versions that are in the index, each with how it was read. */
    private Map<Node, String> entered = Map.of();

    private final ExecutorService clerk =
            Executors.newSingleThreadExecutor(
                    task -> {
                        Thread thread = new Thread(task, "full-text");
                        thread.setDaemon(true);
                        return thread;
                    });
    private volatile long seen = -1;

    private FullText(GraphStore store, TextIndexLucene index) {
        this.store = store;
        this.index = index;
    }

    /** Begins to read the store, in the background. */
    public static FullText of(GraphStore store) {
        ADVICE.setLevel(Level.OFF);
        EntityDefinition fields = new EntityDefinition("thing", "label");
        FIELDS.forEach((property, field) -> fields.set(field, property));
        fields.setGraphField("graph");
        fields.setLangField("language");
        TextIndexConfig config = new TextIndexConfig(fields);
        config.setAnalyzer(new StandardAnalyzer());
        config.setMultilingualSupport(true);
        config.setValueStored(true);
        FullText text =
                new FullText(store, new TextIndexLucene(new ByteBuffersDirectory(), config));
        text.clerk.execute(text::keepLooking);
        return text;
    }

    /** What SPARQL asks, for whoever reaches a server with these settings. */
    TextIndex index(ServerSettings settings) {
        return new AskedIndex(index, settings);
    }

    private void keepLooking() {
        try {
            // not told by the interrupt alone: Lucene may have taken it for its own
            while (!clerk.isShutdown()) {
                look();
                TimeUnit.SECONDS.sleep(SECONDS_BETWEEN_LOOKS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // the server ends
        }
    }

    private void look() {
        long now = store.changes();
        if (now == seen) {
            return;
        }
        try {
            Map<Node, String> current = store.read(this::follow);
            index.commit();
            entered = current; // not before: an index taken back has what it had
            seen = now;
        } catch (RuntimeException e) {
            LOG.warn("the full text could not follow the store; it is tried again", e);
            takeBack();
        }
    }

    private void takeBack() {
        try {
            index.rollback();
        } catch (RuntimeException e) {
            LOG.warn("the full text keeps what was half entered until it follows the store", e);
        }
    }

    private Map<Node, String> follow(DatasetGraph data) {
        Map<Node, String> current = current(data);
        entered.forEach(
                (graph, reading) -> {
                    if (!reading.equals(current.get(graph))) {
                        delete(graph.getURI());
                    }
                });
        current.forEach(
                (graph, reading) -> {
                    if (!reading.equals(entered.get(graph))) {
                        enter(data.getGraph(graph), graph.getURI(), List.copyOf(FIELDS.keySet()));
                    }
                });
        delete(FACTS);
        enter(data.getDefaultGraph(), FACTS, LABELS);
        return current;
    }

    /** The versions that count now, each with how it was read. */
    private Map<Node, String> current(DatasetGraph data) {
        Graph catalogue = data.getGraph(store.iris().catalogueGraph());
        Map<Node, String> current = new HashMap<>();
        catalogue
                .find(Node.ANY, Aktenlage.CURRENT_VERSION, Node.ANY)
                .forEach(t -> current.put(t.getObject(), reading(catalogue, t.getObject())));
        return current;
    }

    private static String reading(Graph catalogue, Node version) {
        return catalogue.find(version, Aktenlage.EXTRACTION, Node.ANY).toList().toString();
    }

    private void delete(String graph) {
        try {
            index.getIndexWriter().deleteDocuments(new Term("graph", graph));
        } catch (IOException e) {
            throw new ServerException("the full text in memory cannot be changed", e);
        }
    }

    private void enter(Graph graph, String name, List<Node> properties) {
        String language = language(graph, name);
        for (Node property : properties) {
            graph.find(Node.ANY, property, Node.ANY)
                    .filterKeep(t -> t.getSubject().isURI() && t.getObject().isLiteral())
                    .forEach(t -> enter(t.getSubject(), property, t.getObject(), name, language));
        }
    }

    /** Of what a document says without a tag: the document's own. */
    private static String language(Graph graph, String name) {
        return graph.find(NodeFactory.createURI(name), DCTerms.language.asNode(), Node.ANY)
                .mapWith(t -> t.getObject().getLiteralLexicalForm())
                .nextOptional()
                .orElse("");
    }

    private void enter(Node thing, Node property, Node words, String graph, String language) {
        String tag = words.getLiteralLanguage().isEmpty() ? language : words.getLiteralLanguage();
        Entity entity = new Entity(thing.getURI(), graph, tag, words.getLiteralDatatype());
        entity.put(FIELDS.get(property), words.getLiteralLexicalForm());
        index.addEntity(entity);
    }

    /** Where words were found. */
    public enum Kind {
        LABEL,
        QUOTE,
        DOCUMENT
    }

    /**
     * A thing whose words were found.
     *
     * @param graph the version that says it; the default graph for labels
     * @param words what it says
     * @param score how well it fits; higher is better
     */
    public record Hit(Node thing, Node graph, String words, float score) {}

    /**
     * Finds things that say all of these words, best first.
     *
     * @param words as people type them; those in quotation marks stand together in this order;
     *     nothing else in them is an order
     */
    public List<Hit> search(String words, Kind kind, int limit) {
        List<String> parts = parts(words);
        return parts.isEmpty() ? List.of() : ask(String.join(" AND ", parts), kind, limit);
    }

    /** Finds labels that begin like the last of these words and have the others. */
    public List<Hit> suggest(String words, int limit) {
        List<String> parts = new ArrayList<>(parts(words));
        if (parts.isEmpty()) {
            return List.of();
        }
        String last = parts.removeLast();
        parts.add(last.startsWith("\"") ? last : last.toLowerCase(Locale.ROOT) + "*");
        return ask(String.join(" AND ", parts), Kind.LABEL, limit);
    }

    private static List<String> parts(String words) {
        String cut = words.substring(0, Math.min(words.length(), MOST_LETTERS));
        return PART.matcher(cut)
                .results()
                .map(part -> part.group(1) == null ? plain(part.group()) : phrase(part.group(1)))
                .filter(p -> !p.isEmpty() && !List.of("AND", "OR", "NOT").contains(p))
                .limit(MOST_WORDS)
                .toList();
    }

    private static String plain(String word) {
        return word.startsWith("\"") ? "" : QueryParserBase.escape(word);
    }

    private static String phrase(String words) {
        String plain = words.replaceAll("[^\\p{L}\\p{M}\\p{N}]+", " ").strip();
        return plain.isEmpty() ? "" : "\"" + plain + "\"";
    }

    /** Words are cut to their stems as the language has them, so each is asked by its own rules. */
    private List<Hit> ask(String query, Kind kind, int limit) {
        Map<Node, Hit> found = new LinkedHashMap<>();
        for (Node property : properties(kind)) {
            for (String language : LANGUAGES) {
                index.query(property, query, null, language, limit)
                        .forEach(hit -> found.merge(hit.getNode(), hit(hit), FullText::better));
            }
            index.query(property, query, null, null, limit)
                    .forEach(hit -> found.merge(hit.getNode(), hit(hit), FullText::better));
        }
        return found.values().stream()
                .sorted(Comparator.comparing(Hit::score).reversed())
                .limit(limit)
                .toList();
    }

    private static Hit better(Hit a, Hit b) {
        return b.score() > a.score() ? b : a;
    }

    private static Hit hit(TextHit hit) {
        Node graph = hit.getGraph() == null ? Quad.defaultGraphNodeGenerated : hit.getGraph();
        String words = hit.getLiteral() == null ? "" : hit.getLiteral().getLiteralLexicalForm();
        return new Hit(hit.getNode(), graph, words, hit.getScore());
    }

    private static List<Node> properties(Kind kind) {
        return switch (kind) {
            case LABEL -> LABELS;
            case QUOTE -> List.of(OA.exact.asNode());
            case DOCUMENT -> List.of(DCTerms.title.asNode(), Aktenlage.TEXT);
        };
    }

    /** Whether all that is in the store now has been read. */
    public boolean isReady() {
        return seen == store.changes();
    }

    @Override
    public void close() {
        clerk.shutdownNow();
        try {
            if (!clerk.awaitTermination(1, TimeUnit.MINUTES)) {
                LOG.warn("the full text still follows the store after a minute");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        index.close();
    }
}
