package org.aktenlage.cli;

import org.aktenlage.document.RejectedException;
import org.aktenlage.document.Rejection.Code;
import org.aktenlage.document.reader.SourceLoader;
import org.aktenlage.export.rdf.QuadLines;
import org.aktenlage.graph.Iris;
import org.aktenlage.listing.reader.ListFile;
import org.aktenlage.pipeline.ListConversion;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes lists as N-Quads as they come; of one that breaks its format nothing is written. */
final class UnsortedLists {

    private static final int BUFFER_BYTES = 1 << 16;

    private final Iris iris;
    private final ReadingOptions reading;
    private final Main main;

    UnsortedLists(Iris iris, ReadingOptions reading, Main main) {
        this.iris = iris;
        this.reading = reading;
        this.main = main;
    }

    /**
     * Writes all of them.
     *
     * @return the exit code
     */
    int write(OutputOption output) {
        int[] rejected = {0};
        output.write(
                main.streams(),
                out -> {
                    for (SourceLoader.Entry entry : reading.entries(main)) {
                        rejected[0] += write(entry, out) ? 0 : 1;
                    }
                });
        return rejected[0] == 0 ? 0 : 1;
    }

    private boolean write(SourceLoader.Entry entry, OutputStream out) throws IOException {
        // whole or not at all: the place where it breaks may be its last line
        Path whole = Files.createTempFile("aktenlage-list", ".nq");
        try {
            int records = convert(entry, whole);
            Files.copy(whole, out);
            out.flush();
            main.streams().err().print("list " + entry.path() + ": " + records + " records\n");
            return true;
        } catch (RejectedException e) {
            main.streams().err().print("rejected " + e.rejection() + "\n");
            return false;
        } finally {
            Files.deleteIfExists(whole);
        }
    }

    private int convert(SourceLoader.Entry entry, Path file) throws RejectedException, IOException {
        ListFile list =
                ListFile.of(entry.file(), entry.path())
                        .orElseThrow(
                                () ->
                                        new RejectedException(
                                                entry.path(),
                                                Code.UNKNOWN_FORMAT,
                                                "no sanctions list; leave --unsorted out"));
        try (OutputStream target =
                        new BufferedOutputStream(Files.newOutputStream(file), BUFFER_BYTES);
                QuadLines lines = new QuadLines(target)) {
            return new ListConversion(iris, reading.maxListBytes())
                    .convert(list, reading.date(), lines);
        }
    }
}
