package org.aktenlage.store;

import org.aktenlage.graph.Iris;
import org.aktenlage.graph.ListTerms;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What the seeds know of the programmes and measures that lists name in words of their own. */
final class Regimes {

    private final Graph seeds;
    private final Iris iris;
    private final Map<String, Node> measures = new HashMap<>();

    /**
     * Takes the measures from the seeds.
     *
     * @param seeds the current reference graph; an empty one where there is none
     */
    Regimes(Graph seeds, Iris iris) {
        this.seeds = seeds;
        this.iris = iris;
        for (Node measure : Graphs.subjects(seeds, RDF.Nodes.type, ListTerms.MEASURE_CLASS)) {
            for (Node property : List.of(SKOS.prefLabel.asNode(), SKOS.altLabel.asNode())) {
                Graphs.objects(seeds, measure, property)
                        .forEach(l -> measures.put(folded(l.getLiteralLexicalForm()), measure));
            }
        }
    }

    private static String folded(String words) {
        return words.toLowerCase(Locale.ROOT).strip();
    }

    /**
     * What follows of a listing: its regime and measures.
     *
     * @param content the graph of its record's version
     */
    List<Triple> of(Node listing, Node list, Graph content) {
        List<Triple> derived = new ArrayList<>();
        String programme = Graphs.text(content, listing, ListTerms.PROGRAMME);
        Node regime = regime(list, programme);
        derived.add(Triple.create(listing, ListTerms.REGIME, regime));
        if (!seeds.contains(regime, RDF.Nodes.type, ListTerms.REGIME_CLASS)) {
            describe(regime, list, programme, derived);
        }
        for (Node words : Graphs.objects(content, listing, ListTerms.MEASURE_WORDS)) {
            Node measure = measures.get(folded(words.getLiteralLexicalForm()));
            if (measure != null) {
                derived.add(Triple.create(listing, ListTerms.MEASURE, measure));
            }
        }
        return derived;
    }

    /** The acts that a change of the listing rests on; its programme where none is known. */
    List<Triple> of(Node event, Node listing, Node list, Graph content) {
        String programme = Graphs.text(content, listing, ListTerms.PROGRAMME);
        List<Node> acts = acts(list, programme);
        return acts.isEmpty()
                ? List.of(
                        Triple.create(
                                event,
                                ListTerms.PROGRAMME,
                                NodeFactory.createLiteralString(programme)))
                : acts.stream().map(a -> Triple.create(event, ListTerms.LEGAL_BASIS, a)).toList();
    }

    /** Known to the seeds by the list's authority and code, else named by the list alone. */
    private Node regime(Node list, String programme) {
        Node known = known(list, programme);
        if (known == null) {
            return iris.listedRegime(list, programme);
        }
        return seeds.contains(known, RDF.Nodes.type, ListTerms.REGIME_CLASS)
                ? known
                : Graphs.object(seeds, known, ListTerms.REGIME)
                        .orElseGet(() -> iris.listedRegime(list, programme));
    }

    private List<Node> acts(Node list, String programme) {
        Node known = known(list, programme);
        if (known == null) {
            return List.of();
        }
        return seeds.contains(known, RDF.Nodes.type, ListTerms.REGIME_CLASS)
                ? Graphs.objects(seeds, known, ListTerms.LEGAL_BASIS)
                : List.of(known);
    }

    /** A regime or one act of it, by the code that lists of this authority use. */
    private @Nullable Node known(Node list, String programme) {
        Node authority = Graphs.object(seeds, list, ListTerms.AUTHORITY).orElse(Node.ANY);
        Node code = NodeFactory.createLiteralString(programme);
        for (Node one : Graphs.subjects(seeds, ListTerms.PROGRAMME_CODE, code)) {
            Node regime = Graphs.object(seeds, one, ListTerms.REGIME).orElse(one);
            if (seeds.contains(regime, ListTerms.AUTHORITY, authority)) {
                return one;
            }
        }
        return null;
    }

    private void describe(Node regime, Node list, String programme, List<Triple> out) {
        out.add(Triple.create(regime, RDF.Nodes.type, ListTerms.REGIME_CLASS));
        out.add(Triple.create(regime, ListTerms.ON_LIST, list));
        Graphs.object(seeds, list, ListTerms.AUTHORITY)
                .ifPresent(a -> out.add(Triple.create(regime, ListTerms.AUTHORITY, a)));
        for (String language : List.of("en", "de")) {
            out.add(
                    Triple.create(
                            regime,
                            SKOS.prefLabel.asNode(),
                            NodeFactory.createLiteralLang(programme, language)));
        }
    }
}
