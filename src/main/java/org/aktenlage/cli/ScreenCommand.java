package org.aktenlage.cli;

import org.aktenlage.document.PartialDate;
import org.aktenlage.export.answer.TextTable;
import org.aktenlage.match.Match;
import org.aktenlage.match.Party;
import org.aktenlage.match.PartyIndex;
import org.aktenlage.store.GraphStore;
import org.aktenlage.store.ListedParties;
import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;

/** Compares names with the parties on the lists. */
@Command(
        name = "screen",
        description = {
            "Find a name among the parties on the lists.",
            "Matches are ranked; each says why. That two parties are one is for you to say."
        })
final class ScreenCommand implements Callable<Integer> {

    private static final List<String> HEADS =
            List.of("score", "list", "reference", "name", "programme", "why");

    @ParentCommand private Main main = Main.NONE;
    @Spec private @Nullable CommandSpec spec;
    @Mixin private StoreOption store = new StoreOption();

    @Parameters(arity = "0..1", paramLabel = "NAME", description = "In any script and order.")
    private @Nullable String name;

    @Option(
            names = "--birth",
            paramLabel = "DATE",
            description = "Of birth: 1968, 1968-05 or 1968-05-03.")
    private String birth = "";

    @Option(
            names = "--country",
            paramLabel = "CC",
            description = "Of nationality, birth or address: KP, or in words.")
    private String country = "";

    @Option(
            names = "--file",
            paramLabel = "FILE.csv",
            description = "Screen all of a table with the columns name, birth, country; gives CSV.")
    private @Nullable Path file;

    @Option(
            names = "--threshold",
            paramLabel = "X",
            description = "Leave out what scores less, 0 to 1; ${DEFAULT-VALUE} if not given.")
    private double threshold = Match.DEFAULT_THRESHOLD;

    @Option(names = "--wide", description = "Cut no cell of a table.")
    private boolean wide;

    @Override
    public Integer call() {
        if (name == null == (file == null)) {
            throw wrong("Give either a name or --file");
        }
        Asked asked = name == null ? Asked.NOBODY : asked(new Asked(name, birth, country));
        PartyIndex index = index();
        if (file != null) {
            screen(index, file);
        } else {
            print(index.matches(asked.party(), threshold));
        }
        return 0;
    }

    private void screen(PartyIndex index, Path table) {
        try {
            new ScreenedTable(index, threshold).screen(table, main.streams());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot screen " + table + ": " + e.getMessage(), e);
        }
    }

    private PartyIndex index() {
        List<Party> listed;
        try (GraphStore open = store.open()) {
            listed = ListedParties.of(open);
        }
        return new PartyIndex(listed);
    }

    private Asked asked(Asked asked) {
        if (!asked.birth().isBlank() && PartialDate.parse(asked.birth()).isEmpty()) {
            throw wrong("--birth \"" + birth + "\" is no date such as 1968 or 1968-05-03");
        }
        if (!asked.country().isBlank() && asked.countries().isEmpty()) {
            throw wrong("--country \"" + country + "\" is no country such as KP or Iran");
        }
        return asked;
    }

    private ParameterException wrong(String message) {
        return new ParameterException(Objects.requireNonNull(spec).commandLine(), message);
    }

    private void print(List<Match> matches) {
        if (matches.isEmpty()) {
            main.streams().out().print("no match at " + threshold + " or more\n");
        } else {
            List<List<String>> rows = matches.stream().map(ScreenCommand::row).toList();
            new TextTable(HEADS, rows).print(main.streams().out(), main.streams().width(wide));
        }
    }

    /** What is told of a match, in the order of the heads. */
    static List<String> row(Match match) {
        return List.of(
                String.format(Locale.ROOT, "%.3f", match.score()),
                match.other().list(),
                match.other().reference(),
                match.name(),
                String.join("; ", match.other().programmes()),
                String.join("; ", match.reasons()));
    }
}
