package org.aktenlage.cli;

import picocli.CommandLine.Command;

/**
 * What the launcher runs to make its start-up cache: it does what the quick commands do, so that
 * the JVM sees the classes they need.
 */
@Command(name = "warm-up", hidden = true, description = "Run what the start-up cache is made from.")
final class WarmUpCommand implements Runnable {

    @Override
    public void run() {
        Main.run(StandardStreams.toNowhere(), "--help");
    }
}
