package org.aktenlage.server.page;

import gg.jte.support.LocalizationSupport;

import org.aktenlage.document.Language;

import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.FormatStyle;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.Set;

/** What the pages themselves say, in one language. */
final class Words implements LocalizationSupport {

    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final Language language;
    private final ResourceBundle bundle;

    private Words(Language language, ResourceBundle bundle) {
        this.language = language;
        this.bundle = bundle;
    }

    static Words of(Language language) {
        return new Words(
                language,
                ResourceBundle.getBundle(
                        "org.aktenlage.server.page.words", language.locale(), NO_FALLBACK));
    }

    /** What it has words for. */
    Set<String> keys() {
        return bundle.keySet();
    }

    Language language() {
        return language;
    }

    /**
     * The words of a key, not yet filled in.
     *
     * @throws MissingResourceException if there is none: a test looks them all up
     */
    @Override
    public String lookup(String key) {
        return bundle.getString(key);
    }

    /** As people write it: 12,345 or 12.345. */
    String number(long number) {
        return NumberFormat.getIntegerInstance(language.locale()).format(number);
    }

    /** A day as people write it; months, years and what is no date stay as they are. */
    String date(String iso) {
        try {
            return LocalDate.parse(iso)
                    .format(
                            DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                                    .withLocale(language.locale()));
        } catch (DateTimeParseException e) {
            return iso;
        }
    }
}
