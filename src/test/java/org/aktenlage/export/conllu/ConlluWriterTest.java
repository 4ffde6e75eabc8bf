package org.aktenlage.export.conllu;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.aktenlage.annotation.Sentence;
import org.aktenlage.annotation.Token;
import org.aktenlage.document.Block;
import org.aktenlage.document.Document;
import org.aktenlage.document.Language;
import org.aktenlage.document.Metadata;
import org.aktenlage.document.PartialDate;
import org.aktenlage.document.Source;
import org.aktenlage.document.Span;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

@SuppressWarnings("StringConcatToTextBlock") // tabs
final class ConlluWriterTest {

    private final List<Token> tokens = new ArrayList<>();

    private void add(String text, String part, String form, String tag, int head, String relation) {
        add(text, part, form, tag, head, relation, Map.of());
    }

    private void add(
            String text,
            String part,
            String form,
            String tag,
            int head,
            String relation,
            Map<String, String> features) {
        int start = text.indexOf(part);
        Span span = new Span(start, start + part.length());
        tokens.add(new Token(tokens.size(), span, form, form, tag, head, relation, features));
    }

    private String written(String text) throws IOException {
        Block block = new Block(Block.Kind.PARAGRAPH, new Span(0, text.length()));
        Metadata metadata =
                new Metadata(
                        null, null, null, PartialDate.parse("2024-05").orElseThrow(), null, null);
        Source source = new Source("a.txt", new byte[0]);
        Document document =
                new Document.Prose(source, Document.Kind.TEXT, text, metadata, List.of(block));
        StringWriter out = new StringWriter();
        new ConlluWriter(out)
                .begin(document)
                .write(
                        document.turns().getFirst(),
                        block,
                        new Sentence(block.span(), Language.GERMAN, tokens, List.of(), List.of()));
        assertEquals(List.of(), ConlluValidator.errors(out.toString()), out::toString);
        return out.toString();
    }

    private static List<String> words(String file) {
        return file.lines().filter(line -> line.contains("\t")).toList();
    }

    @Test
    void writesAWholeSentence() throws IOException {
        String text = "😀 Am Amt\n(AA) #wirkt.";
        add(text, "Am", "An", "ADP", 2, "case");
        add(text, "Am", "dem", "DET", 2, "det", Map.of("Case", "Dat", "Agreement", "Dat.SIN.NEU"));
        add(text, "Amt", "Amt", "NOUN", 4, "obl");
        add(text, "AA", "AA", "PROPN", 2, "parenthesis");
        add(text, "wirkt", "wirkt", "VERB", -1, "root", Map.of("Mood", "Kon1,Ind"));
        add(text, ".", ".", "PUNCT", 4, "punct");
        assertEquals(
                "# newdoc id = a.txt\n"
                    + "# generator = Aktenlage\n"
                    + "# meta::date = 2024-05\n"
                    + "# newpar\n"
                    + "# lang = de\n"
                    + "# sent_id = 1-1\n"
                    + "# text = 😀 Am Amt (AA) #wirkt.\n"
                    + "1\t😀\t😀\tPUNCT\t_\t_\t9\tpunct\t_\tUnseen=Yes|start_char=0|end_char=1\n"
                    + "2-3\tAm\t_\t_\t_\t_\t_\t_\t_\tstart_char=2|end_char=4\n"
                    + "2\tAn\tAn\tADP\t_\t_\t4\tcase\t_\t_\n"
                    + "3\tdem\tdem\tDET\t_\tCase=Dat|Gender=Neut\t4\tdet\t_"
                    + "\tAgreement=Dat.SIN.NEU\n"
                    + "4\tAmt\tAmt\tNOUN\t_\t_\t9\tobl\t_\tstart_char=5|end_char=8\n"
                    + "5\t(\t(\tPUNCT\t_\t_\t6\tpunct\t_"
                    + "\tUnseen=Yes|SpaceAfter=No|start_char=9|end_char=10\n"
                    + "6\tAA\tAA\tPROPN\t_\t_\t4\tparataxis\t_"
                    + "\tRelation=parenthesis|SpaceAfter=No|start_char=10|end_char=12\n"
                    + "7\t)\t)\tPUNCT\t_\t_\t6\tpunct\t_\tUnseen=Yes|start_char=12|end_char=13\n"
                    + "8\t#\t#\tPUNCT\t_\t_\t9\tpunct\t_"
                    + "\tUnseen=Yes|SpaceAfter=No|start_char=14|end_char=15\n"
                    + "9\twirkt\twirkt\tVERB\t_\tMood=Ind,Sub\t0\troot\t_"
                    + "\tMood=Ind,Kon1|SpaceAfter=No|start_char=15|end_char=20\n"
                    + "10\t.\t.\tPUNCT\t_\t_\t9\tpunct\t_\tstart_char=20|end_char=21\n\n",
                written(text));
    }

    @Test
    void printsWhatStandsThereAndNotesWhatTheParserSaw() throws IOException {
        String text = "Bundes-\nregierung & A\u00ADmt";
        add(text, "Bundes-\nregierung", "Bundesregierung", "NOUN", -1, "root");
        add(text, "&", "und", "CCONJ", 2, "cc");
        add(text, "A\u00ADmt", "Amt", "NOUN", 0, "conj");
        List<String> words = words(written(text));
        assertTrue(words.get(0).startsWith("1\tBundesregierung\t"), words::toString);
        assertTrue(words.get(1).startsWith("2\t&\tund\t"), words::toString);
        assertTrue(words.get(1).contains("\tForm=und|"), words::toString);
        assertTrue(words.get(2).startsWith("3\tAmt\t"), words::toString);
    }

    @Test
    void makesOneTreeOfCyclesAndSeveralRoots() throws IOException {
        String text = "a b c d e";
        add(text, "a", "a", "X", 1, "dep");
        add(text, "b", "b", "X", 0, "dep");
        add(text, "c", "c", "X", -1, "parenthesis");
        add(text, "d", "d", "X", -1, "root");
        add(text, "e", "e", "odd tag", 3, "odd relation");
        List<String> words = words(written(text));
        assertTrue(words.get(2).contains("\t0\troot\t_\tRelation=parenthesis|"), words::toString);
        assertTrue(words.get(3).contains("\t3\tparataxis\t_\tHead=0|"), words::toString);
        assertTrue(
                words.get(4).contains("\tX\t_\t_\t4\tdep\t_\tRelation=odd relation|Tag=odd tag|"));
    }

    @Test
    void writesNothingOfASentenceWithoutWords() throws IOException {
        String text = "\u00AD";
        StringWriter out = new StringWriter();
        Block block = new Block(Block.Kind.PARAGRAPH, new Span(0, 1));
        Document document =
                new Document.Prose(
                        new Source("a.txt", new byte[0]),
                        Document.Kind.TEXT,
                        text,
                        Metadata.NONE,
                        List.of(block));
        new ConlluWriter(out)
                .begin(document)
                .write(
                        document.turns().getFirst(),
                        block,
                        new Sentence(
                                block.span(), Language.GERMAN, List.of(), List.of(), List.of()));
        assertEquals("", out.toString());
    }
}
