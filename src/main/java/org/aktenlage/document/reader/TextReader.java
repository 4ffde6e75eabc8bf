package org.aktenlage.document.reader;

import org.aktenlage.document.Block;
import org.aktenlage.document.Document;
import org.aktenlage.document.Language;
import org.aktenlage.document.Metadata;
import org.aktenlage.document.PartialDate;
import org.aktenlage.document.RejectedException;
import org.aktenlage.document.Rejection.Code;
import org.aktenlage.document.Source;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Plain text, kept as it is: every quote stands in the file. Accepts anything; it is asked last.
 */
public final class TextReader implements Reader {

    private static final int HEAD = 200;

    private static final Pattern PAPER =
            Pattern.compile(
                    "\\s*Deutscher Bundestag\\s+Drucksache \\d+/\\d+\\s+\\d+\\."
                            + " Wahlperiode\\s+(?<date>[\\d.]{8,10})");

    @Override
    public boolean accepts(Source source) {
        return true;
    }

    @Override
    public Document read(Source source, Metadata given) throws RejectedException {
        String text = TextDecoder.decode(source);
        rejectData(source, text);
        List<Block> blocks = BlockFinder.find(text);
        Metadata own = own(text, title(text, blocks));
        return new Document.Prose(source, Document.Kind.TEXT, text, given.orElse(own), blocks);
    }

    /** Papers of the Bundestag bear their day in the head of the first page. */
    private static Metadata own(String text, @Nullable String title) {
        Matcher head = PAPER.matcher(text.substring(0, Math.min(text.length(), HEAD)));
        if (!head.lookingAt()) {
            return new Metadata(title, null, null, null, null, null);
        }
        PartialDate published = QuestionPageText.germanDate(head.group("date")).orElse(null);
        return new Metadata(title, null, "Deutscher Bundestag", published, Language.GERMAN, null);
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
