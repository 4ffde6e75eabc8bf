package org.aktenlage.document;

import org.jspecify.annotations.Nullable;

/**
 * What a document says of itself, or the user of it; null where nobody says.
 *
 * @param author as written: a person, an office or a body
 * @param publisher as written
 * @param published the day, month or year of publication
 * @param address the canonical web address
 */
public record Metadata(
        @Nullable String title,
        @Nullable String author,
        @Nullable String publisher,
        @Nullable PartialDate published,
        @Nullable Language language,
        @Nullable String address) {

    public static final Metadata NONE = new Metadata(null, null, null, null, null, null);

    /** These data where they say something, the other's where they don't. */
    public Metadata orElse(Metadata other) {
        return new Metadata(
                title != null ? title : other.title,
                author != null ? author : other.author,
                publisher != null ? publisher : other.publisher,
                published != null ? published : other.published,
                language != null ? language : other.language,
                address != null ? address : other.address);
    }
}
