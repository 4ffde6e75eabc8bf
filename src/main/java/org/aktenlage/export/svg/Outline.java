package org.aktenlage.export.svg;

import org.aktenlage.export.Look;
import org.aktenlage.export.XmlWriter;
import org.aktenlage.export.svg.Layout.Place;

import java.io.IOException;
import java.util.Locale;

/** The shape of a node. */
final class Outline {

    private Outline() {}

    static void write(Look look, Place place, double size, XmlWriter xml) throws IOException {
        switch (look.shape()) {
            case RECTANGLE -> rectangle(place, size, 0, xml);
            case ROUND_RECTANGLE -> rectangle(place, size, size / 4, xml);
            case ELLIPSE -> {
                xml.start("circle").attribute("cx", Drawing.number(place.x()));
                xml.attribute("cy", Drawing.number(place.y()));
                xml.attribute("r", Drawing.number(size / 2));
            }
            case DIAMOND -> polygon(place, size, 4, 0, xml);
            case HEXAGON -> polygon(place, size, 6, 0, xml);
            case OCTAGON -> polygon(place, size, 8, Math.PI / 8, xml);
            case TRIANGLE -> polygon(place, size, 3, -Math.PI / 2, xml);
        }
        xml.attribute("fill", look.colour()).attribute("stroke", "#444444").end();
    }

    private static void rectangle(Place place, double size, double round, XmlWriter xml)
            throws IOException {
        xml.start("rect").attribute("x", Drawing.number(place.x() - size / 2));
        xml.attribute("y", Drawing.number(place.y() - size / 2));
        xml.attribute("width", Drawing.number(size)).attribute("height", Drawing.number(size));
        xml.attribute("rx", Drawing.number(round));
    }

    private static void polygon(Place place, double size, int corners, double turn, XmlWriter xml)
            throws IOException {
        StringBuilder points = new StringBuilder();
        for (int i = 0; i < corners; i++) {
            double angle = turn + 2 * Math.PI * i / corners;
            points.append(
                    String.format(
                            Locale.ROOT,
                            "%.1f,%.1f ",
                            place.x() + size / 2 * Math.cos(angle),
                            place.y() + size / 2 * Math.sin(angle)));
        }
        xml.start("polygon").attribute("points", points.toString().strip());
    }
}
