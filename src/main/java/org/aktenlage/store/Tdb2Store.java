package org.aktenlage.store;

import org.aktenlage.graph.Aktenlage;
import org.aktenlage.graph.Iris;
import org.apache.jena.dboe.DBOpEnvException;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.TDBException;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.apache.jena.vocabulary.RDF;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Stores in a folder on disk. A folder belongs to one process at a time. */
public final class Tdb2Store {

    private static final String LOCK = "tdb.lock";
    static final String GENERATION = "Data-";

    private Tdb2Store() {}

    /** Whether there is a store in the folder. */
    public static boolean exists(Path folder) {
        return Files.isDirectory(folder)
                && names(folder).stream().anyMatch(n -> n.startsWith(GENERATION));
    }

    /** Opens a store under the base it has; a new one gets the usual base. */
    public static GraphStore open(Path folder, Clock clock) {
        return open(folder, Optional.empty(), clock);
    }

    /**
     * Opens a store, and makes it where there is none.
     *
     * @param base what its IRIs begin with; a store that is there takes no other than it has
     * @throws StoreException if the folder is no store, is in use, or has another base
     */
    public static GraphStore open(Path folder, Optional<Iris> base, Clock clock) {
        return opened(folder, base, clock, () -> {});
    }

    /**
     * As {@link #open}.
     *
     * @param afterClose what else is to be given free
     */
    static DatasetStore opened(Path folder, Optional<Iris> base, Clock clock, Runnable afterClose) {
        Path home = folder.toAbsolutePath().normalize();
        prepare(home);
        DatasetGraph data = connect(home);
        try {
            return new DatasetStore(
                    data,
                    settle(home, data, base),
                    clock,
                    () -> {
                        // Deleted words stay in the node table until it is written anew.
                        DatabaseMgr.compact(data, true);
                        PastStore.forgetAll(home);
                    },
                    () -> {
                        TDBInternal.expel(data);
                        afterClose.run();
                    });
        } catch (StoreException e) {
            TDBInternal.expel(data);
            throw e;
        }
    }

    private static void prepare(Path folder) {
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new StoreException(folder + " is a file; name a folder with --store");
        }
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new StoreException(
                    "cannot make the folder " + folder + "; name another with --store", e);
        }
        if (!exists(folder) && !List.of(LOCK).containsAll(names(folder))) {
            throw new StoreException(
                    folder + " holds files that are no store; name another folder with --store");
        }
    }

    private static List<String> names(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(f -> String.valueOf(f.getFileName())).toList();
        } catch (IOException e) {
            throw new StoreException("cannot look into " + folder, e);
        }
    }

    private static DatasetGraph connect(Path folder) {
        try {
            DatasetGraph data = DatabaseMgr.connectDatasetGraph(Location.create(folder));
            EmptyInputGuard.install(data.getContext());
            return data;
        } catch (DBOpEnvException e) {
            throw new StoreException(
                    "the store "
                            + folder
                            + " is in use"
                            + holder(folder)
                            + "; wait for that process or end it, or name another with --store",
                    e);
        } catch (TDBException e) {
            throw new StoreException(
                    "cannot open the store " + folder + "; it may be damaged: restore a copy", e);
        }
    }

    /** TDB2 writes the number of the process that holds the lock into the lock's file. */
    private static String holder(Path folder) {
        try {
            String pid = Files.readString(folder.resolve(LOCK)).strip();
            return pid.isEmpty() ? "" : " by process " + pid;
        } catch (IOException e) {
            return "";
        }
    }

    /** The base that the store has, or now gets. */
    private static Iris settle(Path folder, DatasetGraph data, Optional<Iris> wanted) {
        Optional<Iris> settled = Txn.calculateRead(data, () -> base(data));
        settled.filter(has -> wanted.isPresent() && !wanted.get().equals(has))
                .ifPresent(
                        has -> {
                            throw new StoreException(
                                    "the store "
                                            + folder
                                            + " has the base "
                                            + has.base()
                                            + "; leave --base out or name another store");
                        });
        return settled.orElseGet(() -> mark(data, wanted.orElseGet(Iris::standard)));
    }

    private static Optional<Iris> base(DatasetGraph data) {
        return data.stream(Node.ANY, Node.ANY, RDF.Nodes.type, Aktenlage.STORE)
                .findFirst()
                .map(Quad::getSubject)
                .map(node -> new Iris(node.getURI()));
    }

    private static Iris mark(DatasetGraph data, Iris iris) {
        Node store = NodeFactory.createURI(iris.base());
        Txn.executeWrite(
                data, () -> data.add(iris.runGraph(), store, RDF.Nodes.type, Aktenlage.STORE));
        return iris;
    }
}
