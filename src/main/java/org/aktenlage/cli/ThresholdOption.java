package org.aktenlage.cli;

import org.aktenlage.fact.frame.Confidence;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** How sure the reading of a sentence must be. */
final class ThresholdOption {

    @Option(
            names = "--threshold",
            paramLabel = "X",
            converter = Converter.class,
            description =
                    "Confidence from 0 to 1 below which a reading is kept, but does not count; 0.6"
                            + " if not given.")
    private double threshold = Confidence.DEFAULT_THRESHOLD;

    double value() {
        return threshold;
    }

    private static final class Converter implements ITypeConverter<Double> {
        @Override
        public Double convert(String value) {
            try {
                double threshold = Double.parseDouble(value);
                if (threshold >= 0 && threshold <= 1) {
                    return threshold;
                }
            } catch (NumberFormatException e) {
                // told like a number out of range
            }
            throw new TypeConversionException("'" + value + "' is no number from 0 to 1");
        }
    }
}
