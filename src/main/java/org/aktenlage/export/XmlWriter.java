package org.aktenlage.export;

import org.jspecify.annotations.Nullable;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Writes XML 1.0 that reads back as it was meant. The JDK's StAX writer leaves line breaks in
 * attributes as they are, which every parser then reads as blanks, and writes characters that XML
 * forbids; here the former are escaped and the latter become U+FFFD.
 */
public final class XmlWriter {

    private static final int REPLACEMENT = 0xFFFD;

    private final Writer out;
    private final Deque<String> open = new ArrayDeque<>();
    private boolean inTag;
    private boolean hasText;

    public XmlWriter(OutputStream out) throws IOException {
        this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        this.out.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
    }

    /** Opens an element. */
    public XmlWriter start(String name) throws IOException {
        closeTag();
        breakLine();
        out.write('<');
        out.write(name);
        open.push(name);
        inTag = true;
        return this;
    }

    /** Gives the element just opened an attribute; nothing where the value is null. */
    public XmlWriter attribute(String name, @Nullable String value) throws IOException {
        if (value != null) {
            out.write(' ');
            out.write(name);
            out.write("=\"");
            escape(value);
            out.write('"');
        }
        return this;
    }

    public XmlWriter text(String text) throws IOException {
        closeTag();
        escape(text);
        hasText = true;
        return this;
    }

    /** Closes the innermost open element. */
    public XmlWriter end() throws IOException {
        String name = open.pop();
        if (inTag) {
            out.write("/>");
            inTag = false;
        } else {
            if (!hasText) {
                breakLine();
            }
            out.write("</" + name + ">");
        }
        hasText = false;
        return this;
    }

    /** Closes what is open and flushes; the stream stays open. */
    public void finish() throws IOException {
        while (!open.isEmpty()) {
            end();
        }
        out.write('\n');
        out.flush();
    }

    private void closeTag() throws IOException {
        if (inTag) {
            out.write('>');
            inTag = false;
        }
    }

    private void breakLine() throws IOException {
        out.write('\n');
        out.write(" ".repeat(open.size()));
    }

    private void escape(String text) throws IOException {
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            switch (c) {
                case '<' -> out.write("&lt;");
                case '>' -> out.write("&gt;");
                case '&' -> out.write("&amp;");
                case '"' -> out.write("&quot;");
                case '\t', '\n', '\r' -> out.write("&#" + c + ";");
                default -> out.write(Character.toString(isAllowed(c) ? c : REPLACEMENT));
            }
        }
    }

    /**
     * <a href="https://www.w3.org/TR/xml/#charsets">XML 1.0, 2.2</a>, for code points from 0x20.
     */
    private static boolean isAllowed(int c) {
        return (c >= 0x20 && c < 0xD800) || (c > 0xDFFF && c < 0xFFFE) || c > 0xFFFF;
    }
}
