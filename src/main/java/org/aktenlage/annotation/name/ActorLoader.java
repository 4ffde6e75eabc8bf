package org.aktenlage.annotation.name;

import org.aktenlage.annotation.Actor;
import org.aktenlage.annotation.ActorType;
import org.aktenlage.annotation.Mention;
import org.aktenlage.document.Installation;
import org.aktenlage.document.Language;
import org.aktenlage.document.PartialDate;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.vocabulary.RDF;
import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Reads the Turtle files of {@code seeds/} into a {@link NameIndex}. A file that is no Turtle is an
 * error of the installation: {@link org.apache.jena.riot.RiotException} with its place.
 */
public final class ActorLoader {

    private static final String AKT = "https://w3id.org/aktenlage/ns#";
    private static final String SKOS = "http://www.w3.org/2004/02/skos/core#";
    private static final String ORG = "http://www.w3.org/ns/org#";
    private static final String FOAF = "http://xmlns.com/foaf/0.1/";
    private static final String WIKIDATA = "http://www.wikidata.org/entity/";
    private static final Set<String> OTHER_TURTLE = Set.of("documents", "gold", "lists");

    /** Regimes, acts and lists have labels but are no actors: a document's names are not theirs. */
    private static final Set<String> NO_ACTORS = Set.of("regimes.ttl", "lists.ttl");

    private static final Node ALT = uri(SKOS + "altLabel");
    private static final Node PREF = uri(SKOS + "prefLabel");
    private static final Node KEY = uri(AKT + "key");
    private static final Node TYPE = RDF.type.asNode();
    private static final Node KIND = uri(AKT + "organKind");

    /** Subject, predicate, objects: a tenth of the time a graph with three indexes takes. */
    private final Map<Node, Map<Node, List<Node>>> statements = new LinkedHashMap<>();

    private final NameIndex index = new NameIndex();
    private final Map<Node, Actor> actors = new LinkedHashMap<>();
    private final Map<Node, Post> posts = new LinkedHashMap<>();

    private ActorLoader() {}

    /** All actors of the installation and the folders laid over it. */
    public static NameIndex load(Installation installation) {
        ActorLoader loader = new ActorLoader();
        installation.files("seeds", ".ttl").stream()
                .filter(ActorLoader::isReference)
                .forEach(loader::parse);
        loader.fill();
        return loader.index;
    }

    private static boolean isReference(Path file) {
        Path folder = file.getParent();
        return !NO_ACTORS.contains(String.valueOf(file.getFileName()))
                && (folder == null || !OTHER_TURTLE.contains(String.valueOf(folder.getFileName())));
    }

    private void parse(Path file) {
        RDFParser.source(file)
                .lang(Lang.TURTLE)
                .parse(
                        new StreamRDFBase() {
                            @Override
                            public void triple(Triple t) {
                                keep(t);
                            }
                        });
    }

    private void keep(Triple triple) {
        statements
                .computeIfAbsent(triple.getSubject(), k -> new HashMap<>())
                .computeIfAbsent(triple.getPredicate(), k -> new ArrayList<>())
                .add(triple.getObject());
    }

    private void fill() {
        with(KEY).forEach(node -> actors.put(node, actor(node)));
        actors.forEach(this::names);
        typed("Post").forEach(node -> posts.put(node, post(node)));
        posts.forEach(this::posts);
        with(uri(ORG + "role")).forEach(this::tenure);
        typed("OrganNoun").forEach(this::nouns);
        typed("NotActors").forEach(this::notActors);
    }

    private List<Node> with(Node property) {
        return statements.entrySet().stream()
                .filter(e -> e.getValue().containsKey(property))
                .map(Map.Entry::getKey)
                .toList();
    }

    private List<Node> typed(String name) {
        Node type = uri(AKT + name);
        return statements.entrySet().stream()
                .filter(e -> e.getValue().getOrDefault(TYPE, List.of()).contains(type))
                .map(Map.Entry::getKey)
                .toList();
    }

    private Actor actor(Node node) {
        String key = require(text(node, KEY), node);
        return new Actor(
                key,
                type(node),
                label(node, "en", key),
                label(node, "de", key),
                state(node),
                wikidata(node),
                true);
    }

    private ActorType type(Node node) {
        for (Node found : objects(node, TYPE)) {
            for (ActorType type : ActorType.values()) {
                if (found.getURI().equals(AKT + type.className())) {
                    return type;
                }
            }
        }
        return ActorType.OTHER;
    }

    private @Nullable String state(Node node) {
        String iso = text(node, uri(AKT + "iso"));
        if (iso != null) {
            return iso;
        }
        List<Node> states = objects(node, uri(AKT + "ofState"));
        return states.isEmpty() ? null : text(states.getFirst(), uri(AKT + "iso"));
    }

    private @Nullable String wikidata(Node node) {
        return objects(node, uri(SKOS + "exactMatch")).stream()
                .map(Node::getURI)
                .filter(u -> u.startsWith(WIKIDATA))
                .map(u -> u.substring(WIKIDATA.length()))
                .findFirst()
                .orElse(null);
    }

    private void names(Node node, Actor actor) {
        index.add(actor, text(node, KIND));
        boolean person = actor.type() == ActorType.PERSON;
        Spelling.Style style = person ? Spelling.Style.PERSON : Spelling.Style.NAME;
        name(node, PREF, actor, Mention.Form.NAME, style);
        name(node, ALT, actor, Mention.Form.NAME, style);
        name(node, uri(AKT + "adjective"), actor, Mention.Form.ADJECTIVE, Spelling.Style.ADJECTIVE);
        name(node, uri(AKT + "inhabitant"), actor, Mention.Form.INHABITANTS, Spelling.Style.NAME);
        name(node, uri(AKT + "seat"), actor, Mention.Form.SEAT, Spelling.Style.NAME);
        for (Node seat : objects(node, uri(AKT + "seat"))) {
            if (language(seat) == Language.GERMAN) {
                String adjective = seat.getLiteralLexicalForm() + "er";
                index.seatAdjectives.add(adjective, style, Language.GERMAN, actor);
            }
        }
        for (Node later : objects(node, uri(AKT + "laterName"))) {
            index.later.add(later.getLiteralLexicalForm(), style, language(later), actor);
        }
        for (Node family : objects(node, uri(FOAF + "familyName"))) {
            families(node, actor, family);
        }
    }

    private void families(Node node, Actor actor, Node family) {
        String name = family.getLiteralLexicalForm();
        index.families.add(name, Spelling.Style.PERSON, language(family), actor);
        if ("true".equals(text(node, uri(AKT + "knownByFamilyName")))) {
            index.famous.add(name, Spelling.Style.PERSON, language(family), actor);
        }
    }

    private void name(
            Node node, Node property, Actor actor, Mention.Form form, Spelling.Style style) {
        Set<String> said = new HashSet<>();
        for (Node label : objects(node, property)) {
            String text = label.getLiteralLexicalForm();
            boolean first = said.add(text);
            Language language = actor.type() == ActorType.PERSON ? null : language(label);
            if (first || language != null) {
                index.names.add(text, style, language, new NameIndex.Name(actor, form));
            }
            if (form == Mention.Form.NAME) {
                index.addLabel(text, actor);
            }
        }
    }

    private Post post(Node node) {
        Set<String> kinds = new HashSet<>();
        objects(node, KIND).forEach(k -> kinds.add(k.getLiteralLexicalForm()));
        List<Node> only = objects(node, uri(AKT + "onlyIn"));
        String iri = node.getURI();
        return new Post(
                iri.substring(iri.lastIndexOf('/') + 1),
                label(node, "en", iri),
                label(node, "de", iri),
                kinds,
                only.isEmpty() ? null : text(only.getFirst(), KEY));
    }

    private void posts(Node node, Post post) {
        for (Node property : List.of(PREF, ALT)) {
            for (Node label : objects(node, property)) {
                String text = label.getLiteralLexicalForm();
                index.posts.add(text, Spelling.Style.NOUN, language(label), post);
                if (post.kinds().isEmpty() || post.onlyIn() != null) {
                    continue;
                }
                if (language(label) == Language.ENGLISH) {
                    String small = text.toLowerCase(Locale.ROOT);
                    index.posts.add(small, Spelling.Style.NOUN, Language.ENGLISH, post);
                } else {
                    federal(text, post);
                }
            }
        }
    }

    /** {@code Bundesaußenminister} heads the German organ of that kind. */
    private void federal(String label, Post post) {
        for (String kind : post.kinds()) {
            index.organ("DE", kind)
                    .filter(o -> o.type() == ActorType.MINISTRY)
                    .ifPresent(
                            o ->
                                    index.posts.add(
                                            "Bundes" + label.toLowerCase(Locale.ROOT),
                                            Spelling.Style.NOUN,
                                            Language.GERMAN,
                                            post.onlyIn(o.key())));
        }
    }

    private void tenure(Node node) {
        Actor person = linked(node, ORG + "member");
        Actor organization = linked(node, ORG + "organization");
        Post post = posts.get(objects(node, uri(ORG + "role")).getFirst());
        if (post == null) {
            throw new IllegalArgumentException("seeds: " + node + " has a role that is no post");
        }
        index.add(
                new Tenure(
                        node.getURI(),
                        person,
                        organization,
                        post,
                        date(node, "start"),
                        date(node, "end")));
    }

    private Actor linked(Node node, String property) {
        List<Node> targets = objects(node, uri(property));
        Actor actor = targets.isEmpty() ? null : actors.get(targets.getFirst());
        if (actor == null) {
            throw new IllegalArgumentException(
                    "seeds: " + node + " needs an actor as " + property + ", found " + targets);
        }
        return actor;
    }

    private @Nullable PartialDate date(Node node, String property) {
        String written = text(node, uri(AKT + property));
        return written == null ? null : PartialDate.parse(written).orElseThrow();
    }

    private void nouns(Node node) {
        String kind = require(text(node, KIND), node);
        for (Node noun : objects(node, uri(AKT + "noun"))) {
            Lookup<String> lookup = kind.equals("title") ? index.titles : index.organNouns;
            lookup.add(noun.getLiteralLexicalForm(), Spelling.Style.NOUN, language(noun), kind);
        }
    }

    private void notActors(Node node) {
        for (Node label : objects(node, ALT)) {
            index.names.add(
                    label.getLiteralLexicalForm(),
                    Spelling.Style.NAME,
                    language(label),
                    new NameIndex.Name(null, Mention.Form.NAME));
        }
    }

    private String label(Node node, String language, String fallback) {
        return objects(node, PREF).stream()
                .filter(l -> l.getLiteralLanguage().equals(language))
                .map(Node::getLiteralLexicalForm)
                .findFirst()
                .orElse(fallback);
    }

    private static @Nullable Language language(Node label) {
        return Language.of(label.getLiteralLanguage()).orElse(null);
    }

    private List<Node> objects(Node subject, Node property) {
        return statements.getOrDefault(subject, Map.of()).getOrDefault(property, List.of());
    }

    private @Nullable String text(Node subject, Node property) {
        List<Node> found = objects(subject, property);
        return found.isEmpty() ? null : found.getFirst().getLiteralLexicalForm();
    }

    private static String require(@Nullable String value, Node node) {
        if (value == null) {
            throw new IllegalArgumentException("seeds: a key or kind is missing at " + node);
        }
        return value;
    }

    private static Node uri(String iri) {
        return NodeFactory.createURI(iri);
    }
}
