package org.aktenlage.server.page;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.aktenlage.server.PathName;
import org.aktenlage.server.ReadOnlyServlet;
import org.aktenlage.store.GraphStore;
import org.apache.jena.graph.Node;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Tells who has to do with an actor, as elements of Cytoscape.js (<a
 * href="https://js.cytoscape.org/#notation/elements-json">its JSON</a>).
 */
final class Neighbours extends ReadOnlyServlet {

    private static final long serialVersionUID = 1;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final transient GraphStore store;

    Neighbours(GraphStore store) {
        this.store = store;
    }

    @Override
    protected void tell(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Words words = Words.of(Visit.of(request, response).language());
        Optional<ObjectNode> graph =
                PathName.of(request)
                        .flatMap(
                                name ->
                                        store.read(
                                                data ->
                                                        graph(
                                                                GraphView.of(
                                                                        data, store.iris(), words),
                                                                name)));
        if (graph.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        byte[] bytes = JSON.writeValueAsBytes(graph.get());
        response.setContentType("application/json;charset=utf-8");
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }

    private static Optional<ObjectNode> graph(GraphView view, String name) {
        Node actor = view.thing(name);
        if (!ActorPage.exists(view, actor)) {
            return Optional.empty();
        }
        Actors actors = new Actors(view);
        Set<Node> family = actors.family(actor);
        List<Actors.Neighbour> all = actors.neighbours(family, new Events(view).of(family));
        ObjectNode root = JSON.createObjectNode();
        ArrayNode nodes = root.putArray("nodes");
        ArrayNode edges = root.putArray("edges");
        node(nodes, view.link(actor));
        for (Actors.Neighbour neighbour : all) {
            node(nodes, neighbour.actor());
            edges.addObject()
                    .putObject("data")
                    .put("source", view.address(actor))
                    .put("target", neighbour.actor().href())
                    .put("label", String.join(", ", neighbour.kinds()))
                    .put("weight", neighbour.events());
        }
        return Optional.of(root);
    }

    private static void node(ArrayNode nodes, Link actor) {
        nodes.addObject().putObject("data").put("id", actor.href()).put("label", actor.text());
    }
}
