package org.aktenlage.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.aktenlage.graph.Iris;
import org.aktenlage.graph.Readings;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

class Tdb2StoreTest extends GraphStoreContract {

    @Override
    GraphStore open() {
        return Tdb2Store.open(folder.resolve("store"), CLOCK);
    }

    @Test
    void leavesNoErasedWordOnTheDisk() throws IOException {
        store.put(graph(Readings.full("a")), "x");
        assertTrue(isOnDisk("Germany condemned"));
        store.erase("https://example.org/statement");
        assertFalse(isOnDisk("Germany condemned"));
        assertFalse(isOnDisk("Example Shipping"));
        assertFalse(store.documents().iterator().hasNext());
    }

    private boolean isOnDisk(String words) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
                if (bytes.contains(words)) {
                    return true;
                }
            }
            return false;
        }
    }

    @Test
    void isThereWhenOpenedAgain() {
        store.put(graph(Readings.full("a")), "x");
        store.close();
        store = open();
        assertEquals(1, store.documents().size());
    }

    @Test
    void remembersItsBase() {
        Path place = folder.resolve("other");
        Iris base = new Iris("https://example.org/id/");
        Tdb2Store.open(place, Optional.of(base), CLOCK).close();
        try (GraphStore again = Tdb2Store.open(place, CLOCK)) {
            assertEquals(base, again.iris());
        }
        assertThrows(
                StoreException.class,
                () -> Tdb2Store.open(place, Optional.of(Iris.standard()), CLOCK));
    }

    @Test
    void refusesAFolderOfOtherFilesAndAFile() throws IOException {
        Path file = Files.writeString(folder.resolve("letter.txt"), "x");
        for (Path place : List.of(folder, file)) {
            StoreException e =
                    assertThrows(StoreException.class, () -> Tdb2Store.open(place, CLOCK));
            assertTrue(e.toString().contains(place.toString()), e.toString());
        }
    }

    @Test
    void namesTheProcessThatHoldsTheStore() throws Exception {
        Path place = folder.resolve("held");
        Files.createDirectories(place);
        Process holder =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-cp",
                                System.getProperty("java.class.path"),
                                LockHolder.class.getName(),
                                place.toString())
                        .redirectErrorStream(true)
                        .start();
        try {
            holder.getInputStream().read();
            StoreException e =
                    assertThrows(StoreException.class, () -> Tdb2Store.open(place, CLOCK));
            assertTrue(e.toString().contains(place.toString()), e.toString());
            assertTrue(e.toString().contains("process " + holder.pid()), e.toString());
        } finally {
            holder.destroyForcibly().waitFor();
        }
    }
}
