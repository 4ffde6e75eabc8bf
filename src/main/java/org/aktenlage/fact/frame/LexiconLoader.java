package org.aktenlage.fact.frame;

import org.aktenlage.annotation.ActorType;
import org.aktenlage.document.Installation;
import org.aktenlage.document.Language;
import org.aktenlage.fact.Factuality;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RiotException;
import org.apache.jena.vocabulary.RDF;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Reads {@code ontology/lexicon/*.ttl} of the installation and its overlays. */
public final class LexiconLoader {

    private static final String AKT = "https://w3id.org/aktenlage/ns#";

    private final Model model = ModelFactory.createDefaultModel();
    private final MessageDigest digest = sha256();
    private final List<Frame> frames = new ArrayList<>();
    private final List<FrameExample> examples = new ArrayList<>();

    private LexiconLoader() {}

    /**
     * Loads every entry.
     *
     * @throws LexiconException if a file is no Turtle or an entry is not of the form the README
     *     gives; names file or entry and what was expected
     */
    public static Lexicon load(Installation installation) {
        LexiconLoader loader = new LexiconLoader();
        installation.files("ontology/lexicon", ".ttl").forEach(loader::readFile);
        return loader.build();
    }

    private void readFile(Path file) {
        try {
            // The bytes: sets of words have another order in every run.
            digest.update(Files.readAllBytes(file));
            RDFDataMgr.read(model, file.toUri().toString());
        } catch (IOException e) {
            throw new LexiconException("cannot read " + file, e);
        } catch (RiotException e) {
            throw new LexiconException(file + " is no Turtle: " + e.getMessage(), e);
        }
    }

    private Lexicon build() {
        for (String type : List.of("Frame", "Operator")) {
            List<Resource> entries =
                    new ArrayList<>(model.listSubjectsWithProperty(RDF.type, term(type)).toList());
            entries.sort(Comparator.comparing(Resource::toString));
            entries.forEach(r -> named(r, () -> addFrame(r)));
        }
        Map<String, Map<Language, Set<String>>> classes = new HashMap<>();
        for (String type :
                List.of(
                        "LightVerb",
                        "BodyNoun",
                        "StateNoun",
                        "PersonNoun",
                        "SideNoun",
                        "TextNoun",
                        "PatientNoun",
                        "PrivateNoun",
                        "AuthorNoun",
                        "ConductNoun",
                        "SituationNoun",
                        "PunishingVerb",
                        "HelpingVerb",
                        "BenefitNoun",
                        "MakingVerb",
                        "PlacingVerb")) {
            Map<Language, Set<String>> words = new EnumMap<>(Language.class);
            model.listSubjectsWithProperty(RDF.type, term(type))
                    .forEach(
                            r ->
                                    words.computeIfAbsent(language(r), l -> new HashSet<>())
                                            .addAll(strings(r, "lemma")));
            classes.put(type, words);
        }
        model.listSubjectsWithProperty(RDF.type, term("FunctionWord"))
                .toList()
                .forEach(r -> named(r, () -> addFunctionWords(r, classes)));
        return new Lexicon(
                frames,
                classes,
                examples,
                HexFormat.of().formatHex(digest.digest()).substring(0, 16));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private void addFrame(Resource entry) {
        Frame frame = frame(entry);
        frames.add(frame);
        addExamples(entry, frame.language(), frame.event());
    }

    /** Says which entry is wrong. */
    private static void named(Resource entry, Runnable reading) {
        try {
            reading.run();
        } catch (IllegalArgumentException e) {
            throw new LexiconException("entry " + entry + ": " + e.getMessage(), e);
        }
    }

    private void addFunctionWords(Resource entry, Map<String, Map<Language, Set<String>>> classes) {
        String name = string(entry, "function", "");
        FunctionWord function =
                FunctionWord.of(name)
                        .orElseThrow(
                                () ->
                                        new IllegalArgumentException(
                                                "no function: \"" + name + "\""));
        classes.computeIfAbsent(function.name(), f -> new EnumMap<>(Language.class))
                .computeIfAbsent(language(entry), l -> new HashSet<>())
                .addAll(strings(entry, "lemma"));
        addExamples(entry, language(entry), null);
    }

    private Frame frame(Resource entry) {
        return new Frame(
                entry.getLocalName().isEmpty() ? entry.toString() : localName(entry),
                entry.hasProperty(property("evokes"))
                        ? localName(entry.getProperty(property("evokes")).getResource())
                        : null,
                language(entry),
                Frame.PartOfSpeech.valueOf(string(entry, "pos", "").toUpperCase(Locale.ROOT)),
                new TreeSet<>(strings(entry, "lemma")),
                string(entry, "particle", null),
                words(entry, "with"),
                words(entry, "without"),
                slots(entry, "agentSlot"),
                slots(entry, "targetSlot"),
                slots(entry, "themeSlot"),
                types(entry, "agentType"),
                types(entry, "targetType"),
                requirements(entry),
                !string(entry, "compound", "true").equals("false"),
                slots(entry, "contentSlot"),
                factuality(entry, "contentFactuality"),
                factuality(entry, "contentNegated"),
                slots(entry, "contentSource"),
                slots(entry, "contentAgent"),
                entry.listProperties(property("contentExcept"))
                        .mapWith(s -> localName(s.getResource()))
                        .toSet());
    }

    private void addExamples(Resource entry, Language language, @Nullable String event) {
        for (String kind : List.of("example", "counterExample")) {
            boolean counter = kind.equals("counterExample");
            entry.listProperties(property(kind))
                    .mapWith(s -> s.getResource())
                    .toList()
                    .forEach(
                            r ->
                                    examples.add(
                                            example(
                                                    r,
                                                    localName(entry),
                                                    language,
                                                    event,
                                                    counter)));
        }
    }

    private static FrameExample example(
            Resource r, String id, Language language, @Nullable String event, boolean counter) {
        Factuality stated = factuality(r, "factuality");
        return new FrameExample(
                id,
                language,
                string(r, "text", ""),
                r.hasProperty(property("event"))
                        ? localName(r.getProperty(property("event")).getResource())
                        : event,
                keys(r, "agent"),
                keys(r, "target"),
                stated == null ? Factuality.ASSERTED : stated,
                string(r, "source", null),
                string(r, "speaker", null),
                counter);
    }

    private static List<String> keys(Resource r, String property) {
        return strings(r, property).stream()
                .flatMap(s -> Arrays.stream(s.split(";")))
                .map(String::strip)
                .filter(s -> !s.isEmpty())
                .sorted()
                .toList();
    }

    private static Language language(Resource r) {
        String tag = string(r, "lang", "");
        return Language.of(tag)
                .orElseThrow(
                        () ->
                                new IllegalArgumentException(
                                        "akt:lang is \"" + tag + "\", expected \"de\" or \"en\""));
    }

    /** Names what is required; {@code valueOf} would not tell what was expected. */
    private static Set<Frame.Requirement> requirements(Resource r) {
        Set<Frame.Requirement> found = EnumSet.noneOf(Frame.Requirement.class);
        for (String word : string(r, "requires", "").strip().split("[\\s,]+", 0)) {
            if (!word.isEmpty()) {
                found.add(requirement(word));
            }
        }
        return found;
    }

    private static Frame.Requirement requirement(String word) {
        return Arrays.stream(Frame.Requirement.values())
                .filter(r -> r.name().toLowerCase(Locale.ROOT).equals(word))
                .findFirst()
                .orElseThrow(
                        () ->
                                new IllegalArgumentException(
                                        "akt:requires \""
                                                + word
                                                + "\", expected agent, target, theme, reflexive,"
                                                + " negated, future, plural, doer, partner"));
    }

    private static List<List<Slot>> slots(Resource r, String property) {
        String notation = string(r, property, null);
        return notation == null ? List.of() : Slot.parse(notation);
    }

    private static Set<ActorType> types(Resource r, String property) {
        Set<ActorType> types = new HashSet<>();
        for (String name : strings(r, property)) {
            types.add(
                    Arrays.stream(ActorType.values())
                            .filter(t -> t.className().equals(name))
                            .findFirst()
                            .orElseThrow(
                                    () ->
                                            new IllegalArgumentException(
                                                    "no class of actors: \"" + name + "\"")));
        }
        return types;
    }

    private static @Nullable Factuality factuality(Resource r, String property) {
        if (!r.hasProperty(property(property))) {
            return null;
        }
        String name = localName(r.getProperty(property(property)).getResource());
        return Factuality.of(name.toLowerCase(Locale.ROOT))
                .orElseThrow(() -> new IllegalArgumentException("no factuality: \"" + name + "\""));
    }

    /** Companion words: written out, or the lemmas of a word class. */
    private Set<String> words(Resource r, String property) {
        Set<String> words = new LinkedHashSet<>();
        r.listProperties(property(property))
                .forEach(
                        s -> {
                            RDFNode value = s.getObject();
                            if (value.isLiteral()) {
                                words.add(value.asLiteral().getString());
                            } else {
                                words.addAll(strings(value.asResource(), "lemma"));
                            }
                        });
        if (words.isEmpty() && r.hasProperty(property(property))) {
            throw new IllegalArgumentException(
                    "akt:" + property + " names a word class without words");
        }
        return words;
    }

    private static List<String> strings(Resource r, String property) {
        return r.listProperties(property(property))
                .mapWith(
                        s -> s.getObject().isLiteral() ? s.getString() : localName(s.getResource()))
                .toList();
    }

    private static String localName(Resource r) {
        String iri = r.getURI() == null ? r.toString() : r.getURI();
        return iri.substring(Math.max(iri.lastIndexOf('#'), iri.lastIndexOf('/')) + 1);
    }

    @SuppressWarnings("NullAway") // null only where the caller gives null
    private static String string(Resource r, String property, @Nullable String otherwise) {
        return r.hasProperty(property(property))
                ? r.getProperty(property(property)).getObject().asLiteral().getLexicalForm()
                : otherwise;
    }

    private static org.apache.jena.rdf.model.Property property(String name) {
        return ResourceFactory.createProperty(AKT, name);
    }

    private static Resource term(String name) {
        return ResourceFactory.createResource(AKT + name);
    }
}
