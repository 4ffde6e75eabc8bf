package org.aktenlage.export.svg;

import static org.aktenlage.export.HostileGraph.LABELS;
import static org.aktenlage.export.HostileGraph.written;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.aktenlage.export.svg.Layout.Box;
import org.aktenlage.export.svg.Layout.Link;
import org.aktenlage.export.svg.Layout.Place;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

import javax.xml.parsers.DocumentBuilderFactory;

final class SvgExporterTest {

    private static Element parsed() throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder()
                .parse(new ByteArrayInputStream(written(SvgExporter.alone("en"))))
                .getDocumentElement();
    }

    @Test
    void everyNodeAndEdgeIsDrawnAndLeadsToTheWebAlone() throws Exception {
        Element root = parsed();
        NodeList links = root.getElementsByTagNameNS("*", "a");
        assertEquals(2 * LABELS.size(), links.getLength());
        for (int i = 0; i < links.getLength(); i++) {
            assertTrue(((Element) links.item(i)).getAttribute("href").startsWith("https://"));
        }
        assertEquals(0, root.getElementsByTagNameNS("*", "script").getLength());
    }

    @Test
    void whatIsNoFactIsDashedAndTheLegendSaysSo() throws Exception {
        NodeList paths = parsed().getElementsByTagNameNS("*", "path");
        int dashed = 0;
        for (int i = 0; i < paths.getLength(); i++) {
            dashed += ((Element) paths.item(i)).getAttribute("stroke-dasharray").isEmpty() ? 0 : 1;
        }
        assertEquals(LABELS.size() - 1 + 1, dashed);
        assertTrue(
                new String(written(SvgExporter.alone("de")), StandardCharsets.UTF_8)
                        .contains("nicht als"));
    }

    private static void noneOverlaps(Layout layout) {
        Random random = new Random(7);
        List<Box> boxes = new ArrayList<>();
        List<Link> links = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            boxes.add(new Box(20 + random.nextInt(150), 40 + random.nextInt(40)));
            links.add(new Link(i, random.nextInt(200)));
            links.add(new Link(i, random.nextInt(20)));
        }
        List<Place> places = layout.places(boxes, links);
        assertEquals(places, layout.places(boxes, links), "another picture of the same graph");
        for (int i = 0; i < 200; i++) {
            for (int j = i + 1; j < 200; j++) {
                assertFalse(overlap(places.get(i), boxes.get(i), places.get(j), boxes.get(j)));
            }
        }
    }

    private static boolean overlap(Place a, Box boxA, Place b, Box boxB) {
        return Math.abs(a.x() - b.x()) < (boxA.width() + boxB.width()) / 2 - 1
                && Math.abs(a.y() - b.y()) < (boxA.height() + boxB.height()) / 2 - 1;
    }

    @Test
    void twoHundredLabelsStandApart() {
        noneOverlaps(new ForceLayout());
    }

    @Test
    void twoHundredLabelsStandApartByGraphviz() {
        Optional<Layout> graphviz = GraphvizLayout.installed();
        assumeTrue(graphviz.isPresent(), "skipped: no Graphviz (dot) on the PATH");
        noneOverlaps(graphviz.get());
    }

    @Test
    void anEmptyGraphIsAnEmptyPicture() {
        assertEquals(List.of(), new ForceLayout().places(List.of(), List.of()));
    }
}
