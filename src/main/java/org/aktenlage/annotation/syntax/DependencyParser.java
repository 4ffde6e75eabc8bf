package org.aktenlage.annotation.syntax;

import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.ling.IndexedWord;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import edu.stanford.nlp.process.Morphology;
import edu.stanford.nlp.semgraph.SemanticGraph;
import edu.stanford.nlp.semgraph.SemanticGraphCoreAnnotations.BasicDependenciesAnnotation;
import edu.stanford.nlp.semgraph.SemanticGraphEdge;
import edu.stanford.nlp.util.CoreMap;

import org.aktenlage.document.Language;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/**
 * Tags and parses one clean sentence with Stanford CoreNLP's neural dependency parser (Chen and
 * Manning 2014; UD basic dependencies). Threads may share it.
 */
final class DependencyParser {

    private static final String MODELS = "edu/stanford/nlp/models/";

    private final Language language;
    private final StanfordCoreNLP pipeline;

    /**
     * Takes seconds: the models are 30 to 90 MB.
     *
     * @throws UncheckedIOException if they cannot be read
     */
    DependencyParser(Language language, Path models) {
        this.language = language;
        this.pipeline = load(language, models.resolve(MODELS));
    }

    private static StanfordCoreNLP load(Language language, Path models) {
        try {
            return new StanfordCoreNLP(properties(language, models), false);
        } catch (RuntimeException e) {
            // the library wraps what it cannot read in exceptions of many kinds
            throw new UncheckedIOException(
                    "cannot load the models of " + language + " in " + models, new IOException(e));
        }
    }

    private static Properties properties(Language language, Path models) {
        Properties p = new Properties();
        boolean german = language == Language.GERMAN;
        p.setProperty("annotators", german ? "tokenize,mwt,pos,depparse" : "tokenize,pos,depparse");
        p.setProperty("tokenize.language", language.tag());
        p.setProperty(
                "tokenize.options",
                german ? "splitHyphenated=false" : "invertible=true,normalizeParentheses=false");
        p.setProperty("ssplit.eolonly", "true");
        p.setProperty(
                "pos.model",
                models.resolve(
                                german
                                        ? "pos-tagger/german-ud.tagger"
                                        : "pos-tagger/english-left3words-distsim.tagger")
                        .toString());
        p.setProperty(
                "depparse.model",
                models.resolve(german ? "parser/nndep/UD_German.gz" : "parser/nndep/english_UD.gz")
                        .toString());
        if (german) {
            p.setProperty(
                    "mwt.mappingFile", models.resolve("mwt/german/german-mwt.tsv").toString());
            p.setProperty("depparse.language", "german");
        }
        return p;
    }

    /** The words with tag, head and relation; English ones with lemma and features too. */
    List<Word> parse(String sentence) {
        Annotation annotation = new Annotation(sentence);
        pipeline.annotate(annotation);
        List<Word> words = new ArrayList<>();
        for (CoreMap part : annotation.get(CoreAnnotations.SentencesAnnotation.class)) {
            addWords(words, part);
        }
        return words;
    }

    private void addWords(List<Word> words, CoreMap part) {
        int offset = words.size();
        for (CoreLabel label : part.get(CoreAnnotations.TokensAnnotation.class)) {
            words.add(word(label));
        }
        SemanticGraph graph = part.get(BasicDependenciesAnnotation.class);
        for (SemanticGraphEdge edge : graph.edgeIterable()) {
            Word word = words.get(offset + edge.getDependent().index() - 1);
            word.head = offset + edge.getGovernor().index() - 1;
            word.relation = edge.getRelation().toString();
        }
        // several trees for one sentence hang on the first
        for (IndexedWord root : graph.getRoots()) {
            int index = offset + root.index() - 1;
            words.get(index).head = offset == 0 ? -1 : 0;
            words.get(index).relation = offset == 0 ? "root" : "parataxis";
        }
    }

    private Word word(CoreLabel label) {
        String form = label.word();
        if (language == Language.GERMAN) {
            return new Word(
                    label.beginPosition(), label.endPosition(), form, label.tag(), form, -1, "dep");
        }
        String penn = label.tag();
        Word word =
                new Word(
                        label.beginPosition(),
                        label.endPosition(),
                        form,
                        PennTags.universal(penn, form),
                        Morphology.lemmaStatic(form, penn, true),
                        -1,
                        "dep");
        word.languageTag = penn;
        word.features.putAll(PennTags.features(penn));
        return word;
    }
}
