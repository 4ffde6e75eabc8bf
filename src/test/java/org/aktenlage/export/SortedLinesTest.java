package org.aktenlage.export;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;

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
    void ofNothingComesNothing() throws IOException {
        assertEquals(List.of(), sorted(1, List.of()));
    }
}
