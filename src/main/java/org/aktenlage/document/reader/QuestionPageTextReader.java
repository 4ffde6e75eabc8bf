package org.aktenlage.document.reader;

import org.aktenlage.document.Block;
import org.aktenlage.document.Document;
import org.aktenlage.document.Metadata;
import org.aktenlage.document.PartialDate;
import org.aktenlage.document.RejectedException;
import org.aktenlage.document.Rejection.Code;
import org.aktenlage.document.Source;
import org.aktenlage.document.Turn;
import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * A question page of abgeordnetenwatch.de that was copied as text. The asker's name is not kept.
 */
public final class QuestionPageTextReader implements Reader {

    static final String PUBLISHER = "abgeordnetenwatch.de";

    /** The question's head stands near the top. */
    private static final int GLIMPSE = 4_000;

    @Override
    public boolean accepts(Source source) {
        String top = TextDecoder.glimpse(source, GLIMPSE);
        return Line.of(top, 0, top.length()).stream()
                .anyMatch(l -> QuestionPageText.QUESTION.matcher(l.text()).matches());
    }

    @Override
    public Document read(Source source, Metadata given) throws RejectedException {
        QuestionPageText copied = new QuestionPageText(TextDecoder.decode(source));
        if (copied.questions().isEmpty() && copied.answers().isEmpty()) {
            throw new RejectedException(
                    source.path(), Code.NO_TEXT, "the head of a question and no words under it");
        }
        String text = copied.redacted();
        List<Turn> turns = new QuestionPageText(text).turns();
        return new Document.Dialogue(
                source, Document.Kind.QUESTION_PAGE, text, given.orElse(own(text, turns)), turns);
    }

    private static Metadata own(String text, List<Turn> turns) {
        return new Metadata(
                title(text, turns), author(turns), PUBLISHER, published(turns), null, null);
    }

    static @Nullable String title(String text, List<Turn> turns) {
        return turns.stream()
                .flatMap(t -> t.blocks().stream())
                .filter(b -> b.kind() == Block.Kind.TITLE)
                .map(b -> b.span().of(text).replaceAll("\\s+", " "))
                .findFirst()
                .orElse(null);
    }

    /** Who answers first. */
    static @Nullable String author(List<Turn> turns) {
        for (Turn turn : turns) {
            if (turn.kind() == Turn.Kind.ANSWER && turn.speaker() != null) {
                return turn.speaker();
            }
        }
        return null;
    }

    /** The day of the last turn that has one: the page is as new as its newest answer. */
    static @Nullable PartialDate published(List<Turn> turns) {
        PartialDate latest = null;
        for (Turn turn : turns) {
            PartialDate date = turn.date();
            if (date != null && (latest == null || date.latest().isAfter(latest.latest()))) {
                latest = date;
            }
        }
        return latest;
    }
}
