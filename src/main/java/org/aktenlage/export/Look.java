package org.aktenlage.export;

import java.util.Map;

/**
 * How nodes are drawn, so that a type looks the same in every tool. Colours are those of Okabe and
 * Ito (2008), which people tell apart who see fewer colours; the shape says the same again.
 *
 * @param colour as {@code #RRGGBB}
 */
public record Look(String colour, Shape shape) {

    /** Those that all tools have. */
    public enum Shape {
        RECTANGLE,
        ROUND_RECTANGLE,
        ELLIPSE,
        DIAMOND,
        HEXAGON,
        OCTAGON,
        TRIANGLE
    }

    private static final Look OTHER = new Look("#BBBBBB", Shape.ELLIPSE);

    private static final Map<String, Look> BY_TYPE =
            Map.ofEntries(
                    Map.entry("State", new Look("#56B4E9", Shape.RECTANGLE)),
                    Map.entry("Government", new Look("#56B4E9", Shape.ROUND_RECTANGLE)),
                    Map.entry("Ministry", new Look("#56B4E9", Shape.ROUND_RECTANGLE)),
                    Map.entry("Agency", new Look("#56B4E9", Shape.ROUND_RECTANGLE)),
                    Map.entry("Parliament", new Look("#009E73", Shape.ROUND_RECTANGLE)),
                    Map.entry("Court", new Look("#009E73", Shape.ROUND_RECTANGLE)),
                    Map.entry("Body", new Look("#009E73", Shape.HEXAGON)),
                    Map.entry("Party", new Look("#F0E442", Shape.HEXAGON)),
                    Map.entry("Person", new Look("#E69F00", Shape.ELLIPSE)),
                    Map.entry("ArmedGroup", new Look("#D55E00", Shape.OCTAGON)),
                    Map.entry("Company", new Look("#CC79A7", Shape.DIAMOND)),
                    Map.entry("Entity", new Look("#CC79A7", Shape.DIAMOND)),
                    Map.entry("Vessel", new Look("#CC79A7", Shape.TRIANGLE)),
                    Map.entry("Aircraft", new Look("#CC79A7", Shape.TRIANGLE)),
                    Map.entry("Regime", new Look("#0072B2", Shape.OCTAGON)),
                    Map.entry("LegalAct", new Look("#0072B2", Shape.RECTANGLE)),
                    Map.entry("Claim", new Look("#DDDDDD", Shape.DIAMOND)),
                    Map.entry("Document", new Look("#FFFFFF", Shape.RECTANGLE)));

    /** Of a class, by its local name. */
    public static Look of(String type) {
        return BY_TYPE.getOrDefault(type, OTHER);
    }

    /** How wide a node is, in points: its area grows with its degree. */
    public static double size(int degree) {
        final double least = 16;
        final double most = 80;
        final double growth = 8;
        return Math.min(most, least + growth * Math.sqrt(degree));
    }
}
