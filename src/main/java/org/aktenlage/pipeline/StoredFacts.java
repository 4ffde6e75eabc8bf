package org.aktenlage.pipeline;

import org.aktenlage.store.Answer;
import org.aktenlage.store.GraphStore;
import org.aktenlage.store.QuestionException;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QuerySolution;
import org.apache.jena.rdf.model.RDFNode;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** The facts of a store as a table: every claim about an event in a current version. */
public final class StoredFacts {

    private final GraphStore store;
    private final Duration limit;

    /**
     * @param limit how long its query may take
     */
    public StoredFacts(GraphStore store, Duration limit) {
        this.store = store;
        this.limit = limit;
    }

    /**
     * Reads the facts, in the order of the documents' names and of their texts.
     *
     * @param documents IRIs of the documents whose facts are wanted
     * @throws QuestionException if it takes longer than the limit
     */
    public FactTable read(Set<String> documents, Naming naming) throws QuestionException {
        List<QuerySolution> rows =
                rows("facts.rq").stream()
                        .filter(row -> documents.contains(text(row, "document")))
                        .toList();
        Map<String, String> names = store.read(data -> new StoredNames(data, naming).of(rows));
        Map<String, Claim> claims = new TreeMap<>();
        for (QuerySolution row : rows) {
            claims.computeIfAbsent(text(row, "claim"), iri -> new Claim(row)).add(row, names);
        }
        return new FactTable(
                claims.values().stream().sorted(Claim.ORDER).map(c -> c.row(names)).toList());
    }

    /** A claim, put together from its rows. */
    private static final class Claim {

        private static final Comparator<Claim> ORDER =
                Comparator.<Claim, String>comparing(c -> text(c.first, "name"))
                        .thenComparing(c -> text(c.first, "document"))
                        .thenComparing(c -> number(c.first, "start"))
                        .thenComparing(c -> number(c.first, "end"))
                        .thenComparing(c -> text(c.first, "type"))
                        .thenComparing(c -> text(c.first, "claim"));

        private final QuerySolution first;
        private final SortedSet<String> agents = new TreeSet<>();
        private final SortedSet<String> targets = new TreeSet<>();
        private final SortedSet<String> themes = new TreeSet<>();

        Claim(QuerySolution first) {
            this.first = first;
        }

        void add(QuerySolution row, Map<String, String> names) {
            (text(row, "role").equals("agent") ? agents : targets).add(named(row, "actor", names));
            themes.add(text(row, "theme"));
        }

        FactTable.Row row(Map<String, String> names) {
            return new FactTable.Row(
                    text(first, "name"),
                    text(first, "quote"),
                    localName(text(first, "type")),
                    String.join(FactTable.JOINT, agents),
                    String.join(FactTable.JOINT, targets),
                    themes.first(),
                    text(first, "time"),
                    factuality(),
                    named(first, "source", names),
                    text(first, "claim"),
                    FactTable.confidence(new BigDecimal(text(first, "confidence"))),
                    text(first, "page"));
        }

        private String factuality() {
            return first.contains("doubt")
                    ? FactTable.UNSURE
                    : localName(text(first, "certainty")).toLowerCase(Locale.ROOT);
        }

        private static String named(QuerySolution row, String column, Map<String, String> names) {
            String iri = text(row, column);
            return names.getOrDefault(iri, localName(iri));
        }

        private static int number(QuerySolution row, String column) {
            return row.getLiteral(column).getInt();
        }
    }

    private List<QuerySolution> rows(String resource) throws QuestionException {
        List<QuerySolution> rows = new ArrayList<>();
        if (store.ask(query(resource), Map.of(), limit) instanceof Answer.Table table) {
            table.rows().forEachRemaining(rows::add);
            return rows;
        }
        throw new IllegalStateException(resource + " is no query for rows");
    }

    private static Query query(String resource) {
        try (InputStream in = StoredFacts.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("the program lacks its resource " + resource);
            }
            return QueryFactory.create(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the resource " + resource, e);
        }
    }

    /** The words or the IRI; empty where there is no value. */
    static String text(QuerySolution row, String column) {
        @Nullable RDFNode value = row.get(column);
        if (value == null) {
            return "";
        }
        return value.isLiteral() ? value.asLiteral().getLexicalForm() : value.toString();
    }

    static String localName(String iri) {
        return iri.substring(Math.max(iri.lastIndexOf('#'), iri.lastIndexOf('/')) + 1);
    }
}
