package org.aktenlage.document.reader;

import java.util.List;
import java.util.regex.Pattern;

/**
 * How a text is broken into lines: by paragraph, or hard at a column.
 *
 * @param width the column, in UTF-16 code units: only one line in twenty is longer
 */
record Wrap(int width) {

    /** Nobody wraps beyond this: longer lines are whole paragraphs. */
    private static final int WIDEST = 140;

    /** Words that begin a German clause in capitals only at the start of a sentence. */
    private static final Pattern OPENER =
            Pattern.compile(
                    "(Der|Die|Das|Ein|Eine|Im|In|Am|An|Auf|Mit|Nach|Seit|Trotz|Bei|Zur|Zum|Für|Wir|Es|Er|Ich"
                        + "|Welche[rns]?|Wie|Hat|Haben|Ist|Sind|Wird|Werden|Auch|Diese[rs]?|Laut|Zu|Vor|Aus"
                        + "|Wann|Warum|Wer|Was|Wo|Als|Durch|Über|Gegen|Um|Bereits|Insbesondere)\\s"
                        + "(?!(Linken?|Grünen?|Zeit|Welt|Spiegel|LINKE|GRÜNEN)\\b).*");

    private static final Pattern DANGLING =
            Pattern.compile(
                    ".*(^|\\s)(der|die|das|dem|den|des|und|oder|sowie|ein|eine[mnrs]?|von|vom|zu|zum|zur|im|in|am|an"
                        + "|auf|mit|für|bei|nach|über|durch|als|the|of|and|to|for|with|by|on|at|a|an|or|from)"
                        + "|.*[,;(„–&/-]");

    private static final Pattern FINISHED = Pattern.compile(".*[.?!:;…][\"“”«»’')\\]]*\\d*");

    static Wrap of(List<Line> lines) {
        int[] lengths =
                lines.stream()
                        .filter(l -> !l.isBlank())
                        .mapToInt(l -> l.text().length())
                        .sorted()
                        .toArray();
        return new Wrap(lengths.length == 0 ? 0 : lengths[(lengths.length - 1) * 19 / 20]);
    }

    /** Whether lines are wrapped at all. */
    boolean isHard() {
        return width <= WIDEST;
    }

    /** Whether the line's sentence has come to its end. */
    static boolean isFinished(String line) {
        return FINISHED.matcher(line).matches();
    }

    /** Whether a paragraph ends with the line, given the one that follows. */
    boolean endsParagraph(Line line, Line next) {
        if (!isHard() || line.text().length() > WIDEST || next.text().length() > WIDEST) {
            return true;
        }
        return isFinished(line.text())
                && !Character.isLowerCase(next.text().charAt(0))
                && hasRoomFor(line, next);
    }

    /** Whether the words before the following line are a heading that ends here. */
    boolean endsHeading(Line line, Line next) {
        String text = line.text();
        if (isFinished(text) || DANGLING.matcher(text).matches() || !startsUpper(next.text())) {
            return false;
        }
        return OPENER.matcher(next.text()).matches() || text.length() < width / 2;
    }

    private boolean hasRoomFor(Line line, Line next) {
        int space = next.text().indexOf(' ');
        int word = space < 0 ? next.text().length() : space;
        return line.text().length() + 1 + word <= width - width / 20;
    }

    private static boolean startsUpper(String text) {
        int letter = text.codePoints().filter(Character::isLetterOrDigit).findFirst().orElse('a');
        return !Character.isLowerCase(letter);
    }
}
