package org.aktenlage.server.page;

import org.aktenlage.document.Block;
import org.aktenlage.document.Document;
import org.aktenlage.document.Turn;
import org.aktenlage.graph.Aktenlage;
import org.aktenlage.graph.KeptDocument;
import org.apache.jena.graph.Node;

import java.util.List;

/**
 * A document's text in blocks, with the places where something was read. Long documents come in
 * sheets.
 *
 * @param before where the sheet before begins, in code points; -1 if there is none
 * @param after where the next sheet begins; -1 if there is none
 * @param findings what was read on this sheet
 */
record MarkedText(List<Passage> passages, int before, int after, List<Finding> findings) {

    static final MarkedText NONE = new MarkedText(List.of(), -1, -1, List.of());

    /**
     * A block of the text.
     *
     * @param speaker who begins to speak here, else empty
     * @param turn whether a new turn begins here
     */
    record Passage(
            Block.Kind kind, boolean turn, Turn.Kind role, String speaker, List<Piece> pieces) {}

    /**
     * A stretch within which nothing begins or ends.
     *
     * @param over what was read in it
     * @param beginning of those, what begins here
     * @param ending of those, what ends here
     */
    record Piece(String text, List<Finding> over, List<Finding> beginning, List<Finding> ending) {

        /** How the stretch is drawn: as the first that counts most. */
        String key() {
            return over.stream()
                    .map(f -> f.reason().isEmpty() ? f.claim().standing() : Standing.UNSURE)
                    .min(Enum::compareTo)
                    .map(Standing::key)
                    .orElse("");
        }
    }

    static MarkedText of(GraphView version, Node graph, List<Finding> findings, int at) {
        Document document =
                KeptDocument.read(
                                version.text(graph, Aktenlage.TEXT),
                                version.text(graph, Aktenlage.STRUCTURE),
                                version.text(graph, Aktenlage.SHA256))
                        .document();
        return new Sheets(document, findings).at(at);
    }
}
