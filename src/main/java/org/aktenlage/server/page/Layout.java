package org.aktenlage.server.page;

/**
 * What surrounds every page.
 *
 * @param title what the page is of
 * @param data where its triples are, else empty
 * @param script the script the page wants besides, else empty
 * @param style the style sheet it wants before ours, else empty
 */
record Layout(Visit visit, Words words, String title, String data, String script, String style) {

    static Layout of(Visit visit, Words words, String title) {
        return new Layout(visit, words, title, "", "", "");
    }

    Layout withData(String data) {
        return new Layout(visit, words, title, data, script, style);
    }

    Layout withScript(String script) {
        return new Layout(visit, words, title, data, script, style);
    }

    Layout withStyle(String style) {
        return new Layout(visit, words, title, data, script, style);
    }
}
