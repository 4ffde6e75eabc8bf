package org.aktenlage.fact.frame;

import org.aktenlage.annotation.Actor;
import org.aktenlage.annotation.Sentence;
import org.aktenlage.fact.Fact;
import org.aktenlage.fact.LedgerEntry;
import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * Finds the facts of one parsed sentence: which frames its words evoke, who fills their roles, how
 * certain they are, when and who says so. Threads may share it; a {@link Discourse} belongs to one
 * turn.
 */
public final class FrameExtractor {

    /**
     * Facts below it go to the ledger. Set on the development documents; see docs/extraction.md.
     */
    public static final double DEFAULT_THRESHOLD = 0.4;

    private final Lexicon lexicon;
    private final double threshold;

    /**
     * @param threshold confidence in [0,1] below which an event is kept in the ledger only
     */
    public FrameExtractor(Lexicon lexicon, double threshold) {
        this.lexicon = lexicon;
        this.threshold = threshold;
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
        Syntax syntax = new Syntax(CaseRoles.mend(Misreadings.mend(sentence)));
        Arguments arguments = new Arguments(syntax);
        Triggers triggers = new Triggers(lexicon, syntax, arguments, discourse);
        Roles roles = new Roles(lexicon, syntax, arguments, triggers, discourse);
        FactualityReader factuality =
                new FactualityReader(lexicon, syntax, arguments, triggers, roles);
        CandidateFinder candidates =
                new CandidateFinder(syntax, arguments, triggers, roles, factuality, discourse);
        Statements statements = new Statements(text, syntax, turn, discourse, voice, threshold);
        for (Finding finding : candidates.all()) {
            statements.add(finding);
        }
        discourse.spokeOf(roles.pronouns().referents());
        return statements.found();
    }
}
