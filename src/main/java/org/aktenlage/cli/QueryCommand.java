package org.aktenlage.cli;

import org.aktenlage.export.answer.AnswerFormat;
import org.aktenlage.store.Answer;
import org.aktenlage.store.GraphStore;
import org.aktenlage.store.NamedQuery;
import org.aktenlage.store.QueryLibrary;
import org.aktenlage.store.QueryParameter;
import org.aktenlage.store.QuestionException;
import org.aktenlage.store.Questions;
import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;

/** Asks the store a named question, or a query from a file. */
@Command(name = "query", description = "Ask the store a named question, or a query of a file.")
final class QueryCommand implements Callable<Integer> {

    @ParentCommand private @Nullable Main main;

    @Mixin private StoreOption store = new StoreOption();
    @Mixin private MomentOption moment = new MomentOption();

    @Parameters(
            arity = "0..1",
            paramLabel = "NAME|FILE.rq",
            description = "The question's name (see --list), or a SPARQL file.")
    private @Nullable String name;

    @Option(
            names = "--param",
            paramLabel = "NAME=VALUE",
            description = "Sets a parameter of the question; repeatable.")
    private Map<String, String> values = new LinkedHashMap<>();

    @Option(
            names = "--format",
            defaultValue = "TABLE",
            description = "${COMPLETION-CANDIDATES}; ${DEFAULT-VALUE} if not given.")
    private AnswerFormat format = AnswerFormat.TABLE;

    @Option(names = "--wide", description = "Cut no cell of a table.")
    private boolean wide;

    @Option(names = "--list", description = "List the questions and their parameters.")
    private boolean list;

    @Option(
            names = "--timeout",
            paramLabel = "SECONDS",
            defaultValue = "60",
            description = "Give up after so long; ${DEFAULT-VALUE} if not given.")
    private int timeout;

    @Override
    public Integer call() {
        Main parent = Objects.requireNonNull(main);
        try {
            if (list || name == null) {
                QueryLibrary.load(parent.installation())
                        .all()
                        .forEach(query -> list(query, parent.streams().out()));
                return 0;
            }
            NamedQuery query = find(parent, name);
            try (GraphStore open = moment.open(store, parent.streams())) {
                Answer answer = new Questions(open).ask(query, values, Duration.ofSeconds(timeout));
                format.write(
                        answer,
                        parent.streams().out(),
                        parent.streams().bytes(),
                        parent.streams().width(wide));
            }
            return 0;
        } catch (QuestionException e) {
            return WrongQuestion.report(e, parent.streams());
        }
    }

    private static NamedQuery find(Main main, String name) throws QuestionException {
        return name.endsWith(".rq")
                ? QueryLibrary.read(main.path(name))
                : QueryLibrary.load(main.installation()).get(name);
    }

    private static void list(NamedQuery query, PrintWriter out) {
        out.print(query.name() + "\n    " + query.english() + "\n");
        out.print("    " + query.german() + "\n");
        for (QueryParameter parameter : query.parameters()) {
            out.print(
                    "    --param "
                            + parameter.name()
                            + "="
                            + parameter.preset().map(p -> '"' + p + '"').orElse("...")
                            + " ("
                            + parameter.type().name().toLowerCase(Locale.ROOT)
                            + ")\n");
        }
    }
}
