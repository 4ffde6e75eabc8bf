package org.aktenlage.document.reader;

import org.apache.james.mime4j.dom.Body;
import org.apache.james.mime4j.dom.Entity;
import org.apache.james.mime4j.dom.Multipart;
import org.apache.james.mime4j.dom.TextBody;
import org.apache.james.mime4j.dom.field.ContentTypeField;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;

/**
 * The parts of a mail.
 *
 * @param plain the sender's own words where there is plain text
 * @param html all HTML, one part after the other
 * @param ignored the media types of what is attached
 */
record MailParts(String plain, String html, List<String> ignored) {

    MailParts {
        ignored = List.copyOf(ignored);
    }

    static MailParts of(Entity mail) throws IOException {
        StringBuilder plain = new StringBuilder();
        StringBuilder html = new StringBuilder();
        List<String> ignored = new ArrayList<>();
        collect(mail, plain, html, ignored);
        return new MailParts(plain.toString(), html.toString(), ignored);
    }

    private static void collect(
            Entity entity, StringBuilder plain, StringBuilder html, List<String> ignored)
            throws IOException {
        Body body = entity.getBody();
        boolean attached = "attachment".equalsIgnoreCase(entity.getDispositionType());
        if (body instanceof Multipart parts && !attached) {
            for (Entity part : parts.getBodyParts()) {
                collect(part, plain, html, ignored);
            }
        } else if (body instanceof TextBody text && !attached && isPlain(entity)) {
            plain.append(MailText.own(words(text), isFlowed(entity))).append("\n\n");
        } else if (body instanceof TextBody text
                && !attached
                && "text/html".equals(entity.getMimeType())) {
            html.append(words(text));
        } else {
            ignored.add(entity.getMimeType());
        }
    }

    private static boolean isPlain(Entity entity) {
        return "text/plain".equals(entity.getMimeType());
    }

    private static boolean isFlowed(Entity entity) {
        return entity.getHeader().getField("Content-Type") instanceof ContentTypeField type
                && "flowed".equalsIgnoreCase(type.getParameter("format"));
    }

    private static String words(TextBody text) throws IOException {
        StringWriter words = new StringWriter();
        try (Reader reader = text.getReader()) {
            reader.transferTo(words);
        }
        return words.toString();
    }
}
