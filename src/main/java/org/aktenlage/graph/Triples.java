package org.aktenlage.graph;

import org.aktenlage.document.Language;
import org.aktenlage.document.PartialDate;
import org.apache.jena.datatypes.RDFDatatype;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** A set of triples being written; each once. */
final class Triples {

    /** Digits kept of a confidence: more would be false precision and rounding noise. */
    private static final int CONFIDENCE_SCALE = 4;

    private final Set<Triple> triples = new LinkedHashSet<>();

    void add(Node subject, Node property, Node value) {
        triples.add(Triple.create(subject, property, value));
    }

    void type(Node subject, Node... classes) {
        for (Node one : classes) {
            add(subject, RDF.Nodes.type, one);
        }
    }

    /** Writes nothing where there is no text. */
    void text(Node subject, Node property, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            add(subject, property, NodeFactory.createLiteralString(value));
        }
    }

    void text(Node subject, Node property, @Nullable String value, @Nullable Language language) {
        if (language == null) {
            text(subject, property, value);
        } else if (value != null && !value.isBlank()) {
            add(subject, property, NodeFactory.createLiteralLang(value, language.tag()));
        }
    }

    void integer(Node subject, Node property, int value) {
        typed(subject, property, Integer.toString(value), XSDDatatype.XSDinteger);
    }

    void confidence(Node subject, double value) {
        BigDecimal rounded =
                BigDecimal.valueOf(value)
                        .setScale(CONFIDENCE_SCALE, RoundingMode.HALF_EVEN)
                        .stripTrailingZeros();
        BigDecimal canonical = rounded.scale() < 1 ? rounded.setScale(1) : rounded;
        typed(subject, Aktenlage.CONFIDENCE, canonical.toPlainString(), XSDDatatype.XSDdecimal);
    }

    /** A date as precise as it is known. */
    void date(Node subject, Node property, PartialDate date) {
        typed(subject, property, date.toString(), datatype(date));
    }

    /** The two days that queries and timelines compare. */
    void bounds(Node subject, PartialDate start, PartialDate end) {
        typed(subject, Aktenlage.EARLIEST, start.earliest().toString(), XSDDatatype.XSDdate);
        typed(subject, Aktenlage.LATEST, end.latest().toString(), XSDDatatype.XSDdate);
    }

    void typed(Node subject, Node property, String value, RDFDatatype datatype) {
        add(subject, property, NodeFactory.createLiteralDT(value, datatype));
    }

    List<Triple> toList() {
        return List.copyOf(triples);
    }

    private static RDFDatatype datatype(PartialDate date) {
        if (date.isDay()) {
            return XSDDatatype.XSDdate;
        }
        return date.month() == 0 ? XSDDatatype.XSDgYear : XSDDatatype.XSDgYearMonth;
    }
}
