package org.aktenlage.fact.frame;

import org.aktenlage.annotation.TimeExpression;
import org.aktenlage.annotation.Token;
import org.jspecify.annotations.Nullable;

import java.util.Set;

/**
 * Finds the time that belongs to an event: the one said in its own clause or noun phrase, and not
 * of something else in it: {@code nach dem Einmarsch am 24. Februar}.
 */
final class EventTimes {

    /** {@code Berichte vom 3. Mai}: so old are the reports. */
    private static final Set<String> FROM = Set.of("vom", "von", "of");

    private final Syntax syntax;
    private final Triggers triggers;

    EventTimes(Syntax syntax, Triggers triggers) {
        this.syntax = syntax;
        this.triggers = triggers;
    }

    @Nullable TimeExpression of(Trigger trigger) {
        TimeExpression best = null;
        for (TimeExpression time : syntax.sentence().times()) {
            if (belongs(time, trigger.token())
                    && !isOfAnother(headOf(time), trigger)
                    && (best == null || isMorePrecise(time, best))) {
                best = time;
            }
        }
        return best;
    }

    private static boolean isMorePrecise(TimeExpression one, TimeExpression other) {
        return one.when().start().toString().length() > other.when().start().toString().length();
    }

    private boolean belongs(TimeExpression time, int token) {
        int head = headOf(time);
        if (syntax.isPredicate(token)) {
            return syntax.verbAbove(head) == token && !insideAttribute(head, token);
        }
        boolean inside = syntax.isAbove(token, head) && !crossesClause(head, token);
        return inside || isAttributeTime(head, token);
    }

    /** Whether a noun between the two has the time: what is told of, or for words any. */
    private boolean isOfAnother(int time, Trigger trigger) {
        boolean words = InvertedOrder.SPOKEN.contains(String.valueOf(trigger.frame().event()));
        boolean dates = syntax.prepositions(time).stream().anyMatch(FROM::contains);
        int at = syntax.token(time).head();
        for (int steps = 0; at >= 0 && at != trigger.token() && steps < syntax.size(); steps++) {
            Token between = syntax.token(at);
            boolean own = trigger.companions().contains(at);
            if (between.isNoun() && !own && (words || dates || isDeed(at))) {
                return true;
            }
            dates = false;
            at = between.head();
        }
        return false;
    }

    private boolean isDeed(int noun) {
        return triggers.at(noun).stream().anyMatch(t -> t.frame().event() != null);
    }

    /** {@code am 16. Oktober gegründet}: the time of the participle, which is the trigger. */
    private boolean isAttributeTime(int head, int token) {
        return syntax.token(head).head() == token;
    }

    /** A time within a noun's attribute is not the verb's time. */
    private boolean insideAttribute(int head, int verb) {
        int steps = 0;
        for (int i = head;
                i != verb && i >= 0 && steps++ < syntax.size();
                i = syntax.token(i).head()) {
            if (syntax.token(i).features().containsKey("Participle")
                    && syntax.token(i).baseRelation().equals("amod")) {
                return true;
            }
        }
        return false;
    }

    private boolean crossesClause(int head, int token) {
        int steps = 0;
        for (int i = head;
                i != token && i >= 0 && steps++ < syntax.size();
                i = syntax.token(i).head()) {
            boolean clause =
                    i != token
                            && (syntax.isPredicate(i)
                                    || syntax.token(i).features().containsKey("Participle"));
            if (clause) {
                return true;
            }
        }
        return false;
    }

    private int headOf(TimeExpression time) {
        for (int i = time.first(); i <= time.last(); i++) {
            int head = syntax.token(i).head();
            if (head < time.first() || head > time.last()) {
                return i;
            }
        }
        return time.last();
    }
}
