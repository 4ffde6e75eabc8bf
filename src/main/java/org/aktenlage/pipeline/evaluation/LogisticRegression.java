package org.aktenlage.pipeline.evaluation;

import org.aktenlage.fact.Ground;
import org.aktenlage.fact.frame.Confidence;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Logistic regression with a quadratic penalty on the weights of standardised values; the intercept
 * goes free. Newton's method (Hastie, Tibshirani, Friedman: The Elements of Statistical Learning,
 * 4.4.1): few weights and few hundred facts need no library.
 */
final class LogisticRegression {

    private static final int STEPS = 50;

    /** Changes of the weights that no longer matter. */
    private static final double STILL = 1e-9;

    private final List<Ground> grounds;
    private final double[] means;
    private final double[] deviations;
    private final double[][] rows;
    private final double[] labels;

    private LogisticRegression(List<Judged> facts, List<Ground> grounds) {
        this.grounds = grounds;
        this.means = new double[grounds.size()];
        this.deviations = new double[grounds.size()];
        this.rows = new double[facts.size()][grounds.size() + 1];
        this.labels = new double[facts.size()];
        for (int i = 0; i < facts.size(); i++) {
            labels[i] = facts.get(i).right() ? 1 : 0;
            rows[i][0] = 1;
        }
        for (int g = 0; g < grounds.size(); g++) {
            standardise(facts, g);
        }
    }

    /**
     * Fits the weights of some grounds; with no facts, all are 0.
     *
     * @param penalty strength of the penalty, as so many facts; more than 0
     */
    static Confidence fit(List<Judged> facts, List<Ground> grounds, double penalty) {
        LogisticRegression one = new LogisticRegression(facts, grounds);
        return one.unstandardised(one.solve(penalty));
    }

    private void standardise(List<Judged> facts, int g) {
        double[] values = facts.stream().mapToDouble(f -> f.grounds().of(grounds.get(g))).toArray();
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        means[g] = values.length == 0 ? 0 : sum / values.length;
        double squares = 0;
        for (double value : values) {
            squares += (value - means[g]) * (value - means[g]);
        }
        deviations[g] = values.length == 0 ? 0 : Math.sqrt(squares / values.length);
        for (int i = 0; i < values.length; i++) {
            rows[i][g + 1] = deviations[g] == 0 ? 0 : (values[i] - means[g]) / deviations[g];
        }
    }

    private double[] solve(double penalty) {
        double[] weights = new double[grounds.size() + 1];
        for (int step = 0; step < STEPS; step++) {
            double[] change = change(weights, penalty);
            double most = 0;
            for (int k = 0; k < weights.length; k++) {
                weights[k] += change[k];
                most = Math.max(most, Math.abs(change[k]));
            }
            if (most < STILL) {
                break;
            }
        }
        return weights;
    }

    private double[] change(double[] weights, double penalty) {
        int n = weights.length;
        double[][] hessian = new double[n][n];
        double[] gradient = new double[n];
        for (int k = 0; k < n; k++) {
            // the intercept too, by next to nothing: labels that are all alike have no optimum
            double held = k == 0 ? 1e-3 : penalty;
            hessian[k][k] = held;
            gradient[k] = -held * weights[k];
        }
        for (int i = 0; i < rows.length; i++) {
            double sum = 0;
            for (int k = 0; k < n; k++) {
                sum += weights[k] * rows[i][k];
            }
            double likely = 1 / (1 + Math.exp(-sum));
            for (int k = 0; k < n; k++) {
                gradient[k] += (labels[i] - likely) * rows[i][k];
                for (int l = 0; l < n; l++) {
                    hessian[k][l] += likely * (1 - likely) * rows[i][k] * rows[i][l];
                }
            }
        }
        return solution(hessian, gradient);
    }

    /** Gaussian elimination; the matrix is positive definite, so no row need be exchanged. */
    private static double[] solution(double[][] matrix, double[] right) {
        int n = right.length;
        for (int k = 0; k < n; k++) {
            for (int i = k + 1; i < n; i++) {
                double factor = matrix[i][k] / matrix[k][k];
                for (int j = k; j < n; j++) {
                    matrix[i][j] -= factor * matrix[k][j];
                }
                right[i] -= factor * right[k];
            }
        }
        double[] solution = new double[n];
        for (int i = n - 1; i >= 0; i--) {
            double sum = right[i];
            for (int j = i + 1; j < n; j++) {
                sum -= matrix[i][j] * solution[j];
            }
            solution[i] = sum / matrix[i][i];
        }
        return solution;
    }

    private Confidence unstandardised(double[] weights) {
        Map<Ground, Double> factors = new EnumMap<>(Ground.class);
        double intercept = weights[0];
        for (int g = 0; g < grounds.size(); g++) {
            if (deviations[g] > 0) {
                double factor = weights[g + 1] / deviations[g];
                factors.put(grounds.get(g), factor);
                intercept -= factor * means[g];
            }
        }
        return new Confidence(intercept, factors);
    }
}
