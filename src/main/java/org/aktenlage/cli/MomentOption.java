package org.aktenlage.cli;

import org.aktenlage.store.GraphStore;
import org.aktenlage.store.Moment;
import org.aktenlage.store.PastStore;
import org.jspecify.annotations.Nullable;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;

/** From which day a command looks at the store. */
final class MomentOption {

    private static final double MILLIS = 1000;

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            converter = Day.class,
            description = "Only what publishers had issued up to that day, such as 2024-05-24.")
    private @Nullable LocalDate issued;

    @Option(
            names = "--recorded-as-of",
            paramLabel = "DATE",
            converter = Day.class,
            description = "Only what this store had read up to that day.")
    private @Nullable LocalDate recorded;

    /**
     * Opens the store as it is, or was then; of another day it says how long that took.
     *
     * @throws org.aktenlage.store.StoreException if there is none, or it is in use
     */
    GraphStore open(StoreOption store, StandardStreams streams) {
        if (issued == null && recorded == null) {
            return store.open();
        }
        Moment moment = new Moment(issued, recorded);
        PastStore past = store.open(moment);
        String how = past.isKept() ? "opened" : "derived";
        streams.err()
                .print(
                        String.format(
                                Locale.ROOT,
                                "the store %s: %s in %.1f s\n",
                                moment,
                                how,
                                past.took().toMillis() / MILLIS));
        streams.err().flush();
        return past.store();
    }

    /** A day as ISO 8601 writes it. */
    static final class Day implements ITypeConverter<LocalDate> {

        @Override
        public LocalDate convert(String value) {
            try {
                return LocalDate.parse(value);
            } catch (DateTimeParseException e) {
                throw new TypeConversionException(
                        "\"" + value + "\" is no day; it must look like 2024-05-24");
            }
        }
    }
}
