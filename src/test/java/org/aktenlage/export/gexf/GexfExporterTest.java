package org.aktenlage.export.gexf;

import static org.aktenlage.export.HostileGraph.LABELS;
import static org.aktenlage.export.HostileGraph.element;
import static org.aktenlage.export.HostileGraph.elements;
import static org.aktenlage.export.HostileGraph.inXml;
import static org.aktenlage.export.HostileGraph.iri;
import static org.aktenlage.export.HostileGraph.written;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

import java.io.ByteArrayInputStream;

import javax.xml.parsers.DocumentBuilderFactory;

final class GexfExporterTest {

    private static Element parsed() throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder()
                .parse(new ByteArrayInputStream(written(new GexfExporter())))
                .getDocumentElement();
    }

    private static String value(Element element, String name) {
        return element(element, "attvalue", "for", name).getAttribute("value");
    }

    @Test
    void everyLabelReadsBackAsItWasEvenInAnAttribute() throws Exception {
        Element root = parsed();
        for (int i = 0; i < LABELS.size(); i++) {
            assertEquals(
                    inXml(LABELS.get(i)),
                    element(root, "node", "id", iri(i)).getAttribute("label"));
        }
    }

    @Test
    void everyEdgeSaysOnWhatItRestsAndWhen() throws Exception {
        Element root = parsed();
        assertEquals(LABELS.size(), elements(root, "edge", "id").size());
        Element edge = element(root, "edge", "id", "https://example.org/edge/02");
        assertEquals(iri(2), edge.getAttribute("source"));
        assertEquals(iri(3), edge.getAttribute("target"));
        assertEquals("Condemnation", edge.getAttribute("kind"));
        assertEquals("2024-10-16", edge.getAttribute("start"));
        assertEquals("2024-10-31", edge.getAttribute("end"));
        assertEquals(LABELS.get(2), value(edge, "quote"));
        assertEquals("denied", value(edge, "certainty"));
    }

    @Test
    void anEdgeOfUnknownTimeHasNone() throws Exception {
        Element edge = element(parsed(), "edge", "id", "https://example.org/edge/00");
        assertFalse(edge.hasAttribute("start"));
        assertFalse(edge.hasAttribute("end"));
    }
}
