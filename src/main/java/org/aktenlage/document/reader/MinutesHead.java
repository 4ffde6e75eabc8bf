package org.aktenlage.document.reader;

import org.aktenlage.document.Apparatus;
import org.aktenlage.document.Document;
import org.aktenlage.document.Language;
import org.aktenlage.document.Metadata;
import org.aktenlage.document.PartialDate;
import org.aktenlage.document.RejectedException;
import org.aktenlage.document.Rejection.Code;
import org.aktenlage.document.Source;
import org.jspecify.annotations.Nullable;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which sitting printed minutes are of.
 *
 * @param number term and sitting, {@code 18/20}
 */
record MinutesHead(String number, @Nullable PartialDate day) {

    private static final int LONGEST = 2_000;

    private static final Pattern NUMBER =
            Pattern.compile(
                    "\\A\\ufeff?\\s*Plenarprotokoll\\s+(?<number>\\d{1,2}/\\d{1,3})\\s+Deutscher"
                            + " Bundestag");

    private static final Pattern DAY =
            Pattern.compile(", den (?<day>\\d{1,2}\\.\\s+\\p{L}+\\s+\\d{4})");

    /** The head of the text, if it is one of minutes. */
    static Optional<MinutesHead> of(String text) {
        String head = text.substring(0, Math.min(text.length(), LONGEST));
        Matcher number = NUMBER.matcher(head);
        if (!number.find()) {
            return Optional.empty();
        }
        Matcher day = DAY.matcher(head);
        PartialDate date = day.find() ? PaperTurns.written(day.group("day")) : null;
        return Optional.of(new MinutesHead(number.group("number"), date));
    }

    /** The minutes as a document. */
    Document document(Source source, String text, Metadata given) throws RejectedException {
        TurnText speeches = PrintedMinutes.of(text);
        if (speeches.turns().isEmpty()) {
            throw new RejectedException(
                    source.path(), Code.NO_TEXT, "minutes in which nobody speaks");
        }
        Metadata own =
                new Metadata(
                        "Plenarprotokoll " + number,
                        null,
                        "Deutscher Bundestag",
                        day,
                        Language.GERMAN,
                        null);
        return new Document.Dialogue(
                source,
                Document.Kind.TEXT,
                speeches.text(),
                given.orElse(own),
                speeches.turns(),
                Apparatus.of(speeches.pages()));
    }
}
