package org.aktenlage.document.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.aktenlage.document.Document;
import org.aktenlage.document.Metadata;
import org.aktenlage.document.RejectedException;
import org.aktenlage.document.Rejection.Code;
import org.aktenlage.document.Source;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.junit.jupiter.api.Test;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** PDF files, made here. */
final class PdfReaderTest {

    @Test
    void pagesAreReadInTheirOrder() throws IOException, RejectedException {
        Document document =
                read(pdf(List.of("Canada condemned Iran."), List.of("Japan summoned the envoy.")));
        assertTrue(document.text().indexOf("Canada") < document.text().indexOf("Japan"));
    }

    @Test
    void aPageIsCountedFromOne() throws IOException, RejectedException {
        Document document =
                read(pdf(List.of("Canada condemned Iran."), List.of(), List.of("Japan agreed.")));
        assertEquals(Optional.of("1"), document.pages().at(document.text().indexOf("Canada")));
        assertEquals(Optional.of("3"), document.pages().at(document.text().indexOf("Japan")));
        assertEquals(Optional.of("1"), read(pdf(List.of("One page."))).pages().at(0));
    }

    @Test
    void aPaperOfTheBundestagIsReadAsOne() throws IOException, RejectedException {
        Document document =
                read(
                        pdf(
                                List.of(
                                        "Deutscher Bundestag Drucksache 99/406",
                                        "99. Wahlperiode 03.06.2025",
                                        "Kleine Anfrage",
                                        "der Abgeordneten Erika Beispiel und der Fraktion der SPD",
                                        "Lieferungen von Drohnen",
                                        "Der Iran hat Drohnen an Russland geliefert.",
                                        "Wir fragen die Bundesregierung:",
                                        "1. Wie bewertet sie das?")));
        assertEquals("SPD", document.metadata().author());
        assertEquals(2, document.turns().size());
    }

    @Test
    void aPdfWithoutTextIsRejected() throws IOException {
        byte[] empty = pdf(List.of());
        RejectedException rejected = assertThrows(RejectedException.class, () -> read(empty));
        assertEquals(Code.NO_TEXT, rejected.rejection().code());
    }

    @Test
    void anEncryptedPdfIsRejected() throws IOException {
        byte[] content;
        try (PDDocument pdf = new PDDocument()) {
            pdf.addPage(new PDPage());
            pdf.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            pdf.save(out);
            content = out.toByteArray();
        }
        RejectedException rejected = assertThrows(RejectedException.class, () -> read(content));
        assertEquals(Code.UNREADABLE, rejected.rejection().code());
    }

    @Test
    void aBrokenPdfIsRejected() {
        byte[] broken = "%PDF-1.7 and nothing more".getBytes(StandardCharsets.US_ASCII);
        RejectedException rejected = assertThrows(RejectedException.class, () -> read(broken));
        assertEquals(Code.MALFORMED, rejected.rejection().code());
    }

    private static Document read(byte[] content) throws RejectedException {
        return Readers.read(new Source("paper.pdf", content), Metadata.NONE);
    }

    @SafeVarargs
    private static byte[] pdf(List<String>... pages) throws IOException {
        try (PDDocument pdf = new PDDocument()) {
            for (List<String> lines : pages) {
                PDPage page = new PDPage();
                pdf.addPage(page);
                try (PDPageContentStream stream = new PDPageContentStream(pdf, page)) {
                    stream.beginText();
                    stream.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 11);
                    stream.setLeading(14);
                    stream.newLineAtOffset(60, 700);
                    for (String line : lines) {
                        stream.showText(line);
                        stream.newLine();
                    }
                    stream.endText();
                }
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            pdf.save(out);
            return out.toByteArray();
        }
    }
}
