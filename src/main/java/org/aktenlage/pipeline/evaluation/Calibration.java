package org.aktenlage.pipeline.evaluation;

import org.aktenlage.fact.Ground;
import org.aktenlage.fact.frame.Confidence;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * Fits the confidence in facts to those that gold tables judge, and tells by cross validation how
 * good it is: each tenth of the documents is judged by weights fitted to the other nine.
 */
public final class Calibration {

    private static final int FOLDS = 10;

    private static final List<Double> PENALTIES = List.of(1.0, 3.0, 10.0, 30.0, 100.0, 300.0);

    private final List<Judged> facts;
    private final int gold;
    private final List<Ground> grounds;
    private final double penalty;

    private Calibration(List<Judged> facts, int gold, List<Ground> grounds) {
        this.facts = facts;
        this.gold = gold;
        this.grounds = grounds;
        this.penalty =
                PENALTIES.stream()
                        .min(Comparator.comparingDouble(p -> brier(foreseen(grounds, p))))
                        .orElseThrow();
    }

    /**
     * Of everything that was found in some gold sets, whatever its confidence.
     *
     * @param grounds those that may count
     */
    public static Calibration of(List<Evaluation> evaluations, List<Ground> grounds) {
        List<Judged> facts =
                evaluations.stream().flatMap(e -> Judged.of(e.alignment()).stream()).toList();
        int gold = evaluations.stream().mapToInt(e -> e.alignment().gold().size()).sum();
        return new Calibration(facts, gold, List.copyOf(grounds));
    }

    static Calibration of(List<Judged> facts, int gold, List<Ground> grounds) {
        return new Calibration(List.copyOf(facts), gold, List.copyOf(grounds));
    }

    List<Judged> facts() {
        return facts;
    }

    /** How many facts there were to be found. */
    int gold() {
        return gold;
    }

    List<Ground> grounds() {
        return grounds;
    }

    double penalty() {
        return penalty;
    }

    /** Fitted to all of the facts. */
    public Confidence fitted() {
        return LogisticRegression.fit(facts, grounds, penalty);
    }

    /** For each fact, by weights fitted to other documents. */
    double[] foreseen() {
        return foreseen(grounds, penalty);
    }

    /** The same with some of the grounds only. */
    double[] foreseen(List<Ground> some) {
        return foreseen(some, penalty);
    }

    private double[] foreseen(List<Ground> some, double strength) {
        Map<String, Integer> folds = new HashMap<>();
        facts.stream()
                .map(Judged::document)
                .distinct()
                .sorted()
                .forEach(d -> folds.put(d, folds.size() % FOLDS));
        List<ToDoubleFunction<Judged>> models = new ArrayList<>();
        for (int fold = 0; fold < FOLDS; fold++) {
            int out = fold;
            List<Judged> others =
                    facts.stream().filter(f -> folds.getOrDefault(f.document(), 0) != out).toList();
            Confidence fitted = LogisticRegression.fit(others, some, strength);
            models.add(f -> fitted.of(f.grounds()));
        }
        return facts.stream()
                .mapToDouble(f -> models.get(folds.getOrDefault(f.document(), 0)).applyAsDouble(f))
                .toArray();
    }

    /** Each fact with its grounds, for a spreadsheet. */
    public String table() {
        StringBuilder out = new StringBuilder("document,asserted,event,right");
        List<Ground> all = List.of(Ground.values());
        all.forEach(g -> out.append(',').append(g.word()));
        for (Judged fact : facts) {
            out.append('\n')
                    .append(fact.document())
                    .append(fact.asserted() ? ",1" : ",0")
                    .append(fact.event() ? ",1" : ",0")
                    .append(fact.right() ? ",1" : ",0");
            all.forEach(g -> out.append(String.format(Locale.ROOT, ",%.3f", fact.grounds().of(g))));
        }
        return out.append('\n').toString();
    }

    /** What the least certain role alone would say. */
    double[] certainties() {
        return facts.stream().mapToDouble(f -> f.grounds().of(Ground.CERTAINTY)).toArray();
    }

    /** Mean square of how far the confidences are from what came true; 0 is best. */
    double brier(double[] confidences) {
        double sum = 0;
        for (int i = 0; i < confidences.length; i++) {
            double off = confidences[i] - (facts.get(i).right() ? 1 : 0);
            sum += off * off;
        }
        return confidences.length == 0 ? 0 : sum / confidences.length;
    }

    /** How often a right fact has more confidence than a wrong one; 0.5 is chance. */
    double ranking(double[] confidences) {
        double won = 0;
        int pairs = 0;
        for (int i = 0; i < confidences.length; i++) {
            for (int j = 0; j < confidences.length; j++) {
                if (facts.get(i).right() && !facts.get(j).right()) {
                    int order = Double.compare(confidences[i], confidences[j]);
                    won += order > 0 ? 1 : order == 0 ? 0.5 : 0;
                    pairs++;
                }
            }
        }
        return pairs == 0 ? 0.5 : won / pairs;
    }
}
