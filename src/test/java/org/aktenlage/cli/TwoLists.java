package org.aktenlage.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.aktenlage.cli.InProcess.Run;
import org.aktenlage.listing.SampleLists;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Two small lists of our own in the formats of the United Nations and of Canada. */
final class TwoLists {

    private TwoLists() {}

    /** A store that holds both. */
    static Path ingested(Path folder) throws IOException {
        List<Path> lists = SampleLists.in(folder);
        Path store = folder.resolve("store");
        Run run =
                InProcess.run(
                        "ingest",
                        lists.get(1),
                        lists.get(2),
                        "--date",
                        "2024-05-02",
                        "--store",
                        store);
        assertEquals(0, run.code(), run.out() + run.err());
        return store;
    }
}
