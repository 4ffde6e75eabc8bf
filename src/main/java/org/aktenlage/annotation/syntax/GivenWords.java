package org.aktenlage.annotation.syntax;

import org.aktenlage.document.Language;
import org.aktenlage.document.ParsedWord;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Words of somebody else's parse, with the tags and features that our rules are used to. */
final class GivenWords {

    private static final Map<String, String> NUMBERS = Map.of("Sing", "SIN", "Plur", "PLU");
    private static final Map<String, String> GENDERS =
            Map.of("Masc", "MAS", "Fem", "FEM", "Neut", "NEU");
    private static final Set<String> MODALS =
            Set.of("can", "could", "may", "might", "must", "shall", "should", "will", "would");

    private GivenWords() {}

    /** A word of a parse of ours. */
    static Word asItIs(ParsedWord given) {
        Word word = word(given, given.tag());
        word.features.putAll(given.features());
        return word;
    }

    static Word read(
            ParsedWord given, Language language, GermanMorphology morphology, boolean first) {
        if (language == Language.ENGLISH) {
            return english(given);
        }
        Word word = word(given, given.tag());
        GermanMorphology.Analysis ours = morphology.analyse(given.form(), given.tag(), first);
        word.features.putAll(ours.features());
        if (given.lemma().isEmpty()) {
            word.lemma = ours.lemma();
        }
        narrow(word, given.features());
        return word;
    }

    private static Word word(ParsedWord given, String tag) {
        String lemma = given.lemma().split("\\|", 2)[0]; // of several, as some treebanks have them
        Word word =
                new Word(
                        given.span().start(),
                        given.span().end(),
                        given.form(),
                        tag,
                        lemma.isEmpty() ? given.form() : lemma,
                        given.head(),
                        given.relation());
        word.languageTag = given.languageTag();
        return word;
    }

    /** With Penn's tags as from our own tagger; without them by the features. */
    private static Word english(ParsedWord given) {
        String penn = given.languageTag();
        Word word;
        if (PennTags.isOne(penn)) {
            word = word(given, PennTags.universal(penn, given.form()));
            word.features.putAll(PennTags.features(penn));
            return word;
        }
        word = word(given, given.tag());
        word.features.putAll(given.features());
        boolean past = word.hasOnly("Tense", "Past");
        if (word.has("VerbForm", "Part") || word.has("VerbForm", "Ger")) {
            word.features.put("VerbForm", past ? "Part" : "Ger");
            word.features.put("Participle", past ? "Past" : "Pres");
        }
        if (word.tag.equals("AUX") && MODALS.contains(word.lemma)) {
            word.features.put("VerbType", "Mod");
        }
        return word;
    }

    /** Of all that a German form can be, what the parse says it is. */
    private static void narrow(Word word, Map<String, String> given) {
        for (String name : List.of("Case", "Number", "Tense")) {
            if (given.containsKey(name)) {
                word.features.put(name, given.get(name));
            }
        }
        String mood = given.get("Mood");
        if (mood != null) {
            String subjunctive = "Past".equals(given.get("Tense")) ? "Kon2" : "Kon1";
            word.features.put("Mood", mood.equals("Sub") ? subjunctive : mood);
        }
        String form = given.get("VerbForm");
        if (form != null && !(form.equals("Inf") && word.has("VerbForm", "Zu"))) {
            word.features.put("VerbForm", form);
        }
        String agreement = word.features.get("Agreement");
        if (agreement != null) {
            String fitting =
                    Arrays.stream(agreement.split(","))
                            .filter(one -> agrees(one, given))
                            .collect(Collectors.joining(","));
            word.features.put("Agreement", fitting.isEmpty() ? agreement : fitting);
        }
    }

    /** Whether {@code Nom.SIN.MAS} can be what the features say. */
    private static boolean agrees(String agreement, Map<String, String> given) {
        List<String> parts = List.of(agreement.split("\\."));
        return fits(parts.get(0), given.get("Case"), Map.of())
                && fits(parts.get(1), given.get("Number"), NUMBERS)
                && fits(parts.get(2), given.get("Gender"), GENDERS);
    }

    private static boolean fits(
            String part,
            @org.jspecify.annotations.Nullable String given,
            Map<String, String> names) {
        return given == null
                || Arrays.stream(given.split(","))
                        .anyMatch(one -> names.getOrDefault(one, one).equals(part));
    }
}
