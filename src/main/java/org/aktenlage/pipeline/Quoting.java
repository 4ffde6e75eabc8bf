package org.aktenlage.pipeline;

import org.aktenlage.annotation.Actor;
import org.aktenlage.annotation.ActorType;
import org.aktenlage.annotation.Anchor;
import org.aktenlage.annotation.Mention;
import org.aktenlage.annotation.Sentence;
import org.aktenlage.annotation.TimeExpression;
import org.aktenlage.annotation.Token;
import org.aktenlage.annotation.temporal.TimeFinder;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/**
 * Whose words a block quotes, and of which day: what stands before a colon says both. A label such
 * as {@code @AuswaertigesAmt am 23.10.:} holds for the rest of the block, a day before a quotation
 * as far as the quotation marks reach.
 */
final class Quoting {

    /** A label is no longer, in words. */
    private static final int LONGEST_LABEL = 8;

    private static final String OPENING = "„“\"«»‚‘'``";
    private static final String CLOSING = "“”\"«»’''";

    private final String text;
    private final @Nullable Anchor author;
    private @Nullable Anchor quoted;
    private @Nullable Actor voice;
    private boolean inMarks;

    /**
     * @param text the document's
     * @param author the day that the author of the block speaks from
     */
    Quoting(String text, @Nullable Anchor author) {
        this.text = text;
        this.author = author;
    }

    /** Who says the last sentence, where that is not the author. */
    @Nullable Actor voice() {
        return voice;
    }

    /** Takes the next sentence of the block and gives it its times. */
    Sentence dated(Sentence sentence) {
        List<TimeExpression> times = times(sentence);
        int colon = colon(sentence);
        if (colon >= 0 && begins(sentence, times, colon)) {
            List<TimeExpression> all = new ArrayList<>(times);
            all.removeIf(t -> t.last() > colon);
            times(sentence).stream().filter(t -> t.first() > colon).forEach(all::add);
            times = all;
        }
        if (inMarks && hasMark(sentence, CLOSING, colon + 2, sentence.tokens().size())) {
            inMarks = false;
            quoted = null;
        }
        return sentence.withTimes(times);
    }

    private List<TimeExpression> times(Sentence sentence) {
        Anchor anchor = quoted != null ? quoted : author;
        return TimeFinder.times(sentence.tokens(), sentence.language(), anchor);
    }

    /** Whether other words than the author's begin after the colon. */
    private boolean begins(Sentence sentence, List<TimeExpression> times, int colon) {
        Actor named = colon <= LONGEST_LABEL ? label(sentence) : null;
        boolean label = named != null || (colon <= LONGEST_LABEL && isHandle(sentence));
        boolean marks = hasMark(sentence, OPENING, colon + 1, colon + 2);
        Anchor day = onlyDay(times, colon);
        if (label) {
            voice = named != null ? named : voice;
            quoted = day;
            inMarks = false;
        } else if (marks && day != null) {
            quoted = day;
            inMarks = true;
        }
        return label || marks;
    }

    /** {@code @AuswaertigesAmt}: an account, whether or not we know whose. */
    private boolean isHandle(Sentence sentence) {
        return text.charAt(sentence.span().start()) == '@';
    }

    private static int colon(Sentence sentence) {
        return sentence.tokens().stream()
                .filter(t -> t.form().equals(":"))
                .mapToInt(Token::index)
                .findFirst()
                .orElse(-1);
    }

    private static @Nullable Actor label(Sentence sentence) {
        return sentence.mentions().stream()
                .filter(m -> m.first() == 0 && m.form() == Mention.Form.NAME)
                .map(Mention::actor)
                // a state heads an item of a list and says nothing in it
                .filter(a -> a.type() != ActorType.STATE)
                .findFirst()
                .orElse(null);
    }

    /** The day named before the colon; null where there is none or several. */
    private static @Nullable Anchor onlyDay(List<TimeExpression> times, int colon) {
        List<Anchor> days =
                times.stream()
                        .filter(t -> t.last() < colon)
                        .filter(t -> t.when().start().equals(t.when().end()))
                        .filter(t -> t.when().start().isDay())
                        .map(t -> new Anchor(t.when().start(), t.inferred()))
                        .distinct()
                        .toList();
        return days.size() == 1 ? days.getFirst() : null;
    }

    private static boolean hasMark(Sentence sentence, String marks, int from, int to) {
        List<Token> tokens = sentence.tokens();
        for (int i = Math.max(from, 0); i < Math.min(to, tokens.size()); i++) {
            if (marks.contains(tokens.get(i).form())) {
                return true;
            }
        }
        return false;
    }
}
