package org.aktenlage.server.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of names that browsers send. */
final class FileNameTest {

    @ParameterizedTest
    @CsvSource({
        "a.txt, a.txt",
        "folder/a.txt, folder/a.txt",
        "../../etc/passwd, etc/passwd",
        "C:\\fakepath\\a.txt, C:/fakepath/a.txt",
        "/a//./b/../c, a/b/c",
        "'  ', document",
        "'', document",
        "..., ...",
        "Größe – 2.txt, Größe – 2.txt"
    })
    void onlyStepsDownAreKept(String given, String kept) {
        assertEquals(kept, FileName.clean(given));
    }

    @Test
    void whatCannotBeSeenGoes() {
        assertEquals("ab.txt", FileName.clean("\u202ea\u0000\u0007\nb\ud800.txt\u2028"));
    }

    @Test
    void ofALongNameTheEndStays() {
        assertEquals("😀".repeat(196) + ".txt", FileName.clean("😀".repeat(300) + ".txt"));
    }
}
