package org.aktenlage.annotation.sentence;

import net.loomchild.segment.TextIterator;
import net.loomchild.segment.srx.SrxDocument;
import net.loomchild.segment.srx.SrxTextIterator;
import net.loomchild.segment.srx.io.Srx2SaxParser;

import org.aktenlage.document.Block;
import org.aktenlage.document.Language;
import org.aktenlage.document.Span;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Cuts blocks into sentences by LanguageTool's segmentation rules (SRX 2.0), without loading its
 * grammar rules. Threads may share it.
 */
public final class SentenceSplitter {

    private static final String RULES = "/org/languagetool/resource/segment.srx";

    /** Ends of a piece after which a sentence of these documents goes on whatever the rules say. */
    private static final Pattern OPEN_END =
            Pattern.compile(
                    "(?s).*(^|[\\s(/„\"])("
                        + "Abg|Abs|Art|Nr|Nrn|Dr|Prof|Hrsg|St|Bd|Mio|Mrd|Ziff|Ziffn|lfd|vgl|Vgl|ggf|bspw|bzw|ca|gem"
                        + "|insb|inkl|einschl|sog|geb|ehem|Tel|Aufl|Drs|Drucks|Sen|Rep|Gov|Gen|Amb|Lt|Col|Sgt|Mr|Mrs|MR|MRS|MS|DR|SEN|REP|GEN"
                        + "|Ms|No|Nos|Sec|Res|Para|para|paras|approx|vs|cf|a\\.k\\.a|i\\.\\s?V|i\\.\\s?d|d\\.\\s?h|z\\.\\s?B|u\\.\\s?a"
                        + "|o\\.\\s?ä|v\\.\\s?a|i\\.\\s?S|a\\.\\s?D|U\\.\\s?S|U\\.\\s?N|U\\.\\s?K|D\\.\\s?C"
                        + ")\\.\\s*");

    /** A number with a dot, which is a day or an ordinal if a month or the like follows. */
    private static final Pattern ORDINAL_END =
            Pattern.compile("(?s).*(^|[\\s(/–-])\\d{1,2}\\.\\s*");

    private static final Pattern COUNTED =
            Pattern.compile(
                    "(?s)(Januar|Jänner|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November"
                        + "|Dezember|Jahrestag|Jahrhundert|Sitzung|Wahlperiode|Sanktionspaket|Paket|Mal|Tag"
                        + "|Woche|Weltkrieg|Kapitel|Artikel|Bundesversammlung)\\w*\\b.*");

    /** After these the sentence may end as well as go on: it goes on unless an opener follows. */
    private static final Pattern DOUBTFUL_END =
            Pattern.compile("(?s).*\\b(U\\.\\s?S|U\\.\\s?N|U\\.\\s?K|D\\.\\s?C)\\.\\s*");

    private static final Pattern OPENER =
            Pattern.compile(
                    "(?s)(The|A|An|This|These|That|It|He|She|We|They|In|On|At|But|And|As|For|If|Our|You|I"
                        + "|There|To|With|Der|Die|Das|Ein|Eine|Im|Am|Es|Er|Sie|Wir)\\b.*");

    private SentenceSplitter() {}

    /** The sentences of the block, in order, without white space around them. */
    public static List<Span> split(String text, Block block, Language language) {
        return split(text, block.span(), language);
    }

    /** The sentences of a stretch of text, in order, without white space around them. */
    public static List<Span> split(String text, Span stretch, Language language) {
        // The rules take a line break for a border; here a line is only a line.
        String flat = stretch.of(text).replace('\n', ' ').replace('\r', ' ').replace('\t', ' ');
        List<Span> sentences = new ArrayList<>();
        int start = 0;
        int end = 0;
        for (String piece : pieces(flat, language)) {
            if (end > start && !goesOn(flat.substring(start, end), piece)) {
                add(sentences, flat, start, end, stretch.start());
                start = end;
            }
            end += piece.length();
        }
        add(sentences, flat, start, end, stretch.start());
        return sentences;
    }

    private static List<String> pieces(String flat, Language language) {
        List<String> pieces = new ArrayList<>();
        TextIterator iterator = new SrxTextIterator(Rules.DOCUMENT, language.tag() + "_two", flat);
        while (iterator.hasNext()) {
            pieces.add(iterator.next());
        }
        return pieces;
    }

    private static boolean goesOn(String before, String after) {
        String tail = before.substring(Math.max(0, before.length() - 40));
        if (DOUBTFUL_END.matcher(tail).matches()) {
            return !OPENER.matcher(after).matches();
        }
        return OPEN_END.matcher(tail).matches()
                || (ORDINAL_END.matcher(tail).matches() && COUNTED.matcher(after).matches());
    }

    private static void add(List<Span> sentences, String flat, int start, int end, int offset) {
        int from = start;
        int to = end;
        while (from < to && isSpace(flat.charAt(from))) {
            from++;
        }
        while (to > from && isSpace(flat.charAt(to - 1))) {
            to--;
        }
        if (from < to) {
            sentences.add(new Span(offset + from, offset + to));
        }
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    /** Parsed with the first question. */
    private static final class Rules {
        static final SrxDocument DOCUMENT = load();

        private static SrxDocument load() {
            try (InputStream in = SentenceSplitter.class.getResourceAsStream(RULES)) {
                if (in == null) {
                    throw new IllegalStateException(
                            "LanguageTool's " + RULES + " is not on the class path");
                }
                return new Srx2SaxParser(Map.of("validate", false))
                        .parse(
                                new BufferedReader(
                                        new InputStreamReader(in, StandardCharsets.UTF_8)));
            } catch (IOException e) {
                throw new UncheckedIOException("cannot read " + RULES, e);
            }
        }
    }
}
