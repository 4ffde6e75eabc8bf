package org.aktenlage.cli;

import org.aktenlage.pipeline.Extractor;
import org.aktenlage.pipeline.Step;
import org.aktenlage.pipeline.evaluation.Evaluation;
import org.aktenlage.pipeline.evaluation.GoldException;
import org.aktenlage.pipeline.evaluation.Report;
import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;

/** Measures the reading whole and without each of its steps. */
@Command(
        name = "ablate",
        hidden = true,
        description = "Say what each step of the reading brings; never on a half that is held out.")
final class AblateCommand implements Callable<Integer> {

    @ParentCommand private @Nullable Main main;

    @Parameters(paramLabel = "DIR", arity = "1..*", description = "As for eval.")
    private List<Path> folders = List.of();

    @Mixin private ThresholdOption threshold = new ThresholdOption();

    @Override
    public Integer call() throws GoldException {
        measure("all steps", Set.of());
        for (Step step : Step.values()) {
            measure("without " + step.name().toLowerCase(Locale.ROOT), Set.of(step));
        }
        return 0;
    }

    private void measure(String name, Set<Step> without) throws GoldException {
        Main parent = Objects.requireNonNull(main);
        Extractor extractor = Extractor.load(parent.installation(), threshold.value(), without);
        for (Path folder : folders) {
            Report report = new Report(Evaluation.ofTunable(extractor, folder));
            String set = String.valueOf(folder.getFileName());
            parent.streams().out().print(report.brief(name + ", " + set));
            parent.streams().flush();
        }
    }
}
