package org.aktenlage.pipeline.evaluation;

import org.aktenlage.fact.Ground;
import org.aktenlage.fact.frame.Confidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How good the confidences are, as text; all by cross validation. Lines end with {@code '\n'}. */
public final class CalibrationReport {

    private static final int BINS = 10;

    private static final double STEP = 0.05;

    private final Calibration calibration;
    private final double[] foreseen;

    public CalibrationReport(Calibration calibration) {
        this.calibration = calibration;
        this.foreseen = calibration.foreseen();
    }

    /** Everything. */
    public String text() {
        return overall() + reliability() + thresholds() + grounds();
    }

    private String overall() {
        List<Ground> certainty = List.of(Ground.CERTAINTY);
        long right = calibration.facts().stream().filter(Judged::right).count();
        return String.format(
                        Locale.ROOT,
                        "facts %d  right %d  gold %d  penalty %.0f\n",
                        calibration.facts().size(),
                        right,
                        calibration.gold(),
                        calibration.penalty())
                + line("constant", calibration.foreseen(List.of()))
                + line("certainty as it is", calibration.certainties())
                + line("certainty, fitted", calibration.foreseen(certainty))
                + line("all grounds, fitted", calibration.foreseen(List.of(Ground.values())))
                + line("those that count", foreseen);
    }

    private String line(String name, double[] confidences) {
        return String.format(
                Locale.ROOT,
                "%-20s Brier %.4f  ranking %.3f\n",
                name,
                calibration.brier(confidences),
                calibration.ranking(confidences));
    }

    private String reliability() {
        StringBuilder out = new StringBuilder("confidence      count  mean   right\n");
        for (int bin = 0; bin < BINS; bin++) {
            int count = 0;
            int right = 0;
            double sum = 0;
            for (int i = 0; i < foreseen.length; i++) {
                if (Math.min(BINS - 1, (int) (foreseen[i] * BINS)) == bin) {
                    count++;
                    sum += foreseen[i];
                    right += calibration.facts().get(i).right() ? 1 : 0;
                }
            }
            if (count > 0) {
                out.append(
                        String.format(
                                Locale.ROOT,
                                "%.1f to %.1f      %5d  %.3f  %.3f\n",
                                (double) bin / BINS,
                                (bin + 1.0) / BINS,
                                count,
                                sum / count,
                                (double) right / count));
            }
        }
        return out.toString();
    }

    private String thresholds() {
        StringBuilder out =
                new StringBuilder(
                        "threshold  kept  event F1  roles P  roles R  roles F1  asserted\n");
        for (int step = 0; step * STEP < 0.9; step++) {
            double threshold = step * STEP;
            int kept = 0;
            int events = 0;
            int right = 0;
            int shown = 0;
            int rightShown = 0;
            for (int i = 0; i < foreseen.length; i++) {
                Judged fact = calibration.facts().get(i);
                if (foreseen[i] >= threshold) {
                    kept++;
                    events += fact.event() ? 1 : 0;
                    right += fact.right() ? 1 : 0;
                    shown += fact.asserted() ? 1 : 0;
                    rightShown += fact.asserted() && fact.right() ? 1 : 0;
                }
            }
            Figures event = new Figures(events, kept, calibration.gold());
            Figures roles = new Figures(right, kept, calibration.gold());
            out.append(
                    String.format(
                            Locale.ROOT,
                            "%.2f       %4d  %.3f     %.3f    %.3f    %.3f     %.3f (%d of %d)\n",
                            threshold,
                            kept,
                            event.f1(),
                            roles.precision(),
                            roles.recall(),
                            roles.f1(),
                            new Share(rightShown, shown).ratio(),
                            rightShown,
                            shown));
        }
        return out.toString();
    }

    /** What each brings: the Brier score without one that counts, or with one that does not. */
    private String grounds() {
        Confidence fitted = calibration.fitted();
        StringBuilder out = new StringBuilder("ground        weight   Brier\n");
        for (Ground ground : Ground.values()) {
            List<Ground> others = new ArrayList<>(calibration.grounds());
            boolean counts = others.remove(ground);
            if (!counts) {
                others.add(ground);
            }
            out.append(
                    String.format(
                            Locale.ROOT,
                            "%-12s %7.3f   %.4f %s it\n",
                            ground.word(),
                            fitted.weights().getOrDefault(ground, 0.0),
                            calibration.brier(calibration.foreseen(others)),
                            counts ? "without" : "with"));
        }
        return out.toString();
    }
}
