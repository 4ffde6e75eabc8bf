package org.aktenlage.document.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.aktenlage.document.Block;
import org.aktenlage.document.Document;
import org.aktenlage.document.Metadata;
import org.aktenlage.document.RejectedException;
import org.aktenlage.document.Rejection.Code;
import org.aktenlage.document.Source;
import org.junit.jupiter.api.Test;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** DOCX files, made here. */
final class DocxReaderTest {

    private static final String BODY =
            """
            <w:p><w:pPr><w:pStyle w:val="Titel"/></w:pPr><w:r><w:t>Lage im </w:t></w:r><w:r><w:t>Mai</w:t></w:r></w:p>
            <w:p><w:pPr><w:pStyle w:val="berschrift1"/></w:pPr><w:r><w:t>Sanktionen</w:t></w:r></w:p>
            <w:p><w:r><w:t xml:space="preserve">Der Rat </w:t><w:br/><w:t>hat Kanada</w:t></w:r><w:r><w:noBreakHyphen/><w:t>Waren verboten.</w:t></w:r></w:p>
            <w:p><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>Drohnen und</w:t><w:tab/><w:t>Teile</w:t></w:r></w:p>
            <w:p><w:ins><w:r><w:t>Neu ist das.</w:t></w:r></w:ins><w:del><w:r><w:delText>Alt</w:delText></w:r></w:del><w:moveFrom><w:r><w:t>Fort</w:t></w:r></w:moveFrom><w:r><w:rPr><w:vanish/></w:rPr><w:t>Geheim</w:t></w:r></w:p>
            <w:tbl><w:tr><w:tc><w:p><w:r><w:t>Iran</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>Russland</w:t></w:r></w:p></w:tc></w:tr></w:tbl>
            <w:p><w:r><w:t>Außen</w:t></w:r><w:r><mc:AlternateContent><mc:Choice><w:txbxContent><w:p><w:r><w:t>Im Kasten.</w:t></w:r></w:p></w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent><w:p><w:r><w:t>Im Kasten.</w:t></w:r></w:p></w:txbxContent></mc:Fallback></mc:AlternateContent></w:r><w:r><w:t> herum.</w:t></w:r></w:p>
            <w:p><w:pPr><w:pStyle w:val="Verzeichnis1"/></w:pPr><w:r><w:t>Sanktionen 3</w:t></w:r></w:p>
            """;

    private static final String STYLES =
            """
            <w:styles xmlns:w="w"><w:style w:styleId="Titel"><w:name w:val="Title"/></w:style>
            <w:style w:styleId="berschrift1"><w:name w:val="heading 1"/></w:style>
            <w:style w:styleId="Verzeichnis1"><w:name w:val="toc 1"/></w:style></w:styles>
            """;

    private static final String PROPERTIES =
            """
            <cp:coreProperties xmlns:cp="cp" xmlns:dc="dc" xmlns:dcterms="dcterms"><dc:title>Bericht zur Lage</dc:title>
            <dc:creator>Erika Beispiel</dc:creator><cp:lastModifiedBy>Max Muster</cp:lastModifiedBy>
            <dcterms:created>2090-05-03T22:15:00Z</dcterms:created></cp:coreProperties>
            """;

    @Test
    void paragraphsHeadingsItemsAndCellsAreBlocks() throws IOException, RejectedException {
        Document document = read(docx(BODY, STYLES, PROPERTIES));
        assertEquals(
                List.of(
                        "TITLE Lage im Mai",
                        "HEADING Sanktionen",
                        "PARAGRAPH Der Rat hat Kanada-Waren verboten.",
                        "LIST_ITEM Drohnen und Teile",
                        "PARAGRAPH Neu ist das.",
                        "PARAGRAPH Iran",
                        "PARAGRAPH Russland",
                        "PARAGRAPH Im Kasten.",
                        "PARAGRAPH Außen herum.",
                        "FURNITURE Sanktionen 3"),
                document.turns().stream()
                        .flatMap(t -> t.blocks().stream())
                        .map(b -> b.kind() + " " + b.span().of(document.text()))
                        .toList());
    }

    @Test
    void corePropertiesTellTitleAuthorAndDay() throws IOException, RejectedException {
        Metadata metadata = read(docx(BODY, STYLES, PROPERTIES)).metadata();
        assertEquals("Bericht zur Lage", metadata.title());
        assertEquals("Erika Beispiel", metadata.author());
        assertEquals("2090-05-03", String.valueOf(metadata.published()));
    }

    @Test
    void aProgramsDefaultNamesNoAuthor() throws IOException, RejectedException {
        String nobody = PROPERTIES.replace("Erika Beispiel", "Microsoft Office User");
        Metadata metadata =
                read(docx(BODY, STYLES, nobody.replace("Bericht zur Lage", ""))).metadata();
        assertEquals(null, metadata.author());
        assertEquals("Lage im Mai", metadata.title());
    }

    @Test
    void externalEntitiesAreNotResolved() throws IOException {
        String body = "<w:p><w:r><w:t>&outside;</w:t></w:r></w:p>";
        byte[] file =
                zip(
                        Map.of(
                                "word/document.xml",
                                "<!DOCTYPE w [<!ENTITY outside SYSTEM \"file:///etc/hostname\">]>"
                                        + document(body)));
        assertEquals(Code.MALFORMED, rejection(file));
    }

    @Test
    void whatUnpacksBeyondTheLimitIsRejected() throws IOException {
        String blanks = " ".repeat(ZipParts.MOST_BYTES_OF_A_PART);
        assertEquals(Code.TOO_LARGE, rejection(docx("<w:p/>" + blanks, STYLES, PROPERTIES)));
    }

    @Test
    void tooManyEntriesAreRejected() throws IOException {
        Map<String, String> parts = new LinkedHashMap<>();
        for (int i = 0; i <= ZipParts.MOST_ENTRIES; i++) {
            parts.put("junk/" + i, "");
        }
        parts.put("word/document.xml", document(BODY));
        assertEquals(Code.TOO_LARGE, rejection(zip(parts)));
    }

    @Test
    void brokenAndEmptyFilesAreRejected() throws IOException {
        assertEquals(Code.MALFORMED, rejection(docx("<w:p>", STYLES, PROPERTIES)));
        assertEquals(Code.NO_TEXT, rejection(docx("<w:p/>", STYLES, PROPERTIES)));
        assertEquals(
                Code.MALFORMED,
                rejection(docx("<w:p>".repeat(600) + "</w:p>".repeat(600), STYLES, PROPERTIES)));
        byte[] whole = docx(BODY, STYLES, PROPERTIES);
        byte[] cut = java.util.Arrays.copyOf(whole, whole.length / 3);
        assertTrue(List.of(Code.MALFORMED, Code.UNKNOWN_FORMAT).contains(rejection(cut)));
    }

    @Test
    void anotherArchiveIsNamed() throws IOException {
        assertEquals(Code.UNKNOWN_FORMAT, rejection(zip(Map.of("content.xml", "<x/>"))));
    }

    private static Code rejection(byte[] content) {
        return assertThrows(RejectedException.class, () -> read(content)).rejection().code();
    }

    private static Document read(byte[] content) throws RejectedException {
        Document document = Readers.read(new Source("paper.docx", content), Metadata.NONE);
        assertTrue(
                document.turns().stream()
                        .flatMap(t -> t.blocks().stream())
                        .anyMatch(Block::isRead));
        return document;
    }

    private static byte[] docx(String body, String styles, String properties) throws IOException {
        return zip(
                Map.of(
                        "word/document.xml", document(body),
                        "word/styles.xml", styles,
                        "docProps/core.xml", properties));
    }

    private static String document(String body) {
        return "<w:document xmlns:w=\"w\" xmlns:mc=\"mc\"><w:body>"
                + body
                + "</w:body></w:document>";
    }

    private static byte[] zip(Map<String, String> parts) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }
}
