package org.aktenlage.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

final class SortedLinesTest {

    private static List<String> sorted(long chunkBytes, Iterable<String> lines) throws IOException {
        List<String> sorted = new ArrayList<>();
        try (SortedLines sorter = new SortedLines(chunkBytes)) {
            for (String line : lines) {
                sorter.add(line);
            }
            sorter.forEach(sorted::add);
        }
        return sorted;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 500, 10_000, 1L << 30})
    void isTheSameHoweverLittleFitsIntoMemory(long chunkBytes) throws IOException {
        Random random = new Random(7);
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            lines.add("line " + random.nextInt(300));
        }
        assertEquals(List.copyOf(new TreeSet<>(lines)), sorted(chunkBytes, lines));
    }

    @Test
    void ordersByUtf8BytesRatherThanByJavaChars() throws IOException {
        assertEquals(
                List.of("", "a", "ab", "ä", "\uFF5E", "\uD83C\uDDE9"),
                sorted(1, List.of("\uD83C\uDDE9", "ab", "\uFF5E", "a", "ä", "")));
    }

    @Test
    void keepsFewFilesAndLeavesNone() throws IOException {
        Set<Path> seen = new HashSet<>();
        int most = 0;
        try (SortedLines sorter = new SortedLines(1)) {
            for (int i = 999; i >= 0; i--) {
                sorter.add("line %03d".formatted(i));
                seen.addAll(sorter.files());
                most = Math.max(most, sorter.files().size());
            }
            assertEquals(
                    sorter.files().size(), seen.stream().filter(Files::exists).count(), "files");
            List<String> sorted = new ArrayList<>();
            sorter.forEach(sorted::add);
            assertEquals(
                    IntStream.range(0, 1000).mapToObj("line %03d"::formatted).toList(), sorted);
        }
        assertEquals(1000, seen.size());
        assertTrue(most < 70, most + " files at a time");
        assertTrue(seen.stream().noneMatch(Files::exists));
    }

    @Test
    void ofNothingComesNothing() throws IOException {
        assertEquals(List.of(), sorted(1, List.of()));
    }
}
