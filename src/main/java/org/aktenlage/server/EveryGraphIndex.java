package org.aktenlage.server;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.text.TextHit;
import org.apache.jena.query.text.TextIndexConfig;
import org.apache.jena.query.text.TextIndexLucene;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.sparql.core.Quad;
import org.apache.lucene.store.Directory;
import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * An index that, asked outside GRAPH, finds what any graph says. Else quotes could only be asked
 * for inside {@code GRAPH ?g}, which looks up once for each graph.
 */
final class EveryGraphIndex extends TextIndexLucene {

    EveryGraphIndex(Directory directory, TextIndexConfig config) {
        super(directory, config);
    }

    private static @Nullable String anywhere(@Nullable String graph) {
        return graph == null || Quad.isDefaultGraph(NodeFactory.createURI(graph)) ? null : graph;
    }

    @Override
    public List<TextHit> query(
            @Nullable List<Resource> properties,
            String words,
            @Nullable String graph,
            @Nullable String language,
            int limit,
            @Nullable String highlight) {
        return super.query(properties, words, anywhere(graph), language, limit, highlight);
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
        return super.query(subject, properties, words, anywhere(graph), language, limit, highlight);
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
        return super.query(subject, properties, words, anywhere(graph), language, limit, highlight);
    }
}
