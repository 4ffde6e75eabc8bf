package org.aktenlage.document.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.aktenlage.document.Block;
import org.aktenlage.document.Document;
import org.aktenlage.document.Metadata;
import org.aktenlage.document.RejectedException;
import org.aktenlage.document.Rejection.Code;
import org.aktenlage.document.Source;
import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** Mails, made here. */
@SuppressWarnings("StringConcatToTextBlock") // blanks at line ends are what is tested
final class MailReaderTest {

    private static final String HEAD =
            """
            Return-Path: <press@example.org>
            From: =?utf-8?q?Pressestelle_des_Ausw=C3=A4rtigen_Amts?= <press@example.org>
            To: Anna Privat <anna.privat@example.org>
            Subject: Erklaerung fuer anna.privat@example.org
            Date: Fri, 3 May 2090 23:30:00 -0500
            MIME-Version: 1.0
            """;

    private static final String PLAIN =
            HEAD
                    + """
                    Content-Type: text/plain; charset=iso-8859-1
                    Content-Transfer-Encoding: quoted-printable

                    Guten Tag,

                    wir verurteilen die Angriffe auf =
                    Schulen. Fragen an presse@example.org.

                    Am 2. Mai 2090 um 10:00 schrieb Anna Privat
                    <anna.privat@example.org>:
                    > Russland hat Waffen geliefert.
                    >> Der Iran hat Drohnen geliefert.

                    Das ist f=FCr uns neu.
                    --=20
                    Anna Amt, Raum 5
                    """;

    private static final String MIXED =
            HEAD
                    + """
                    Content-Type: multipart/mixed; boundary=aussen

                    --aussen
                    Content-Type: multipart/alternative; boundary=innen

                    --innen
                    Content-Type: text/plain; charset=utf-8; format=flowed

                    Der Rat hat\s
                    Sanktionen verhängt.
                    --innen
                    Content-Type: text/html; charset=utf-8

                    <p>Der Rat hat <b>Sanktionen</b> verhängt.</p>
                    --innen--
                    --aussen
                    Content-Type: application/pdf
                    Content-Disposition: attachment; filename=geheim.pdf

                    JVBERi0=
                    --aussen
                    Content-Type: text/plain
                    Content-Disposition: attachment; filename=notiz.txt

                    Kanada hat den Botschafter einbestellt.
                    --aussen--
                    """;

    private static final String HTML =
            HEAD
                    + """
                    Content-Type: text/html; charset=utf-8

                    <html><body><div>Kanada hat den Botschafter einbestellt.</div>
                    <div class="gmail_quote"><div class="gmail_attr">Anna schrieb:</div>
                    <blockquote>Russland hat Waffen geliefert.</blockquote></div></body></html>
                    """;

    @Test
    void senderSubjectAndDayAreKept() throws RejectedException {
        Metadata metadata = read(PLAIN).metadata();
        assertEquals("Pressestelle des Auswärtigen Amts", metadata.author());
        assertEquals("Erklaerung fuer " + "▒".repeat(23), metadata.title());
        assertEquals("2090-05-03", String.valueOf(metadata.published()));
    }

    @Test
    void quotedRepliesAndSignaturesAreNoWordsOfTheSender() throws RejectedException {
        assertEquals(
                List.of(
                        "wir verurteilen die Angriffe auf Schulen. Fragen an "
                                + "▒".repeat(18)
                                + ".",
                        "Das ist für uns neu."),
                words(read(PLAIN)));
    }

    @Test
    void noAddressIsKept() throws RejectedException {
        Document document = read(PLAIN);
        assertFalse((document.text() + document.metadata()).contains("@"));
        assertFalse(document.text().contains("Privat"));
    }

    @Test
    void plainTextGoesBeforeHtmlAndAttachmentsAreNotRead() throws RejectedException {
        assertEquals(List.of("Der Rat hat Sanktionen verhängt."), words(read(MIXED)));
    }

    @Test
    void htmlIsReadWithoutWhatItQuotes() throws RejectedException {
        assertEquals(List.of("Kanada hat den Botschafter einbestellt."), words(read(HTML)));
    }

    @Test
    void aMailOfQuotesOnlyIsRejected() {
        String quotes = HEAD + "Content-Type: text/plain\n\n> Russland hat Waffen geliefert.\n";
        RejectedException rejected = assertThrows(RejectedException.class, () -> read(quotes));
        assertEquals(Code.NO_TEXT, rejected.rejection().code());
    }

    @Test
    void partsNestedHowDeepSoeverEndNoRun() {
        StringBuilder mail = new StringBuilder(HEAD);
        for (int i = 0; i < 20_000; i++) {
            mail.append("Content-Type: multipart/mixed; boundary=b" + i + "\n\n--b" + i + "\n");
        }
        RejectedException rejected =
                assertThrows(RejectedException.class, () -> read(mail + "\n\n> Text"));
        assertEquals(Code.MALFORMED, rejected.rejection().code());
        assertTrue(rejected.rejection().detail().contains("nested deeper than 100"));
    }

    @Test
    void aMemoIsNoMail() throws RejectedException {
        String memo = "From: Erika Beispiel\nTo: all\n\nCanada condemned the attack.\n";
        assertTrue(read("memo.txt", memo).text().startsWith("From:"));
    }

    private static List<String> words(Document document) {
        return document.turns().stream()
                .flatMap(t -> t.blocks().stream())
                .filter(Block::isRead)
                .map(b -> b.span().of(document.text()).replaceAll("\\s+", " "))
                .toList();
    }

    private static Document read(String mail) throws RejectedException {
        return read("mail.eml", mail);
    }

    private static Document read(String path, String text) throws RejectedException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return Readers.read(new Source(path, bytes), Metadata.NONE);
    }
}
