package org.aktenlage.server;

import org.apache.jena.fuseki.servlets.ServletOps;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.text.Entity;
import org.apache.jena.query.text.EntityDefinition;
import org.apache.jena.query.text.TextHit;
import org.apache.jena.query.text.TextIndex;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.sparql.core.Quad;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * An index as queries of strangers see it, which differs from jena-text's in three ways. Outside
 * GRAPH it finds what any graph says: else quotes could only be asked for inside {@code GRAPH ?g},
 * which looks up once for each graph. It takes words, phrases, AND, OR, NOT and brackets, and a
 * star after the beginning of a word: Lucene's other signs can ask for all words there are. And
 * what {@link PublicView} hides is found by its words, but not handed out with the hit.
 */
final class AskedIndex implements TextIndex {

    private static final int MOST_LETTERS = 400;

    /** Patterns between slashes, ranges, likeness, weights, fields, unknown letters. */
    private static final Pattern COSTLY = Pattern.compile("[/~\\[\\]{}^?:]|(?<!\\p{L}{2})\\*");

    private final TextIndex index;
    private final ServerSettings settings;

    AskedIndex(TextIndex index, ServerSettings settings) {
        this.index = index;
        this.settings = settings;
    }

    private static @Nullable String anywhere(@Nullable String graph) {
        return graph == null || Quad.isDefaultGraph(NodeFactory.createURI(graph)) ? null : graph;
    }

    private List<TextHit> ask(
            String words, @Nullable String highlight, Supplier<List<TextHit>> question) {
        if (highlight != null) {
            throw wrong("text:query cuts no snippets here: leave out the option \"highlight:\"");
        }
        if (words.length() > MOST_LETTERS || COSTLY.matcher(words).find()) {
            throw wrong(
                    "text:query takes at most "
                            + MOST_LETTERS
                            + " letters: words, \"phrases\", AND, OR, NOT, brackets, and * after"
                            + " two letters or more");
        }
        return question.get().stream().map(this::shown).toList();
    }

    /** Fuseki answers with the status of what is thrown so. */
    private static RuntimeException wrong(String words) {
        ServletOps.errorBadRequest(words);
        return new IllegalStateException(words); // never reached: the line above throws
    }

    private TextHit shown(TextHit hit) {
        return PublicView.hides(hit.getProp(), settings)
                ? new TextHit(hit.getNode(), hit.getScore(), null, hit.getGraph(), hit.getProp())
                : hit;
    }

    private static List<Resource> only(Node property) {
        return List.of(ResourceFactory.createResource(property.getURI()));
    }

    @Override
    public List<TextHit> query(
            @Nullable List<Resource> properties,
            String words,
            @Nullable String graph,
            @Nullable String language,
            int limit,
            @Nullable String highlight) {
        return ask(
                words,
                highlight,
                () -> index.query(properties, words, anywhere(graph), language, limit, null));
    }

    @Override
    public List<TextHit> query(
            @Nullable Node subject,
            @Nullable List<Resource> properties,
            String words,
            @Nullable String graph,
            @Nullable String language,
            int limit,
            @Nullable String highlight) {
        return ask(
                words,
                highlight,
                () ->
                        index.query(
                                subject,
                                properties,
                                words,
                                anywhere(graph),
                                language,
                                limit,
                                null));
    }

    @Override
    public List<TextHit> query(
            @Nullable String subject,
            @Nullable List<Resource> properties,
            String words,
            @Nullable String graph,
            @Nullable String language,
            int limit,
            @Nullable String highlight) {
        return ask(
                words,
                highlight,
                () ->
                        index.query(
                                subject,
                                properties,
                                words,
                                anywhere(graph),
                                language,
                                limit,
                                null));
    }

    @Override
    public List<TextHit> query(
            Node property,
            String words,
            @Nullable String graph,
            @Nullable String language,
            int limit) {
        return query(only(property), words, graph, language, limit, null);
    }

    @Override
    public List<TextHit> query(
            Node property, String words, @Nullable String graph, @Nullable String language) {
        return query(only(property), words, graph, language, -1, null);
    }

    @Override
    public List<TextHit> query(
            Node property,
            String words,
            @Nullable String graph,
            @Nullable String language,
            int limit,
            @Nullable String highlight) {
        return query(only(property), words, graph, language, limit, highlight);
    }

    /** What is stored of a thing, whoever may see it: nothing. */
    @Override
    public Map<String, Node> get(String uri) {
        return Map.of();
    }

    @Override
    public EntityDefinition getDocDef() {
        return index.getDocDef();
    }

    private static UnsupportedOperationException onlyAsked() {
        return new UnsupportedOperationException("queries change no index");
    }

    @Override
    public void prepareCommit() {
        throw onlyAsked();
    }

    @Override
    public void commit() {
        throw onlyAsked();
    }

    @Override
    public void rollback() {
        throw onlyAsked();
    }

    @Override
    public void addEntity(Entity entity) {
        throw onlyAsked();
    }

    @Override
    public void updateEntity(Entity entity) {
        throw onlyAsked();
    }

    @Override
    public void deleteEntity(Entity entity) {
        throw onlyAsked();
    }

    /** Whoever made the index closes it. */
    @Override
    public void close() {}
}
