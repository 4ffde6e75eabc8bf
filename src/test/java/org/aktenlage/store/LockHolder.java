package org.aktenlage.store;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;

/** A process that holds a store until it is ended. */
final class LockHolder {

    private LockHolder() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Tdb2Store.open(Path.of(arguments[0]), Clock.systemUTC());
        System.out.write('!');
        System.out.flush();
        Thread.sleep(60_000);
    }
}
