package org.aktenlage.document.reader;

import org.aktenlage.document.Block;
import org.aktenlage.document.Document;
import org.aktenlage.document.Metadata;
import org.aktenlage.document.RejectedException;
import org.aktenlage.document.Rejection.Code;
import org.aktenlage.document.Source;
import org.commonmark.parser.Parser;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Markdown with YAML front matter. The text is the rendered one: line breaks stay, marks go. */
public final class MarkdownReader implements Reader {

    private static final int GLIMPSE = 64_000;

    private static final Pattern HEADING = Pattern.compile("(?m)^#{1,6} +\\S");

    private static final Parser PARSER = Parser.builder().build();

    /**
     * A line of no-break spaces parts paragraphs too, whatever CommonMark says; one of attributes
     * is of another dialect and no text.
     */
    private static final Pattern BLANK = Pattern.compile("(?m)^(?:[\\h\\u00A0]+|\\{:.*\\}\\h*)$");

    @Override
    public boolean accepts(Source source) {
        String top = TextDecoder.glimpse(source, GLIMPSE).replaceFirst("^\ufeff", "");
        String path = source.path().toLowerCase(Locale.ROOT);
        return path.endsWith(".md")
                || path.endsWith(".markdown")
                || FrontMatter.isIn(top)
                || HEADING.matcher(top).find();
    }

    @Override
    public Document read(Source source, Metadata given) throws RejectedException {
        String file = TextDecoder.decode(source);
        FrontMatter front = FrontMatter.of(source.path(), file);
        MarkdownText words = new MarkdownText();
        String title = front.metadata().title();
        List<Block> blocks = new ArrayList<>();
        if (title != null) {
            blocks.add(words.add(Block.Kind.TITLE, title));
        }
        String markdown = file.substring(front.end());
        List<Block> body = body(source, words, markdown);
        blocks.addAll(front.isRegister() ? RegisterNotice.own(words.text(), body) : body);
        if (blocks.stream().noneMatch(b -> b.isRead() && b.kind() != Block.Kind.TITLE)) {
            throw new RejectedException(source.path(), Code.NO_TEXT, "no paragraph under the head");
        }
        Metadata notice =
                front.isRegister()
                        ? RegisterNotice.metadata(markdown, words.text(), blocks)
                        : Metadata.NONE;
        Metadata own = front.metadata().orElse(notice).orElse(titled(headed(words.text(), blocks)));
        Metadata all = given.orElse(own);
        return Transcript.of(words.text(), blocks)
                .<Document>map(
                        turns ->
                                new Document.Dialogue(
                                        source, Document.Kind.TEXT, words.text(), all, turns))
                .orElseGet(
                        () ->
                                new Document.Prose(
                                        source, Document.Kind.TEXT, words.text(), all, blocks));
    }

    private static List<Block> body(Source source, MarkdownText words, String markdown)
            throws RejectedException {
        try {
            return words.add(PARSER.parse(BLANK.matcher(markdown).replaceAll("")));
        } catch (StackOverflowError e) {
            // The library visits recursively and has no limit of its own.
            throw new RejectedException(
                    source.path(), Code.MALFORMED, "quotes or emphasis nested thousands deep");
        }
    }

    private static Metadata titled(@Nullable String title) {
        return new Metadata(title, null, null, null, null, null);
    }

    private static @Nullable String headed(String text, List<Block> blocks) {
        return blocks.stream()
                .filter(b -> b.kind() == Block.Kind.TITLE)
                .map(b -> b.span().of(text).replaceAll("\\s+", " "))
                .findFirst()
                .orElse(null);
    }
}
