package org.aktenlage.server.page;

import org.aktenlage.document.Language;
import org.aktenlage.store.NamedQuery;
import org.aktenlage.store.QueryParameter;

import java.util.List;
import java.util.Map;

/**
 * A named question with its answer.
 *
 * @param given what was asked with, by parameter
 * @param rows each by column; a cell that is a thing is a link
 * @param problem why there is no answer, else empty
 * @param capped whether only the first rows are shown
 */
record QuestionPage(
        NamedQuery query,
        String question,
        Map<String, String> given,
        List<String> columns,
        List<Map<String, Link>> rows,
        String problem,
        boolean capped) {

    static String question(NamedQuery query, Language language) {
        String words = language == Language.GERMAN ? query.german() : query.english();
        return words.isEmpty() ? query.name() : words;
    }

    /** Parameters to show: the language is the page's own. */
    List<QueryParameter> parameters() {
        return query.parameters().stream().filter(p -> !p.name().equals("lang")).toList();
    }

    String value(QueryParameter parameter) {
        return given.getOrDefault(parameter.name(), parameter.preset().orElse(""));
    }

    /** The same question in another format. */
    String as(String extension) {
        List<String> pairs =
                given.entrySet().stream()
                        .map(e -> Address.value(e.getKey()) + "=" + Address.value(e.getValue()))
                        .toList();
        return "/query/" + query.name() + "." + extension + "?" + String.join("&", pairs);
    }
}
