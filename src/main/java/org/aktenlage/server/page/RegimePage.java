package org.aktenlage.server.page;

import org.aktenlage.graph.Aktenlage;
import org.aktenlage.graph.ListTerms;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A sanctions regime: the chain of its acts, who is listed, and the talk before and after.
 *
 * @param history acts and talk in one order of time
 */
record RegimePage(
        String name,
        Link self,
        Optional<Link> authority,
        List<Link> against,
        String start,
        String end,
        List<String> measures,
        List<Link> basis,
        List<Step> history,
        Portion<Actors.ListingCard> listings) {

    private static final String ELI = "http://data.europa.eu/eli/ontology#";

    /** How acts change each other, by the names of the European Legislation Identifier. */
    static final List<String> RELATIONS = List.of("amends", "implements", "based_on", "repeals");

    /** Something on the way: an act, or what somebody said. */
    sealed interface Step {
        String day();
    }

    /**
     * A legal act.
     *
     * @param ties to other acts: amends, implements, rests on, repeals
     */
    record Act(String day, Link act, String number, String inForce, List<Tie> ties)
            implements Step {}

    /** How an act changes another. */
    record Tie(String relation, Link act) {}

    /** A claim about sanctions on whom the regime is against. */
    record Talk(String day, Statement statement) implements Step {}

    static RegimePage of(GraphView view, String name, Visit visit) {
        Node regime = view.thing(name);
        Actors actors = new Actors(view);
        List<Node> against = view.objects(regime, ListTerms.AGAINST);
        return new RegimePage(
                name,
                view.link(regime),
                view.object(regime, ListTerms.AUTHORITY).map(view::link),
                view.links(against),
                view.text(regime, Aktenlage.START),
                view.text(regime, Aktenlage.END),
                view.objects(regime, ListTerms.MEASURE).stream().map(view::label).sorted().toList(),
                view.links(view.objects(regime, ListTerms.LEGAL_BASIS)),
                history(view, regime, against),
                Portion.of(listings(view, regime), visit.number("listings"), actors::listing));
    }

    private static List<Step> history(GraphView view, Node regime, List<Node> against) {
        List<Step> steps = new ArrayList<>();
        view.subjects(ListTerms.REGIME, regime).stream()
                .filter(a -> view.is(a, "LegalAct"))
                .forEach(a -> steps.add(act(view, a)));
        Claims claims = new Claims(view);
        for (Node actor : against) {
            claims.onSanctionsOf(actor)
                    .forEach(p -> steps.add(talk(new Statement(claims.event(p), claims.card(p)))));
        }
        steps.sort(Comparator.comparing((Step s) -> s.day().isEmpty()).thenComparing(Step::day));
        return steps;
    }

    private static Talk talk(Statement statement) {
        String said = statement.claim().said();
        return new Talk(said.isEmpty() ? statement.event().earliest() : said, statement);
    }

    private static Act act(GraphView view, Node act) {
        String adopted = view.text(act, ListTerms.ADOPTED);
        return new Act(
                adopted.isEmpty() ? view.text(act, ListTerms.PUBLISHED) : adopted,
                view.link(act),
                view.text(act, eli("number")),
                view.text(act, eli("first_date_entry_in_force")),
                RELATIONS.stream()
                        .flatMap(
                                r ->
                                        view.objects(act, eli(r)).stream()
                                                .map(o -> new Tie(r, view.link(o))))
                        .toList());
    }

    private static Node eli(String name) {
        return NodeFactory.createURI(ELI + name);
    }

    private static List<Node> listings(GraphView view, Node regime) {
        return view.subjects(ListTerms.REGIME, regime).stream()
                .filter(l -> view.is(l, "Listing"))
                .sorted(
                        Comparator.comparing((Node l) -> view.text(l, ListTerms.LISTED))
                                .reversed()
                                .thenComparing(Node::getURI))
                .limit(Portion.MOST)
                .toList();
    }
}
