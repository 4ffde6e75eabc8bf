package org.aktenlage.document.reader;

import org.aktenlage.document.Block;
import org.aktenlage.document.Document;
import org.aktenlage.document.Metadata;
import org.aktenlage.document.RejectedException;
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
        List<Block> blocks = BlockFinder.find(text);
        Metadata own = new Metadata(title(text, blocks), null, null, null, null, null);
        return new Document.Prose(source, Document.Kind.TEXT, text, given.orElse(own), blocks);
    }

    private static @Nullable String title(String text, List<Block> blocks) {
        return blocks.stream()
                .filter(b -> b.kind() == Block.Kind.TITLE)
                .map(b -> b.span().of(text).replaceAll("\\s+", " "))
                .findFirst()
                .orElse(null);
    }
}
