package org.aktenlage.export.conllu;

import org.aktenlage.annotation.Sentence;
import org.aktenlage.annotation.Token;
import org.aktenlage.document.Block;
import org.aktenlage.document.Document;
import org.aktenlage.document.Metadata;
import org.aktenlage.document.Turn;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Writes sentences as <a href="https://universaldependencies.org/format.html">CoNLL-U</a>, as they
 * come; nothing is held back. The same input is the same output.
 *
 * <p>In a dialogue a turn begins with {@code # turn}, {@code # speaker} and {@code # affiliation}.
 * Headings and what else facts are not looked for in is left out.
 *
 * <p>{@code # text} is the sentence on one line. FORM is what stands there, also where our parser
 * was shown something else, which is then {@code Form=} in MISC. Brackets and the {@code #} and
 * {@code @} of social media, which it was not shown, are words with {@code Unseen=Yes}. {@code
 * start_char} and {@code end_char} count Unicode code points into the document's text, as in the
 * output of Stanza. Features that Universal Dependencies have no name for stand in MISC.
 */
public final class ConlluWriter {

    /** Says that the parse is ours and has been repaired. */
    public static final String GENERATOR = "Aktenlage";

    private final Writer out;
    private int documents;

    /**
     * Starts a file.
     *
     * @param out not closed here
     */
    public ConlluWriter(Writer out) {
        this.out = out;
    }

    /** Takes the sentences of one document. */
    public Part begin(Document document) {
        documents++;
        return new Part(document, documents);
    }

    /** The sentences of one document, in the order of its text. */
    public final class Part {

        private final Document document;
        private final int number;
        private final Offsets offsets;
        private @Nullable Turn turn;
        private @Nullable Block block;
        private int sentences;

        private Part(Document document, int number) {
            this.document = document;
            this.number = number;
            this.offsets = new Offsets(document.text());
        }

        /**
         * Writes one sentence.
         *
         * @param spoken the turn that the sentence stands in
         * @param within the block that it stands in
         */
        public void write(Turn spoken, Block within, Sentence sentence) throws IOException {
            List<Surface> surfaces = Surface.of(document.text(), sentence);
            if (surfaces.isEmpty()) {
                return; // a sentence of invisible characters
            }
            if (sentences == 0) {
                head();
            }
            sentences++;
            if (!spoken.equals(turn) && document instanceof Document.Dialogue) {
                turn = spoken;
                comment("turn", spoken.kind().name().toLowerCase(Locale.ROOT));
                comment("speaker", spoken.speaker());
                comment("affiliation", spoken.affiliation());
                comment("spoken", spoken.date());
            }
            if (!within.equals(block)) {
                block = within;
                out.write("# newpar\n");
            }
            comment("lang", sentence.language().tag());
            comment("sent_id", number + "-" + sentences);
            comment("text", text(surfaces));
            words(surfaces, sentence);
            out.write('\n');
        }

        private void head() throws IOException {
            Metadata metadata = document.metadata();
            comment("newdoc id", document.source().path());
            comment("generator", GENERATOR);
            comment("meta::title", metadata.title());
            comment("meta::author", metadata.author());
            comment("meta::publisher", metadata.publisher());
            comment("meta::date", metadata.published());
            comment("meta::address", metadata.address());
        }

        private void words(List<Surface> surfaces, Sentence sentence) throws IOException {
            int[] ids = ids(surfaces, sentence.tokens().size());
            Heads heads = Heads.of(sentence.tokens());
            int id = 1;
            for (int i = 0; i < surfaces.size(); i++) {
                Surface surface = surfaces.get(i);
                String place = place(surface);
                if (surface.words().isEmpty()) {
                    int head = governor(surfaces, i, ids, heads, sentence);
                    out.write(Columns.unseen(id++, surface.form(), head).line(place));
                } else if (surface.words().size() == 1) {
                    out.write(single(surface, heads, ids).line(place));
                    id++;
                } else {
                    int last = id + surface.words().size() - 1;
                    out.write(Columns.range(id, last, surface.form()).line(place));
                    for (Token word : surface.words()) {
                        out.write(Columns.of(word, heads, ids).line(""));
                    }
                    id = last + 1;
                }
            }
        }

        private Columns single(Surface surface, Heads heads, int[] ids) {
            Token word = surface.words().getFirst();
            boolean same = word.form().equals(surface.form());
            Columns columns = Columns.of(word, surface.form(), heads, ids);
            columns.note("Form", same ? "" : word.form());
            return columns;
        }

        private String place(Surface surface) {
            String space = surface.spaced() ? "" : "SpaceAfter=No|";
            return space + offsets.of(surface.span());
        }

        private void comment(String name, @Nullable Object value) throws IOException {
            if (value != null && !Surface.field(value.toString()).isEmpty()) {
                out.write("# " + name + " = " + Surface.field(value.toString()) + "\n");
            }
        }
    }

    /** Which line each token gets, from 1. */
    private static int[] ids(List<Surface> surfaces, int tokens) {
        int[] ids = new int[tokens];
        int id = 1;
        for (Surface surface : surfaces) {
            for (Token word : surface.words()) {
                ids[word.index()] = id++;
            }
            id += surface.words().isEmpty() ? 1 : 0;
        }
        return ids;
    }

    /** An opening mark hangs on the word behind it, any other on that before it. */
    private static int governor(
            List<Surface> surfaces, int at, int[] ids, Heads heads, Sentence sentence) {
        if (sentence.tokens().isEmpty()) {
            return at == 0 ? 0 : 1;
        }
        boolean opens = "([#@".indexOf(surfaces.get(at).form().charAt(0)) >= 0;
        int step = opens ? 1 : -1;
        for (int i = at + step; i >= 0 && i < surfaces.size(); i += step) {
            if (!surfaces.get(i).words().isEmpty()) {
                return ids[surfaces.get(i).words().getFirst().index()];
            }
        }
        return ids[heads.root()];
    }

    private static String text(List<Surface> surfaces) {
        List<String> parts = new ArrayList<>();
        for (Surface surface : surfaces) {
            parts.add(surface.form());
            parts.add(surface.spaced() ? " " : "");
        }
        return String.join("", parts).strip();
    }
}
