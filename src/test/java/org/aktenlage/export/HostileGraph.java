package org.aktenlage.export;

import org.aktenlage.export.PropertyGraph.Edge;
import org.aktenlage.export.PropertyGraph.Node;
import org.aktenlage.fact.Factuality;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
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
                    "next line \u0085 and separator \u2028",
                    "=1+1",
                    " =HYPERLINK(\"https://example.org\")",
                    "@SUM(A1)",
                    "+49 30",
                    "-5",
                    "\t=tab",
                    "</script><svg onload=alert(1)>",
                    "`} ) DETACH DELETE n; // \\u0027",
                    "x".repeat(10_000));

    private static final List<Property> NODE_PROPERTIES =
            List.of(
                    Property.IRI,
                    Property.LABEL_EN,
                    Property.TYPE,
                    Property.STATE,
                    Property.DEGREE);

    private static final List<Property> EDGE_PROPERTIES =
            List.of(
                    Property.IRI,
                    Property.TYPE,
                    Property.QUOTE,
                    Property.DOCUMENT,
                    Property.CLAIMANT,
                    Property.CERTAINTY,
                    Property.VALID_FROM,
                    Property.VALID_TO,
                    Property.COUNT,
                    Property.text("penwidth"));

    private HostileGraph() {}

    /** Each label is an actor, who does something to the next. */
    public static PropertyGraph graph() {
        int size = LABELS.size();
        return new ListedGraph(
                NODE_PROPERTIES,
                EDGE_PROPERTIES,
                IntStream.range(0, size).mapToObj(HostileGraph::node).toList(),
                IntStream.range(0, size).mapToObj(i -> edge(i, (i + 1) % size)).toList());
    }

    /** Where the label of this number is looked for. */
    public static String iri(int number) {
        return "https://example.org/actor/%02d?a=b&c".formatted(number);
    }

    private static Node node(int number) {
        Map<String, String> values = new TreeMap<>();
        values.put("iri", iri(number));
        values.put("label_en", LABELS.get(number));
        values.put("type", "State");
        values.put("degree", "2");
        if (number > 0) {
            values.put("state", "KP");
        }
        return new Node(iri(number), LABELS.get(number), "State", 2, values);
    }

    private static Edge edge(int from, int to) {
        Map<String, String> values = new TreeMap<>();
        values.put("iri", "https://example.org/event/" + from);
        values.put("type", "Condemnation");
        values.put("quote", LABELS.get(from));
        values.put("document", from == 1 ? "javascript:alert(1)" : "https://example.org/doc");
        values.put("count", "1");
        values.put("penwidth", LABELS.get(from));
        values.put("certainty", from == 0 ? "asserted" : "denied");
        if (from > 0) {
            values.put("claimant", LABELS.get(from));
            values.put("valid_from", "2024-10-16");
            values.put("valid_to", "2024-10-31");
        }
        return new Edge(
                "https://example.org/edge/%02d".formatted(from),
                iri(from),
                iri(to),
                "condemns",
                "Condemnation",
                from == 0,
                from == 0 ? Factuality.ASSERTED : Factuality.DENIED,
                from == 0 ? null : LocalDate.of(2024, 10, 16),
                from == 0 ? null : LocalDate.of(2024, 10, 31),
                1,
                values);
    }

    /** What XML can carry of a text: what it forbids is U+FFFD. */
    public static String inXml(String text) {
        return text.replaceAll("[\\x00\\x07\\x1B\\uFFFE\\uD83D](?![\\uDC00-\\uDFFF])", "\uFFFD");
    }

    /** What UTF-8 can carry of a text: half a surrogate pair is a question mark. */
    public static String inUtf8(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }

    /** One of its files. */
    public static String file(FolderExporter exporter, String name) {
        Map<String, String> files = new TreeMap<>();
        try {
            exporter.write(
                    graph(),
                    (file, content) -> {
                        ByteArrayOutputStream out = new ByteArrayOutputStream();
                        content.to(out);
                        files.put(file, out.toString(StandardCharsets.UTF_8));
                    });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Objects.requireNonNull(files.get(name), name);
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
