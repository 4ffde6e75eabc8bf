package org.aktenlage.document.reader;

import org.aktenlage.document.Block;
import org.aktenlage.document.Span;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Divides plain text into blocks.
 *
 * <p>Blank lines always part blocks. Official texts have none: there, numbers, bullets, indents,
 * short last lines and headings part them (seen in papers and minutes of the Bundestag).
 */
final class BlockFinder {

    /** No heading has more lines; what runs on is a paragraph. */
    private static final int HEADING_LINES = 3;

    /** No heading is longer, in UTF-16 code units. */
    private static final int HEADING_LENGTH = 240;

    private static final Pattern ITEM =
            Pattern.compile(
                    "([-*•‣▪–—]\\s+|\\(?\\d{1,3}[.)]\\s+|[a-z]\\)\\s+|[IVX]{1,5}\\.\\s+)(?=\\S)"
                        + "(?!(Januar|Jänner|Februar|März|April|Mai|Juni|Juli|August|September|Oktober"
                        + "|November|Dezember|Sitzung|Wahlperiode|Jahrestag|Jahrhundert)\\b)");

    private static final Pattern NUMBERED_HEADING =
            Pattern.compile("\\d{1,2}(\\.\\d{1,2})*\\s+(?!(Prozent|Mio|Mrd|Milli|Euro))\\p{Lu}");

    private static final Set<String> GENRES =
            Set.of(
                    "Antwort",
                    "Antrag",
                    "Kleine Anfrage",
                    "Große Anfrage",
                    "Unterrichtung",
                    "Gesetzentwurf",
                    "Schriftliche Fragen",
                    "Fragen",
                    "Empfehlungen",
                    "Beschlussempfehlung",
                    "Anlage",
                    "Deutscher Bundestag",
                    "Stenografischer Bericht",
                    "Stenographischer Bericht");

    private final List<Block> blocks = new ArrayList<>();
    private final List<Line> open = new ArrayList<>();
    private boolean item;
    private boolean signature;

    private BlockFinder() {}

    /** The blocks of the whole text. */
    static List<Block> find(String text) {
        return find(text, 0, text.length());
    }

    /** The blocks between two offsets. */
    static List<Block> find(String text, int start, int end) {
        BlockFinder finder = new BlockFinder();
        List<Line> lines = Line.of(text, start, end);
        Wrap wrap = Wrap.of(lines);
        for (Line line : lines) {
            finder.take(line, wrap);
        }
        finder.close();
        return withTitle(text, finder.blocks);
    }

    private void take(Line line, Wrap wrap) {
        if (line.isBlank()) {
            close();
        } else if (isFurniture(line)) {
            close();
            blocks.add(new Block(Block.Kind.FURNITURE, line.span()));
        } else {
            continueWith(line, wrap);
        }
    }

    private boolean isFurniture(Line line) {
        if (Furniture.isFarewell(line.text())) {
            signature = true;
            return true;
        }
        // A name under a farewell, until somebody speaks in sentences again.
        signature = signature && line.text().length() <= 60 && !Wrap.isFinished(line.text());
        return signature || Furniture.isFurniture(line.text());
    }

    private void continueWith(Line line, Wrap wrap) {
        Matcher marker = ITEM.matcher(line.text());
        if (marker.lookingAt() && mayBeginItem(wrap, line)) {
            close();
            item = true;
            open.add(line.from(marker.end()));
            return;
        }
        if (!open.isEmpty() && breaksBefore(line, wrap)) {
            close();
        }
        open.add(line);
    }

    /** A number may also stand at a line's start by chance of wrapping. */
    private boolean mayBeginItem(Wrap wrap, Line line) {
        if (open.isEmpty() || !wrap.isHard()) {
            return true;
        }
        Line last = open.getLast();
        return Wrap.isFinished(last.text())
                || last.text().endsWith(",")
                || last.text().length() < wrap.width() / 2
                || line.indent() > last.indent();
    }

    private boolean breaksBefore(Line line, Wrap wrap) {
        Line last = open.getLast();
        if (GENRES.contains(last.text()) || GENRES.contains(line.text())) {
            return true;
        }
        boolean indented = !item && line.indent() >= 2 && last.indent() < line.indent();
        boolean heading =
                open.size() <= HEADING_LINES
                        && open.stream().noneMatch(l -> Wrap.isFinished(l.text()));
        boolean numbered =
                Wrap.isFinished(last.text()) && NUMBERED_HEADING.matcher(line.text()).lookingAt();
        return indented
                || numbered
                || wrap.endsParagraph(last, line)
                || (heading && wrap.endsHeading(last, line));
    }

    private void close() {
        if (!open.isEmpty()) {
            Span span = open.getFirst().span().union(open.getLast().span());
            blocks.add(new Block(kindOf(span), span));
        }
        open.clear();
        item = false;
    }

    private Block.Kind kindOf(Span span) {
        if (item) {
            return Block.Kind.LIST_ITEM;
        }
        boolean heading =
                open.size() <= HEADING_LINES
                        && span.length() <= HEADING_LENGTH
                        && !Wrap.isFinished(open.getLast().text())
                        && !open.getLast().text().endsWith(",");
        return heading ? Block.Kind.HEADING : Block.Kind.PARAGRAPH;
    }

    /** The first heading that names more than the genre, if text follows it. */
    private static List<Block> withTitle(String text, List<Block> blocks) {
        for (int i = 0; i + 1 < blocks.size(); i++) {
            Block block = blocks.get(i);
            if (block.kind() == Block.Kind.PARAGRAPH || block.kind() == Block.Kind.LIST_ITEM) {
                return blocks;
            }
            if (block.kind() == Block.Kind.HEADING && namesMore(block.span().of(text))) {
                blocks.set(i, new Block(Block.Kind.TITLE, block.span()));
                return blocks;
            }
        }
        return blocks;
    }

    private static boolean namesMore(String heading) {
        return !GENRES.contains(heading)
                && !heading.matches(
                        "(?s)(der|des|auf|für die|mit den|Plenarprotokoll|Drucksache|\\d+\\."
                                + " Abgeordneter?)\\b.*");
    }
}
