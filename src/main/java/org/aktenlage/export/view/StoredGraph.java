package org.aktenlage.export.view;

import org.aktenlage.export.Property;
import org.aktenlage.export.PropertyGraph;
import org.aktenlage.export.SortedLines;
import org.aktenlage.graph.Iris;
import org.aktenlage.store.GraphStore;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** A view that was read: its nodes in memory, its edges as sorted lines on the disk. */
public final class StoredGraph implements PropertyGraph, AutoCloseable {

    private static final List<Property> NODE_PROPERTIES =
            List.of(
                    Property.IRI,
                    Property.LABEL_EN,
                    Property.LABEL_DE,
                    Property.TYPE,
                    Property.STATE,
                    Property.DEGREE);

    private final Look look;
    private final String storeBase;
    private final List<Property> edgeProperties;
    private final Edges lines;
    private final Set<String> types;
    private final Map<String, Node> nodes = new TreeMap<>();

    /** How things are called that are no nodes, by their IRIs. */
    private final Map<String, String> names = new HashMap<>();

    private long edgeCount;

    /** How it is to look: the language of labels, and what our IRIs begin with. */
    record Look(String language, Iris base) {}

    /**
     * Its edges.
     *
     * @param near nodes whose edges count; empty where all do
     */
    record Edges(SortedLines lines, RowLines format, Set<String> near) {

        void forEach(RowSink sink) throws IOException {
            lines.forEach(
                    line -> {
                        Row row = format.row(line);
                        if (near.isEmpty()
                                || near.contains(row.source())
                                || near.contains(row.target())) {
                            sink.accept(row);
                        }
                    });
        }

        /** Those that become one, together. */
        void bundles(Bundle.Sink sink) throws IOException {
            Bundle.Builder builder = new Bundle.Builder(format, sink);
            forEach(builder::add);
            builder.end();
        }

        interface RowSink {
            void accept(Row row) throws IOException;
        }
    }

    private StoredGraph(
            String storeBase,
            Look look,
            List<Property> edgeProperties,
            Edges lines,
            Set<String> types) {
        this.storeBase = storeBase;
        this.look = look;
        this.edgeProperties = edgeProperties;
        this.lines = lines;
        this.types = types;
    }

    static StoredGraph of(
            GraphStore store,
            Look look,
            List<Property> edgeProperties,
            Edges lines,
            Set<String> alone,
            Set<String> types)
            throws IOException {
        StoredGraph graph =
                new StoredGraph(store.iris().base(), look, edgeProperties, lines, types);
        graph.count(store, alone);
        return graph;
    }

    private void count(GraphStore store, Set<String> alone) throws IOException {
        Map<String, Integer> degrees = new TreeMap<>();
        alone.forEach(iri -> degrees.put(iri, 0));
        Set<String> kinds = new TreeSet<>();
        Set<String> mentioned = new TreeSet<>();
        lines.bundles(
                bundle -> {
                    edgeCount++;
                    degrees.merge(bundle.best().source(), 1, Integer::sum);
                    degrees.merge(bundle.best().target(), 1, Integer::sum);
                    kinds.addAll(bundle.kinds().keySet());
                    bundle.best().values().values().stream()
                            .filter(StoredGraph::isIri)
                            .forEach(mentioned::add);
                });
        store.read(
                data -> {
                    Descriptions descriptions = new Descriptions(data);
                    degrees.forEach(
                            (iri, degree) ->
                                    nodes.put(
                                            address(iri), node(iri, degree, descriptions.of(iri))));
                    for (String iri : mentioned) {
                        String label = descriptions.of(iri).label(look.language(), "");
                        if (!label.isEmpty()) {
                            names.put(iri, label);
                        }
                    }
                    kinds.forEach(k -> names.put(k, descriptions.kindLabel(k, look.language())));
                    return true;
                });
    }

    private static boolean isIri(String value) {
        return value.startsWith("http://") || value.startsWith("https://");
    }

    /** Our own under the base that was asked for; others as they are. */
    private String address(String iri) {
        return iri.startsWith(storeBase)
                ? look.base().base() + iri.substring(storeBase.length())
                : iri;
    }

    private Node node(String iri, int degree, Description description) {
        Map<String, String> values = new HashMap<>();
        values.put(Property.IRI.name(), address(iri));
        put(values, Property.LABEL_EN, description.english());
        put(values, Property.LABEL_DE, description.german());
        put(values, Property.TYPE, description.type());
        put(values, Property.STATE, description.state());
        put(values, Property.DEGREE, Integer.toString(degree));
        String label = description.label(look.language(), Row.localName(iri));
        return new Node(address(iri), label, description.type(), degree, values);
    }

    private static void put(Map<String, String> values, Property property, @Nullable String value) {
        if (value != null) {
            values.put(property.name(), value);
        }
    }

    @Override
    public List<Property> nodeProperties() {
        return NODE_PROPERTIES;
    }

    @Override
    public List<Property> edgeProperties() {
        return edgeProperties;
    }

    @Override
    public Collection<Node> nodes() {
        return nodes.values();
    }

    @Override
    public long edgeCount() {
        return edgeCount;
    }

    /** Which types the view has, before any filter. */
    public Set<String> types() {
        return types;
    }

    @Override
    public void edges(EdgeSink sink) throws IOException {
        lines.bundles(bundle -> sink.accept(edge(bundle)));
    }

    private Edge edge(Bundle bundle) {
        Row best = bundle.best();
        Map<String, String> values = new HashMap<>();
        best.values().forEach((column, value) -> values.put(column, shown(column, value)));
        values.values().removeIf(String::isEmpty);
        String type = bundle.kinds().size() == 1 ? best.type() : "Several";
        values.put(Property.IRI.name(), address(best.iri()));
        values.put(Property.TYPE.name(), type);
        String claimant = best.values().get(Property.CLAIMANT.name());
        if (claimant != null && isIri(claimant)) {
            values.put(Property.CLAIMANT_IRI.name(), address(claimant));
        }
        if (best.certainty() != null) {
            values.put(Property.CERTAINTY.name(), best.certainty().word());
        }
        values.put(Property.STATED.name(), Boolean.toString(best.isStated()));
        put(values, Property.VALID_FROM, text(bundle.from()));
        put(values, Property.VALID_TO, text(bundle.to()));
        values.put(Property.COUNT.name(), Integer.toString(bundle.count()));
        values.put(Property.TYPES.name(), bundle.kindWords(names));
        return new Edge(
                rebased(bundle.key()),
                address(best.source()),
                address(best.target()),
                bundle.kinds().size() == 1
                        ? names.getOrDefault(best.kind(), best.kind())
                        : bundle.kindWords(names),
                type,
                best.isStated(),
                best.certainty(),
                bundle.from(),
                bundle.to(),
                bundle.count(),
                values);
    }

    /** A claimant without a label is a citizen who asks, who has no name here or anywhere. */
    private String shown(String column, String value) {
        if (column.equals(Property.SAID.name())) {
            return Objects.toString(Days.parse(value), "");
        }
        if (column.equals(Property.DOCUMENT.name()) || !isIri(value)) {
            return value;
        }
        return names.getOrDefault(
                value, column.equals(Property.CLAIMANT.name()) ? "" : address(value));
    }

    /** The key under the base that was asked for. */
    private String rebased(String key) {
        return key.replace(storeBase, look.base().base());
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    /** Deletes what it has on the disk. */
    @Override
    public void close() throws IOException {
        lines.lines().close();
    }
}
