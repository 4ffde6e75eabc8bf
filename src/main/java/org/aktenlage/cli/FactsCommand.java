package org.aktenlage.cli;

import org.aktenlage.export.answer.TextTable;
import org.aktenlage.pipeline.FactTable;
import org.aktenlage.pipeline.Naming;
import org.aktenlage.pipeline.StoredFacts;
import org.aktenlage.store.CatalogueEntry;
import org.aktenlage.store.GraphStore;
import org.aktenlage.store.QuestionException;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

/** Lists what documents state, each fact with the words it rests on. */
@Command(name = "facts", description = "List the facts of documents, each with its quote.")
final class FactsCommand implements Callable<Integer> {

    private enum Format {
        TABLE,
        CSV
    }

    @ParentCommand private Main main = Main.NONE;
    @Mixin private StoreOption store = new StoreOption();
    @Mixin private MomentOption moment = new MomentOption();

    @Parameters(
            arity = "0..*",
            paramLabel = "DOC",
            description = "File name, path, key or IRI; all documents if none is given.")
    private List<String> documents = List.of();

    @Option(
            names = "--format",
            defaultValue = "TABLE",
            description = "${COMPLETION-CANDIDATES}; ${DEFAULT-VALUE} if not given.")
    private Format format = Format.TABLE;

    @Option(names = "--ids", description = "Name actors by ISO code or Wikidata item if known.")
    private boolean ids;

    @Option(names = "--wide", description = "Cut no cell of a table.")
    private boolean wide;

    @Option(
            names = "--timeout",
            paramLabel = "SECONDS",
            defaultValue = "600",
            description = "Give up after so long; ${DEFAULT-VALUE} if not given.")
    private int timeout;

    @Override
    public Integer call() {
        try (GraphStore from = moment.open(store, main.streams())) {
            write(read(from));
            return 0;
        } catch (QuestionException e) {
            return WrongQuestion.report(e, main.streams());
        }
    }

    private FactTable read(GraphStore from) throws QuestionException {
        Set<String> wanted =
                new NamedDocuments(from)
                        .all(documents).stream()
                                .map(CatalogueEntry::iri)
                                .collect(Collectors.toSet());
        return new StoredFacts(from, Duration.ofSeconds(timeout))
                .read(wanted, ids ? Naming.IDS : Naming.LABELS);
    }

    private void write(FactTable facts) {
        switch (format) {
            case CSV -> main.streams().out().print(facts.csv());
            case TABLE ->
                    new TextTable(
                                    FactTable.COLUMNS,
                                    facts.rows().stream().map(FactTable.Row::cells).toList())
                            .print(main.streams().out(), main.streams().width(wide));
        }
    }
}
