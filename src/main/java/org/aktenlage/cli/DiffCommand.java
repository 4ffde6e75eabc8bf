package org.aktenlage.cli;

import org.aktenlage.cli.ReadingOptions.LanguageConverter;
import org.aktenlage.document.Language;
import org.aktenlage.export.answer.AnswerFormat;
import org.aktenlage.export.answer.ChangeFeed;
import org.aktenlage.graph.Iris;
import org.aktenlage.store.Answer;
import org.aktenlage.store.GraphStore;
import org.aktenlage.store.QueryLibrary;
import org.aktenlage.store.QuestionException;
import org.aktenlage.store.Questions;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

/** Tells what changed on a sanctions list: the query {@code list-changes}, also as a feed. */
@Command(name = "diff", description = "Show what changed on a sanctions list since a day.")
final class DiffCommand implements Callable<Integer> {

    @ParentCommand private Main main = Main.NONE;
    @Mixin private StoreOption store = new StoreOption();
    @Mixin private OutputOption output = new OutputOption();

    @Parameters(paramLabel = "LIST", description = "The list's name, as query lists shows it.")
    private String list = "";

    @Option(
            names = "--since",
            paramLabel = "DATE",
            required = true,
            description = "Changes that may have happened on this day or later.")
    private String since = "";

    @Option(
            names = "--format",
            defaultValue = "TABLE",
            description = "${COMPLETION-CANDIDATES}; ${DEFAULT-VALUE} if not given.")
    private Format format = Format.TABLE;

    @Option(
            names = "--lang",
            paramLabel = "de|en",
            defaultValue = "en",
            converter = LanguageConverter.class,
            description = "The language of all but the values; ${DEFAULT-VALUE} if not given.")
    private Language language = Language.ENGLISH;

    @Option(names = "--wide", description = "Cut no cell of a table.")
    private boolean wide;

    @Option(
            names = "--timeout",
            paramLabel = "SECONDS",
            defaultValue = "300",
            description = "Give up after so long; ${DEFAULT-VALUE} if not given.")
    private int timeout;

    /** How it is written. */
    enum Format {
        TABLE,
        CSV,
        ATOM
    }

    /** What is here of a list; the newest issue by its day, ISO 8601. */
    private record Issues(String list, String title, String newest, int number) {}

    @Override
    public Integer call() {
        try (GraphStore open = store.open()) {
            Issues issues = find(ask(open, "lists", Map.of()).words());
            if (issues.number() == 1) {
                String hint = " is the only one here: there is nothing to compare it with\n";
                main.streams()
                        .err()
                        .print("list " + issues.list() + " of " + issues.newest() + hint);
            }
            Answer.Table changes =
                    ask(open, "list-changes", Map.of("list", issues.list(), "since", since));
            byte[] whole = write(changes, open.iris(), issues);
            output.write(main.streams(), out -> out.write(whole));
            return 0;
        } catch (QuestionException e) {
            return WrongQuestion.report(e, main.streams());
        }
    }

    private Answer.Table ask(GraphStore open, String query, Map<String, String> values)
            throws QuestionException {
        Map<String, String> all = new HashMap<>(values);
        all.put("lang", language.tag());
        Answer answer =
                new Questions(open)
                        .ask(
                                QueryLibrary.load(main.installation()).get(query),
                                all,
                                Duration.ofSeconds(timeout));
        if (answer instanceof Answer.Table table) {
            return table;
        }
        throw new QuestionException("the query " + query + " yields no rows: it is not ours");
    }

    private Issues find(List<Map<String, String>> lists) throws QuestionException {
        List<Map<String, String>> own =
                lists.stream()
                        .filter(row -> row.getOrDefault("list", "").equalsIgnoreCase(list))
                        .toList();
        if (own.isEmpty()) {
            String known =
                    lists.stream()
                            .map(row -> row.getOrDefault("list", ""))
                            .collect(Collectors.toCollection(TreeSet::new))
                            .stream()
                            .collect(Collectors.joining(", "));
            throw new QuestionException(
                    "no list \""
                            + list
                            + "\" is in the store"
                            + (known.isEmpty() ? ", nor any other" : "; there are " + known));
        }
        Map<String, String> newest = own.getLast();
        String name = newest.getOrDefault("list", "");
        return new Issues(
                name,
                newest.getOrDefault("title", name),
                newest.getOrDefault("issued", ""),
                own.size());
    }

    private byte[] write(Answer.Table changes, Iris iris, Issues issues) throws QuestionException {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        PrintWriter words = new PrintWriter(whole, false, StandardCharsets.UTF_8);
        switch (format) {
            case TABLE ->
                    AnswerFormat.TABLE.write(changes, words, whole, main.streams().width(wide));
            case CSV -> AnswerFormat.CSV.write(changes, words, whole, Integer.MAX_VALUE);
            case ATOM -> {
                String id = ChangeFeed.id(iris, issues.list());
                ChangeFeed feed = new ChangeFeed(id, issues.title(), issues.newest(), language);
                feed(feed, changes, whole);
            }
        }
        words.flush();
        return whole.toByteArray();
    }

    private static void feed(ChangeFeed feed, Answer.Table changes, OutputStream out) {
        try {
            feed.write(changes.words(), out);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write to memory", e);
        }
    }
}
