package org.aktenlage.server.page;

import org.aktenlage.graph.Aktenlage;
import org.aktenlage.graph.ListTerms;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDF;

import java.util.Comparator;
import java.util.List;

/** The lists that are here and the regimes that are known. */
record SanctionsOverview(List<Census.NewestIssue> lists, List<RegimeRow> regimes) {

    /** A regime, whose and against whom. */
    record RegimeRow(Link regime, List<Link> authority, List<Link> against, String start) {}

    static SanctionsOverview of(GraphView view) {
        return new SanctionsOverview(
                Census.lists(view.with(view.iris().catalogueGraph())),
                view.subjects(RDF.Nodes.type, ListTerms.REGIME_CLASS).stream()
                        .map(regime -> row(view, regime))
                        .sorted(Comparator.comparing(r -> r.regime().text()))
                        .toList());
    }

    private static RegimeRow row(GraphView view, Node regime) {
        return new RegimeRow(
                view.link(regime),
                view.links(view.objects(regime, ListTerms.AUTHORITY)),
                view.links(view.objects(regime, ListTerms.AGAINST)),
                view.text(regime, Aktenlage.START));
    }
}
