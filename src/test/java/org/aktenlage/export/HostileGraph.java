package org.aktenlage.export;

import org.aktenlage.export.PropertyGraph.Edge;
import org.aktenlage.export.PropertyGraph.Node;
import org.aktenlage.fact.Factuality;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** A graph whose labels are made to break formats, and the means to look at what came of it. */
public final class HostileGraph {

    public static final List<String> LABELS =
            List.of(
                    "plain",
                    "\"quoted\" and 'quoted'",
                    "two\nlines\r\nand\ttab",
                    "a ]]> b <!-- c --> <d/> &amp; & \\",
                    "back\\slash\\",
                    "مجلس الأمن \u202Eright to left\u202C",
                    "flag 🇰🇵 and family 👩\u200D👩\u200D👦",
                    "nul \u0000 bell \u0007 escape \u001B and \uFFFE",
                    "lone \uD83D surrogate",
                    " blanks at both ends ",
                    "",
                    "\\N \\G \\E {a|b} <port>",
                    "next line \u0085 and separator \u2028");

    private HostileGraph() {}

    /** Each label is an actor, who does something to the next. */
    public static PropertyGraph graph() {
        int size = LABELS.size();
        return new PropertyGraph(
                IntStream.range(0, size).mapToObj(HostileGraph::node).toList(),
                IntStream.range(0, size).mapToObj(i -> edge(i, (i + 1) % size)).toList());
    }

    /** Where the label of this number is looked for. */
    public static String iri(int number) {
        return "https://example.org/actor/%02d?a=b&c".formatted(number);
    }

    private static Node node(int number) {
        return new Node(iri(number), LABELS.get(number), null, "State", number == 0 ? null : "KP");
    }

    private static Edge edge(int from, int to) {
        return new Edge(
                "https://example.org/edge/%02d".formatted(from),
                iri(from),
                iri(to),
                "https://example.org/event/" + from,
                "Condemnation",
                "condemns",
                LABELS.get(from),
                "https://example.org/doc",
                from == 0 ? null : LABELS.get(from),
                from == 0 ? Factuality.ASSERTED : Factuality.DENIED,
                from == 0 ? null : LocalDate.of(2024, 10, 16),
                from == 0 ? null : LocalDate.of(2024, 10, 31));
    }

    /** What XML can carry of a text: what it forbids is U+FFFD. */
    public static String inXml(String text) {
        return text.replaceAll("[\\x00\\x07\\x1B\\uFFFE\\uD83D](?![\\uDC00-\\uDFFF])", "\uFFFD");
    }

    public static byte[] written(Exporter exporter) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            exporter.write(graph(), out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** The elements of a name below another, by the value of one of their attributes. */
    public static Map<String, Element> elements(Element root, String name, String attribute) {
        NodeList found = root.getElementsByTagNameNS("*", name);
        Map<String, Element> byAttribute = new TreeMap<>();
        for (int i = 0; i < found.getLength(); i++) {
            Element element = (Element) found.item(i);
            byAttribute.put(element.getAttribute(attribute), element);
        }
        return byAttribute;
    }

    /** The one among them with this value. */
    public static Element element(Element root, String name, String attribute, String value) {
        return Objects.requireNonNull(elements(root, name, attribute).get(value), value);
    }
}
