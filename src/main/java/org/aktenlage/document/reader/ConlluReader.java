package org.aktenlage.document.reader;

import org.aktenlage.document.Apparatus;
import org.aktenlage.document.Block;
import org.aktenlage.document.Document;
import org.aktenlage.document.Language;
import org.aktenlage.document.Metadata;
import org.aktenlage.document.ParsedSentence;
import org.aktenlage.document.PartialDate;
import org.aktenlage.document.RejectedException;
import org.aktenlage.document.Rejection.Code;
import org.aktenlage.document.Source;
import org.aktenlage.document.Span;
import org.aktenlage.document.Turn;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads one document in <a href="https://universaldependencies.org/format.html">CoNLL-U</a>, as
 * Stanza, UDPipe and {@code annotate} write it. Its text is the joined {@code # text}, in
 * paragraphs at {@code # newpar} or where {@code SpacesAfter} has two line breaks. {@code # lang}
 * holds until the next; {@code # meta::date} and the like are the document's metadata. Empty nodes
 * and enhanced dependencies are passed over.
 */
final class ConlluReader {

    private static final Pattern WORD_LINE =
            Pattern.compile("\\d+(-\\d+)?\\t([^\\t]*\\t){8}[^\\t]*");

    /** Says that the parse has been repaired; {@code annotate} writes it. */
    private static final String OURS = "Aktenlage";

    private final Source source;
    private final String file;
    private final int lineBefore;
    private final StringBuilder text = new StringBuilder();
    private final List<Turn> turns = new ArrayList<>();
    private final List<Block> blocks = new ArrayList<>();
    private final List<ParsedSentence> sentences = new ArrayList<>();
    private final Map<String, String> facts = new HashMap<>();
    private @Nullable Language language;
    private @Nullable Turn turn;
    private boolean parting = true;
    private boolean spaced;
    private int paragraph;

    private ConlluReader(Source source, String file, int lineBefore) {
        this.source = source;
        this.file = file;
        this.lineBefore = lineBefore;
    }

    /** Whether the text begins with comments and a line of ten columns. */
    static boolean isConllu(String text) {
        return text.lines()
                .limit(100)
                .dropWhile(line -> line.startsWith("#") || line.isBlank())
                .findFirst()
                .filter(line -> WORD_LINE.matcher(line).matches())
                .isPresent();
    }

    /**
     * Reads a document of a file.
     *
     * @param source its part of the file
     * @param lineBefore how many lines of the file stand before it
     * @param given what the user says of the document
     * @throws RejectedException if a line breaks the format; its number is told
     */
    static Document read(Source source, String file, int lineBefore, Metadata given)
            throws RejectedException {
        ConlluReader reader = new ConlluReader(source, file, lineBefore);
        reader.take(TextDecoder.decode(source).split("\\r?\\n", -1));
        return reader.document(given);
    }

    private void take(String... lines) throws RejectedException {
        ConlluSentence open = new ConlluSentence(lineBefore + 1);
        for (int i = 0; i < lines.length; i++) {
            try {
                if (lines[i].isBlank()) {
                    close(open);
                    open = new ConlluSentence(lineBefore + i + 2);
                } else {
                    open.add(lines[i], lineBefore + i + 1);
                }
            } catch (ConlluException e) {
                throw rejected(e);
            }
        }
        try {
            close(open);
        } catch (ConlluException e) {
            throw rejected(e);
        }
    }

    private RejectedException rejected(ConlluException e) {
        String where = file.equals(source.path()) ? "" : " of " + file;
        Code code = e.isLanguage() ? Code.LANGUAGE : Code.MALFORMED;
        return new RejectedException(
                source.path(), code, "line " + e.line() + where + ": " + e.what());
    }

    private void close(ConlluSentence open) throws ConlluException {
        open.comments().forEach(this::note);
        String lang = open.comments().get("lang");
        if (lang != null) {
            language = Language.of(lang).orElseThrow(() -> open.otherLanguage(lang));
        }
        if (open.comments().containsKey("turn")) {
            endTurn();
            turn = turn(open.comments());
            parting = true;
        }
        if (open.isEmpty()) {
            return;
        }
        if (parting && !text.isEmpty()) {
            text.append("\n\n");
        } else if (spaced) {
            text.append(' ');
        }
        paragraph = parting ? text.length() : paragraph;
        int start = text.length();
        String words = open.text();
        text.append(words);
        boolean ours = OURS.equals(facts.get("generator"));
        Span span = new Span(start, text.length());
        sentences.add(new ParsedSentence(span, language, ours, open.words(words, start, ours)));
        if (!parting) {
            blocks.removeLast();
        }
        blocks.add(new Block(Block.Kind.PARAGRAPH, new Span(paragraph, text.length())));
        parting = open.endsParagraph();
        spaced = open.isSpaced();
    }

    /** What was said before the first turn is told by the document. */
    private void endTurn() {
        if (!blocks.isEmpty()) {
            Turn.Kind kind = turn == null ? Turn.Kind.STATEMENT : turn.kind();
            turns.add(
                    turn == null
                            ? new Turn(kind, null, null, null, blocks)
                            : new Turn(
                                    kind, turn.speaker(), turn.affiliation(), turn.date(), blocks));
        }
        blocks.clear();
    }

    /** As {@code annotate} writes it; an unknown kind is a statement. */
    private static Turn turn(Map<String, String> comments) {
        String name = comments.getOrDefault("turn", "").toUpperCase(Locale.ROOT);
        Turn.Kind kind =
                Stream.of(Turn.Kind.values())
                        .filter(k -> k.name().equals(name))
                        .findFirst()
                        .orElse(Turn.Kind.STATEMENT);
        return new Turn(
                kind,
                kind == Turn.Kind.CITIZEN_QUESTION ? null : comments.get("speaker"),
                comments.get("affiliation"),
                PartialDate.parse(comments.getOrDefault("spoken", "")).orElse(null),
                List.of());
    }

    private void note(String name, String value) {
        if (name.equals("newpar") || name.startsWith("newpar ")) {
            parting = true;
        } else if (name.startsWith("meta::") || name.equals("generator")) {
            facts.putIfAbsent(name, value);
        }
    }

    private Document document(Metadata given) throws RejectedException {
        if (sentences.isEmpty()) {
            throw new RejectedException(source.path(), Code.NO_TEXT, "no sentence");
        }
        Set<@Nullable Language> languages =
                sentences.stream().map(ParsedSentence::language).collect(Collectors.toSet());
        Metadata own =
                new Metadata(
                        facts.get("meta::title"),
                        facts.get("meta::author"),
                        facts.get("meta::publisher"),
                        date(),
                        languages.size() == 1 ? language : null,
                        facts.get("meta::address"));
        Metadata all = given.orElse(own);
        List<ParsedSentence> parse = stated(given.language());
        if (turn == null) {
            return new Document.Prose(
                    source, Document.Kind.TEXT, text.toString(), all, blocks, Apparatus.of(parse));
        }
        endTurn();
        return new Document.Dialogue(
                source, Document.Kind.TEXT, text.toString(), all, turns, Apparatus.of(parse));
    }

    private @Nullable PartialDate date() throws RejectedException {
        String written = facts.get("meta::date");
        if (written == null) {
            return null;
        }
        return PartialDate.parse(written)
                .orElseThrow(
                        () ->
                                new RejectedException(
                                        source.path(),
                                        Code.MALFORMED,
                                        "meta::date = " + written + " is no date"));
    }

    /** What the user says goes before what the file says. */
    private List<ParsedSentence> stated(@Nullable Language given) {
        return given == null
                ? sentences
                : sentences.stream()
                        .map(s -> new ParsedSentence(s.span(), given, s.mended(), s.words()))
                        .toList();
    }
}
