package org.aktenlage.document.reader;

import org.aktenlage.document.Document;
import org.aktenlage.document.Metadata;
import org.aktenlage.document.Pages;
import org.aktenlage.document.PartialDate;
import org.aktenlage.document.RejectedException;
import org.aktenlage.document.Rejection.Code;
import org.aktenlage.document.Source;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * A PDF by its text: pages in their order, a form feed between them, then as plain text or as a
 * paper of the Bundestag. Pictures of pages are not read.
 */
public final class PdfReader implements Reader {

    /** The budget of a state has fewer. */
    private static final int MOST_PAGES = 3_000;

    /** A small file can unpack to gigabytes. */
    private static final int MOST_TEXT = 20_000_000;

    private static final byte[] MAGIC = "%PDF-".getBytes(StandardCharsets.US_ASCII);

    private final PaperReader papers = new PaperReader();
    private final TextReader plain = new TextReader();

    @Override
    public boolean accepts(Source source) {
        byte[] content = source.content();
        for (int i = 0; i < MAGIC.length; i++) {
            if (content.length <= i || content[i] != MAGIC[i]) {
                return false;
            }
        }
        return true;
    }

    @Override
    public Document read(Source source, Metadata given) throws RejectedException {
        try (PDDocument pdf = Loader.loadPDF(source.content())) {
            if (pdf.getNumberOfPages() > MOST_PAGES) {
                throw new RejectedException(
                        source.path(),
                        Code.TOO_LARGE,
                        pdf.getNumberOfPages() + " pages, the limit is " + MOST_PAGES);
            }
            String text = text(source, pdf);
            Metadata known = given.orElse(own(pdf));
            Pages pages = PageHeads.byFormFeed(text);
            return PaperHead.of(text).isPresent()
                    ? papers.read(source, text, pages, given)
                    : plain.read(source, text, pages, known);
        } catch (InvalidPasswordException e) {
            throw new RejectedException(
                    source.path(),
                    Code.UNREADABLE,
                    "the PDF is encrypted, save it without password");
        } catch (IOException e) {
            throw new RejectedException(
                    source.path(), Code.MALFORMED, "no readable PDF: " + e.getMessage());
        }
    }

    private static String text(Source source, PDDocument pdf)
            throws IOException, RejectedException {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setLineSeparator("\n");
        stripper.setSortByPosition(false);
        StringBuilder text = new StringBuilder();
        for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
            stripper.setStartPage(page);
            stripper.setEndPage(page);
            text.append(page == 1 ? "" : "\f").append(stripper.getText(pdf));
            if (text.length() > MOST_TEXT) {
                throw new RejectedException(
                        source.path(),
                        Code.TOO_LARGE,
                        "more than " + MOST_TEXT + " characters up to page " + page);
            }
        }
        if (text.chars().noneMatch(Character::isLetter)) {
            throw new RejectedException(
                    source.path(),
                    Code.NO_TEXT,
                    pdf.getNumberOfPages() + " pages without text: pictures, run OCR first");
        }
        return text.toString();
    }

    private static Metadata own(PDDocument pdf) {
        var information = pdf.getDocumentInformation();
        var created = information.getCreationDate();
        PartialDate day =
                created == null
                        ? null
                        : PartialDate.parse(
                                        created.toInstant()
                                                .atZone(created.getTimeZone().toZoneId())
                                                .toLocalDate()
                                                .toString())
                                .orElse(null);
        return new Metadata(blank(information.getTitle()), null, null, day, null, null);
    }

    private static @Nullable String blank(@Nullable String words) {
        return words == null || words.isBlank() ? null : words.strip();
    }
}
