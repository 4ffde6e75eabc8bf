package org.aktenlage.cli;

import org.aktenlage.document.RejectedException;
import org.aktenlage.pipeline.RdfImport;
import org.aktenlage.store.GraphStore;
import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.TypeConversionException;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;

/** Takes RDF from elsewhere. */
@Command(name = "import", description = "Take RDF of any syntax into the store.")
final class ImportCommand implements Callable<Integer> {

    @ParentCommand private Main main = Main.NONE;
    @Mixin private StoreOption store = new StoreOption();

    @Parameters(paramLabel = "FILE", description = "The file; its ending tells the syntax.")
    private Path file = Path.of("");

    @Option(
            names = "--graph",
            paramLabel = "IRI",
            converter = GraphConverter.class,
            description =
                    "Where triples without a graph go; a graph named by the file's content if not"
                            + " given.")
    private @Nullable URI graph;

    @Override
    public Integer call() {
        try (GraphStore target = store.openOrCreate(Optional.empty())) {
            RdfImport rdf = new RdfImport(target, main.installation());
            long quads = rdf.read(file, Optional.ofNullable(graph));
            main.streams().out().print("imported " + quads + " quads\n");
            return 0;
        } catch (RejectedException e) {
            main.streams().err().print("rejected " + e.rejection() + "\n");
            return 1;
        }
    }

    private static final class GraphConverter implements ITypeConverter<URI> {
        @Override
        public URI convert(String value) {
            try {
                URI iri = URI.create(value);
                if (iri.isAbsolute()) {
                    return iri;
                }
            } catch (IllegalArgumentException e) {
                // told like a relative one
            }
            throw new TypeConversionException("'" + value + "' is no absolute IRI");
        }
    }
}
