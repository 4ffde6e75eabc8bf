package org.aktenlage.document.reader;

import org.aktenlage.document.Block;
import org.aktenlage.document.Document;
import org.aktenlage.document.Metadata;
import org.aktenlage.document.Pages;
import org.aktenlage.document.PartialDate;
import org.aktenlage.document.RejectedException;
import org.aktenlage.document.Rejection.Code;
import org.aktenlage.document.Source;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.address.Mailbox;
import org.apache.james.mime4j.message.DefaultMessageBuilder;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A mail as it was saved, EML: what its sender wrote, as plain text or else as HTML. Quoted replies
 * are not kept; attachments are not read, which is logged; addresses are blacked out, whether in
 * the subject or in the text, since whose they are cannot be told.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc5322">RFC 5322: Internet Message Format</a>
 */
public final class MailReader implements Reader {

    private static final Logger LOG = LoggerFactory.getLogger(MailReader.class);

    private static final int GLIMPSE = 64_000;
    private static final int MOST_HEADERS = 2_000;
    private static final int LONGEST_HEADER = 100_000;

    /** Parts in parts: a mail passed on twenty times has some forty. */
    private static final int DEEPEST_PART = 100;

    /** A memo may begin with {@code From:} too; only a mail that was sent has one of the others. */
    private static final Pattern HEAD =
            Pattern.compile(
                    "(?is)\\A\\ufeff?(?=[^\\n"
                        + "]*:)(?=.*?^From:)(?=.*?^(MIME-Version|Message-ID|Received|Return-Path):).*",
                    Pattern.MULTILINE);

    private static final Pattern FIELD = Pattern.compile("(?s)\\A\\ufeff?[!-9;-~]+:.*");

    private static final Pattern ADDRESS =
            Pattern.compile("[\\p{Alnum}._%+'-]+@[\\p{Alnum}-]+(?:\\.[\\p{Alnum}-]+)+");

    private final TextReader plain = new TextReader();

    @Override
    public boolean accepts(Source source) {
        String top = TextDecoder.glimpse(source, GLIMPSE);
        if (!FIELD.matcher(top).matches()) {
            return false;
        }
        String head = top.split("\\r?\\n\\r?\\n", 2)[0];
        return source.path().toLowerCase(Locale.ROOT).endsWith(".eml")
                || HEAD.matcher(head).matches();
    }

    @Override
    public Document read(Source source, Metadata given) throws RejectedException {
        MimeConfig limits =
                MimeConfig.custom()
                        .setMaxHeaderCount(MOST_HEADERS)
                        .setMaxHeaderLen(LONGEST_HEADER)
                        .setMaxLineLen(-1)
                        .build();
        DefaultMessageBuilder builder = new DefaultMessageBuilder();
        builder.setMimeEntityConfig(limits);
        Message message = null;
        try {
            rejectDeep(source, limits);
            message = builder.parseMessage(new ByteArrayInputStream(source.content()));
            MailParts parts = MailParts.of(message);
            if (!parts.ignored().isEmpty()) {
                LOG.warn("{}: attachments not read: {}", source.path(), parts.ignored());
            }
            return document(source, parts, given.orElse(own(message)));
        } catch (IOException | MimeException e) {
            throw new RejectedException(
                    source.path(), Code.MALFORMED, "no readable mail: " + e.getMessage());
        } finally {
            if (message != null) {
                message.dispose();
            }
        }
    }

    /** The builder and its parts go down by recursion: how far is counted before. */
    private static void rejectDeep(Source source, MimeConfig limits)
            throws IOException, MimeException, RejectedException {
        MimeTokenStream tokens = new MimeTokenStream(limits);
        tokens.parse(new ByteArrayInputStream(source.content()));
        int depth = 0;
        for (EntityState state = tokens.getState();
                state != EntityState.T_END_OF_STREAM;
                state = tokens.next()) {
            if (state == EntityState.T_START_BODYPART || state == EntityState.T_START_MESSAGE) {
                depth++;
            } else if (state == EntityState.T_END_BODYPART || state == EntityState.T_END_MESSAGE) {
                depth--;
            }
            if (depth > DEEPEST_PART) {
                throw new RejectedException(
                        source.path(),
                        Code.MALFORMED,
                        "a mail with parts nested deeper than " + DEEPEST_PART);
            }
        }
    }

    private Document document(Source source, MailParts parts, Metadata all)
            throws RejectedException {
        if (!parts.plain().isBlank()) {
            Document document =
                    plain.read(source, withoutAddresses(parts.plain()), Pages.NONE, all);
            rejectEmpty(source, document);
            return document;
        }
        HtmlText words = new HtmlText();
        List<Block> blocks = words.add(ownHtml(parts.html()));
        Document document =
                new Document.Prose(
                        source, Document.Kind.TEXT, withoutAddresses(words.text()), all, blocks);
        rejectEmpty(source, document);
        return document;
    }

    private static void rejectEmpty(Source source, Document document) throws RejectedException {
        boolean said =
                document.turns().stream()
                        .flatMap(t -> t.blocks().stream())
                        .anyMatch(b -> b.span().length() > 0);
        if (!said) {
            throw new RejectedException(
                    source.path(), Code.NO_TEXT, "no words of the sender's own");
        }
    }

    /** The page without what mail programs quote below it. */
    private static Element ownHtml(String html) {
        org.jsoup.nodes.Document page = Jsoup.parse(html);
        page.select("#divRplyFwdMsg, #appendonsend, #mail-editor-reference-message-container")
                .forEach(
                        mark -> {
                            mark.nextElementSiblings().remove();
                            mark.remove();
                        });
        page.select(
                        "blockquote, .gmail_quote, .gmail_attr, .moz-cite-prefix, .moz-signature,"
                                + " .gmail_signature, [style*=display:none]")
                .remove();
        return page.body();
    }

    /** Every address as many {@code ▒} as it had characters. */
    private static String withoutAddresses(String text) {
        return ADDRESS.matcher(text).replaceAll(found -> "▒".repeat(found.group().length()));
    }

    private static Metadata own(Message message) {
        String subject = message.getSubject();
        return new Metadata(
                subject == null || subject.isBlank()
                        ? null
                        : withoutAddresses(subject.replaceAll("\\s+", " ").strip()),
                sender(message),
                null,
                day(message),
                null,
                null);
    }

    /** The name before the address; an address alone names nobody. */
    private static @Nullable String sender(Message message) {
        if (message.getFrom() == null) {
            return null;
        }
        return message.getFrom().stream()
                .map(Mailbox::getName)
                .filter(name -> name != null && !name.isBlank() && !ADDRESS.matcher(name).find())
                .map(name -> name.replaceAll("\\s+", " ").strip())
                .findFirst()
                .orElse(null);
    }

    /** The day it was where the sender wrote; in Greenwich if his zone cannot be read. */
    private static @Nullable PartialDate day(Message message) {
        var field = message.getHeader().getField("Date");
        if (field != null) {
            // a wrong weekday does not make the day unreadable
            String written =
                    field.getBody()
                            .replaceAll("\\(.*\\)", "")
                            .replaceFirst("^\\s*\\p{L}+,", "")
                            .strip();
            try {
                return PartialDate.of(
                        ZonedDateTime.parse(written, DateTimeFormatter.RFC_1123_DATE_TIME)
                                .toLocalDate());
            } catch (DateTimeException e) {
                // the library reads more forms, but forgets the zone
            }
        }
        return message.getDate() == null
                ? null
                : PartialDate.of(
                        LocalDate.ofInstant(message.getDate().toInstant(), ZoneOffset.UTC));
    }
}
