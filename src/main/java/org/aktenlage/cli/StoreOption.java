package org.aktenlage.cli;

import org.aktenlage.graph.Iris;
import org.aktenlage.store.GraphStore;
import org.aktenlage.store.Moment;
import org.aktenlage.store.PastStore;
import org.aktenlage.store.StoreException;
import org.aktenlage.store.Tdb2Store;

import picocli.CommandLine.Option;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;

/** Which store a command works on. */
final class StoreOption {

    @Option(
            names = "--store",
            paramLabel = "DIR",
            defaultValue = ".aktenlage",
            description = "The folder of the store; ${DEFAULT-VALUE} if not given.")
    private Path folder = Path.of(".aktenlage");

    private Surroundings surroundings = Surroundings.own();

    /** Says where the command runs, before it does. */
    void settle(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    Path folder() {
        return folder;
    }

    /**
     * Opens a store that is there.
     *
     * @throws StoreException if there is none, or it is in use
     */
    GraphStore open() {
        Optional<GraphStore> lent = lent();
        if (lent.isPresent()) {
            return lent.get();
        }
        checkIsThere();
        return opened(Optional.empty());
    }

    private Optional<GraphStore> lent() {
        return surroundings.open().filter(o -> o.isIn(folder)).map(o -> o.store().lent());
    }

    /** If it is in use, whoever serves it is named. */
    private GraphStore opened(Optional<Iris> base) {
        try {
            GraphStore store = Tdb2Store.open(folder, base, Clock.systemUTC());
            ServerFile.deleteStale(folder);
            return store;
        } catch (StoreException e) {
            Optional<ServerFile> server = ServerFile.read(folder);
            throw server.map(
                            s ->
                                    new StoreException(
                                            e.getMessage()
                                                    + "; process "
                                                    + s.process()
                                                    + " serves it at "
                                                    + s.address()
                                                    + ": end that one, or take another store",
                                            e))
                    .orElse(e);
        }
    }

    private GraphStore checked(GraphStore served, Optional<Iris> base) {
        if (base.filter(b -> !b.base().equals(served.iris().base())).isPresent()) {
            throw new StoreException(
                    folder
                            + " has the base "
                            + served.iris().base()
                            + "; leave --base out or name another store");
        }
        return served;
    }

    private void checkIsThere() {
        if (!Tdb2Store.exists(folder)) {
            throw new StoreException(
                    "there is no store in "
                            + folder.toAbsolutePath().normalize()
                            + "; make one with ingest, or name another with --store");
        }
    }

    /**
     * Opens a store that is there, as it was.
     *
     * @throws StoreException if there is none, or it is in use
     */
    PastStore open(Moment moment) {
        if (lent().isPresent()) {
            throw new StoreException(
                    "the store "
                            + folder
                            + " is served, and its past needs it alone: end the server first");
        }
        checkIsThere();
        return PastStore.open(folder, moment, Clock.systemUTC());
    }

    /**
     * Opens a store, and makes it where there is none.
     *
     * @throws StoreException if the folder holds something else, or the store is in use
     */
    GraphStore openOrCreate(Optional<Iris> base) {
        return lent().map(s -> checked(s, base)).orElseGet(() -> opened(base));
    }
}
