package org.aktenlage.server;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;
import java.util.function.Function;

/** What clients accept. */
final class AcceptanceTest {

    private static final List<String> OFFERS = List.of("text/csv", "text/turtle", "image/png");

    @ParameterizedTest
    @CsvSource({
        "'', text/csv",
        "'*/*', text/csv",
        "'text/turtle, */*', text/csv",
        "'text/turtle, */*;q=0.9', text/turtle",
        "'TEXT/Turtle;Q=1, text/*;q=0.5', text/turtle",
        "'text/*;q=0.1, */*;q=0.2', image/png",
        "'text/csv;q=0, text/*;q=0.1', text/turtle",
        "'text/csv;q=0.5;x=y, image/png;q=0.4', text/csv",
        "'text/csv;q=many', none",
        "'text/csv;q=7', none",
        "'text/csv;q=NaN', none",
        "'audio/ogg', none",
        "', ;q=1, /', none",
    })
    void theClientGetsWhatItWantsMost(String header, String best) {
        assertEquals(
                best, Acceptance.parse(header).best(OFFERS, Function.identity()).orElse("none"));
    }

    @Test
    void aPageIsForWhomNamesIt() {
        assertEquals(
                List.of(true, true, false, false, false, false),
                List.of(
                        prefersHtml("text/html"),
                        prefersHtml("application/xhtml+xml, text/csv;q=0.9"),
                        prefersHtml("*/*"),
                        prefersHtml("text/*"),
                        prefersHtml("text/html;q=0"),
                        prefersHtml("text/html, text/csv")));
    }

    private static boolean prefersHtml(String header) {
        return Acceptance.parse(header).prefersHtml(OFFERS);
    }
}
