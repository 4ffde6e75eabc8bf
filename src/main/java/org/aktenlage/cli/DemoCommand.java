package org.aktenlage.cli;

import org.aktenlage.document.Installation;
import org.aktenlage.document.Metadata;
import org.aktenlage.document.reader.Opening;
import org.aktenlage.document.reader.SourceLoader;
import org.aktenlage.fact.frame.Confidence;
import org.aktenlage.pipeline.Ingestion;
import org.aktenlage.pipeline.Outcome;
import org.aktenlage.store.Answer;
import org.aktenlage.store.GraphStore;
import org.aktenlage.store.NamedQuery;
import org.aktenlage.store.QueryLibrary;
import org.aktenlage.store.QuestionException;
import org.aktenlage.store.Questions;
import org.aktenlage.store.Tdb2Store;
import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;

/** Shows in a minute what the program is for. */
@Command(
        name = "demo",
        description = "Read the documents that come with the program and answer five questions.")
final class DemoCommand implements Callable<Integer> {

    private static final Duration LIMIT = Duration.ofMinutes(1);

    /** More would scroll the first answer off the screen. */
    private static final int MOST_ROWS = 10;

    private static final List<Asked> QUESTIONS =
            List.of(
                    new Asked("members", Map.of("body", "MSMT")),
                    new Asked("condemnations", Map.of()),
                    new Asked("sanctions", Map.of("actor", "Russia")),
                    new Asked("unasserted", Map.of()),
                    new Asked("timeline", Map.of("actor", "North Korea")));

    private record Asked(String query, Map<String, String> values) {}

    @ParentCommand private @Nullable Main main;

    @Option(
            names = "--store",
            paramLabel = "DIR",
            description = "Where the store is made; a new folder for temporary files if not given.")
    private @Nullable Path folder;

    @Override
    public Integer call() {
        Main parent = Objects.requireNonNull(main);
        Path place = folder == null ? temporary() : folder;
        try (GraphStore store = Tdb2Store.open(place, Clock.systemUTC())) {
            int read = ingest(store, parent);
            PrintWriter out = parent.streams().out();
            out.print(read + " documents read into " + place + "\n");
            ask(store, QueryLibrary.load(parent.installation()), out);
            sayWhatNext(place, out);
            return 0;
        } catch (QuestionException e) {
            return WrongQuestion.report(e, parent.streams());
        }
    }

    private static Path temporary() {
        try {
            return Files.createTempDirectory("aktenlage-demo");
        } catch (IOException e) {
            throw new UncheckedIOException("cannot make a folder; name one with --store", e);
        }
    }

    /** Returns how many documents were read. */
    private static int ingest(GraphStore store, Main parent) {
        PrintWriter err = parent.streams().err();
        Installation installation = parent.installation();
        err.print("Reading names and documents; this takes half a minute ...\n");
        err.flush();
        Ingestion ingestion = Ingestion.into(store, installation, Confidence.DEFAULT_THRESHOLD);
        SourceLoader loader = new SourceLoader(SourceLoader.DEFAULT_MAX_BYTES);
        List<Opening> openings =
                documents(installation).stream()
                        .map(entry -> Opening.of(loader, entry, Metadata.NONE))
                        .toList();
        Tally tally = new Tally(err);
        ingestion.ingest(openings, ThreadsOption.DEFAULT, tally);
        return tally.read;
    }

    /** Counts, and tells of what went wrong. */
    private static final class Tally implements Ingestion.Progress {

        private final PrintWriter err;
        private int read;

        Tally(PrintWriter err) {
            this.err = err;
        }

        @Override
        public void begin(String path) {
            // a minute is too short for more than the result
        }

        @Override
        public void add(Outcome outcome) {
            switch (outcome) {
                case Outcome.Rejected(var why) -> err.print("rejected: " + why + "\n");
                default -> read++;
            }
        }
    }

    /** All but the file that describes them. */
    private static List<SourceLoader.Entry> documents(Installation installation) {
        return SourceLoader.list(List.of(installation.home().resolve("seeds/documents"))).stream()
                .filter(entry -> !entry.path().equals("README.md"))
                .toList();
    }

    private static void ask(GraphStore store, QueryLibrary library, PrintWriter out)
            throws QuestionException {
        Questions questions = new Questions(store);
        for (Asked asked : QUESTIONS) {
            NamedQuery query = library.get(asked.query());
            String about = String.join(", ", asked.values().values());
            out.print("\n" + query.english() + (about.isEmpty() ? "" : " (" + about + ")") + "\n");
            if (questions.ask(query, asked.values(), LIMIT) instanceof Answer.Table rows) {
                print(rows.words(), out);
            }
        }
    }

    private static void print(List<Map<String, String>> rows, PrintWriter out) {
        for (Map<String, String> row : rows.subList(0, Math.min(rows.size(), MOST_ROWS))) {
            List<String> words = new ArrayList<>();
            for (String name : List.of("when", "speaker", "who", "what", "whom", "why")) {
                if (row.containsKey(name)) {
                    words.add(text(row, name));
                }
            }
            out.print("  * " + String.join(" | ", words) + "\n");
            out.print("    " + sentence(row) + " (" + text(row, "document") + ")\n");
        }
        if (rows.size() > MOST_ROWS) {
            out.print("  ... and " + (rows.size() - MOST_ROWS) + " more\n");
        }
    }

    /** The sentence with the words that state the fact marked in it. */
    private static String sentence(Map<String, String> row) {
        String quote = "»" + text(row, "quote") + "«";
        String sentence = text(row, "sentence");
        return sentence.contains(text(row, "quote"))
                ? sentence.replace(text(row, "quote"), quote)
                : quote;
    }

    private static String text(Map<String, String> row, String name) {
        return row.getOrDefault(name, "").replaceAll("\\s+", " ");
    }

    private static void sayWhatNext(Path place, PrintWriter out) {
        out.print("\nTry next:\n");
        for (String command :
                List.of(
                        "query --list",
                        "query unasserted --store " + place,
                        "query timeline --param actor=Ukraine --store " + place,
                        "explain Summons --store " + place,
                        "ingest YOUR-FILE.html --store " + place)) {
            out.print("  aktenlage " + command + "\n");
        }
    }
}
