package org.aktenlage.graph;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Mints every IRI, from stable keys alone: never from order, time of day or chance. The table of
 * keys stands in {@code docs/model.md}.
 *
 * @param base what all IRIs begin with; ends in {@code /}
 */
public record Iris(String base) {

    public static final String DEFAULT_BASE = "https://w3id.org/aktenlage/id/";

    /** 80 bits: a collision among ten million things has a chance below 1 in 10 000 000 000. */
    private static final int HASH_DIGITS = 20;

    public Iris {
        if (!isAbsolute(base) || !base.endsWith("/")) {
            throw new IllegalArgumentException(
                    "base \"" + base + "\" is no absolute IRI that ends in /");
        }
    }

    public static Iris standard() {
        return new Iris(DEFAULT_BASE);
    }

    /** The IRI of a path below the base, taken as it is. */
    public Node of(String path) {
        return NodeFactory.createURI(base + path);
    }

    public Node document(String key) {
        return of("document/" + hash(key));
    }

    /** A version and the graph that holds it. */
    public Node version(String key, String sha256) {
        return of("document/" + hash(key) + "/version/" + sha256.substring(0, HASH_DIGITS));
    }

    public Node turn(Node version, int index) {
        return below(version, "/turn/" + index);
    }

    /** An actor that stands in the seeds. */
    public Node knownActor(String key) {
        return of("actor/" + encode(key));
    }

    /** An actor that only this document names. */
    public Node unknownActor(String documentKey, String name, String state) {
        return of("actor/unknown-" + hash(documentKey, normalised(name), state));
    }

    /** An author who is no actor; the empty name is the one who is not named. */
    public Node author(String documentKey, String name) {
        return of("agent/" + hash(documentKey, "author", normalised(name)));
    }

    public Node citizen(String documentKey) {
        return of("agent/" + hash(documentKey, "citizen"));
    }

    /** An event: the same in all versions of its document. */
    Node event(EventKey key) {
        return of(
                "event/"
                        + key.type()
                        + "-"
                        + hash(
                                key.documentKey(),
                                key.type(),
                                String.join(" ", key.agents()),
                                String.join(" ", key.targets()),
                                key.time(),
                                key.themeLemmas()));
    }

    /**
     * What makes an event the same.
     *
     * @param agents sorted IRIs
     * @param targets sorted IRIs
     */
    record EventKey(
            String documentKey,
            String type,
            List<String> agents,
            List<String> targets,
            String time,
            String themeLemmas) {}

    Node hashed(String kind, String... parts) {
        return of(kind + "/" + hash(parts));
    }

    /** That an edge rests on a claim; a claim may carry several edges, as may an edge claims. */
    public static Node reifier(Node claim, Triple edge) {
        String parts =
                hash(
                        edge.getSubject().getURI(),
                        edge.getPredicate().getURI(),
                        edge.getObject().getURI());
        return below(claim, "/edge/" + parts);
    }

    /** An IRI that continues another. */
    public static Node below(Node node, String suffix) {
        return NodeFactory.createURI(node.getURI() + suffix);
    }

    public Node catalogueGraph() {
        return of("graph/catalogue");
    }

    /** The name of the default graph outside the store. */
    public Node assertedGraph() {
        return of("graph/asserted");
    }

    public Node runGraph() {
        return of("graph/run");
    }

    public Node decisionsGraph() {
        return of("graph/decisions");
    }

    /** What a person decided on a reading: one decision for all claims that say it so. */
    public Node decision(String wordingHash) {
        return hashed("decision", wordingHash);
    }

    /** A decision on two nodes, whatever their order. */
    public Node merge(Node one, Node other) {
        List<String> both = Stream.of(one.getURI(), other.getURI()).sorted().toList();
        return hashed("merge", both.getFirst(), both.getLast());
    }

    public Node referenceGraph(String version) {
        return of("graph/reference/" + version);
    }

    public Node importGraph(String sha256) {
        return of("graph/import/" + sha256.substring(0, HASH_DIGITS));
    }

    /** Case, width and spacing of a name do not make another actor. */
    private static String normalised(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC)
                .strip()
                .replaceAll("\\s+", " ")
                .toLowerCase(Locale.ROOT);
    }

    /** A sanctions list, by its key. */
    public Node list(String key) {
        return of("list/" + encode(key));
    }

    /** One published state of a list, by the SHA-256 of its bytes. */
    public Node listIssue(String list, String sha256) {
        return below(list(list), "/issue/" + sha256.substring(0, HASH_DIGITS));
    }

    /** A record of a list, through all its issues. */
    public Node listRecord(String list, String reference) {
        return below(list(list), "/record/" + encode(reference));
    }

    /** What happened between the issue before and this one. */
    public Node listChanges(Node issue) {
        return below(issue, "/changes");
    }

    /** A change of a record, by the day of the issue that shows it. */
    public Node listingEvent(String type, Node record, String issued) {
        return of("event/" + type + "-" + hash(record.getURI(), issued));
    }

    /** A value that came or went with an event. */
    public Node valueChange(Node event, Node property, Node side, String words) {
        return below(event, "/change/" + hash(property.getURI(), side.getURI(), words));
    }

    /** A regime that only a list names. */
    public Node listedRegime(Node list, String programme) {
        return below(list, "/regime/" + encode(programme));
    }

    Node recordVersion(Node record, String sha256) {
        return below(record, "/version/" + sha256.substring(0, HASH_DIGITS));
    }

    /** A party as one list names it: who it is on another list is for a merge decision to say. */
    public Node party(String list, String reference) {
        return of("actor/listed/" + encode(list) + "/" + encode(reference));
    }

    Node listing(String list, String reference, String programme) {
        return of("listing/" + encode(list) + "/" + encode(reference) + "/" + encode(programme));
    }

    /** Keeps letters and digits of any script, so that names stay readable in the IRI. */
    private static String encode(String key) {
        StringBuilder path = new StringBuilder();
        Normalizer.normalize(key, Normalizer.Form.NFC)
                .codePoints()
                .forEach(point -> append(path, point));
        return path.toString();
    }

    private static void append(StringBuilder path, int point) {
        if (point == ' ') {
            path.append('_');
        } else if (Character.isLetterOrDigit(point) || "-._~".indexOf(point) >= 0) {
            path.appendCodePoint(point);
        } else {
            for (byte one : Character.toString(point).getBytes(StandardCharsets.UTF_8)) {
                path.append(String.format(Locale.ROOT, "%%%02X", one));
            }
        }
    }

    static String hash(String... parts) {
        return hash(String.join("\n", parts) + "\n");
    }

    private static String hash(String content) {
        return sha256(content.getBytes(StandardCharsets.UTF_8)).substring(0, HASH_DIGITS);
    }

    /** Lower-case hexadecimal. */
    public static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static boolean isAbsolute(String iri) {
        try {
            return new URI(iri).isAbsolute();
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
