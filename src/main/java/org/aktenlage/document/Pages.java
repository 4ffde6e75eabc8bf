package org.aktenlage.document;

import java.util.List;
import java.util.Optional;

/**
 * Where the pages of a document begin in its text, for citing by page.
 *
 * @param starts in the order of the text; empty where the source has no pages
 */
public record Pages(List<Start> starts) {

    /** Of a source without pages. */
    public static final Pages NONE = new Pages(List.of());

    /**
     * The begin of a page.
     *
     * @param offset in UTF-16 code units into {@link Document#text()}
     * @param number as printed, such as {@code 17882} or {@code III}; where none is printed, as the
     *     file counts, from 1
     */
    public record Start(int offset, String number) {

        public Start {
            if (offset < 0 || number.isBlank()) {
                throw new IllegalArgumentException("page " + number + " at " + offset);
            }
        }
    }

    public Pages {
        starts = List.copyOf(starts);
        for (int i = 1; i < starts.size(); i++) {
            if (starts.get(i).offset() < starts.get(i - 1).offset()) {
                throw new IllegalArgumentException("pages out of order: " + starts.get(i));
            }
        }
    }

    /** The page on which the character stands; none before the first page whose begin is known. */
    public Optional<String> at(int offset) {
        String number = null;
        for (Start start : starts) {
            if (start.offset() > offset) {
                break;
            }
            number = start.number();
        }
        return Optional.ofNullable(number);
    }
}
