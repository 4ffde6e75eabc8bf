package org.aktenlage.export.svg;

import org.jgrapht.Graph;
import org.jgrapht.alg.drawing.FRLayoutAlgorithm2D;
import org.jgrapht.alg.drawing.model.Box2D;
import org.jgrapht.alg.drawing.model.MapLayoutModel2D;
import org.jgrapht.alg.drawing.model.Point2D;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.builder.GraphTypeBuilder;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Springs and charges (<a href="https://doi.org/10.1002/spe.4380211102">Fruchterman and Reingold,
 * 1991</a>) by JGraphT; then boxes that still overlap are pushed apart.
 */
final class ForceLayout implements Layout {

    private static final int ITERATIONS = 200;
    private static final int PUSHES = 300;
    private static final double ROOM_FOR_EACH = 130;
    private static final double GAP = 6;
    private static final long SEED = 1;

    @Override
    public List<Place> places(List<Box> boxes, List<Link> links) {
        if (boxes.isEmpty()) {
            return List.of();
        }
        Graph<Integer, DefaultEdge> graph =
                GraphTypeBuilder.<Integer, DefaultEdge>undirected()
                        .allowingSelfLoops(true)
                        .edgeClass(DefaultEdge.class)
                        .buildGraph();
        for (int i = 0; i < boxes.size(); i++) {
            graph.addVertex(i);
        }
        links.forEach(link -> graph.addEdge(link.from(), link.to()));
        double side = ROOM_FOR_EACH * Math.sqrt(boxes.size());
        MapLayoutModel2D<Integer> model = new MapLayoutModel2D<>(Box2D.of(side * 4 / 3, side));
        new FRLayoutAlgorithm2D<Integer, DefaultEdge>(
                        ITERATIONS,
                        FRLayoutAlgorithm2D.DEFAULT_NORMALIZATION_FACTOR,
                        new Random(SEED))
                .layout(graph, model);
        double[][] middles = new double[boxes.size()][];
        for (int i = 0; i < middles.length; i++) {
            Point2D point = model.get(i);
            middles[i] = new double[] {point.getX(), point.getY()};
        }
        pushApart(middles, boxes);
        List<Place> places = new ArrayList<>();
        for (double[] middle : middles) {
            places.add(new Place(middle[0], middle[1]));
        }
        return places;
    }

    private static void pushApart(double[][] middles, List<Box> boxes) {
        boolean hasMoved = true;
        for (int push = 0; push < PUSHES && hasMoved; push++) {
            hasMoved = false;
            for (int i = 0; i < middles.length; i++) {
                for (int j = i + 1; j < middles.length; j++) {
                    hasMoved |= push(middles[i], boxes.get(i), middles[j], boxes.get(j));
                }
            }
        }
    }

    /** Along the axis on which they overlap less, each half of it. */
    private static boolean push(double[] a, Box boxA, double[] b, Box boxB) {
        double overX = (boxA.width() + boxB.width()) / 2 + GAP - Math.abs(a[0] - b[0]);
        double overY = (boxA.height() + boxB.height()) / 2 + GAP - Math.abs(a[1] - b[1]);
        if (overX <= 0 || overY <= 0) {
            return false;
        }
        int axis = overX < overY ? 0 : 1;
        double half = Math.min(overX, overY) / 2;
        double direction = a[axis] < b[axis] ? -1 : 1;
        a[axis] += direction * half;
        b[axis] -= direction * half;
        return true;
    }
}
