package org.aktenlage.annotation.syntax;

import org.aktenlage.annotation.Sentence;
import org.aktenlage.annotation.Token;
import org.aktenlage.document.Language;
import org.aktenlage.document.ParsedSentence;
import org.aktenlage.document.ParsedWord;
import org.aktenlage.document.Span;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * Turns a stretch of text into a sentence of words with lemma, morphology and dependencies. A
 * language's models are loaded when its first sentence comes. Threads may share it.
 */
public final class SyntaxAnnotator {

    /** Longer ones are lists or broken text; the parser's time grows with them. In characters. */
    public static final int MAX_SENTENCE_LENGTH = 1500;

    private final Path models;
    private final BiConsumer<List<Word>, Language> mending;
    private final Map<Language, DependencyParser> parsers = new EnumMap<>(Language.class);
    private final GermanMorphology morphology = new GermanMorphology();

    public SyntaxAnnotator(Path models) {
        this(models, Repairs::mend);
    }

    private SyntaxAnnotator(Path models, BiConsumer<List<Word>, Language> mending) {
        this.models = models;
        this.mending = mending;
    }

    /** One that leaves trees as the parser built them. */
    public static SyntaxAnnotator unmended(Path models) {
        return new SyntaxAnnotator(models, (words, language) -> {});
    }

    /**
     * Parses one sentence.
     *
     * @param text the document's text
     * @param span the sentence in it, no longer than {@link #MAX_SENTENCE_LENGTH}
     */
    public Sentence annotate(String text, Span span, Language language) {
        Cleaner.Cleaned cleaned = Cleaner.clean(text, span, language);
        List<Word> words = parser(language).parse(cleaned.main().text());
        if (language == Language.GERMAN) {
            addMorphology(words);
        }
        mending.accept(words, language);
        return new Sentence(span, language, tokens(words, cleaned, language), List.of(), List.of());
    }

    /**
     * Takes a parse that came with the document in place of ours. Lemma and tree are the parse's;
     * morphology is ours, narrowed by the parse's, since forms stand for more than other parsers
     * say; repairs are made unless the parse has them.
     */
    public Sentence annotate(ParsedSentence given, Language language) {
        List<Word> words = new ArrayList<>();
        List<Span> spans = new ArrayList<>();
        for (ParsedWord one : given.words()) {
            boolean first = words.isEmpty();
            words.add(
                    given.mended()
                            ? GivenWords.asItIs(one)
                            : GivenWords.read(one, language, morphology, first));
            spans.add(one.span());
        }
        if (!given.mended()) {
            mending.accept(words, language);
        }
        List<Token> tokens = ordered(words, spans);
        return new Sentence(given.span(), language, tokens, List.of(), List.of());
    }

    synchronized DependencyParser parser(Language language) {
        return parsers.computeIfAbsent(language, l -> new DependencyParser(l, models));
    }

    private void addMorphology(List<Word> words) {
        for (int i = 0; i < words.size(); i++) {
            Word word = words.get(i);
            GermanMorphology.Analysis a = morphology.analyse(word.form, word.tag, i == 0);
            word.lemma = a.lemma();
            word.features.putAll(a.features());
        }
    }

    private List<Token> tokens(List<Word> words, Cleaner.Cleaned cleaned, Language language) {
        List<Word> all = new ArrayList<>(words);
        List<Span> spans = new ArrayList<>();
        words.forEach(w -> spans.add(cleaned.main().origin(w.start, w.end)));
        for (Cleaner.Parenthesis p : cleaned.parentheses()) {
            insert(p, words, all, spans, language);
        }
        return ordered(all, spans);
    }

    /**
     * The words of a parenthesis depend on the last word before it, or on the root where none is,
     * whatever the parser would say.
     */
    private void insert(
            Cleaner.Parenthesis p,
            List<Word> main,
            List<Word> all,
            List<Span> spans,
            Language language) {
        int anchor = root(main);
        for (int i = 0; i < main.size() && main.get(i).end <= p.at(); i++) {
            if (!main.get(i).tag.equals("PUNCT")) {
                anchor = i;
            }
        }
        for (Word w : WordSplitter.split(p.text().text())) {
            if (language == Language.GERMAN) {
                GermanMorphology.Analysis a = morphology.analyse(w.form, w.tag, false);
                w.lemma = a.lemma();
            }
            w.head = anchor;
            all.add(w);
            spans.add(p.text().origin(w.start, w.end));
        }
    }

    private static int root(List<Word> words) {
        for (int i = 0; i < words.size(); i++) {
            if (words.get(i).head < 0) {
                return i;
            }
        }
        return -1;
    }

    private static List<Token> ordered(List<Word> words, List<Span> spans) {
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            order.add(i);
        }
        order.sort(Comparator.comparing(spans::get));
        int[] place = new int[words.size()];
        for (int i = 0; i < order.size(); i++) {
            place[order.get(i)] = i;
        }
        List<Token> tokens = new ArrayList<>();
        for (int from : order) {
            Word w = words.get(from);
            tokens.add(
                    new Token(
                            tokens.size(),
                            spans.get(from),
                            w.form,
                            w.lemma,
                            w.tag,
                            w.head < 0 ? -1 : place[w.head],
                            w.relation,
                            w.features,
                            w.languageTag));
        }
        return tokens;
    }
}
