package org.aktenlage.fact.frame;

import org.aktenlage.document.Language;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** All frames by the words that evoke them. Immutable. */
public final class Lexicon {

    /** The shortest last part of a German compound that evokes a frame, in letters. */
    private static final int MIN_COMPOUND_HEAD = 4;

    private static final Set<String> DESCRIPTIONS =
            Set.of("BodyNoun", "StateNoun", "PersonNoun", "SideNoun", "TextNoun");

    private final Map<Language, Map<String, List<Frame>>> byLemma = new EnumMap<>(Language.class);
    private final Map<String, Map<Language, Set<String>>> classes;
    private final List<FrameExample> examples;
    private final String fingerprint;

    Lexicon(
            List<Frame> frames,
            Map<String, Map<Language, Set<String>>> classes,
            List<FrameExample> examples,
            String fingerprint) {
        this.classes = Map.copyOf(classes);
        this.examples = List.copyOf(examples);
        this.fingerprint = fingerprint;
        for (Frame frame : frames) {
            Map<String, List<Frame>> map =
                    byLemma.computeIfAbsent(frame.language(), l -> new HashMap<>());
            frame.lemmas().forEach(l -> map.computeIfAbsent(l, x -> new ArrayList<>()).add(frame));
        }
    }

    /** One that has no noun for an actor named before: the panel, the regime, both leaders. */
    public Lexicon withoutDescriptions() {
        Map<String, Map<Language, Set<String>>> left = new HashMap<>(classes);
        left.keySet().removeAll(DESCRIPTIONS);
        List<Frame> frames =
                byLemma.values().stream()
                        .flatMap(m -> m.values().stream())
                        .flatMap(List::stream)
                        .distinct()
                        .toList();
        return new Lexicon(frames, left, examples, fingerprint + "-bare");
    }

    /** Every example and counter-example, for the test that runs them. */
    public List<FrameExample> examples() {
        return examples;
    }

    /** Changes whenever an entry does. */
    public String fingerprint() {
        return fingerprint;
    }

    /**
     * A verb that lends its subject to the noun it governs: Kritik üben, Lieferungen einstellen.
     */
    boolean isLightVerb(Language language, String lemma) {
        return isOf("LightVerb", language, lemma);
    }

    /** A noun that can stand for a body named before: Gremium, mechanism. */
    boolean isBodyNoun(Language language, String lemma) {
        return isOf("BodyNoun", language, lemma);
    }

    /** A noun that can stand for a state named before: Land, regime. */
    boolean isStateNoun(Language language, String lemma) {
        return isOf("StateNoun", language, lemma);
    }

    /** A noun that can stand for persons named before: official, Minister. */
    boolean isPersonNoun(Language language, String lemma) {
        return isOf("PersonNoun", language, lemma);
    }

    /** A noun whose genitive is whom it is done to: Freilassung, arrest. */
    boolean isPatientNoun(Language language, String lemma) {
        return isOf("PatientNoun", language, lemma);
    }

    /** A noun for people whose deeds are not their state's: Staatsangehöriger, tourist. */
    boolean isPrivateNoun(Language language, String lemma) {
        return isOf("PrivateNoun", language, lemma);
    }

    /** A noun for what does its owner good, and is promised to him: Sicherheit, recovery. */
    boolean isBenefit(Language language, String lemma) {
        return isOf("BenefitNoun", language, lemma);
    }

    /** A verb whose object it does good to: unterstützen, protect. */
    boolean isHelping(Language language, String lemma) {
        return isOf("HelpingVerb", language, lemma);
    }

    /** A noun by which the authors of a motion call themselves: Fragesteller. */
    boolean isAuthorNoun(Language language, String lemma) {
        return isOf("AuthorNoun", language, lemma);
    }

    /** A noun for what somebody does, which says nothing itself: Vorgehen, Siedlungspolitik. */
    boolean isConductNoun(Language language, String lemma) {
        String lower = lemma.toLowerCase(Locale.ROOT);
        return classes
                .getOrDefault("ConductNoun", Map.of())
                .getOrDefault(language, Set.of())
                .stream()
                .anyMatch(w -> lower.endsWith(w.toLowerCase(Locale.ROOT)));
    }

    /** A noun for a text that does what its author does: order, Erlass. */
    boolean isTextNoun(Language language, String lemma) {
        return isOf("TextNoun", language, lemma)
                || (language == Language.ENGLISH
                        && isOf("TextNoun", language, lemma.toLowerCase(Locale.ROOT)));
    }

    /** A noun for how things stand somewhere: Lage, Entwicklung. */
    boolean isSituationNoun(Language language, String lemma) {
        return isOf("SituationNoun", language, lemma);
    }

    /** A noun for one of two parties: side, Seite. */
    boolean isSideNoun(Language language, String lemma) {
        return isOf("SideNoun", language, lemma);
    }

    /** A verb whose doer answers for what is done: commit, take, issue. */
    boolean isMaking(Language language, String lemma) {
        return isOf("MakingVerb", language, lemma);
    }

    /** A verb that says where somebody is at home: locate, base. */
    boolean isPlacing(Language language, String lemma) {
        return isOf("PlacingVerb", language, lemma);
    }

    /** A verb that says what one party does to another it punishes: to hold to account. */
    boolean isPunishment(Language language, String lemma) {
        return isOf("PunishingVerb", language, lemma);
    }

    boolean isFunctionWord(Language language, FunctionWord function, String form) {
        return isOf(function.name(), language, form);
    }

    private boolean isOf(String wordClass, Language language, String lemma) {
        return classes.getOrDefault(wordClass, Map.of())
                .getOrDefault(language, Set.of())
                .contains(lemma);
    }

    /** Frames that the word evokes as it stands. */
    List<Frame> of(Language language, String lemma, Frame.PartOfSpeech partOfSpeech) {
        return byLemma.getOrDefault(language, Map.of()).getOrDefault(lemma, List.of()).stream()
                .filter(f -> f.partOfSpeech() == partOfSpeech)
                .toList();
    }

    /** Frames that a German noun evokes, by itself or by the last part of the compound. */
    List<Frame> ofNoun(Language language, String lemma) {
        List<Frame> exact = of(language, lemma, Frame.PartOfSpeech.NOUN);
        if (!exact.isEmpty() || language != Language.GERMAN) {
            return exact;
        }
        for (int cut = 3; cut <= lemma.length() - MIN_COMPOUND_HEAD; cut++) {
            String last = lemma.substring(cut);
            String head =
                    last.charAt(0) == '-'
                            ? last.substring(1)
                            : last.substring(0, 1).toUpperCase(Locale.GERMAN) + last.substring(1);
            List<Frame> found =
                    of(language, head, Frame.PartOfSpeech.NOUN).stream()
                            .filter(Frame::compound)
                            .toList();
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.of();
    }
}
