package org.aktenlage.match;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Puts together what the comparers of single features say. */
final class PartyComparer {

    private static final double LEAST_WITH_NUMBER = -3;

    private final NameComparer names;

    PartyComparer(WordWeights weights) {
        this.names = new NameComparer(weights);
    }

    /** A person is no ship: empty; also where one has no name. */
    Optional<Match> compare(FoldedParty one, FoldedParty other) {
        boolean isOtherKind =
                one.party().kind() != null
                        && other.party().kind() != null
                        && one.party().kind() != other.party().kind();
        if (isOtherKind || one.names().isEmpty() || other.names().isEmpty()) {
            return Optional.empty();
        }
        NameComparer.Pair pair = names.best(one.names(), other.names());
        Optional<Evidence> number = NumberComparer.compare(one.party(), other.party());
        List<Evidence> evidence = new ArrayList<>();
        evidence.add(name(pair.evidence(), number));
        Stream.of(
                        number,
                        BirthComparer.compare(one.party(), other.party()),
                        CountryComparer.compare(one.party(), other.party()))
                .flatMap(Optional::stream)
                .sorted(Comparator.comparingDouble(e -> -Math.abs(e.weight())))
                .forEach(evidence::add);
        return Optional.of(
                new Match(
                        one.party(),
                        other.party(),
                        pair.other().words(),
                        score(evidence),
                        evidence));
    }

    /** With the same number another name is a name more. */
    private static Evidence name(Evidence name, Optional<Evidence> number) {
        boolean decided = number.filter(e -> e.weight() > 0).isPresent();
        return decided
                ? new Evidence(Math.max(name.weight(), LEAST_WITH_NUMBER), name.reason())
                : name;
    }

    /** The odds as a probability. */
    private static double score(List<Evidence> evidence) {
        double odds = evidence.stream().mapToDouble(Evidence::weight).sum();
        return 1 / (1 + Math.exp(-odds));
    }
}
