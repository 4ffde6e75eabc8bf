package org.aktenlage.export.answer;

import java.time.Instant;

/**
 * One entry of a feed (<a href="https://www.rfc-editor.org/rfc/rfc4287#section-4.1.2">RFC 4287,
 * 4.1.2</a>).
 *
 * @param id an IRI, the same each time
 * @param address of a page about it
 * @param words plain text, of any characters
 * @param isWhole whether the words are all there is to say, or a summary
 */
public record AtomEntry(
        String id, String title, Instant updated, String address, String words, boolean isWhole) {}
