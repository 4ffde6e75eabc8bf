package org.aktenlage.document.reader;

import org.aktenlage.document.Document;
import org.aktenlage.document.Metadata;
import org.aktenlage.document.RejectedException;
import org.aktenlage.document.Source;
import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.List;

/**
 * A document that has yet to be opened.
 *
 * @param path what it is called until it is
 * @param file where it lies, perhaps with others; null for a page of the internet
 */
public record Opening(String path, @Nullable Path file, Attempt attempt) {

    /** Reads the document. */
    public interface Attempt {
        Document read() throws RejectedException;
    }

    /**
     * The one document of a file, in whatever format it is.
     *
     * @param given what the user says of it
     */
    public static Opening of(SourceLoader loader, SourceLoader.Entry entry, Metadata given) {
        return new Opening(
                entry.path(), entry.file(), () -> Readers.read(loader.open(entry), given));
    }

    /**
     * A page of the internet.
     *
     * @param given what the user says of it
     */
    public static Opening ofPage(PageLoader loader, String address, Metadata given) {
        return new Opening(address, null, () -> Readers.read(loader.open(address), given));
    }

    /**
     * The documents of a file in CoNLL-U, of which the next begins at {@code # newdoc}.
     *
     * @param given what the user says of each
     */
    public static List<Opening> ofConllu(
            SourceLoader loader, SourceLoader.Entry entry, Metadata given) {
        try {
            Source file = loader.open(entry);
            return ConlluFile.parts(file).stream()
                    .map(part -> of(entry, file, part, given))
                    .toList();
        } catch (RejectedException e) {
            return List.of(
                    new Opening(
                            entry.path(),
                            entry.file(),
                            () -> {
                                throw e;
                            }));
        }
    }

    private static Opening of(
            SourceLoader.Entry entry, Source file, ConlluFile.Part part, Metadata given) {
        return new Opening(
                part.source().path(),
                entry.file(),
                () -> ConlluReader.read(part.source(), file.path(), part.lineBefore(), given));
    }

    /**
     * Opens it.
     *
     * @throws RejectedException if no document can be made of it
     */
    public Document read() throws RejectedException {
        return attempt.read();
    }
}
