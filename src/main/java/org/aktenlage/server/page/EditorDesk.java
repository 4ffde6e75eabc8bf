package org.aktenlage.server.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.aktenlage.document.Language;
import org.aktenlage.graph.Aktenlage;
import org.aktenlage.server.ContentPolicy;
import org.aktenlage.store.NamedQuery;
import org.aktenlage.store.Questions;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDFS;

import java.io.IOException;
import java.util.List;
import java.util.Map;

/** Shows the editor for SPARQL. */
final class EditorDesk {

    /**
     * The one rule that the table of YASR 4.5.0 adds to the page, for the grips between columns:
     * this text and no other.
     */
    private static final String GRIPS = "sha256-zCK2EVMoPc04mRF/g5CotUvxbJPWS+8V0b+s9ptqQIk=";

    private final Desk desk;

    EditorDesk(Desk desk) {
        this.desk = desk;
    }

    void show(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Visit visit = Visit.of(request, response);
        Words words = Words.of(visit.language());
        Layout layout =
                Layout.of(visit, words, words.lookup("editor"))
                        .withScript("/asset/editor.js")
                        .withStyle("/asset/yasgui.css");
        List<Example> examples =
                desk.library().all().stream().map(q -> example(q, visit.language())).toList();
        List<String> terms = desk.read(words, EditorDesk::terms);
        response.setHeader("Content-Security-Policy", ContentPolicy.withStyle(GRIPS));
        desk.send(response, out -> JteeditorGenerated.render(out, null, layout, examples, terms));
    }

    /** A question to begin with. */
    record Example(String name, String question, String text) {}

    private Example example(NamedQuery query, Language language) {
        return new Example(
                query.name(),
                QuestionPage.question(query, language),
                new Questions(desk.store()).spelled(query, Map.of("lang", language.tag())));
    }

    /** The names of the vocabulary, to be completed. */
    private static List<String> terms(GraphView view) {
        return view.facts().find(Node.ANY, RDFS.Nodes.label, Node.ANY).toList().stream()
                .map(Triple::getSubject)
                .filter(Node::isURI)
                .map(Node::getURI)
                .filter(iri -> iri.startsWith(Aktenlage.NAMESPACE))
                .map(iri -> "akt:" + iri.substring(Aktenlage.NAMESPACE.length()))
                .distinct()
                .sorted()
                .toList();
    }
}
