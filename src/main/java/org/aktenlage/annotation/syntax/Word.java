package org.aktenlage.annotation.syntax;

import java.util.LinkedHashMap;
import java.util.Map;

/** A word while the parse is being repaired; a {@code Token} once it is done. */
final class Word {

    final int start;
    final int end;
    final String form;
    String tag;
    String lemma;
    int head;
    String relation;
    String languageTag = "";
    final Map<String, String> features = new LinkedHashMap<>();

    /**
     * @param start offset in the clean text
     * @param head index of the governor in the list of words, or -1
     */
    Word(int start, int end, String form, String tag, String lemma, int head, String relation) {
        this.start = start;
        this.end = end;
        this.form = form;
        this.tag = tag;
        this.lemma = lemma;
        this.head = head;
        this.relation = relation;
    }

    boolean has(String feature, String value) {
        return ("," + features.getOrDefault(feature, "") + ",").contains("," + value + ",");
    }

    /** Whether the feature can have this value and no other. */
    boolean hasOnly(String feature, String value) {
        return value.equals(features.get(feature));
    }

    boolean isRelation(String base) {
        return relation.equals(base) || relation.startsWith(base + ":");
    }

    boolean isVerb() {
        return tag.equals("VERB") || tag.equals("AUX");
    }

    boolean isNoun() {
        return tag.equals("NOUN") || tag.equals("PROPN");
    }
}
