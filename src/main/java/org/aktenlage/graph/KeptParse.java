package org.aktenlage.graph;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.aktenlage.document.Language;
import org.aktenlage.document.ParsedSentence;
import org.aktenlage.document.ParsedWord;
import org.aktenlage.document.Span;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A parse that came with its document, kept beside the text: else the document would be read by our
 * parser when it is read again.
 */
final class KeptParse {

    private KeptParse() {}

    static void write(List<ParsedSentence> parse, ArrayNode out) {
        for (ParsedSentence sentence : parse) {
            ObjectNode kept = out.addObject();
            kept.put("start", sentence.span().start());
            kept.put("end", sentence.span().end());
            Language language = sentence.language();
            kept.put("language", language == null ? "" : language.tag());
            kept.put("mended", sentence.mended());
            ArrayNode words = kept.putArray("words");
            sentence.words().forEach(word -> write(word, words.addArray()));
        }
    }

    private static void write(ParsedWord word, ArrayNode out) {
        out.add(word.span().start()).add(word.span().end());
        out.add(word.form()).add(word.lemma()).add(word.tag()).add(word.languageTag());
        out.add(word.head()).add(word.relation());
        ObjectNode features = out.addObject();
        new TreeMap<>(word.features()).forEach(features::put);
    }

    static List<ParsedSentence> read(JsonNode kept) {
        List<ParsedSentence> parse = new ArrayList<>();
        for (JsonNode sentence : kept) {
            List<ParsedWord> words = new ArrayList<>();
            sentence.path("words").forEach(word -> words.add(word(word)));
            parse.add(
                    new ParsedSentence(
                            new Span(sentence.path("start").asInt(), sentence.path("end").asInt()),
                            Language.of(sentence.path("language").asText()).orElse(null),
                            sentence.path("mended").asBoolean(),
                            words));
        }
        return parse;
    }

    private static ParsedWord word(JsonNode kept) {
        Map<String, String> features = new TreeMap<>();
        kept.path(8).properties().forEach(f -> features.put(f.getKey(), f.getValue().asText()));
        return new ParsedWord(
                new Span(kept.path(0).asInt(), kept.path(1).asInt()),
                kept.path(2).asText(),
                kept.path(3).asText(),
                kept.path(4).asText(),
                kept.path(5).asText(),
                features,
                kept.path(6).asInt(),
                kept.path(7).asText());
    }
}
