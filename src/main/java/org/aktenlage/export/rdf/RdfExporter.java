package org.aktenlage.export.rdf;

import org.aktenlage.export.SortedLines;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.riot.system.PrefixMap;
import org.apache.jena.riot.system.PrefixMapFactory;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.core.Quad;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Writes quads so that the same quads are the same bytes, whatever order they come in and however
 * many they are. N-Quads and N-Triples are sorted as {@code LC_ALL=C sort -u} does; the others
 * follow that order, graph by graph. Formats without graphs take the asserted graph alone.
 */
public final class RdfExporter {

    /** How much is sorted in memory: 64 MiB, so that the default heap of a small machine does. */
    private static final long CHUNK_BYTES = 64L << 20;

    private final Node asserted;
    private final PrefixMap prefixes = PrefixMapFactory.create();
    private final long chunkBytes;

    /**
     * @param asserted the name that the default graph, which is the asserted one, has in dumps
     * @param prefixes short names for namespaces, for formats that have them
     */
    public RdfExporter(Node asserted, Map<String, String> prefixes) {
        this(asserted, prefixes, CHUNK_BYTES);
    }

    RdfExporter(Node asserted, Map<String, String> prefixes, long chunkBytes) {
        this.asserted = asserted;
        this.chunkBytes = chunkBytes;
        new TreeMap<>(prefixes).forEach(this.prefixes::add);
    }

    /**
     * Writes all of them in UTF-8; flushes the stream and leaves it open.
     *
     * @param quads hands each quad to the consumer it is given, in any order
     * @return what was written
     */
    public Tally write(Consumer<Consumer<Quad>> quads, RdfFormat format, OutputStream out)
            throws IOException {
        Tally tally = new Tally();
        try (SortedLines lines = new SortedLines(chunkBytes)) {
            quads.accept(quad -> gather(quad, format, lines));
            switch (format) {
                case NT, NQ -> writeLines(lines, tally, out);
                case TTL, TRIG, JSONLD, RDFXML -> rewrite(lines, format, tally, out);
            }
        }
        return tally;
    }

    /**
     * Writes N-Quads or N-Triples as the quads come, so that none is kept and none is looked for
     * twice; flushes the stream and leaves it open.
     *
     * @param quads hands each quad to the consumer it is given, each once
     * @return what was written
     * @throws IllegalArgumentException if the format is none of lines
     */
    public Tally writeUnsorted(Consumer<Consumer<Quad>> quads, RdfFormat format, OutputStream out)
            throws IOException {
        if (!format.isLines()) {
            throw new IllegalArgumentException(format + " cannot be written in any order");
        }
        Tally tally = new Tally();
        try (QuadLines lines = new QuadLines(out)) {
            quads.accept(
                    quad -> {
                        if (format.hasGraphs() || isAsserted(quad)) {
                            tally.add(quad);
                            lines.accept(format.hasGraphs() ? named(quad) : bare(quad));
                        }
                    });
        }
        out.flush();
        return tally;
    }

    private Quad named(Quad quad) {
        return quad.isDefaultGraph() ? Quad.create(asserted, quad.asTriple()) : quad;
    }

    private static Quad bare(Quad quad) {
        return Quad.create(Quad.defaultGraphNodeGenerated, quad.asTriple());
    }

    private void gather(Quad quad, RdfFormat format, SortedLines lines) {
        if (!format.hasTripleTerms() && quad.getObject().isTripleTerm()) {
            throw new ExportException(format + " has no triple terms, as of " + quad.asTriple());
        }
        try {
            if (format.hasGraphs() || isAsserted(quad)) {
                lines.add(line(quad, format));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write temporary files to sort with", e);
        }
    }

    private boolean isAsserted(Quad quad) {
        return quad.isDefaultGraph() || quad.getGraph().equals(asserted);
    }

    /** The line to sort by; where the graph comes first, a tab divides it from the triple. */
    private String line(Quad quad, RdfFormat format) {
        String triple =
                String.join(
                        " ",
                        NodeFmtLib.strNT(quad.getSubject()),
                        NodeFmtLib.strNT(quad.getPredicate()),
                        NodeFmtLib.strNT(quad.getObject()));
        String graph = NodeFmtLib.strNT(quad.isDefaultGraph() ? asserted : quad.getGraph());
        return switch (format) {
            case NT, TTL, RDFXML -> triple + " .";
            case NQ -> triple + " " + graph + " .";
            case TRIG, JSONLD -> graph + "\t" + triple;
        };
    }

    private static void writeLines(SortedLines lines, Tally tally, OutputStream out)
            throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        lines.forEach(
                line -> {
                    String quad = asQuad(line);
                    tally.addLine(quad);
                    writer.append(quad).append('\n');
                });
        writer.flush();
    }

    private static String asQuad(String line) {
        int tab = line.indexOf('\t');
        return tab < 0 ? line : line.substring(tab + 1) + " " + line.substring(0, tab) + " .";
    }

    /**
     * Reads the sorted lines back as a stream, so that no format needs the whole graph in memory.
     */
    private void rewrite(SortedLines lines, RdfFormat format, Tally tally, OutputStream out)
            throws IOException {
        Path sorted = Files.createTempFile("aktenlage-export", ".nq");
        try {
            try (OutputStream file = Files.newOutputStream(sorted)) {
                writeLines(lines, tally, file);
            }
            RDFParser.source(sorted).lang(Lang.NQUADS).checking(false).parse(writer(format, out));
            out.flush();
        } finally {
            Files.delete(sorted);
        }
    }

    private StreamRDF writer(RdfFormat format, OutputStream out) throws IOException {
        return switch (format) {
            case JSONLD -> new JsonLdStream(prefixes.getMapping(), out);
            case RDFXML -> new RdfXmlStream(prefixes, out);
            case TRIG -> prefixed(out, RDFFormat.TRIG_BLOCKS);
            case TTL -> prefixed(out, RDFFormat.TURTLE_BLOCKS);
            case NT, NQ ->
                    throw new IllegalArgumentException(format + " is written as it is sorted");
        };
    }

    private StreamRDF prefixed(OutputStream out, RDFFormat format) {
        StreamRDF blocks = StreamRDFWriter.getWriterStream(out, format);
        return new BlockStream(blocks, prefixes);
    }
}
