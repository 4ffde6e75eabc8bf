package org.aktenlage.graph;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.aktenlage.document.Apparatus;
import org.aktenlage.document.Block;
import org.aktenlage.document.Document;
import org.aktenlage.document.Language;
import org.aktenlage.document.Metadata;
import org.aktenlage.document.Pages;
import org.aktenlage.document.PartialDate;
import org.aktenlage.document.Source;
import org.aktenlage.document.Span;
import org.aktenlage.document.Turn;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A document as the store kept it: the text with private names blacked out, and how it is divided.
 * Its {@link Source} has the path but no bytes; those are not kept.
 *
 * @param sha256 of the bytes it once was read from
 */
public record KeptDocument(Document document, String sha256) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * How a document is divided and what it says of itself, as JSON; the same for the same input.
     */
    static String structure(Document document) {
        Metadata metadata = document.metadata();
        ObjectNode root = JSON.createObjectNode();
        root.put("path", document.source().path());
        root.put("kind", document.kind().name());
        root.put("prose", document instanceof Document.Prose);
        put(root, "title", metadata.title());
        put(root, "author", metadata.author());
        put(root, "publisher", metadata.publisher());
        put(root, "published", metadata.published());
        put(root, "language", metadata.language() == null ? null : metadata.language().tag());
        put(root, "address", metadata.address());
        ArrayNode turns = root.putArray("turns");
        document.turns().forEach(turn -> write(turn, turns.addObject()));
        if (!document.pages().starts().isEmpty()) {
            ArrayNode pages = root.putArray("pages");
            document.pages()
                    .starts()
                    .forEach(page -> pages.addArray().add(page.offset()).add(page.number()));
        }
        if (!document.parse().isEmpty()) {
            KeptParse.write(document.parse(), root.putArray("parse"));
        }
        return root.toString();
    }

    /**
     * Reads what {@link #structure} wrote.
     *
     * @throws IllegalArgumentException if the structure is not of that form
     */
    public static KeptDocument read(String text, String structure, String sha256) {
        JsonNode root = parse(structure);
        Source source = new Source(root.path("path").asText(), new byte[0]);
        Document.Kind kind = Document.Kind.valueOf(root.path("kind").asText());
        List<Turn> turns = new ArrayList<>();
        root.path("turns").forEach(turn -> turns.add(turn(turn)));
        Metadata metadata = metadata(root);
        Apparatus apparatus = new Apparatus(pages(root), KeptParse.read(root.path("parse")));
        Document document =
                root.path("prose").asBoolean()
                        ? new Document.Prose(
                                source, kind, text, metadata, turns.get(0).blocks(), apparatus)
                        : new Document.Dialogue(source, kind, text, metadata, turns, apparatus);
        return new KeptDocument(document, sha256);
    }

    private static JsonNode parse(String structure) {
        try {
            return JSON.readTree(structure);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("the kept structure is no JSON: " + structure, e);
        }
    }

    private static void write(Turn turn, ObjectNode out) {
        out.put("kind", turn.kind().name());
        put(out, "speaker", turn.speaker());
        put(out, "affiliation", turn.affiliation());
        put(out, "date", turn.date());
        ArrayNode blocks = out.putArray("blocks");
        for (Block block : turn.blocks()) {
            blocks.addArray()
                    .add(block.kind().name())
                    .add(block.span().start())
                    .add(block.span().end());
        }
    }

    private static Turn turn(JsonNode node) {
        List<Block> blocks = new ArrayList<>();
        for (JsonNode block : node.path("blocks")) {
            blocks.add(
                    new Block(
                            Block.Kind.valueOf(block.path(0).asText()),
                            new Span(block.path(1).asInt(), block.path(2).asInt())));
        }
        return new Turn(
                Turn.Kind.valueOf(node.path("kind").asText()),
                text(node, "speaker"),
                text(node, "affiliation"),
                date(node, "date"),
                blocks);
    }

    private static Pages pages(JsonNode root) {
        List<Pages.Start> starts = new ArrayList<>();
        for (JsonNode page : root.path("pages")) {
            starts.add(new Pages.Start(page.path(0).asInt(), page.path(1).asText()));
        }
        return new Pages(starts);
    }

    private static Metadata metadata(JsonNode root) {
        return new Metadata(
                text(root, "title"),
                text(root, "author"),
                text(root, "publisher"),
                date(root, "published"),
                Optional.ofNullable(text(root, "language")).flatMap(Language::of).orElse(null),
                text(root, "address"));
    }

    private static void put(ObjectNode out, String name, @Nullable Object value) {
        if (value != null) {
            out.put(name, value.toString());
        }
    }

    private static @Nullable String text(JsonNode node, String name) {
        return node.path(name).textValue();
    }

    private static @Nullable PartialDate date(JsonNode node, String name) {
        return Optional.ofNullable(text(node, name)).flatMap(PartialDate::parse).orElse(null);
    }
}
