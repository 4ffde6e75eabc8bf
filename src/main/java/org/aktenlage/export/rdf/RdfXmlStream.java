package org.aktenlage.export.rdf;

import org.aktenlage.export.XmlWriter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.rdf.model.impl.Util;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.riot.system.PrefixMap;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.XSD;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Map;

/**
 * Writes triples that come subject by subject as <a
 * href="https://www.w3.org/TR/rdf-syntax-grammar/">RDF 1.1 XML</a>. XML has no control characters;
 * such a character in a literal becomes U+FFFD.
 */
final class RdfXmlStream extends StreamRDFBase {

    private final PrefixMap prefixes;
    private final XmlWriter xml;
    private @Nullable Node subject;

    RdfXmlStream(PrefixMap prefixes, OutputStream out) throws IOException {
        this.prefixes = prefixes;
        this.xml = new XmlWriter(out);
    }

    @Override
    public void start() {
        try {
            xml.start("rdf:RDF").attribute("xmlns:rdf", RDF.getURI());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the export", e);
        }
    }

    @Override
    public void quad(Quad quad) {
        triple(quad.asTriple());
    }

    @Override
    public void triple(Triple triple) {
        try {
            write(triple);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the export", e);
        }
    }

    @Override
    public void finish() {
        try {
            xml.finish();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the export", e);
        }
    }

    private void write(Triple triple) throws IOException {
        if (!triple.getSubject().equals(subject)) {
            if (subject != null) {
                xml.end();
            }
            subject = triple.getSubject();
            xml.start("rdf:Description");
            name("rdf:about", subject);
        }
        property(triple.getPredicate().getURI());
        if (triple.getObject().isLiteral()) {
            literal(triple.getObject());
        } else {
            name("rdf:resource", triple.getObject());
        }
        xml.end();
    }

    private void property(String iri) throws IOException {
        int split = Util.splitNamespaceXML(iri);
        if (split == iri.length()) {
            throw new ExportException("RDF/XML has no name for the property " + iri);
        }
        String namespace = iri.substring(0, split);
        String prefix = prefix(namespace);
        xml.start(prefix + ":" + iri.substring(split));
        if (!prefix.equals("rdf")) {
            xml.attribute("xmlns:" + prefix, namespace);
        }
    }

    private String prefix(String namespace) {
        if (namespace.equals(RDF.getURI())) {
            return "rdf";
        }
        return prefixes.getMapping().entrySet().stream()
                .filter(e -> e.getValue().equals(namespace) && !e.getKey().isEmpty())
                .map(Map.Entry::getKey)
                .sorted()
                .findFirst()
                .orElse("ns");
    }

    private void name(String attribute, Node node) throws IOException {
        switch (node) {
            case Node n when n.isURI() -> xml.attribute(attribute, n.getURI());
            case Node n when n.isBlank() ->
                    xml.attribute("rdf:nodeID", NodeFmtLib.encodeBNodeLabel(n.getBlankNodeLabel()));
            default -> throw new ExportException("RDF/XML 1.1 has no place for " + node + " here");
        }
    }

    private void literal(Node literal) throws IOException {
        if (literal.getLiteralBaseDirection() != null) {
            throw new ExportException("RDF/XML 1.1 has no base direction, as of " + literal);
        }
        if (!literal.getLiteralLanguage().isEmpty()) {
            xml.attribute("xml:lang", literal.getLiteralLanguage());
        } else if (!literal.getLiteralDatatypeURI().equals(XSD.xstring.getURI())) {
            xml.attribute("rdf:datatype", literal.getLiteralDatatypeURI());
        }
        xml.text(literal.getLiteralLexicalForm());
    }
}
