package org.aktenlage.server.page;

import org.aktenlage.document.Block;
import org.aktenlage.document.Document;
import org.aktenlage.document.Span;
import org.aktenlage.document.Turn;
import org.aktenlage.server.page.MarkedText.Passage;
import org.aktenlage.server.page.MarkedText.Piece;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** Cuts a document into sheets, between blocks, and each block where something begins or ends. */
final class Sheets {

    /** About twenty printed pages: what a browser lays out at once. */
    private static final int SHEET_CHARACTERS = 60_000;

    private final Document document;
    private final CodePoints points;
    private final List<Finding> findings;
    private final List<Integer> starts;

    Sheets(Document document, List<Finding> findings) {
        this.document = document;
        this.points = new CodePoints(document.text());
        this.findings = findings;
        this.starts = starts(document);
    }

    private static List<Integer> starts(Document document) {
        List<Integer> starts = new ArrayList<>(List.of(0));
        for (Turn turn : document.turns()) {
            for (Block block : turn.blocks()) {
                if (block.span().end() - starts.getLast() > SHEET_CHARACTERS) {
                    starts.add(block.span().start());
                }
            }
        }
        return starts;
    }

    /** The sheet that holds a place, in code points. */
    MarkedText at(int place) {
        int index = index(points.unit(place));
        boolean last = index + 1 == starts.size();
        Span sheet =
                new Span(
                        starts.get(index),
                        last ? document.text().length() + 1 : starts.get(index + 1));
        return new MarkedText(
                passages(sheet),
                index == 0 ? -1 : points.point(starts.get(index - 1)),
                last ? -1 : points.point(sheet.end()),
                findings(sheet));
    }

    private int index(int unit) {
        int found = 0;
        for (int i = 0; i < starts.size(); i++) {
            found = starts.get(i) <= unit ? i : found;
        }
        return found;
    }

    private List<Finding> findings(Span sheet) {
        return findings.stream().filter(f -> isIn(sheet, start(f))).toList();
    }

    private static boolean isIn(Span sheet, int place) {
        return place >= sheet.start() && place < sheet.end();
    }

    private int start(Finding finding) {
        return points.unit(finding.start());
    }

    private int end(Finding finding) {
        return points.unit(finding.end());
    }

    private List<Passage> passages(Span sheet) {
        List<Finding> here = findings(sheet);
        List<Passage> passages = new ArrayList<>();
        for (Turn turn : document.turns()) {
            for (Block block : turn.blocks()) {
                if (isIn(sheet, block.span().start())) {
                    passages.add(passage(turn, block, here));
                }
            }
        }
        return passages;
    }

    private Passage passage(Turn turn, Block block, List<Finding> here) {
        boolean first = block.equals(turn.blocks().getFirst());
        return new Passage(
                block.kind(),
                first,
                turn.kind(),
                first ? speaker(turn) : "",
                pieces(block.span(), here));
    }

    private static String speaker(Turn turn) {
        String name = turn.speaker() == null ? "" : turn.speaker();
        return turn.affiliation() == null ? name : name + " (" + turn.affiliation() + ")";
    }

    private List<Piece> pieces(Span block, List<Finding> sheet) {
        List<Finding> here =
                sheet.stream()
                        .filter(f -> start(f) < block.end() && end(f) > block.start())
                        .toList();
        SortedSet<Integer> borders = new TreeSet<>(List.of(block.start(), block.end()));
        for (Finding finding : here) {
            borders.add(Math.max(block.start(), start(finding)));
            borders.add(Math.min(block.end(), end(finding)));
        }
        List<Piece> pieces = new ArrayList<>();
        int start = block.start();
        for (int end : borders) {
            if (end > start) {
                pieces.add(piece(start, end, here));
            }
            start = end;
        }
        return pieces;
    }

    private Piece piece(int start, int end, List<Finding> here) {
        List<Finding> over = here.stream().filter(f -> start(f) < end && end(f) > start).toList();
        return new Piece(
                document.text().substring(start, end),
                over,
                over.stream().filter(f -> start(f) == start).toList(),
                over.stream().filter(f -> end(f) == end).toList());
    }
}
