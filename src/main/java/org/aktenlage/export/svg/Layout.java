package org.aktenlage.export.svg;

import java.util.List;

/** Finds a place for each node. */
interface Layout {

    /** How much room a node takes, in points. */
    record Box(double width, double height) {}

    /** The middle of a node, in points; y grows downwards. */
    record Place(double x, double y) {}

    /** Two nodes by their numbers. */
    record Link(int from, int to) {}

    /** Places for all boxes, in their order; the same for the same graph. */
    List<Place> places(List<Box> boxes, List<Link> links);
}
