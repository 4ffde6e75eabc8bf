package org.aktenlage.cli;

import org.aktenlage.export.rdf.Dump;
import org.aktenlage.export.rdf.Dump.Choice;
import org.aktenlage.export.rdf.DumpDescription;
import org.aktenlage.export.rdf.DumpFile;
import org.aktenlage.export.rdf.RdfFormat;
import org.aktenlage.export.rdf.Tally;
import org.aktenlage.graph.Iris;
import org.aktenlage.store.GraphStore;
import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Option;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;

/** How the store leaves as RDF. */
final class RdfOptions {

    @Option(
            names = "--flatten",
            description =
                    "All graphs as one, for a format that knows none: what only somebody says then"
                            + " stands beside what is stated as fact.")
    private boolean flat;

    @Option(
            names = "--unsorted",
            description =
                    "Write nq or nt in the order of the store: at once and in constant memory, but"
                            + " not the same bytes each time.")
    private boolean unsorted;

    @Option(
            names = "--annotations",
            description =
                    "Say on each plain edge, in RDF 1.2, which claim it rests on, with quote,"
                            + " document and claimant.")
    private boolean annotated;

    @Option(
            names = "--bare",
            description =
                    "Write no checksum (.sha256) and no description (.void.ttl) beside the file of"
                            + " --output.")
    private boolean bare;

    boolean isFlat() {
        return flat;
    }

    /**
     * What is wrong with them, if anything is.
     *
     * @param format what is written; null where it is no RDF
     * @param assertedAsked whether the asserted graph alone was asked for
     */
    Optional<String> complaint(@Nullable RdfFormat format, boolean assertedAsked) {
        return Optional.ofNullable(format == null ? misplaced() : wrong(format, assertedAsked));
    }

    private @Nullable String misplaced() {
        return flat || unsorted || annotated || bare
                ? "--flatten, --unsorted, --annotations and --bare go with --format only"
                : null;
    }

    private @Nullable String wrong(RdfFormat format, boolean assertedAsked) {
        if (flat && format.hasGraphs()) {
            return "--flatten is for formats that know no graphs: "
                    + format
                    + " does; leave it out";
        }
        if (flat && assertedAsked) {
            return "--flatten is for all graphs: leave it or --graph asserted out";
        }
        if (unsorted && !format.isLines()) {
            return "--unsorted writes nq or nt, not " + format;
        }
        if (unsorted && flat) {
            return "a triple of several graphs is written once only where it is sorted: leave"
                    + " --unsorted or --flatten out";
        }
        if (annotated && !format.hasTripleTerms()) {
            return "--annotations writes nq, nt, trig or ttl: "
                    + format
                    + " has no triple terms that programs of today read";
        }
        return null;
    }

    /** What is asked for. */
    Writer dump(boolean allGraphs, boolean withRun, Iris base) {
        Set<Choice> choices = EnumSet.noneOf(Choice.class);
        choose(choices, Choice.ALL_GRAPHS, allGraphs);
        choose(choices, Choice.WITH_RUN, withRun);
        choose(choices, Choice.FLAT, flat);
        choose(choices, Choice.ANNOTATED, annotated);
        choose(choices, Choice.UNSORTED, unsorted);
        return new Writer(new Dump(choices, base), bare);
    }

    private static void choose(Set<Choice> choices, Choice choice, boolean isChosen) {
        if (isChosen) {
            choices.add(choice);
        }
    }

    /** Writes the dump, and what goes beside it. */
    record Writer(Dump dump, boolean bare) {

        void write(
                GraphStore store, RdfFormat format, OutputOption output, StandardStreams streams) {
            AtomicReference<@Nullable Tally> written = new AtomicReference<>();
            output.write(streams, out -> written.set(dump.write(store, format, out)));
            Tally tally = written.get();
            if (!bare && tally != null) {
                output.file().ifPresent(file -> writeBeside(file, format, tally));
            }
        }

        private void writeBeside(Path dumped, RdfFormat format, Tally tally) {
            try {
                DumpFile file = DumpFile.of(dumped);
                byte[] checksum = file.checksumLine().getBytes(StandardCharsets.UTF_8);
                OutputOption.write(beside(dumped, ".sha256"), out -> out.write(checksum));
                DumpDescription description = new DumpDescription(file, format, tally, dump.base());
                OutputOption.write(beside(dumped, ".void.ttl"), description::write);
            } catch (IOException e) {
                throw new UncheckedIOException(
                        "cannot write the checksum or the description of " + dumped + ": " + e, e);
            }
        }

        private static Path beside(Path file, String ending) {
            return file.resolveSibling(file.getFileName() + ending);
        }
    }
}
