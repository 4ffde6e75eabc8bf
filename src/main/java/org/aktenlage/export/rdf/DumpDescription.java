package org.aktenlage.export.rdf;

import org.aktenlage.graph.Aktenlage;
import org.aktenlage.graph.Iris;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.VOID;
import org.apache.jena.vocabulary.XSD;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Describes a dump in <a href="https://www.w3.org/TR/void/">VoID</a>, for a file beside it: the
 * IRIs of both files are relative, so that they may move together. The same dump has the same
 * description.
 *
 * @param tally what was written into it; {@code void:triples} counts each triple in each graph
 * @param base what its own IRIs begin with
 */
public record DumpDescription(DumpFile file, RdfFormat format, Tally tally, Iris base) {

    private static final String SPDX = "http://spdx.org/rdf/terms#";
    private static final String MEDIA_TYPES = "https://www.iana.org/assignments/media-types/";

    private static final Map<String, String> PREFIXES =
            Map.of(
                    "akt", Aktenlage.NAMESPACE,
                    "dcat", DCAT.NS,
                    "spdx", SPDX,
                    "void", VOID.NS,
                    "xsd", XSD.NS);

    private static final Node DATASET = NodeFactory.createURI("#dataset");
    private static final Node DISTRIBUTION = NodeFactory.createURI("#distribution");
    private static final Node CHECKSUM = NodeFactory.createURI("#checksum");

    /** Takes the statements of the description. */
    private record Sink(Consumer<Quad> quads) {

        void add(Node subject, Resource property, Node object) {
            quads.accept(
                    Quad.create(
                            Quad.defaultGraphNodeGenerated, subject, property.asNode(), object));
        }

        void type(Node subject, Resource type) {
            add(subject, RDF.type, type.asNode());
        }
    }

    /** Writes it as Turtle; flushes the stream and leaves it open. */
    public void write(OutputStream out) throws IOException {
        new RdfExporter(Quad.defaultGraphIRI, PREFIXES)
                .write(quads -> describe(new Sink(quads)), RdfFormat.TTL, out);
    }

    private void describe(Sink sink) {
        Node address = NodeFactory.createURI(file.relativeIri());
        sink.type(DATASET, VOID.Dataset);
        sink.add(DATASET, VOID.dataDump, address);
        sink.add(DATASET, VOID.feature, NodeFactory.createURI(format.fileFormat()));
        sink.add(DATASET, VOID.uriSpace, NodeFactory.createLiteralString(base.base()));
        sink.add(DATASET, VOID.vocabulary, NodeFactory.createURI(Aktenlage.NAMESPACE));
        count(sink);
        sink.add(DATASET, DCAT.distribution, DISTRIBUTION);
        sink.type(DISTRIBUTION, DCAT.Distribution);
        sink.add(DISTRIBUTION, DCAT.downloadURL, address);
        sink.add(DISTRIBUTION, DCAT.mediaType, mediaType(format.mediaType()));
        if (file.isCompressed()) {
            sink.add(DISTRIBUTION, DCAT.compressFormat, mediaType("application/gzip"));
        }
        sink.add(DISTRIBUTION, DCAT.byteSize, number(file.bytes()));
        checksum(sink);
    }

    private void count(Sink sink) {
        sink.add(DATASET, VOID.triples, number(tally.statements()));
        Map<String, Long> properties = tally.properties();
        if (!properties.isEmpty()) {
            sink.add(DATASET, VOID.properties, number(properties.size()));
        }
        if (!tally.classes().isEmpty()) {
            sink.add(DATASET, VOID.classes, number(tally.classes().size()));
        }
        int digits = String.valueOf(properties.size()).length();
        int place = 0;
        for (Map.Entry<String, Long> property : properties.entrySet()) {
            place++;
            String name = String.format(Locale.ROOT, "#property-%0" + digits + "d", place);
            Node part = NodeFactory.createURI(name);
            sink.add(DATASET, VOID.propertyPartition, part);
            sink.add(part, VOID.property, NodeFactory.createURI(property.getKey()));
            sink.add(part, VOID.triples, number(property.getValue()));
        }
    }

    private void checksum(Sink sink) {
        sink.add(DISTRIBUTION, spdx("checksum"), CHECKSUM);
        sink.type(CHECKSUM, spdx("Checksum"));
        sink.add(CHECKSUM, spdx("algorithm"), spdx("checksumAlgorithm_sha256").asNode());
        sink.add(
                CHECKSUM,
                spdx("checksumValue"),
                NodeFactory.createLiteralDT(file.sha256(), XSDDatatype.XSDhexBinary));
    }

    private static Resource spdx(String name) {
        return ResourceFactory.createResource(SPDX + name);
    }

    private static Node mediaType(String name) {
        return NodeFactory.createURI(MEDIA_TYPES + name);
    }

    private static Node number(long value) {
        return NodeFactory.createLiteralDT(Long.toString(value), XSDDatatype.XSDinteger);
    }
}
