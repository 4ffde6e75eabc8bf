package org.aktenlage.annotation.syntax;

import org.aktenlage.document.Language;
import org.aktenlage.document.Span;

import java.util.List;

/**
 * Tagger and parser without all else that is done to a sentence: what speed is measured against.
 */
public final class ParserAlone {

    private final DependencyParser parser;
    private final Language language;

    public ParserAlone(SyntaxAnnotator annotator, Language language) {
        this.parser = annotator.parser(language);
        this.language = language;
    }

    /** The sentence as the parser is shown it. */
    public String shown(String text, Span sentence) {
        return Cleaner.clean(text, sentence, language).main().text();
    }

    /** Returns how many words there were. */
    public int parse(List<String> sentences) {
        return sentences.stream().mapToInt(sentence -> parser.parse(sentence).size()).sum();
    }
}
