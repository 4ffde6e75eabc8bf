package org.aktenlage.store;

import org.apache.jena.graph.Node;

import java.util.List;

/** Lets a person overrule what was read. */
public final class Review {

    private final GraphStore store;

    public Review(GraphStore store) {
        this.store = store;
    }

    /**
     * Keeps the decision on a claim, on every claim about an event, or on a merge.
     *
     * @param thing an IRI, or its short form below the store's base
     * @return the IRIs of the claims, or of the merge
     * @throws QuestionException if it is neither claim nor event nor merge
     */
    public List<String> decide(String thing, Decision decision) throws QuestionException {
        List<Node> claims = store.review(new ThingNames(store).find(thing), decision);
        if (claims.isEmpty()) {
            throw new QuestionException(
                    "\""
                            + thing
                            + "\" is no claim, no event and no merge; explain, facts and query"
                            + " same-party name them");
        }
        return claims.stream().map(Node::getURI).toList();
    }
}
