package org.aktenlage.fact.frame;

import org.aktenlage.annotation.Actor;
import org.aktenlage.annotation.Sentence;
import org.aktenlage.fact.Fact;
import org.aktenlage.fact.LedgerEntry;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Finds the facts of one parsed sentence: which frames its words evoke, who fills their roles, how
 * certain they are, when and who says so. Threads may share it; a {@link Discourse} belongs to one
 * turn.
 */
public final class FrameExtractor {

    private final Lexicon lexicon;
    private final Confidence confidence;
    private final UnaryOperator<Sentence> mending;
    private final boolean pronouns;

    public FrameExtractor(Lexicon lexicon, Confidence confidence) {
        this(lexicon, confidence, CaseRoles::mend, true);
    }

    private FrameExtractor(
            Lexicon lexicon,
            Confidence confidence,
            UnaryOperator<Sentence> mending,
            boolean pronouns) {
        this.lexicon = lexicon;
        this.confidence = confidence;
        this.mending = mending;
        this.pronouns = pronouns;
    }

    /** One that believes the parse of German sentences. */
    public FrameExtractor withoutCaseRoles() {
        return new FrameExtractor(lexicon, confidence, UnaryOperator.identity(), pronouns);
    }

    /** One that takes no pronoun of the third person for an actor named before. */
    public FrameExtractor withoutPronouns() {
        return new FrameExtractor(lexicon, confidence, mending, false);
    }

    /** What a sentence yields; the pending ones lack a role that another sentence may give. */
    public record Yield(List<Fact> facts, List<Pending> pending, List<LedgerEntry> ledger) {}

    /**
     * Reads one sentence and lets the discourse know whom it spoke of.
     *
     * @param text the document's text
     * @param turn index of the turn the sentence stands in
     * @param voice who says the whole sentence where that is not the turn's speaker: a quoted tweet
     */
    public Yield extract(
            String text, Sentence sentence, int turn, Discourse discourse, @Nullable Actor voice) {
        Syntax syntax = new Syntax(mending.apply(Misreadings.mend(sentence)));
        Arguments arguments = new Arguments(syntax);
        Triggers triggers = new Triggers(lexicon, syntax, arguments, discourse);
        Pronouns resolved = new Pronouns(lexicon, syntax, arguments, discourse, pronouns);
        Roles roles = new Roles(lexicon, syntax, arguments, triggers, discourse, resolved);
        FactualityReader factuality =
                new FactualityReader(lexicon, syntax, arguments, triggers, roles);
        CandidateFinder candidates =
                new CandidateFinder(
                        lexicon, syntax, arguments, triggers, roles, factuality, discourse);
        Scrutiny scrutiny = new Scrutiny(syntax, arguments);
        Statements statements =
                new Statements(
                        text,
                        syntax,
                        turn,
                        discourse,
                        voice,
                        scrutiny,
                        new EventTimes(syntax, triggers),
                        confidence);
        for (Finding finding : candidates.all()) {
            statements.add(finding);
        }
        discourse.spokeOf(roles.pronouns().referents(), syntax.sentence());
        roles.phrases().collectives().forEach(discourse::stoodFor);
        return statements.found();
    }
}
