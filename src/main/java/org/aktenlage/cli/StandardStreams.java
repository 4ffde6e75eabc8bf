package org.aktenlage.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/**
 * Where a command writes: results to {@code out}, all else to {@code err}. Both are UTF-8 whatever
 * the locale. End lines with {@code '\n'}, not with {@code println}.
 *
 * @param bytes what {@code out} writes to, for results that are bytes; never write to both
 * @param columns how wide the screen is, in letters
 */
record StandardStreams(OutputStream bytes, PrintWriter out, PrintWriter err, int columns) {

    private static final int BUFFER_BYTES = 1 << 16;

    static StandardStreams of(OutputStream results, OutputStream messages) {
        return of(results, messages, Terminal.columns());
    }

    static StandardStreams of(OutputStream results, OutputStream messages, int columns) {
        OutputStream buffered = new BufferedOutputStream(results, BUFFER_BYTES);
        return new StandardStreams(
                buffered,
                new PrintWriter(new OutputStreamWriter(buffered, StandardCharsets.UTF_8)),
                new PrintWriter(new OutputStreamWriter(messages, StandardCharsets.UTF_8), true),
                columns);
    }

    /** Those of this process. */
    static StandardStreams ofProcess() {
        return of(
                new FileOutputStream(FileDescriptor.out), new FileOutputStream(FileDescriptor.err));
    }

    /** Those of nobody: for runs whose results are not wanted. */
    static StandardStreams toNowhere() {
        return of(OutputStream.nullOutputStream(), OutputStream.nullOutputStream());
    }

    /** How wide a table may be. */
    int width(boolean unlimited) {
        return unlimited ? Integer.MAX_VALUE : columns;
    }

    void flush() {
        out.flush();
        err.flush();
    }
}
