package org.aktenlage.document.reader;

import org.aktenlage.document.Apparatus;
import org.aktenlage.document.Block;
import org.aktenlage.document.Document;
import org.aktenlage.document.Metadata;
import org.aktenlage.document.Pages;
import org.aktenlage.document.RejectedException;
import org.aktenlage.document.Rejection.Code;
import org.aktenlage.document.Source;
import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * Plain text, kept as it is: every quote stands in the file. Accepts anything; it is asked last.
 */
public final class TextReader implements Reader {

    @Override
    public boolean accepts(Source source) {
        return true;
    }

    @Override
    public Document read(Source source, Metadata given) throws RejectedException {
        String text = TextDecoder.decode(source);
        rejectData(source, text);
        return read(source, text, PageHeads.of(text), given);
    }

    /** The same with the text that another reader found in the source. */
    Document read(Source source, String text, Pages pages, Metadata given) {
        List<Block> blocks = BlockFinder.find(text);
        Metadata own = new Metadata(title(text, blocks), null, null, null, null, null);
        Metadata all = given.orElse(own);
        return Transcript.of(text, blocks)
                .<Document>map(
                        turns ->
                                new Document.Dialogue(
                                        source,
                                        Document.Kind.TEXT,
                                        text,
                                        all,
                                        turns,
                                        Apparatus.of(pages)))
                .orElseGet(
                        () ->
                                new Document.Prose(
                                        source,
                                        Document.Kind.TEXT,
                                        text,
                                        all,
                                        blocks,
                                        Apparatus.of(pages)));
    }

    private static void rejectData(Source source, String text) throws RejectedException {
        String start = text.stripLeading();
        if (start.startsWith("<?xml") || start.startsWith("<!DOCTYPE")) {
            throw new RejectedException(source.path(), Code.UNKNOWN_FORMAT, "this is XML");
        }
        if (start.startsWith("{\"") || start.startsWith("[{") || start.startsWith("{\n")) {
            throw new RejectedException(source.path(), Code.UNKNOWN_FORMAT, "this is JSON");
        }
    }

    private static @Nullable String title(String text, List<Block> blocks) {
        return blocks.stream()
                .filter(b -> b.kind() == Block.Kind.TITLE)
                .map(b -> b.span().of(text).replaceAll("\\s+", " "))
                .findFirst()
                .orElse(null);
    }
}
