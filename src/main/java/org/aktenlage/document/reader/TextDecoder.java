package org.aktenlage.document.reader;

import org.aktenlage.document.RejectedException;
import org.aktenlage.document.Rejection.Code;
import org.aktenlage.document.Source;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;

/** Bytes to text: strict UTF-8, a byte order mark stripped, line ends kept as they are. */
final class TextDecoder {

    /** The first bytes of formats people drop in by mistake, as ISO 8859-1. */
    private static final Map<String, String> MAGIC =
            Map.of(
                    "%PDF-", "PDF",
                    "PK\u0003\u0004", "ZIP archive, such as DOCX, ODT or EPUB",
                    "\u00d0\u00cf\u0011\u00e0", "Microsoft Office before 2007",
                    "{\\rtf", "RTF",
                    "\u001f\u008b", "gzip",
                    "\u0089PNG", "PNG picture",
                    "\u00ff\u00d8\u00ff", "JPEG picture",
                    "GIF8", "GIF picture",
                    "7z\u00bc\u00af", "7-Zip archive");

    private TextDecoder() {}

    /** The text of the source, with at least one character that is not white space. */
    static String decode(Source source) throws RejectedException {
        byte[] bytes = source.content();
        rejectKnownBinary(source);
        int start = startsWith(bytes, "\u00ef\u00bb\u00bf") ? 3 : 0;
        rejectNul(source);
        String text = decode(source, ByteBuffer.wrap(bytes, start, bytes.length - start));
        if (text.isBlank()) {
            throw new RejectedException(
                    source.path(), Code.EMPTY, bytes.length + " bytes, no words");
        }
        return text;
    }

    /** The text, or as much of it as is UTF-8; for telling the format apart, never to be kept. */
    static String glimpse(Source source, int limit) {
        byte[] bytes = source.content();
        return new String(bytes, 0, Math.min(bytes.length, limit), StandardCharsets.UTF_8);
    }

    private static void rejectKnownBinary(Source source) throws RejectedException {
        for (Map.Entry<String, String> format : MAGIC.entrySet()) {
            if (startsWith(source.content(), format.getKey())) {
                throw new RejectedException(
                        source.path(), Code.UNKNOWN_FORMAT, "this is " + format.getValue());
            }
        }
        if (startsWith(source.content(), "\u00ff\u00fe")
                || startsWith(source.content(), "\u00fe\u00ff")) {
            throw new RejectedException(
                    source.path(), Code.ENCODING, "the byte order mark is that of UTF-16");
        }
    }

    private static void rejectNul(Source source) throws RejectedException {
        byte[] bytes = source.content();
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == 0) {
                throw new RejectedException(
                        source.path(), Code.BINARY, "a NUL byte at offset " + i);
            }
        }
    }

    private static String decode(Source source, ByteBuffer in) throws RejectedException {
        CharsetDecoder decoder =
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT);
        CharBuffer out = CharBuffer.allocate(in.remaining());
        CoderResult result = decoder.decode(in, out, true);
        if (result.isError()) {
            String found = String.format(Locale.ROOT, "0x%02X", in.get(in.position()));
            throw new RejectedException(
                    source.path(),
                    Code.ENCODING,
                    "byte " + found + " at offset " + in.position() + " does not fit");
        }
        return out.flip().toString();
    }

    private static boolean startsWith(byte[] bytes, String magic) {
        if (bytes.length < magic.length()) {
            return false;
        }
        for (int i = 0; i < magic.length(); i++) {
            if ((bytes[i] & 0xff) != magic.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
