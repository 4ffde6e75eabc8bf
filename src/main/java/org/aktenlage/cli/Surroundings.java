package org.aktenlage.cli;

import org.aktenlage.store.GraphStore;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where a command runs.
 *
 * @param folder what relative paths start from
 * @param open the store of the server that runs the command for somebody else
 */
record Surroundings(Path folder, Optional<OpenStore> open) {

    /** A store that this process has open. */
    record OpenStore(Path folder, GraphStore store) {

        /** Whether a command means this store. */
        boolean isIn(Path other) {
            return folder.equals(real(other));
        }
    }

    /** A process of its own. */
    static Surroundings own() {
        return new Surroundings(Path.of(""), Optional.empty());
    }

    /** A path without links, as far as it is there. */
    static Path real(Path folder) {
        try {
            return folder.toRealPath();
        } catch (IOException e) {
            return folder.toAbsolutePath().normalize();
        }
    }
}
