package org.aktenlage.export.conllu;

import org.aktenlage.annotation.Token;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Our features in the names and values of <a
 * href="https://universaldependencies.org/u/feat/index.html">Universal Dependencies</a>. A form
 * that can be several things has several values. What those names cannot say goes to MISC under
 * ours.
 */
final class Features {

    /** Ours that are features of Universal Dependencies too. */
    private static final Set<String> UNIVERSAL =
            Set.of("Case", "Gender", "Mood", "Number", "Person", "Tense", "VerbForm", "VerbType");

    /** Where ours tell apart what theirs do not. */
    private static final Map<String, String> VALUES =
            Map.of("Kon1", "Sub", "Kon2", "Sub", "Zu", "Inf");

    private static final Map<String, String> GENDERS =
            Map.of("MAS", "Masc", "FEM", "Fem", "NEU", "Neut");

    /** Sorted without regard to case, as the format asks. */
    private static final Comparator<String> ORDER =
            String.CASE_INSENSITIVE_ORDER.thenComparing(Comparator.naturalOrder());

    private Features() {}

    /** The column FEATS: {@code Case=Nom|Number=Sing}, or {@code _}. */
    static String universal(Token token) {
        Map<String, String> features = new TreeMap<>(ORDER);
        token.features()
                .forEach(
                        (name, values) -> {
                            if (UNIVERSAL.contains(name)) {
                                features.put(name, universal(values));
                            }
                        });
        String genders = genders(token.features().getOrDefault("Agreement", ""));
        if (!genders.isEmpty()) {
            features.putIfAbsent("Gender", genders);
        }
        String joined =
                features.entrySet().stream()
                        .map(f -> f.getKey() + "=" + f.getValue())
                        .collect(Collectors.joining("|"));
        return joined.isEmpty() ? "_" : joined;
    }

    /** What {@link #universal} leaves unsaid, by our names. */
    static Map<String, String> others(Token token) {
        Map<String, String> others = new TreeMap<>(ORDER);
        token.features()
                .forEach(
                        (name, values) -> {
                            boolean said =
                                    UNIVERSAL.contains(name)
                                            && universal(values).equals(sorted(values));
                            if (!said && !values.isEmpty()) {
                                others.put(name, sorted(values));
                            }
                        });
        return others;
    }

    private static String universal(String values) {
        return Arrays.stream(values.split(","))
                .map(v -> VALUES.getOrDefault(v, v))
                .collect(Collectors.toCollection(() -> new TreeSet<>(ORDER)))
                .stream()
                .collect(Collectors.joining(","));
    }

    private static String sorted(String values) {
        return Arrays.stream(values.split(","))
                .collect(Collectors.toCollection(() -> new TreeSet<>(ORDER)))
                .stream()
                .collect(Collectors.joining(","));
    }

    /** {@code Nom.SIN.MAS,Nom.PLU.FEM} is masculine or feminine. */
    private static String genders(String agreement) {
        Set<String> genders = new TreeSet<>(ORDER);
        for (String one : agreement.split(",")) {
            String gender = GENDERS.get(one.substring(one.lastIndexOf('.') + 1));
            if (gender != null) {
                genders.add(gender);
            }
        }
        return String.join(",", genders);
    }
}
