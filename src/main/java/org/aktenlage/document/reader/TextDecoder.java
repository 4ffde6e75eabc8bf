package org.aktenlage.document.reader;

import org.aktenlage.document.RejectedException;
import org.aktenlage.document.Rejection.Code;
import org.aktenlage.document.Source;
import org.jspecify.annotations.Nullable;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Bytes to text: UTF-8 or, where it can only be that, windows-1252; a byte order mark is stripped,
 * line ends are kept as they are.
 */
final class TextDecoder {

    /** The first bytes of formats people drop in by mistake, as ISO 8859-1. */
    private static final Map<String, String> MAGIC =
            Map.of(
                    "PK\u0003\u0004", "ZIP archive, such as ODT or EPUB",
                    "\u00d0\u00cf\u0011\u00e0", "Microsoft Office before 2007",
                    "{\\rtf", "RTF",
                    "\u001f\u008b", "gzip",
                    "\u0089PNG", "PNG picture",
                    "\u00ff\u00d8\u00ff", "JPEG picture",
                    "GIF8", "GIF picture",
                    "7z\u00bc\u00af", "7-Zip archive");

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private static final char REPLACEMENT = '\ufffd';

    /** In the minutes of the Bundestag of 2009 to 2014 there are none at all that fit. */
    private static final int FLAWS_FOR_EACH_FIT = 20;

    /** All but white space and the hyphen that word processors kept from breaking, 0x1E. */
    private static final Pattern CONTROL =
            Pattern.compile("[\\x00-\\x08\\x0b\\x0e-\\x1d\\x1f\\x7f]");

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
        CharBuffer out = CharBuffer.allocate(in.remaining());
        CoderResult result = strict(StandardCharsets.UTF_8).decode(in, out, true);
        if (!result.isError()) {
            return out.flip().toString();
        }
        int offset = in.position();
        String old = windows(ByteBuffer.wrap(source.content()));
        if (old == null) {
            String found = String.format(Locale.ROOT, "0x%02X", in.get(offset));
            throw new RejectedException(
                    source.path(),
                    Code.ENCODING,
                    "byte " + found + " at offset " + offset + " does not fit");
        }
        return old;
    }

    /**
     * The text as windows-1252, which German offices wrote until about 2015; null if it is rather
     * UTF-8 with a flaw. In windows-1252 two bytes above 0x7F that UTF-8 would read as one
     * character hardly ever meet, and of the control characters only those of plain text occur.
     */
    private static @Nullable String windows(ByteBuffer bytes) {
        String lenient = StandardCharsets.UTF_8.decode(bytes.duplicate()).toString();
        long flaws = lenient.chars().filter(c -> c == REPLACEMENT).count();
        long fits = lenient.chars().filter(c -> c > 0x7f && c != REPLACEMENT).count();
        try {
            String text = strict(WINDOWS).decode(bytes).toString();
            return fits * FLAWS_FOR_EACH_FIT < flaws && !CONTROL.matcher(text).find() ? text : null;
        } catch (CharacterCodingException e) {
            return null; // five bytes mean nothing in it
        }
    }

    private static CharsetDecoder strict(Charset charset) {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
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
