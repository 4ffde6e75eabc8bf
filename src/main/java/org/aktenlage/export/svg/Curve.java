package org.aktenlage.export.svg;

import org.aktenlage.export.svg.Layout.Place;

/**
 * From the rim of one node to that of another, bent to the right, so that a line there and one back
 * stay apart.
 */
record Curve(Place start, Place control, Place end) {

    private static final double SAME = 1;

    static Curve between(Place from, double fromRadius, Place to, double toRadius, double bend) {
        double x = to.x() - from.x();
        double y = to.y() - from.y();
        double length = Math.hypot(x, y);
        if (length < SAME) {
            return loop(from, fromRadius, bend);
        }
        Place control =
                new Place(
                        (from.x() + to.x()) / 2 - y / length * bend,
                        (from.y() + to.y()) / 2 + x / length * bend);
        return new Curve(
                towards(from, control, fromRadius), control, towards(to, control, toRadius + 2));
    }

    private static Curve loop(Place at, double radius, double bend) {
        return new Curve(
                new Place(at.x() - radius, at.y()),
                new Place(at.x(), at.y() - 2 * (radius + bend)),
                new Place(at.x() + radius, at.y()));
    }

    private static Place towards(Place from, Place to, double distance) {
        double length = Math.hypot(to.x() - from.x(), to.y() - from.y());
        double part = length < SAME ? 0 : distance / length;
        return new Place(
                from.x() + (to.x() - from.x()) * part, from.y() + (to.y() - from.y()) * part);
    }

    String path() {
        return "M" + point(start) + " Q" + point(control) + " " + point(end);
    }

    private static String point(Place place) {
        return Drawing.number(place.x()) + "," + Drawing.number(place.y());
    }

    /** Where it is half way. */
    Place middle() {
        return new Place(
                (start.x() + 2 * control.x() + end.x()) / 4,
                (start.y() + 2 * control.y() + end.y()) / 4);
    }
}
