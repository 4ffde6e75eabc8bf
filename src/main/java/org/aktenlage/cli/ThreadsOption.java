package org.aktenlage.cli;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** How many documents are read at a time. */
final class ThreadsOption {

    /** One thread writes, and more than a few readers wait for it. */
    private static final int MOST_BY_DEFAULT = 4;

    private static final int MOST = 64;

    static final int DEFAULT =
            Math.min(Runtime.getRuntime().availableProcessors(), MOST_BY_DEFAULT);

    @Option(
            names = "--threads",
            paramLabel = "N",
            converter = Converter.class,
            description =
                    "How many documents are read at a time; as many as there are processors, at"
                            + " most 4, if not given. The result is the same.")
    private int threads = DEFAULT;

    int value() {
        return threads;
    }

    private static final class Converter implements ITypeConverter<Integer> {
        @Override
        public Integer convert(String value) {
            if (value.matches("[1-9]\\d?") && Integer.parseInt(value) <= MOST) {
                return Integer.valueOf(value);
            }
            throw new TypeConversionException("'" + value + "' is no number from 1 to " + MOST);
        }
    }
}
