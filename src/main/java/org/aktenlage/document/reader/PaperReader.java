package org.aktenlage.document.reader;

import org.aktenlage.document.Apparatus;
import org.aktenlage.document.Block;
import org.aktenlage.document.Document;
import org.aktenlage.document.Language;
import org.aktenlage.document.Metadata;
import org.aktenlage.document.Pages;
import org.aktenlage.document.RejectedException;
import org.aktenlage.document.Rejection.Code;
import org.aktenlage.document.Source;
import org.aktenlage.document.Turn;

import java.util.List;

/**
 * A paper of the Bundestag as text, kept as it is: an inquiry and its answer, members' questions, a
 * motion, a report. Who asks and who answers are told apart, and the answers to written questions
 * bear their own day.
 */
public final class PaperReader implements Reader {

    private static final int GLIMPSE = 400;

    @Override
    public boolean accepts(Source source) {
        return PaperHead.of(TextDecoder.glimpse(source, GLIMPSE)).isPresent();
    }

    @Override
    public Document read(Source source, Metadata given) throws RejectedException {
        String text = TextDecoder.decode(source);
        return read(source, text, PageHeads.of(text), given);
    }

    /** The same with the text that another reader found in the source. */
    Document read(Source source, String text, Pages pages, Metadata given)
            throws RejectedException {
        PaperHead head =
                PaperHead.of(text)
                        .orElseThrow(
                                () ->
                                        new RejectedException(
                                                source.path(),
                                                Code.UNKNOWN_FORMAT,
                                                "no head of a paper of the Bundestag"));
        List<Turn> turns = PaperTurns.of(text, head);
        return new Document.Dialogue(
                source,
                Document.Kind.TEXT,
                text,
                given.orElse(own(text, head, turns)),
                turns,
                Apparatus.of(pages));
    }

    private static Metadata own(String text, PaperHead head, List<Turn> turns) {
        String title =
                turns.stream()
                        .flatMap(t -> t.blocks().stream())
                        .filter(b -> b.kind() == Block.Kind.TITLE)
                        .map(b -> b.span().of(text).replaceAll("\\s+", " "))
                        .findFirst()
                        .orElse("Drucksache " + head.number());
        return new Metadata(
                title,
                head.author(),
                "Deutscher Bundestag",
                head.published(),
                Language.GERMAN,
                null);
    }
}
