package org.aktenlage.export.answer;

import org.apache.jena.graph.Node;
import org.apache.jena.query.QuerySolution;
import org.apache.jena.query.ResultSetRewindable;
import org.apache.jena.rdf.model.RDFNode;
import org.jspecify.annotations.Nullable;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;

/** Rows in columns that fit a terminal; each cell on one line. */
public final class TextTable {

    private static final int NARROWEST = 8;
    private static final String GAP = "  ";
    private static final String BASE = "https://w3id.org/aktenlage/";

    private final List<String> names;
    private final List<List<String>> rows;

    public TextTable(List<String> names, List<List<String>> rows) {
        this.names = names;
        this.rows =
                rows.stream().map(row -> row.stream().map(TextTable::onOneLine).toList()).toList();
    }

    TextTable(ResultSetRewindable answer) {
        this.names = answer.getResultVars();
        this.rows = new ArrayList<>();
        answer.reset();
        answer.forEachRemaining(row -> rows.add(cells(row)));
    }

    private List<String> cells(QuerySolution row) {
        return names.stream().map(name -> text(row.get(name))).toList();
    }

    private static String text(@Nullable RDFNode value) {
        if (value == null) {
            return "";
        }
        Node node = value.asNode();
        String text = node.isLiteral() ? node.getLiteralLexicalForm() : node.toString();
        return onOneLine(text);
    }

    /** Without line breaks, and names of ours without their common beginning. */
    private static String onOneLine(String text) {
        return (text.startsWith(BASE) ? text.substring(BASE.length()) : text)
                .replaceAll("\\s+", " ");
    }

    /**
     * Prints it.
     *
     * @param width of the terminal in letters; longer cells are cut and end in an ellipsis
     */
    public void print(PrintWriter out, int width) {
        int[] widths = fit(widths(), width);
        line(out, names, widths);
        line(out, names.stream().map(n -> "-".repeat(n.length())).toList(), widths);
        rows.forEach(row -> line(out, row, widths));
        out.print("(" + rows.size() + (rows.size() == 1 ? " row" : " rows") + ")\n");
    }

    private int[] widths() {
        int[] widths = new int[names.size()];
        for (int i = 0; i < widths.length; i++) {
            int column = i;
            widths[i] =
                    Math.max(
                            names.get(i).length(),
                            rows.stream().mapToInt(r -> length(r.get(column))).max().orElse(0));
        }
        return widths;
    }

    /** The widest column gives way until all fit or none can. */
    private static int[] fit(int[] widths, int width) {
        int room = width - GAP.length() * (widths.length - 1);
        long sum = 0;
        for (int w : widths) {
            sum += w;
        }
        for (; sum > room; sum--) {
            int widest = 0;
            for (int i = 1; i < widths.length; i++) {
                widest = widths[i] > widths[widest] ? i : widest;
            }
            if (widths.length == 0 || widths[widest] <= NARROWEST) {
                break;
            }
            widths[widest]--;
        }
        return widths;
    }

    private static void line(PrintWriter out, List<String> cells, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            String cell = cut(cells.get(i), widths[i]);
            line.append(cell)
                    .append(" ".repeat(widths[i] - length(cell)))
                    .append(i + 1 < widths.length ? GAP : "");
        }
        out.print(line.toString().stripTrailing() + "\n");
    }

    private static String cut(String cell, int width) {
        return length(cell) <= width
                ? cell
                : cell.substring(0, cell.offsetByCodePoints(0, width - 1)) + "…";
    }

    private static int length(String cell) {
        return cell.codePointCount(0, cell.length());
    }
}
