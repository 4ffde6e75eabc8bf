package org.aktenlage.cli;

import org.aktenlage.pipeline.Extractor;
import org.aktenlage.pipeline.Step;
import org.aktenlage.pipeline.evaluation.Evaluation;
import org.aktenlage.pipeline.evaluation.GoldException;
import org.aktenlage.pipeline.evaluation.Report;
import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;

/** Reads documents whose facts are known and says how much of them was found. */
@Command(name = "eval", description = "Say how well the facts of documents are found, by language.")
final class EvalCommand implements Callable<Integer> {

    @ParentCommand private @Nullable Main main;

    @Parameters(
            paramLabel = "DIR",
            description = "docs.csv, entities.csv, facts/NAME.csv and docs/NAME.txt.")
    private @Nullable Path folder;

    @Option(
            names = "--half",
            paramLabel = "tune|fit|held",
            arity = "1..*",
            description = "Of passages in documents elsewhere, only these.")
    private Set<String> halves = Set.of();

    @Option(names = "--by-type", description = "Also for each type of event.")
    private boolean byType;

    @Option(names = "--errors", paramLabel = "N", description = "List the first N misses.")
    private int errors;

    @Mixin private ThresholdOption threshold = new ThresholdOption();

    @Option(
            names = "--without",
            paramLabel = "STEP",
            arity = "1..*",
            hidden = true,
            description = "Leave steps of the reading out: ${COMPLETION-CANDIDATES}.")
    private Set<Step> without = EnumSet.noneOf(Step.class);

    @Option(names = "--doc", paramLabel = "NAME", arity = "1..*", description = "Only these.")
    private List<String> documents = List.of();

    @Option(names = "--facts", paramLabel = "FILE.csv", description = "Write what was found.")
    private @Nullable Path facts;

    @Override
    public Integer call() throws GoldException, IOException {
        StandardStreams streams = Objects.requireNonNull(main).streams();
        Extractor extractor = Extractor.load(main.installation(), threshold.value(), without);
        Evaluation evaluation = evaluate(extractor, Objects.requireNonNull(folder));
        if (facts != null) {
            Files.writeString(facts, evaluation.facts().csv());
        }
        evaluation.notes().forEach(note -> streams.err().print("note: " + note + "\n"));
        evaluation.rejections().forEach(rejected -> streams.err().print(rejected + "\n"));
        print(new Report(evaluation), streams.out());
        return evaluation.rejections().isEmpty() ? 0 : 1;
    }

    private Evaluation evaluate(Extractor extractor, Path gold) throws GoldException {
        if (!Evaluation.isCorpus(gold)) {
            return Evaluation.of(extractor, gold, documents);
        }
        return Evaluation.ofCorpus(extractor, gold, System.getenv("AKTENLAGE_CORPUS"), halves);
    }

    private void print(Report report, PrintWriter out) {
        out.print(report.overall());
        out.print(report.byLanguage());
        if (byType) {
            out.print(report.byType());
        }
        out.print(report.errors(errors));
    }
}
