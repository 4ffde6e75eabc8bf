package org.aktenlage.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Optional;

/** Which page a character stands on. */
final class PagesTest {

    private static final Pages PAGES =
            new Pages(List.of(new Pages.Start(10, "III"), new Pages.Start(20, "1")));

    @Test
    void aPageLastsUntilTheNext() {
        assertEquals(Optional.empty(), PAGES.at(9));
        assertEquals(Optional.of("III"), PAGES.at(10));
        assertEquals(Optional.of("III"), PAGES.at(19));
        assertEquals(Optional.of("1"), PAGES.at(20));
        assertEquals(Optional.empty(), Pages.NONE.at(0));
    }

    @Test
    void pagesStandInTheOrderOfTheText() {
        List<Pages.Start> backwards = List.of(new Pages.Start(20, "1"), new Pages.Start(10, "2"));
        assertThrows(IllegalArgumentException.class, () -> new Pages(backwards));
        assertThrows(IllegalArgumentException.class, () -> new Pages.Start(0, " "));
    }
}
