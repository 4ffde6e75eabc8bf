package org.aktenlage.document.reader;

import org.aktenlage.document.Document;
import org.aktenlage.document.Metadata;
import org.aktenlage.document.RejectedException;
import org.aktenlage.document.Rejection.Code;
import org.aktenlage.document.Source;
import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;

/** Chooses the reader by content: the most particular format first, plain text last. */
public final class Readers {

    private static final List<Reader> IN_ORDER =
            List.of(
                    new PdfReader(),
                    new DocxReader(),
                    new MailReader(),
                    new MinutesReader(),
                    new MinutesArchiveReader(),
                    new MinutesTextReader(),
                    new QuestionPageHtmlReader(),
                    new ArticleHtmlReader(),
                    new MarkdownReader(),
                    new QuestionPageTextReader(),
                    new PaperReader(),
                    new TextReader());

    private static final int GLIMPSE = 64_000;

    private Readers() {}

    /**
     * Reads a source in whatever format it is.
     *
     * @param given what the user says of the document: goes before what the document says itself
     * @throws RejectedException if no reader can make a document of it
     */
    public static Document read(Source source, Metadata given) throws RejectedException {
        // its comments would pass for headings of Markdown, its columns for words
        if (ConlluReader.isConllu(TextDecoder.glimpse(source, GLIMPSE))) {
            throw new RejectedException(source.path(), Code.PARSED, "this is CoNLL-U");
        }
        for (Reader reader : IN_ORDER) {
            if (reader.accepts(source)) {
                return reader.read(source, given);
            }
        }
        throw new IllegalStateException("plain text accepts everything, but not " + source.path());
    }

    /**
     * Reads a page that was fetched. Its key is the address it names as its own, if that is of the
     * same host, else the one where it was found: a page may not take the place of another house's
     * document.
     */
    public static Document read(PageLoader.Page page, Metadata given) throws RejectedException {
        Document document = read(page.source(), given);
        if (isOfHost(document.metadata().address(), page.address())) {
            return document;
        }
        String found = page.address().toString();
        return read(page.source(), given.orElse(new Metadata(null, null, null, null, null, found)));
    }

    private static boolean isOfHost(@Nullable String own, URI found) {
        try {
            return own != null && found.getHost().equalsIgnoreCase(new URI(own).getHost());
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
