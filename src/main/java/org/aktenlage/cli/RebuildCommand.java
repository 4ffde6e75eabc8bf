package org.aktenlage.cli;

import org.aktenlage.store.GraphStore;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

import java.util.concurrent.Callable;

/** Derives everything that is stated as fact anew from the current versions. */
@Command(name = "rebuild", description = "Derive anew what is stated as fact.")
final class RebuildCommand implements Callable<Integer> {

    @Mixin private StoreOption store = new StoreOption();

    @Override
    public Integer call() {
        try (GraphStore open = store.open()) {
            open.rebuild();
            return 0;
        }
    }
}
