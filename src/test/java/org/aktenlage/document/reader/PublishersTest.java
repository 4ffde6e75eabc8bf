package org.aktenlage.document.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.aktenlage.document.Block;
import org.aktenlage.document.Document;
import org.aktenlage.document.Metadata;
import org.aktenlage.document.RejectedException;
import org.aktenlage.document.Source;
import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** Who publishes when, in forms of houses that do not say it in their data. Texts made up. */
final class PublishersTest {

    private static final String NOTICE =
            """
            ---
            title: "Notice of Actions"
            date: 2098-02-05 19:08:29 +0000
            source: federal_register
            source_name: Federal Register
            author: Some Program
            original_published: 2090-02-10 00:00:00 +0000
            ---

            # Notice of Actions

            **Published:** February 05, 2098 19:08 UTC
            **Source:** Federal Register

            ## Summary

            The U.S. Department of Examples' and the Treasury's Office of Example Control (OEC) is publishing the names
            of persons. It sanctioned them.

            ## Sources

            - Primary source: [Federal Register](https://www.federalregister.gov/documents/2090/02/10/2090-1/notice)

            ## Context

            *Batch-mined by a program that sanctioned nobody.*
            """;

    private static final String RELEASE =
            """
            <!DOCTYPE html><html lang="en"><head><title>Sanctions - Consilium</title>
            <meta property="og:site_name" content="Consilium">
            <link rel="canonical" href="https://www.consilium.europa.eu/en/press/press-releases/2090/05/03/sanctions/">
            </head><body><main><ul><li>Council of the EU</li><li>Press release</li><li>3 May 2090&nbsp;16:05</li></ul>
            <h1>Sanctions</h1><p>Brussels: the Council today sanctioned two persons and one entity of Example.</p>
            <p>Last reviewed on 4 May 2090</p></main></body></html>
            """;

    private static final String STATEMENT =
            """
            ---
            title: Statement
            date: '2090-05-03'
            source_url: https://bidenwhitehouse.archives.gov/statements/2090/05/03/statement/
            ---

            We condemned the attack.
            {: .no_toc }
            """;

    @Test
    void aCopiedNoticeHasItsOwnDayAndAgency() throws RejectedException {
        Document document = read("notice.md", NOTICE);
        Metadata metadata = document.metadata();
        assertEquals("Office of Example Control", metadata.author());
        assertEquals("Federal Register", metadata.publisher());
        assertEquals("2090-02-10", String.valueOf(metadata.published()));
        assertEquals(
                "https://www.federalregister.gov/documents/2090/02/10/2090-1/notice",
                metadata.address());
    }

    @Test
    void whatACopyAddsIsNotRead() throws RejectedException {
        assertEquals(
                List.of("Notice of Actions", "The U.S. Department"),
                words(read("notice.md", NOTICE)).stream()
                        .map(w -> w.substring(0, Math.min(19, w.length())).strip())
                        .toList());
    }

    @Test
    void aReleaseOfTheCouncilHasItsDayAndHouse() throws RejectedException {
        Metadata metadata = read("release.html", RELEASE).metadata();
        assertEquals("Council of the European Union", metadata.publisher());
        assertEquals("2090-05-03", String.valueOf(metadata.published()));
    }

    @Test
    void theHouseIsKnownByItsAddress() throws RejectedException {
        Document document = read("statement.md", STATEMENT);
        assertEquals("The White House", document.metadata().publisher());
        assertEquals(List.of("Statement", "We condemned the attack."), words(document));
    }

    private static List<String> words(Document document) {
        return document.turns().stream()
                .flatMap(t -> t.blocks().stream())
                .filter(Block::isRead)
                .map(b -> b.span().of(document.text()))
                .toList();
    }

    private static Document read(String path, String text) throws RejectedException {
        return Readers.read(new Source(path, text.getBytes(StandardCharsets.UTF_8)), Metadata.NONE);
    }
}
