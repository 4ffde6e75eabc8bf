package org.aktenlage.export.graphml;

import static org.aktenlage.export.HostileGraph.LABELS;
import static org.aktenlage.export.HostileGraph.element;
import static org.aktenlage.export.HostileGraph.elements;
import static org.aktenlage.export.HostileGraph.inXml;
import static org.aktenlage.export.HostileGraph.iri;
import static org.aktenlage.export.HostileGraph.written;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

import java.io.ByteArrayInputStream;
import java.util.Map;

import javax.xml.parsers.DocumentBuilderFactory;

final class GraphMlExporterTest {

    private static Element parsed() throws Exception {
        return parsed(false);
    }

    private static Element parsed(boolean forYed) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder()
                .parse(new ByteArrayInputStream(written(new GraphMlExporter(forYed))))
                .getDocumentElement();
    }

    private static String data(Element element, String key) {
        return element(element, "data", "key", key).getTextContent();
    }

    @Test
    void everyLabelReadsBackAsItWas() throws Exception {
        Element root = parsed();
        for (int i = 0; i < LABELS.size(); i++) {
            Element node = element(root, "node", "id", "n" + i);
            assertEquals(iri(i), data(node, "node_iri"));
            assertEquals(inXml(LABELS.get(i)), data(node, "node_label"));
        }
    }

    @Test
    void everyEdgeSaysOnWhatItRests() throws Exception {
        Element root = parsed();
        assertEquals(LABELS.size(), elements(root, "edge", "id").size());
        Element edge = element(root, "edge", "id", "e1");
        assertEquals("n1", edge.getAttribute("source"));
        assertEquals("n2", edge.getAttribute("target"));
        assertEquals(LABELS.get(1), data(edge, "edge_quote"));
        assertEquals(LABELS.get(1), data(edge, "edge_claimant"));
        assertEquals("denied", data(edge, "edge_certainty"));
        assertEquals("2024-10-16", data(edge, "edge_valid_from"));
    }

    @Test
    void everyKeyIsDeclared() throws Exception {
        Element root = parsed();
        Map<String, Element> declared = elements(root, "key", "id");
        Map<String, Element> used = elements(root, "data", "key");
        assertFalse(used.isEmpty());
        assertTrue(declared.keySet().containsAll(used.keySet()));
    }

    @Test
    void numbersAreTyped() throws Exception {
        Element root = parsed();
        assertEquals("int", element(root, "key", "id", "node_degree").getAttribute("attr.type"));
        assertEquals("string", element(root, "key", "id", "edge_quote").getAttribute("attr.type"));
    }

    @Test
    void yedFindsLabelShapeAndLinkOfEachNodeAndTheQuoteOfEachEdge() throws Exception {
        Element root = parsed(true);
        for (int i = 0; i < LABELS.size(); i++) {
            Element node = element(root, "node", "id", "n" + i);
            assertEquals(
                    inXml(LABELS.get(i)),
                    node.getElementsByTagNameNS(YedData.NAMESPACE, "NodeLabel")
                            .item(0)
                            .getTextContent());
            assertEquals(1, elements(node, "Shape", "type").size());
            assertEquals(iri(i), data(node, "yed_node_url"));
            Element edge = element(root, "edge", "id", "e" + i);
            assertEquals(inXml(LABELS.get(i)), data(edge, "yed_edge_description"));
            assertTrue(elements(edge, "LineStyle", "type").containsKey(i == 0 ? "line" : "dashed"));
        }
        assertTrue(elements(root, "key", "yfiles.type").containsKey("nodegraphics"));
    }

    @Test
    void theSameGraphIsTheSameBytes() {
        assertArrayEquals(written(new GraphMlExporter(false)), written(new GraphMlExporter(false)));
    }
}
