package org.aktenlage.pipeline.evaluation;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Objects;
import java.util.function.BiPredicate;
import java.util.function.Function;

/**
 * How good the found facts are.
 *
 * @param event the right type at the right place
 * @param roles and with the right agents and targets
 * @param full and with the right factuality
 * @param asserted of the found facts that are shown as such, those a gold table asserts too, with
 *     the same roles
 * @param leaks found facts shown as such whose gold fact says otherwise
 * @param time of the facts with the right roles whose gold fact has a time, those with the same
 * @param source of the facts with the right roles whose gold fact has a source, those with the same
 */
public record Score(
        Figures event,
        Figures roles,
        Figures full,
        Share asserted,
        int leaks,
        Share time,
        Share source) {

    static Score of(Alignment alignment) {
        return new Score(
                figures(alignment, Level.EVENT),
                figures(alignment, Level.ROLES),
                figures(alignment, Level.FULL),
                asserted(alignment),
                leaks(alignment),
                share(alignment, g -> g.row().time(), Statement::hasTimeOf),
                share(alignment, g -> g.row().source(), Statement::hasSourceOf));
    }

    static Figures figures(Alignment alignment, Level needed) {
        int hits = (int) alignment.pairs().stream().filter(p -> p.level().reaches(needed)).count();
        return new Figures(hits, alignment.found().size(), alignment.gold().size());
    }

    private static Share asserted(Alignment alignment) {
        int shown = 0;
        int right = 0;
        for (int j = 0; j < alignment.found().size(); j++) {
            if (alignment.found().get(j).isAsserted()) {
                shown++;
                Pair pair = alignment.partners().get(j);
                right += pair != null && pair.level() == Level.FULL ? 1 : 0;
            }
        }
        return new Share(right, shown);
    }

    private static int leaks(Alignment alignment) {
        return (int)
                alignment.partners().stream()
                        .filter(Objects::nonNull)
                        .filter(p -> isAsserted(p.found()) && !p.gold().isAsserted())
                        .count();
    }

    private static boolean isAsserted(@Nullable Statement found) {
        return found != null && found.isAsserted();
    }

    private static Share share(
            Alignment alignment,
            Function<Statement, String> value,
            BiPredicate<Statement, Statement> same) {
        List<Pair> asked =
                alignment.pairs().stream()
                        .filter(p -> p.level().reaches(Level.ROLES))
                        .filter(p -> !value.apply(p.gold()).isBlank())
                        .toList();
        int right = 0;
        for (Pair pair : asked) {
            Statement found = pair.found();
            right += found != null && same.test(pair.gold(), found) ? 1 : 0;
        }
        return new Share(right, asked.size());
    }
}
