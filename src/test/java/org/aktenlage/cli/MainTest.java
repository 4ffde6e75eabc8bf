package org.aktenlage.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.aktenlage.document.Span;
import org.junit.jupiter.api.Test;

import java.io.ByteArrayOutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;

final class MainTest {

    private final ByteArrayOutputStream results = new ByteArrayOutputStream();
    private final ByteArrayOutputStream messages = new ByteArrayOutputStream();
    private final StandardStreams streams = StandardStreams.of(results, messages);

    private String results() {
        return results.toString(StandardCharsets.UTF_8);
    }

    private String messages() {
        return messages.toString(StandardCharsets.UTF_8);
    }

    @Test
    void helpIsAResult() {
        assertEquals(0, Main.run(streams, "--help"));
        assertTrue(results().startsWith("Usage: aktenlage"), results());
        assertEquals("", messages());
    }

    @Test
    void versionIsAResult() {
        assertEquals(0, Main.run(streams, "--version"));
        assertTrue(results().startsWith("aktenlage "), results());
    }

    @Test
    void wrongUseIsToldWithCodeTwo() {
        assertEquals(2, Main.run(streams, "no-such-command"));
        assertEquals(2, Main.run(streams));
        assertEquals("", results());
        assertTrue(messages().contains("no-such-command"), messages());
    }

    @Test
    void aFailureThatWasForeseenIsOneLine() {
        Exception failure = new UncheckedIOException("cannot read x", new NoSuchFileException("x"));
        assertEquals(3, new Failure(failure).report(streams, false));
        assertEquals("aktenlage: cannot read x\n", messages());
    }

    @Test
    void aFailureOfOurOwnSaysHowToReportIt() {
        new Failure(new IllegalStateException("odd")).report(streams, false);
        assertEquals(
                "aktenlage: internal error: java.lang.IllegalStateException: odd; run again with"
                        + " --debug and report it\n",
                messages());
    }

    @Test
    void debugShowsTheStack() {
        new Failure(new IllegalStateException("odd")).report(streams, true);
        assertTrue(messages().contains("at " + MainTest.class.getName()), messages());
    }

    @Test
    void resultsAreUtf8WhateverTheLocale() {
        streams.out().print("Auswärtiges Amt 🇩🇪 " + new Span(0, 1));
        streams.flush();
        assertTrue(results().startsWith("Auswärtiges Amt 🇩🇪 "), results());
    }
}
