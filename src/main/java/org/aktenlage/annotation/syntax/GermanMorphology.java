package org.aktenlage.annotation.syntax;

import org.languagetool.AnalyzedToken;
import org.languagetool.tagging.de.GermanTagger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Lemma and features of German words from LanguageTool's full-form lexicon, which has a tag such as
 * {@code VER:3:SIN:KJ1:SFT} for every reading. Compounds are taken apart by the tagger.
 */
final class GermanMorphology {

    private static final Map<String, String> CASES =
            Map.of("NOM", "Nom", "AKK", "Acc", "DAT", "Dat", "GEN", "Gen");
    private static final Set<String> VERBAL = Set.of("VERB", "AUX");
    private static final Set<String> NOMINAL = Set.of("NOUN", "PROPN");

    /** A part of a compound, in letters. */
    private static final int SHORTEST_PART = 4;

    /** Words of some hundred long documents; all are forgotten at once when there are more. */
    private static final int MOST_KEPT = 100_000;

    private final Map<String, List<Reading>> cache = new ConcurrentHashMap<>();
    private final Map<Asked, Analysis> analyses = new ConcurrentHashMap<>();

    /** One reading of a form: its dictionary form and its tag's parts. */
    private record Reading(String lemma, List<String> parts) {
        boolean is(String part) {
            return parts.contains(part);
        }

        String kind() {
            return parts.get(0);
        }
    }

    /** What a word can be, given its part of speech. */
    record Analysis(String lemma, Map<String, String> features) {}

    private record Asked(String form, String tag, boolean sentenceStart) {}

    Analysis analyse(String form, String tag, boolean sentenceStart) {
        if (analyses.size() >= MOST_KEPT) {
            analyses.clear();
            cache.clear();
        }
        Asked asked = new Asked(form, tag, sentenceStart);
        Analysis known = analyses.get(asked);
        if (known == null) {
            known = read(form, tag, sentenceStart);
            analyses.put(asked, known);
        }
        return known;
    }

    private Analysis read(String form, String tag, boolean sentenceStart) {
        List<Reading> all = readings(form);
        if (all.isEmpty() && sentenceStart) {
            all = readings(form.toLowerCase(Locale.GERMAN));
        }
        List<Reading> fitting = all.stream().filter(r -> fits(r, tag)).toList();
        if (fitting.isEmpty() && sentenceStart && !NOMINAL.contains(tag)) {
            fitting =
                    readings(form.toLowerCase(Locale.GERMAN)).stream()
                            .filter(r -> fits(r, tag))
                            .toList();
        }
        if (fitting.isEmpty() && tag.equals("NOUN")) {
            fitting = compound(form);
        }
        Map<String, String> features = new LinkedHashMap<>();
        addAgreement(features, fitting);
        if (VERBAL.contains(tag)) {
            addVerb(form, features, fitting);
        }
        addParticiple(features, all);
        return new Analysis(lemma(form, tag, fitting, features), features);
    }

    /** {@code Annexionspläne}, which the tagger leaves whole: as its longest known end. */
    private List<Reading> compound(String form) {
        for (int i = SHORTEST_PART; i + SHORTEST_PART < form.length(); i++) {
            String end =
                    form.substring(i, i + 1).toUpperCase(Locale.GERMAN) + form.substring(i + 1);
            List<Reading> nouns =
                    readings(end).stream().filter(r -> r.kind().equals("SUB")).toList();
            if (!nouns.isEmpty()) {
                String first = form.substring(0, i);
                return nouns.stream()
                        .map(
                                r ->
                                        new Reading(
                                                first + r.lemma().toLowerCase(Locale.GERMAN),
                                                r.parts()))
                        .toList();
            }
        }
        return List.of();
    }

    private static String lemma(
            String form, String tag, List<Reading> fitting, Map<String, String> features) {
        String verb = features.get("VerbLemma");
        if (VERBAL.contains(tag) && verb != null) {
            return verb;
        }
        // das Abkommen is no plural of Abkomme
        if (NOMINAL.contains(tag) && fitting.stream().anyMatch(r -> isNeuter(r, form))) {
            return form;
        }
        // a reading that is not the form itself tells more: Sanktionen -> Sanktion
        return fitting.stream()
                .map(Reading::lemma)
                .filter(l -> !l.isEmpty())
                .sorted(Comparator.comparingInt(String::length).thenComparing(l -> l))
                .findFirst()
                .orElseGet(() -> NOMINAL.contains(tag) ? singular(form) : form);
    }

    /** A neuter in the singular as it stands, other than an infinitive: {@code das Fragen}. */
    private static boolean isNeuter(Reading reading, String form) {
        return reading.kind().equals("SUB")
                && reading.lemma().equals(form)
                && form.endsWith("en")
                && reading.is("NEU")
                && reading.is("SIN")
                && !reading.is("INF");
    }

    /** The singular of a plural that no lexicon has, by the endings that form only plurals. */
    private static String singular(String form) {
        for (String ending : List.of("ungen", "ionen", "heiten", "keiten", "schaften", "täten")) {
            if (form.endsWith(ending)) {
                return form.substring(0, form.length() - 2);
            }
        }
        return form.endsWith("kriegs") ? form.substring(0, form.length() - 1) : form;
    }

    private static boolean fits(Reading reading, String tag) {
        return switch (tag) {
            case "VERB", "AUX" -> reading.kind().equals("VER") || reading.kind().equals("PA2");
            case "NOUN" -> reading.kind().equals("SUB") || reading.kind().equals("EIG");
            case "PROPN" -> reading.kind().equals("EIG") || reading.kind().equals("SUB");
            case "ADJ" -> Set.of("ADJ", "PA1", "PA2").contains(reading.kind());
            case "DET" -> Set.of("ART", "PRO").contains(reading.kind());
            case "PRON" -> reading.kind().equals("PRO");
            case "ADP" -> reading.kind().equals("PRP");
            case "ADV" -> reading.kind().equals("ADV") || reading.kind().equals("ADJ");
            default -> true;
        };
    }

    private static void addAgreement(Map<String, String> features, List<Reading> readings) {
        Set<String> cases = new LinkedHashSet<>();
        Set<String> numbers = new LinkedHashSet<>();
        for (Reading reading : readings) {
            reading.parts().stream().filter(CASES::containsKey).map(CASES::get).forEach(cases::add);
            if (reading.is("SIN")) {
                numbers.add("Sing");
            }
            if (reading.is("PLU")) {
                numbers.add("Plur");
            }
        }
        put(features, "Case", cases);
        put(features, "Number", numbers);
        put(features, "Agreement", agreement(readings));
    }

    /** Case, number and gender that go together: {@code Nom.SIN.MAS}; der Minister is no dative. */
    private static Set<String> agreement(List<Reading> readings) {
        Set<String> found = new LinkedHashSet<>();
        for (Reading r : readings) {
            for (String kasus : CASES.keySet().stream().sorted().toList()) {
                String number = r.is("SIN") ? "SIN" : r.is("PLU") ? "PLU" : "";
                for (String gender : List.of("MAS", "FEM", "NEU")) {
                    if (r.is(kasus) && !number.isEmpty() && (r.is(gender) || r.is("ALG"))) {
                        found.add(CASES.get(kasus) + "." + number + "." + gender);
                    }
                }
            }
        }
        return found;
    }

    private static void addVerb(String form, Map<String, String> features, List<Reading> readings) {
        Set<String> moods = new LinkedHashSet<>();
        Set<String> forms = new LinkedHashSet<>();
        Set<String> tenses = new LinkedHashSet<>();
        Set<String> lemmas = new LinkedHashSet<>();
        for (Reading r : readings) {
            if (!r.kind().equals("VER")) {
                continue;
            }
            lemmas.add(r.lemma());
            if (r.is("KJ1")) {
                moods.add("Kon1");
            }
            if (r.is("KJ2")) {
                moods.add("Kon2");
            }
            if (r.is("IMP")) {
                moods.add("Imp");
            }
            if (r.is("PRÄ") || r.is("PRT")) {
                moods.add("Ind");
                tenses.add(r.is("PRÄ") ? "Pres" : "Past");
            }
            if (r.is("PA2")) {
                forms.add("Part");
            } else {
                forms.add(r.is("EIZ") ? "Zu" : r.is("INF") ? "Inf" : "Fin");
            }
        }
        put(features, "Mood", moods);
        put(features, "VerbForm", forms);
        put(features, "Tense", tenses);
        if (!lemmas.isEmpty()) {
            // führen is an infinitive before it is a subjunctive of fahren
            boolean infinitive = forms.contains("Inf") && lemmas.contains(form);
            features.put("VerbLemma", infinitive ? form : choose(lemmas));
        }
    }

    // gehört -> hören or gehören: the shorter one is the commoner one
    private static String choose(Set<String> lemmas) {
        return lemmas.stream()
                .sorted(Comparator.comparingInt(String::length).thenComparing(l -> l))
                .findFirst()
                .orElseThrow();
    }

    /** An attribute such as {@code verhängte}: the verb it comes from. */
    private void addParticiple(Map<String, String> features, List<Reading> readings) {
        boolean adjective = readings.stream().anyMatch(r -> r.kind().equals("ADJ"));
        for (Reading r : adjective ? List.<Reading>of() : readings) {
            if (features.containsKey("Participle")) {
                return;
            }
            if (r.kind().equals("PA2")) {
                features.put("Participle", "Past");
                verbOf(r.lemma(), "PA2").ifPresent(v -> features.putIfAbsent("VerbLemma", v));
            } else if (r.kind().equals("PA1") && r.lemma().endsWith("d")) {
                String infinitive = r.lemma().substring(0, r.lemma().length() - 1);
                features.put("Participle", "Pres");
                features.putIfAbsent("VerbLemma", infinitive);
            }
        }
    }

    private Optional<String> verbOf(String participle, String part) {
        Set<String> lemmas = new LinkedHashSet<>();
        for (Reading r : readings(participle)) {
            if (r.kind().equals("VER") && r.is(part)) {
                lemmas.add(r.lemma());
            }
        }
        return lemmas.isEmpty() ? Optional.empty() : Optional.of(choose(lemmas));
    }

    private static void put(Map<String, String> features, String name, Set<String> values) {
        if (!values.isEmpty()) {
            features.put(name, String.join(",", values));
        }
    }

    private List<Reading> readings(String form) {
        return cache.computeIfAbsent(form, GermanMorphology::look);
    }

    private static List<Reading> look(String form) {
        try {
            List<Reading> found = new ArrayList<>();
            for (AnalyzedToken t : GermanTagger.INSTANCE.tag(List.of(form)).get(0).getReadings()) {
                String tag = t.getPOSTag();
                String lemma = t.getLemma();
                if (tag != null && lemma != null) {
                    found.add(new Reading(lemma, List.of(tag.split(":"))));
                }
            }
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the German lexicon for " + form, e);
        }
    }
}
