package org.aktenlage.fact.frame;

import org.aktenlage.document.Installation;
import org.aktenlage.fact.Ground;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.rdf.model.Statement;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.shared.JenaException;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Reads and writes {@code ontology/confidence.ttl}. */
public final class ConfidenceLoader {

    private static final String AKT = "https://w3id.org/aktenlage/ns#";
    private static final String FILE = "confidence.ttl";

    private ConfidenceLoader() {}

    /**
     * Loads the weights; the user's replace ours.
     *
     * @throws LexiconException if there are none or the file is not of that form
     */
    public static Confidence load(Installation installation) {
        List<Path> files = installation.files("ontology", FILE);
        if (files.isEmpty()) {
            throw new LexiconException(
                    "no ontology/" + FILE + " in " + installation.home(), new JenaException());
        }
        Path file = files.get(files.size() - 1);
        try {
            return read(RDFDataMgr.loadModel(file.toUri().toString()));
        } catch (JenaException | IllegalArgumentException e) {
            throw new LexiconException(file + ": " + e.getMessage(), e);
        }
    }

    static Confidence read(Model model) {
        Map<Ground, Double> weights = new EnumMap<>(Ground.class);
        model.listStatements(null, property("ground"), (String) null)
                .forEach(s -> weights.put(ground(s), number(s.getSubject(), "factor")));
        Resource one =
                model.listSubjectsWithProperty(property("intercept"))
                        .nextOptional()
                        .orElseThrow(() -> new IllegalArgumentException("no akt:intercept"));
        return new Confidence(number(one, "intercept"), weights);
    }

    private static Ground ground(Statement statement) {
        String word = statement.getString();
        return Ground.of(word)
                .orElseThrow(() -> new IllegalArgumentException("no ground: \"" + word + "\""));
    }

    private static double number(Resource subject, String property) {
        return subject.getRequiredProperty(property(property)).getDouble();
    }

    private static Property property(String name) {
        return ResourceFactory.createProperty(AKT, name);
    }

    /**
     * As Turtle.
     *
     * @param comment what it was fitted to, without {@code #}
     */
    public static String turtle(Confidence confidence, List<String> comment) {
        StringBuilder out = new StringBuilder();
        comment.forEach(line -> out.append(("# " + line).strip()).append('\n'));
        out.append("@prefix akt: <").append(AKT).append("> .\n\nakt:confidenceModel\n");
        out.append(String.format(Locale.ROOT, "    akt:intercept %.4f", confidence.intercept()));
        new TreeMap<>(confidence.weights())
                .forEach(
                        (ground, weight) ->
                                out.append(
                                        String.format(
                                                Locale.ROOT,
                                                " ;\n"
                                                        + "    akt:weight [ akt:ground \"%s\" ;"
                                                        + " akt:factor %.4f ]",
                                                ground.word(),
                                                weight)));
        return out.append(" .\n").toString();
    }
}
