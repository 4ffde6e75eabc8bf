package org.aktenlage.fact.frame;

import org.aktenlage.annotation.Mention;
import org.aktenlage.document.Language;

import java.util.List;
import java.util.Set;

/**
 * {@code Die Lieferung durch den Iran verurteilt die EU}: a German object may open its clause, and
 * where case does not tell, the parser takes it for the subject. A deed condemns nobody.
 */
final class InvertedOrder {

    /** What only somebody who speaks can do. */
    static final Set<String> SPOKEN =
            Set.of(
                    "Condemnation",
                    "Concern",
                    "Accusation",
                    "Demand",
                    "Warning",
                    "Rejection",
                    "Support",
                    "Pledge");

    /** What speaks for somebody: an agreement may condemn. */
    private static final Set<String> TEXTS = Set.of("Adoption", "Agreement", "Meeting");

    /** What is said of words too. */
    private static final Set<String> JUDGING = Set.of("Condemnation", "Rejection", "Support");

    private final Lexicon lexicon;
    private final Syntax syntax;
    private final Arguments arguments;
    private final Triggers triggers;

    InvertedOrder(Lexicon lexicon, Syntax syntax, Arguments arguments, Triggers triggers) {
        this.lexicon = lexicon;
        this.syntax = syntax;
        this.arguments = arguments;
        this.triggers = triggers;
    }

    /** Whether what looks like the subject of a verb of saying is a deed, and its object a name. */
    boolean isTurned(Trigger trigger) {
        int verb = trigger.token();
        if (syntax.language() != Language.GERMAN
                || trigger.frame().partOfSpeech() != Frame.PartOfSpeech.VERB
                || !SPOKEN.contains(String.valueOf(trigger.frame().event()))
                || arguments.isPassive(verb)
                || !isSaidBySubject(trigger)) {
            return false;
        }
        List<Integer> subjects = arguments.subjects(verb);
        List<Integer> objects = arguments.objects(verb);
        return subjects.size() == 1
                && objects.size() == 1
                && subjects.get(0) < verb
                && verb < objects.get(0)
                && isDeed(subjects.get(0), String.valueOf(trigger.frame().event()))
                && syntax.mention(objects.get(0))
                        .filter(m -> m.form() != Mention.Form.ADJECTIVE)
                        .isPresent();
    }

    /** What worries somebody is a deed indeed. */
    private static boolean isSaidBySubject(Trigger trigger) {
        return trigger.frame().agent().stream()
                .flatMap(List::stream)
                .anyMatch(s -> s.kind() == Slot.Kind.SUBJ);
    }

    private boolean isDeed(int noun, String spoken) {
        return syntax.mention(noun).isEmpty()
                && (lexicon.isConductNoun(syntax.language(), syntax.token(noun).lemma())
                        || triggers.at(noun).stream()
                                .map(t -> t.frame().event())
                                .anyMatch(e -> e != null && isNoVoice(e, spoken)));
    }

    /** An appeal may ask for a thing, but no criticism turns down another. */
    private static boolean isNoVoice(String event, String spoken) {
        return SPOKEN.contains(event) ? JUDGING.contains(spoken) : !TEXTS.contains(event);
    }
}
