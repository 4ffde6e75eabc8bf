package org.aktenlage.document.reader;

import org.aktenlage.document.Document;
import org.aktenlage.document.Metadata;
import org.aktenlage.document.RejectedException;
import org.aktenlage.document.Rejection.Code;
import org.aktenlage.document.Source;

/**
 * Minutes of a sitting of the Bundestag as plain text, as published for the 17th and 18th term: who
 * speaks in which office or group, interjections and the chair's calls apart, and what the annexes
 * hold in questions, answers and speeches.
 */
public final class MinutesTextReader implements Reader {

    private static final int GLIMPSE = 400;

    @Override
    public boolean accepts(Source source) {
        return MinutesHead.of(TextDecoder.glimpse(source, GLIMPSE)).isPresent();
    }

    @Override
    public Document read(Source source, Metadata given) throws RejectedException {
        String text = TextDecoder.decode(source);
        MinutesHead head =
                MinutesHead.of(text)
                        .orElseThrow(
                                () ->
                                        new RejectedException(
                                                source.path(),
                                                Code.UNKNOWN_FORMAT,
                                                "no head of minutes of the Bundestag"));
        return head.document(source, text, given);
    }
}
