package org.aktenlage.cli;

import org.aktenlage.document.Document;
import org.aktenlage.document.RejectedException;
import org.aktenlage.document.reader.Opening;
import org.aktenlage.export.conllu.ConlluWriter;
import org.aktenlage.fact.Unread;
import org.aktenlage.pipeline.Annotator;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParentCommand;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;

/** Writes the parsed sentences of documents. */
@Command(
        name = "annotate",
        description =
                "Write the sentences of documents, parsed, as CoNLL-U (Universal Dependencies).")
final class AnnotateCommand implements Callable<Integer> {

    @ParentCommand private Main main = Main.NONE;
    @Mixin private ReadingOptions reading = new ReadingOptions();
    @Mixin private OutputOption output = new OutputOption();

    private int documents;
    private int sentences;
    private int unread;
    private int rejected;

    @Override
    public Integer call() {
        output.write(main.streams(), this::annotate);
        PrintWriter err = main.streams().err();
        err.print("documents  " + documents + "\n");
        err.print("sentences  " + sentences + ", not read " + unread + "\n");
        err.print("rejected   " + rejected + "\n");
        err.flush();
        return rejected == 0 ? 0 : 1;
    }

    private void annotate(OutputStream bytes) throws IOException {
        Annotator annotator = new Annotator(main.installation());
        Writer out = new BufferedWriter(new OutputStreamWriter(bytes, StandardCharsets.UTF_8));
        ConlluWriter writer = new ConlluWriter(out);
        for (Opening opening : reading.openings(reading.entries(main))) {
            try {
                annotate(opening.read(), annotator, writer);
                documents++;
            } catch (RejectedException e) {
                rejected++;
                say("rejected " + e.rejection());
            }
            out.flush(); // a document at a time, so that who reads along need not wait
        }
        bytes.flush();
    }

    private void annotate(Document document, Annotator annotator, ConlluWriter writer)
            throws IOException {
        ConlluWriter.Part part = writer.begin(document);
        List<Unread> left =
                annotator.annotate(
                        document,
                        (turn, block, sentence) -> {
                            part.write(turn, block, sentence);
                            sentences++;
                        });
        unread += left.size();
        for (Unread one : left) {
            String where = " at character " + one.sentence().start() + ": ";
            say("not read " + document.source().path() + where + one.detail());
        }
    }

    private void say(String line) {
        main.streams().err().print(line + "\n");
        main.streams().err().flush();
    }
}
