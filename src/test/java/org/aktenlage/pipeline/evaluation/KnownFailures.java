package org.aktenlage.pipeline.evaluation;

import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Cases that are not read rightly yet, one a line in a file. The file must say what is so: a case
 * that fails outside it fails the test, and so does a listed one that passes. {@code
 * -Dexamples.update=true} writes it anew and fails; why each fails is told in {@code target/}.
 */
final class KnownFailures {

    private final Path file;
    private final SortedMap<String, String> failing = new TreeMap<>();

    KnownFailures(String name) {
        this.file = Path.of("src", "test", "resources", name);
    }

    /**
     * Notes a case that went wrong.
     *
     * @param id one line
     * @param why what was found instead
     */
    void add(String id, String why) {
        failing.put(id, why);
    }

    int size() {
        return failing.size();
    }

    /** Compares the failing cases with the list; the reasons of all go to a report in target/. */
    void check() {
        try {
            StringBuilder report = new StringBuilder();
            failing.forEach(
                    (id, why) -> report.append(id).append("\n    ").append(why).append('\n'));
            Files.writeString(Path.of("target").resolve(file.getFileName()), report);
            if (Boolean.getBoolean("examples.update")) {
                Files.writeString(file, lines(failing.keySet()));
                fail(
                        file
                                + " is written anew: look at the difference and run again without"
                                + " update");
            }
            compare(new TreeSet<>(Files.readAllLines(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void compare(SortedSet<String> listed) {
        SortedSet<String> broken = new TreeSet<>(failing.keySet());
        broken.removeAll(listed);
        SortedSet<String> mended = new TreeSet<>(listed);
        mended.removeAll(failing.keySet());
        if (!broken.isEmpty() || !mended.isEmpty()) {
            StringBuilder message = new StringBuilder("fail, but are not in " + file + ":\n");
            broken.forEach(
                    id -> message.append(id).append("\n    ").append(failing.get(id)).append('\n'));
            message.append("pass (or are gone), but are in it:\n").append(lines(mended));
            fail(message.append("if that is right, run with -Dexamples.update=true").toString());
        }
    }

    private static String lines(Collection<String> ids) {
        return ids.isEmpty() ? "" : String.join("\n", ids) + "\n";
    }
}
