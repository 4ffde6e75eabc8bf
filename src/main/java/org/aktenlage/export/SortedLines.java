package org.aktenlage.export;

import org.jspecify.annotations.Nullable;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.PriorityQueue;

/**
 * Sorts more lines than fit into memory, as {@code LC_ALL=C sort -u} does: by their UTF-8 bytes,
 * each once. Lines are gathered in memory, spilled sorted to temporary files, and merged.
 */
public final class SortedLines implements AutoCloseable {

    /** Takes one line after the other. */
    @FunctionalInterface
    public interface Sink {
        void accept(String line) throws IOException;
    }

    /** Takes the bytes of one line after the other. */
    @FunctionalInterface
    private interface Bytes {
        void accept(byte[] line) throws IOException;
    }

    /** Hands out lines in order. */
    @FunctionalInterface
    private interface Lines {
        void forEach(Bytes sink) throws IOException;
    }

    /** What a line costs in memory beyond its bytes, about. */
    private static final int LINE_OVERHEAD_BYTES = 40;

    /** So many files are open at a time: systems commonly allow a process 1024. */
    private static final int MOST_FILES = 64;

    private final long chunkBytes;
    private final List<Path> spilled = new ArrayList<>();
    private List<byte[]> chunk = new ArrayList<>();
    private long size;

    /**
     * @param chunkBytes how much is kept in memory before it is spilled
     */
    public SortedLines(long chunkBytes) {
        this.chunkBytes = chunkBytes;
    }

    /** Adds a line, which holds no line break. */
    public void add(String line) throws IOException {
        byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
        chunk.add(bytes);
        size += bytes.length + LINE_OVERHEAD_BYTES;
        if (size > chunkBytes) {
            spill();
        }
    }

    /** The temporary files there are now. */
    List<Path> files() {
        return List.copyOf(spilled);
    }

    /** Hands out all lines in order. */
    public void forEach(Sink sink) throws IOException {
        chunk.sort(Arrays::compareUnsigned);
        mergeAll(line -> sink.accept(new String(line, StandardCharsets.UTF_8)));
    }

    private void mergeAll(Bytes sink) throws IOException {
        List<Run> runs = new ArrayList<>();
        try {
            runs.add(new Run(chunk.iterator(), InputStream.nullInputStream()));
            for (Path file : spilled) {
                InputStream in = new BufferedInputStream(Files.newInputStream(file));
                runs.add(new Run(lines(in), in));
            }
            merge(runs, sink);
        } finally {
            for (Run run : runs) {
                run.source.close();
            }
        }
    }

    private static void merge(List<Run> runs, Bytes sink) throws IOException {
        PriorityQueue<Run> queue = new PriorityQueue<>();
        runs.stream().filter(Run::advance).forEach(queue::add);
        byte @Nullable [] last = null;
        while (!queue.isEmpty()) {
            Run first = queue.remove();
            if (last == null || !Arrays.equals(first.line, last)) {
                last = first.line;
                sink.accept(last);
            }
            if (first.advance()) {
                queue.add(first);
            }
        }
    }

    private void spill() throws IOException {
        chunk.sort(Arrays::compareUnsigned);
        if (spilled.size() < MOST_FILES) {
            spill(
                    lines -> {
                        for (byte[] line : chunk) {
                            lines.accept(line);
                        }
                    });
        } else {
            List<Path> merged = List.copyOf(spilled);
            spill(this::mergeAll);
            for (Path file : merged) {
                Files.delete(file);
            }
            spilled.removeAll(merged);
        }
        chunk = new ArrayList<>();
        size = 0;
    }

    private void spill(Lines sorted) throws IOException {
        Path file = Files.createTempFile("aktenlage-sort", ".lines");
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            sorted.forEach(
                    line -> {
                        out.write(line);
                        out.write('\n');
                    });
        } finally {
            spilled.add(file); // also where it failed, so that it is deleted in the end
        }
    }

    private static Iterator<byte[]> lines(InputStream in) {
        return new Iterator<>() {
            private byte @Nullable [] next = read(in);

            @Override
            public boolean hasNext() {
                return next != null;
            }

            @Override
            public byte[] next() {
                byte[] line = next;
                if (line == null) {
                    throw new NoSuchElementException();
                }
                next = read(in);
                return line;
            }
        };
    }

    private static byte @Nullable [] read(InputStream in) {
        try {
            ByteArrayOutputStream line = new ByteArrayOutputStream();
            for (int b = in.read(); b >= 0; b = in.read()) {
                if (b == '\n') {
                    return line.toByteArray();
                }
                line.write(b);
            }
            return null;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read back what was sorted", e);
        }
    }

    /** Deletes the temporary files. */
    @Override
    public void close() throws IOException {
        for (Path file : spilled) {
            Files.deleteIfExists(file);
        }
    }

    /** A sorted sequence with its foremost line. */
    private static final class Run implements Comparable<Run> {
        private final Iterator<byte[]> lines;
        private final InputStream source;
        private byte[] line = {};

        Run(Iterator<byte[]> lines, InputStream source) {
            this.lines = lines;
            this.source = source;
        }

        boolean advance() {
            if (!lines.hasNext()) {
                return false;
            }
            line = lines.next();
            return true;
        }

        @Override
        public int compareTo(Run other) {
            return Arrays.compareUnsigned(line, other.line);
        }
    }
}
