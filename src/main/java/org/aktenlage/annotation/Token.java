package org.aktenlage.annotation;

import org.aktenlage.document.Span;

import java.util.Map;

/**
 * A word of a parsed sentence.
 *
 * @param index from 0, its place in {@link Sentence#tokens()}
 * @param span where it stands in the document's text; a word the clean-up put in has the span of
 *     what it stands for
 * @param form as the parser read it
 * @param lemma lower case for words that are no nouns in German; a separated prefix is joined
 * @param tag universal part of speech: NOUN, PROPN, VERB, AUX, ADJ, ADP ...
 * @param head index of the governing token, or -1 for the root
 * @param relation universal dependency, language-specific subtype kept ({@code nsubj:pass})
 * @param features morphology in UD names: Case, Number, Mood, Tense, VerbForm, Person, Gender;
 *     several values are joined by {@code ,}
 * @param languageTag the tag in the tagger's own set, Penn Treebank for English; empty where the
 *     tagger has none
 */
public record Token(
        int index,
        Span span,
        String form,
        String lemma,
        String tag,
        int head,
        String relation,
        Map<String, String> features,
        String languageTag) {

    public Token {
        features = Map.copyOf(features);
    }

    /** A token whose tagger has no tags of its own. */
    public Token(
            int index,
            Span span,
            String form,
            String lemma,
            String tag,
            int head,
            String relation,
            Map<String, String> features) {
        this(index, span, form, lemma, tag, head, relation, features, "");
    }

    /** The relation without its subtype. */
    public String baseRelation() {
        int colon = relation.indexOf(':');
        return colon < 0 ? relation : relation.substring(0, colon);
    }

    /** Whether the feature can have the value in this form. */
    public boolean has(String feature, String value) {
        String values = features.getOrDefault(feature, "");
        for (String one : values.split(",", -1)) {
            if (one.equals(value)) {
                return true;
            }
        }
        return false;
    }

    public boolean isVerb() {
        return tag.equals("VERB") || tag.equals("AUX");
    }

    public boolean isNoun() {
        return tag.equals("NOUN") || tag.equals("PROPN");
    }
}
