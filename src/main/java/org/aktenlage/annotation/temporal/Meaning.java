package org.aktenlage.annotation.temporal;

import org.aktenlage.document.Timespan;

/** What words of time say, as far as they say it themselves. */
sealed interface Meaning {

    /**
     * A known time.
     *
     * @param anchored whether the document's date was needed to know it
     */
    record Fixed(Timespan when, boolean anchored) implements Meaning {}

    /**
     * A day or month without its year.
     *
     * @param day 0 for a month
     */
    record Yearless(int month, int day) implements Meaning {}
}
