package org.aktenlage.annotation.name;

import org.aktenlage.annotation.Actor;
import org.aktenlage.annotation.ActorType;
import org.aktenlage.annotation.Mention;
import org.jspecify.annotations.Nullable;

import java.util.Set;

/** Names as they stand in {@code seeds/}, and the rules for when they mean their actor. */
final class NameMatcher {

    private static final double FULL = 1;
    private static final double DESCRIBED = 0.9;
    private static final double SEAT = 0.8;
    private static final double SHORT = 0.8;

    /** A capital after one of these is more often a place than a government. */
    private static final double PLACE = 0.4;

    private static final Set<String> LOCATIVES =
            Set.of(
                    "in", "In", "nach", "Nach", "aus", "Aus", "bei", "um", "near", "at", "from",
                    "From", "into", "outside", "around", "across", "bis", "vor", "über", "zu");

    private static final Set<String> ARTICLES =
            Set.of(
                    "the", "The", "die", "Die", "der", "Der", "den", "dem", "des", "das", "Das",
                    "im", "vom", "zum", "beim", "zur", "Im");

    /** English names of states that are first or family names, American states or birds as well. */
    private static final Set<String> AMBIGUOUS =
            Set.of("Georgia", "Jordan", "Chad", "Israel", "Niger", "Guinea", "Turkey", "Dominica");

    private final Sight sight;

    NameMatcher(Sight sight) {
        this.sight = sight;
    }

    @Nullable Find at(int first) {
        Find best = null;
        for (var hit : sight.index().names.at(sight.atoms(), first, sight.language())) {
            Find find = find(first, hit);
            if (find != null && isBetter(find, best)) {
                best = find;
            }
        }
        return best != null ? best : shortName(first);
    }

    /** Longer first; among equals a name before an adjective. */
    private static boolean isBetter(Find find, @Nullable Find best) {
        return best == null
                || find.length() > best.length()
                || (find.length() == best.length() && rank(find) < rank(best));
    }

    private static int rank(Find find) {
        if (find.actor() == null) {
            return 0;
        }
        return switch (find.form()) {
            case NAME -> 1;
            case ADJECTIVE -> 2;
            case INHABITANTS, SEAT, OFFICE, REFERENCE -> 3;
        };
    }

    private @Nullable Find find(int first, Lookup.Hit<NameIndex.Name> hit) {
        Actor actor = hit.target().actor();
        if (actor == null) {
            return new Find(first, hit.last(), null, Mention.Form.NAME, null, 0);
        }
        if (isShouted(first, hit.last())) {
            return null;
        }
        return switch (hit.target().form()) {
            case NAME ->
                    isSomebodyElse(first, hit, actor)
                            ? null
                            : Find.of(first, hit.last(), actor, Mention.Form.NAME, FULL);
            case ADJECTIVE -> adjective(first, hit, actor);
            case SEAT -> seat(first, hit.last(), actor);
            case INHABITANTS, OFFICE, REFERENCE ->
                    Find.of(first, hit.last(), actor, hit.target().form(), DESCRIBED);
        };
    }

    /** In a line of capitals US, WHO and IS are words like any other. */
    private boolean isShouted(int first, int last) {
        Atom atom = sight.atom(first);
        return first == last
                && atom.text().length() <= 3
                && !atom.dotted()
                && sight.isAllCapitals();
    }

    private boolean isSomebodyElse(int first, Lookup.Hit<NameIndex.Name> hit, Actor actor) {
        boolean risky =
                actor.type() == ActorType.STATE
                        && !sight.isGerman()
                        && first == hit.last()
                        && AMBIGUOUS.contains(sight.word(first));
        return risky && (isStrangeName(first - 1) || isStrangeName(first + 1));
    }

    /** A capitalised word that could be the other half of a person's name. */
    private boolean isStrangeName(int at) {
        return sight.has(at)
                && sight.atom(at).isNameLike()
                && at > 0
                && sight.index().names.at(sight.atoms(), at, sight.language()).isEmpty();
    }

    private @Nullable Find adjective(int first, Lookup.Hit<NameIndex.Name> hit, Actor actor) {
        String word = sight.word(first);
        if (sight.isGerman()) {
            String last = sight.word(hit.last());
            boolean bare =
                    last.endsWith("sch")
                            && !sight.atom(hit.last()).joinedAfter()
                            && !sight.isParticiple(hit.last() + 1);
            boolean name = Character.isLowerCase(hit.entry().words().getFirst().charAt(0));
            boolean large = name && Character.isUpperCase(word.charAt(0));
            if (bare || (large && !isStart(first))) {
                return null;
            }
        }
        return Find.of(first, hit.last(), actor, Mention.Form.ADJECTIVE, DESCRIBED);
    }

    private boolean isStart(int first) {
        return first == 0 || !sight.atom(first - 1).isWord() || sight.isAllCapitals();
    }

    private @Nullable Find seat(int first, int last, Actor actor) {
        String next = sight.word(last + 1);
        boolean large = !next.isEmpty() && sight.atom(last + 1).isCapitalised();
        if (large && !sight.isGerman() && !sight.tag(last + 1).equals("VERB")) {
            return null;
        }
        boolean modifies = !sight.isGerman() && ARTICLES.contains(sight.word(first - 1));
        if (modifies && !sight.word(first).equals("Kremlin")) {
            return null;
        }
        if (large && sight.isGerman() && sight.tag(last + 1).equals("PROPN")) {
            return null;
        }
        boolean placed = LOCATIVES.contains(sight.word(first - 1)) || isDateline(last + 1);
        return Find.of(first, last, actor, Mention.Form.SEAT, placed ? PLACE : SEAT);
    }

    private boolean isDateline(int at) {
        String after = sight.word(at + 1);
        return sight.word(at).equals(",")
                && !after.isEmpty()
                && (Character.isDigit(after.charAt(0)) || after.equals("den"));
    }

    private @Nullable Find shortName(int first) {
        Actor defined = sight.memory().abbreviation(sight.word(first));
        if (defined != null) {
            return Find.of(first, first, defined, Mention.Form.NAME, FULL);
        }
        Find later = later(first);
        return later != null ? later : family(first);
    }

    private @Nullable Find later(int first) {
        if (!ARTICLES.contains(sight.word(first - 1))
                || (isCapital(first + 1) && !sight.isGerman())) {
            return null;
        }
        for (var hit : sight.index().later.at(sight.atoms(), first, sight.language())) {
            boolean known = sight.memory().knows(hit.target());
            if (known && !sight.word(hit.last() + 1).equals("of") && !isGenitive(hit.last() + 1)) {
                return Find.of(first, hit.last(), hit.target(), Mention.Form.REFERENCE, SHORT);
            }
        }
        return null;
    }

    private boolean isGenitive(int at) {
        return sight.isGerman()
                && (sight.word(at).equals("der")
                        || sight.word(at).equals("des")
                        || sight.word(at).equals("für"));
    }

    private boolean isCapital(int at) {
        return sight.has(at) && sight.atom(at).isCapitalised();
    }

    /** A family name alone: somebody named in full before, or known to the world by it. */
    private @Nullable Find family(int first) {
        if (!sight.atom(first).isCapitalised() || isPartOfName(first)) {
            return null;
        }
        Actor remembered = sight.memory().family(sight.word(first), sight.isGerman());
        if (remembered != null && sight.word(first).length() > 1 && isSure(remembered, first)) {
            return Find.of(first, first, remembered, Mention.Form.NAME, SHORT);
        }
        var famous = sight.index().famous.longest(sight.atoms(), first, sight.language());
        return famous == null
                ? null
                : Find.of(first, famous.last(), famous.target(), Mention.Form.NAME, SHORT);
    }

    /** In German every noun is large: only the parser tells a stranger's name from one. */
    private boolean isSure(Actor person, int at) {
        return person.known() || !sight.isGerman() || sight.tag(at).equals("PROPN");
    }

    /** Melania Trump, Trump Tower: the family name of somebody or something else. */
    private boolean isPartOfName(int first) {
        boolean before = first > 1 && sight.atom(first - 1).isNameLike();
        boolean named = sight.tag(first - 1).equals("PROPN");
        boolean after = isCapital(first + 1) && !sight.atom(first).joinedAfter();
        if (sight.isGerman()) {
            return before && named;
        }
        return before || (first == 1 && named) || (after && !sight.tag(first + 1).equals("VERB"));
    }
}
