package org.aktenlage.store;

import org.aktenlage.document.PartialDate;
import org.aktenlage.document.RejectedException;
import org.aktenlage.graph.DocumentGraph;
import org.aktenlage.graph.Iris;
import org.aktenlage.graph.KeptDocument;
import org.aktenlage.graph.ReferenceGraph;
import org.aktenlage.listing.ListFeed;
import org.aktenlage.match.Match;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.engine.binding.Binding;
import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Keeps documents as graphs, one for each version, and derives from the current ones what is stated
 * as fact. Every change is one transaction: it is there whole or not at all. Threads may share a
 * store; changes wait for each other.
 *
 * <p>Each method throws {@link StoreException} if the disk or the store itself fails.
 */
public interface GraphStore extends AutoCloseable {

    /** What putting a document did. */
    enum Change {
        /** The document was not here before. */
        ADDED,
        /** Other bytes: the version before is closed. */
        REVISED,
        /** The same bytes, read otherwise: the version's graph is new. */
        REPLACED,
        /** A closed version counts again. */
        REOPENED,
        /** The same bytes, read the same way: nothing is written. */
        UNCHANGED
    }

    /** Under which base this store names things. */
    Iris iris();

    /**
     * Whether this version, read this way, is already the current one: then reading it is in vain.
     *
     * @param extraction fingerprint of program, options, extractor and seeds
     */
    boolean isCurrent(String key, String sha256, String extraction);

    Change put(DocumentGraph document, String extraction);

    /** Whether an issue of a list with these bytes is here, read as lists are read now. */
    boolean hasIssue(String sha256);

    /**
     * Takes an issue of a sanctions list, record by record; a list that breaks its format leaves
     * nothing behind.
     *
     * @param path names it in errors
     * @param sha256 of its bytes
     * @param issued its day if the user says it; else the list must say
     */
    IssueChange putIssue(String path, String sha256, @Nullable PartialDate issued, ListFeed feed)
            throws RejectedException;

    /**
     * Deletes the issue of a list of that day: its neighbours are compared with each other, as if
     * it had never come. What was decided on its parties stays.
     *
     * @param list its key in {@code seeds/lists.ttl}
     * @return false if there is none of that day
     */
    boolean removeIssue(String list, LocalDate day);

    /** Makes these seeds the current ones; nothing is written where they already are. */
    void putReference(ReferenceGraph reference);

    /** Closes the current version; false if there is none. */
    boolean remove(String key);

    /** Deletes all versions with text, quotes and claims; false if the key is unknown. */
    boolean erase(String key);

    /** Documents that are not erased, removed ones too, by key. */
    List<CatalogueEntry> documents();

    /** The current version's text, to be read again. */
    Optional<KeptDocument> kept(String key);

    /**
     * Takes RDF of any syntax, told by the file's name. Named graphs keep their names; the asserted
     * graph of another store is left out, since it is derived here.
     *
     * @param graph where triples without a graph go; empty for a graph named by the file's content
     * @return how many quads were read
     * @throws RejectedException if the file is not there or breaks its syntax
     */
    long importFile(Path file, Optional<Node> graph) throws RejectedException;

    /**
     * Keeps what a person decided on a claim, or on every claim about an event, and honours it in
     * every version of the document that says the same in the same words, now and later.
     *
     * <p>A merge that was proposed is decided itself.
     *
     * @return a claim for each wording, of the current version where it has one, or the merge; none
     *     if the thing is neither claim nor event nor merge
     */
    List<Node> review(Node thing, Decision decision);

    /**
     * Keeps which nodes may be the same, in the place of what was proposed before. What a person
     * has decided stays as it is.
     *
     * @param matches of parties whose {@code id} is their IRI
     * @param by the program and its version
     */
    MergeCount propose(List<Match> matches, String by);

    /** Derives everything that is stated as fact anew. */
    void rebuild();

    /**
     * How often something was changed through this object: as long as it stays the same, so does
     * what the store holds. A change that is undone counts too.
     */
    long changes();

    /** Looks at the data in one reading transaction. */
    <T> T read(Function<DatasetGraph, T> reader);

    /** All quads, in no order; the default graph under its name. */
    void quads(boolean withRun, Consumer<Quad> sink);

    /**
     * Answers a query, in full, in one reading transaction.
     *
     * @param values what stands for the variables of that name
     * @throws QuestionException if it takes longer than the limit or cannot be evaluated
     */
    Answer ask(Query query, Map<String, Node> values, Duration limit) throws QuestionException;

    /**
     * Answers a SELECT row by row, in one reading transaction, so that no number of rows is too
     * many.
     *
     * @param values what stands for the variables of that name
     * @param sink takes each row while the transaction lasts
     * @throws QuestionException if it takes longer than the limit or cannot be evaluated
     */
    void rows(Query query, Map<String, Node> values, Duration limit, Consumer<Binding> sink)
            throws QuestionException;

    /** This store for one more user: who closes that leaves this one open. */
    GraphStore lent();

    @Override
    void close();
}
