package org.aktenlage.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

final class OutputOptionTest {

    private final ByteArrayOutputStream messages = new ByteArrayOutputStream();
    private final StandardStreams streams =
            StandardStreams.of(new ByteArrayOutputStream(), messages);

    private void fail(String message) {
        new OutputOption()
                .write(
                        streams,
                        out -> {
                            throw new IOException(message);
                        });
    }

    @Test
    void aReaderThatHasEnoughIsNoFailure() {
        fail("Broken pipe");
        assertEquals("", messages.toString(StandardCharsets.UTF_8));
    }

    @Test
    void aFullDiskIs() {
        UncheckedIOException failure =
                assertThrows(UncheckedIOException.class, () -> fail("No space left on device"));
        assertTrue(String.valueOf(failure.getMessage()).contains("No space left"));
    }
}
