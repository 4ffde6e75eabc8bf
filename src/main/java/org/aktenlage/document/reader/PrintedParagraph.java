package org.aktenlage.document.reader;

import org.aktenlage.document.Pages;

import java.util.List;

/**
 * A paragraph of printed minutes, put together from its lines and pages.
 *
 * @param words on one line
 * @param pages those that begin in it, at offsets into the words
 */
record PrintedParagraph(String words, List<Pages.Start> pages) {

    PrintedParagraph {
        pages = List.copyOf(pages);
    }

    /** Applause, calls, notes of the stenographers. */
    boolean isInterjection() {
        return words.startsWith("(") && words.endsWith(")");
    }

    /** What stands before the offset, with the pages that begin there. */
    PrintedParagraph before(int end) {
        return new PrintedParagraph(
                words.substring(0, end), pages.stream().filter(p -> p.offset() < end).toList());
    }

    /** What stands behind the offset, without white space, with the pages that begin there. */
    PrintedParagraph from(int offset) {
        String rest = words.substring(offset).stripLeading();
        int cut = words.length() - rest.length();
        return new PrintedParagraph(
                rest,
                pages.stream()
                        .filter(p -> p.offset() >= offset)
                        .map(p -> new Pages.Start(Math.max(0, p.offset() - cut), p.number()))
                        .toList());
    }
}
