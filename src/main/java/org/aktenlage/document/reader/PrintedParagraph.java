package org.aktenlage.document.reader;

/**
 * A paragraph of printed minutes, put together from its lines and pages.
 *
 * @param words on one line
 */
record PrintedParagraph(String words) {

    /** Applause, calls, notes of the stenographers. */
    boolean isInterjection() {
        return words.startsWith("(") && words.endsWith(")");
    }
}
