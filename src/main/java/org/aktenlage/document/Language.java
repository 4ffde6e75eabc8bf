package org.aktenlage.document;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The languages that are read. */
public enum Language {
    GERMAN("de", Locale.GERMAN),
    ENGLISH("en", Locale.ENGLISH);

    private final String tag;
    private final Locale locale;

    Language(String tag, Locale locale) {
        this.tag = tag;
        this.locale = locale;
    }

    /** The BCP 47 tag. */
    public String tag() {
        return tag;
    }

    public Locale locale() {
        return locale;
    }

    /** The language of a tag such as {@code de}, {@code de-DE} or {@code en_US}. */
    public static Optional<Language> of(String tag) {
        String primary = tag.strip().toLowerCase(Locale.ROOT).split("[-_]", 2)[0];
        return Arrays.stream(values()).filter(l -> l.tag.equals(primary)).findFirst();
    }
}
