package org.aktenlage.export.view;

import org.jspecify.annotations.Nullable;

/**
 * What is told of a thing whatever the view.
 *
 * @param english its label
 * @param german its label
 * @param type the local name of its class
 * @param state ISO 3166-1 alpha-2 code of the state it is or belongs to
 */
record Description(
        @Nullable String english, @Nullable String german, String type, @Nullable String state) {

    /** In the language where there is a label in it, else in the other, else as given. */
    String label(String language, String otherwise) {
        String first = language.equals("de") ? german : english;
        String second = language.equals("de") ? english : german;
        return first != null ? first : second != null ? second : otherwise;
    }
}
