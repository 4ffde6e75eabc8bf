package org.aktenlage.cli;

import org.aktenlage.store.GraphStore;
import org.aktenlage.store.Validation;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParentCommand;

import java.util.List;
import java.util.concurrent.Callable;

/** Checks a store against the shapes. */
@Command(name = "validate", description = "Check the store against the shapes (SHACL).")
final class ValidateCommand implements Callable<Integer> {

    @ParentCommand private Main main = Main.NONE;
    @Mixin private StoreOption store = new StoreOption();

    @Override
    public Integer call() {
        try (GraphStore open = store.open()) {
            List<Validation.Violation> violations = Validation.load(main.installation()).of(open);
            violations.forEach(v -> main.streams().out().print(v.shape() + " " + v + "\n"));
            main.streams()
                    .err()
                    .print(
                            violations.isEmpty()
                                    ? "the store conforms\n"
                                    : violations.size() + " violations\n");
            return violations.isEmpty() ? 0 : 1;
        }
    }
}
