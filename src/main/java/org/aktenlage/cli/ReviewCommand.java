package org.aktenlage.cli;

import org.aktenlage.store.Decision;
import org.aktenlage.store.Decision.Verdict;
import org.aktenlage.store.GraphStore;
import org.aktenlage.store.QuestionException;
import org.aktenlage.store.Review;
import org.jspecify.annotations.Nullable;

import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

import java.util.Objects;
import java.util.concurrent.Callable;

/** Keeps what a person decided on the reading of a claim, or on a merge. */
@Command(
        name = "review",
        description = {
            "Overrule or confirm how a claim was read, or that two parties are the same.",
            "A rejected claim counts as if it were not there. What was decided last counts.",
            "It holds when the document is read again, and in later versions of it,",
            "for whatever says the same in the same words. Query decisions lists what was decided,",
            "query same-party which parties may be the same."
        })
final class ReviewCommand implements Callable<Integer> {

    @ParentCommand private Main main = Main.NONE;
    @Spec private @Nullable CommandSpec spec;
    @Mixin private StoreOption store = new StoreOption();

    @Parameters(
            paramLabel = "IRI",
            description = "A claim, an event with all its claims, or a merge.")
    private String thing = "";

    @ArgGroup(multiplicity = "1")
    private Choice choice = new Choice();

    @Option(
            names = "--why",
            required = true,
            paramLabel = "TEXT",
            description = "The reason, kept with the decision.")
    private String why = "";

    @Option(
            names = "--by",
            paramLabel = "NAME",
            description = "Who decides; the name you are logged in with if not given.")
    private String by = System.getProperty("user.name", "");

    /** One of the two. */
    private static final class Choice {

        @Option(names = "--reject", description = "It was misread; they are not the same.")
        private boolean reject;

        @Option(names = "--confirm", description = "It was read rightly; they are the same.")
        private boolean confirm;

        private Verdict verdict() {
            return reject && !confirm ? Verdict.REJECTED : Verdict.CONFIRMED;
        }
    }

    @Override
    public Integer call() {
        if (why.isBlank() || by.isBlank()) {
            throw new ParameterException(
                    Objects.requireNonNull(spec).commandLine(), "--why and --by may not be empty");
        }
        Decision decision = new Decision(choice.verdict(), by.strip(), why.strip());
        try (GraphStore open = store.open()) {
            for (String claim : new Review(open).decide(thing, decision)) {
                main.streams().out().print((choice.reject ? "rejected " : "confirmed ") + claim);
                main.streams().out().print("\n");
            }
            return 0;
        } catch (QuestionException e) {
            return WrongQuestion.report(e, main.streams());
        }
    }
}
