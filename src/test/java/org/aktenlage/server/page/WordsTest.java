package org.aktenlage.server.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.aktenlage.document.Language;
import org.aktenlage.document.Turn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the pages say, in both languages. */
final class WordsTest {

    private static final Pattern USED = Pattern.compile("(?:localize|lookup)\\(\"([a-z.]+[a-z])\"");

    private static Set<String> used() throws IOException {
        Set<String> used = new TreeSet<>();
        for (String folder : List.of("src/main/jte", "src/main/java/org/aktenlage/server/page")) {
            try (Stream<Path> files = Files.list(Path.of(folder))) {
                files.filter(Files::isRegularFile).flatMap(WordsTest::keys).forEach(used::add);
            }
        }
        return used;
    }

    private static Stream<String> keys(Path file) {
        try {
            return USED
                    .matcher(Files.readString(file))
                    .results()
                    .map(WordsTest::key)
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String key(MatchResult found) {
        return found.group(1);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void hasAllThatPagesSay(Language language) throws IOException {
        Words words = Words.of(language);
        Set<String> used = used();
        assertTrue(used.size() > 60, used.toString());
        used.forEach(words::lookup);
        for (Standing standing : Standing.values()) {
            words.lookup("standing." + standing.key());
            words.lookup("standing." + standing.key() + ".means");
        }
        for (Turn.Kind kind : Turn.Kind.values()) {
            words.lookup("turn." + kind.name().toLowerCase(Locale.ROOT));
        }
        for (String relation : RegimePage.RELATIONS) {
            words.lookup("eli." + relation);
        }
    }

    @Test
    void bothLanguagesSayTheSameThings() {
        assertEquals(Words.of(Language.GERMAN).keys(), Words.of(Language.ENGLISH).keys());
    }

    @Test
    void writesNumbersAndDaysAsReadersDo() {
        Words german = Words.of(Language.GERMAN);
        Words english = Words.of(Language.ENGLISH);
        assertEquals("12.345", german.number(12_345));
        assertEquals("12,345", english.number(12_345));
        assertEquals("24. Oktober 2024", german.date("2024-10-24"));
        assertEquals("October 24, 2024", english.date("2024-10-24"));
        assertEquals("2024-10", german.date("2024-10"));
        assertFalse(german.localize("as.of", "<b>").toString().isEmpty());
    }
}
