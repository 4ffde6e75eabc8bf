package org.aktenlage.cli;

import org.aktenlage.fact.Ground;
import org.aktenlage.fact.frame.ConfidenceLoader;
import org.aktenlage.pipeline.Extractor;
import org.aktenlage.pipeline.evaluation.Calibration;
import org.aktenlage.pipeline.evaluation.CalibrationReport;
import org.aktenlage.pipeline.evaluation.Evaluation;
import org.aktenlage.pipeline.evaluation.GoldException;
import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;

/** Fits the weights of {@code ontology/confidence.ttl} to facts that are known. */
@Command(
        name = "calibrate",
        hidden = true,
        description = "Fit the confidence in facts to gold sets; never to a half that is held out.")
final class CalibrateCommand implements Callable<Integer> {

    @ParentCommand private @Nullable Main main;

    @Parameters(paramLabel = "DIR", arity = "1..*", description = "As for eval.")
    private List<Path> folders = List.of();

    @Option(
            names = "--ground",
            paramLabel = "NAME",
            arity = "1..*",
            description = "What counts, of ${COMPLETION-CANDIDATES}; if not given, what does now.")
    private Set<Ground> grounds = EnumSet.noneOf(Ground.class);

    @Option(
            names = "--table",
            paramLabel = "FILE.csv",
            description = "Write the facts that were judged, with their grounds.")
    private @Nullable Path table;

    @Option(names = "--write", paramLabel = "FILE.ttl", description = "Write the weights there.")
    private @Nullable Path target;

    @Override
    public Integer call() throws GoldException, IOException {
        StandardStreams streams = Objects.requireNonNull(main).streams();
        Extractor extractor = Extractor.load(main.installation(), 0);
        List<Evaluation> evaluations = new ArrayList<>();
        for (Path folder : folders) {
            evaluations.add(Evaluation.ofTunable(extractor, folder));
        }
        Set<Ground> counting =
                grounds.isEmpty()
                        ? ConfidenceLoader.load(main.installation()).weights().keySet()
                        : grounds;
        Calibration calibration = Calibration.of(evaluations, counting.stream().sorted().toList());
        streams.out().print(new CalibrationReport(calibration).text());
        if (table != null) {
            Files.writeString(table, calibration.table());
        }
        if (target != null) {
            String turtle =
                    ConfidenceLoader.turtle(
                            calibration.fitted(),
                            List.of(
                                    "How much each ground counts: the confidence in a fact is the"
                                            + " logistic function of the sum.",
                                    "Written by `aktenlage calibrate`; see docs/extraction.md,"
                                            + " Confidence."));
            Files.writeString(target, turtle);
        }
        return 0;
    }
}
