package org.aktenlage.cli;

import org.aktenlage.store.Explanation;
import org.aktenlage.store.GraphStore;
import org.aktenlage.store.QueryLibrary;
import org.aktenlage.store.QuestionException;
import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;

/** Shows on which words something rests. */
@Command(
        name = "explain",
        description =
                "Show every claim behind a thing: its sentence, speaker, certainty, document.")
final class ExplainCommand implements Callable<Integer> {

    private static final Duration LIMIT = Duration.ofMinutes(1);

    @ParentCommand private @Nullable Main main;

    @Mixin private StoreOption store = new StoreOption();

    @Parameters(
            paramLabel = "IRI",
            description =
                    "An event, claim or actor, a kind of event (Summons) or an edge"
                            + " (akt:condemned); an actor also by label or key.")
    private String thing = "";

    @Option(
            names = "--language",
            defaultValue = "en",
            description = "Of labels, en or de; ${DEFAULT-VALUE} if not given.")
    private String language = "en";

    @Override
    public Integer call() {
        Main parent = Objects.requireNonNull(main);
        try (GraphStore open = store.open()) {
            QueryLibrary library = QueryLibrary.load(parent.installation());
            List<Explanation> claims = Explanation.of(open, library, thing, language, LIMIT);
            if (claims.isEmpty()) {
                throw new QuestionException("no current document claims anything of " + thing);
            }
            claims.forEach(claim -> print(claim, parent.streams().out()));
            return 0;
        } catch (QuestionException e) {
            return WrongQuestion.report(e, parent.streams());
        }
    }

    private static void print(Explanation claim, PrintWriter out) {
        out.print(Phrases.fact(claim) + "\n");
        field(out, "sentence", claim.marked("»", "«").replaceAll("\\s+", " "));
        field(out, "speaker", Phrases.speaker(claim));
        field(out, "certainty", claim.get("certainty") + standing(claim));
        field(out, "document", Phrases.document(claim));
        field(out, "rule", claim.get("rule") + ", confidence " + claim.get("confidence"));
        field(out, "claim", claim.get("claim"));
        if (!claim.get("verdict").isEmpty()) {
            field(out, "review", Phrases.review(claim));
        }
        out.print("\n");
    }

    private static String standing(Explanation claim) {
        if (!claim.get("stated").isEmpty()) {
            return ", counts as stated fact";
        }
        return claim.get("doubt").isEmpty()
                ? ""
                : ", read too unsurely to count (" + claim.get("doubt") + ")";
    }

    private static void field(PrintWriter out, String name, String value) {
        out.print("  " + name + " ".repeat(Math.max(1, 11 - name.length())) + value + "\n");
    }
}
