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
     * Keeps the decision on a claim, or on every claim about an event.
     *
     * @param thing an IRI, or its short form below the store's base
     * @return the IRIs of the claims
     * @throws QuestionException if it is neither claim nor event
     */
    public List<String> decide(String thing, Decision decision) throws QuestionException {
        List<Node> claims = store.review(new ThingNames(store).find(thing), decision);
        if (claims.isEmpty()) {
            throw new QuestionException(
                    "\"" + thing + "\" is no claim and no event; explain and facts name them");
        }
        return claims.stream().map(Node::getURI).toList();
    }
}
