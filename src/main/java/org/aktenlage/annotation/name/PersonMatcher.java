package org.aktenlage.annotation.name;

import org.aktenlage.annotation.Actor;
import org.aktenlage.annotation.ActorType;
import org.aktenlage.annotation.Mention;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The person whose name follows a title or an office. */
final class PersonMatcher {

    private static final Set<String> PARTICLES =
            Set.of(
                    "von", "van", "de", "der", "den", "del", "al", "bin", "ibn", "el", "zu", "da",
                    "dos");

    /** {@code at the East Asia Summit, Prime Minister X}: nobody is called so. */
    private static final Set<String> THINGS =
            Set.of(
                    "Summit",
                    "Conference",
                    "Forum",
                    "Agreement",
                    "Act",
                    "Treaty",
                    "Initiative",
                    "Process",
                    "Protocol",
                    "Declaration",
                    "Statement",
                    "Report",
                    "Dialogue",
                    "University",
                    "Asia",
                    "Africa",
                    "Europe",
                    "America",
                    "Pacific");

    private static final int LONGEST_NAME = 4;
    private static final double TITLED = 0.95;
    private static final double UNKNOWN = 0.7;

    private final Sight sight;
    private final Wording wording;

    PersonMatcher(Sight sight, Wording wording) {
        this.sight = sight;
        this.wording = wording;
    }

    /**
     * The person named at the place.
     *
     * @param title index of the first atom of the title
     * @param posts what the title can mean; empty for Mr. and the like
     * @param state of the office, if said
     */
    @Nullable Find at(int title, int at, Set<Post> posts, @Nullable String state) {
        if (!sight.has(at)) {
            return null;
        }
        Find full = full(title, at);
        if (full != null) {
            return full;
        }
        return family(title, at, posts, state);
    }

    private @Nullable Find full(int title, int at) {
        Find best = null;
        for (var hit : sight.index().names.at(sight.atoms(), at, sight.language())) {
            Actor actor = hit.target().actor();
            if (actor != null
                    && actor.type() == ActorType.PERSON
                    && (best == null || hit.last() > best.last())) {
                best = Find.of(title, hit.last(), actor, Mention.Form.NAME, 1);
            }
        }
        return best;
    }

    private @Nullable Find family(int title, int at, Set<Post> posts, @Nullable String state) {
        if (isName(at) && isName(at + 1)) {
            return null;
        }
        Actor remembered = sight.memory().family(sight.word(at), sight.isGerman());
        if (remembered != null) {
            return Find.of(title, at, remembered, Mention.Form.NAME, TITLED);
        }
        var hits = sight.index().families.at(sight.atoms(), at, sight.language());
        int last = hits.stream().mapToInt(Lookup.Hit::last).max().orElse(-1);
        List<Actor> persons =
                hits.stream()
                        .filter(h -> h.last() == last)
                        .map(Lookup.Hit::target)
                        .distinct()
                        .toList();
        Actor person = chosen(persons, posts, state);
        if (person == null) {
            var famous = sight.index().famous.longest(sight.atoms(), at, sight.language());
            person = famous == null ? null : famous.target();
        }
        return person == null ? null : Find.of(title, last, person, Mention.Form.NAME, TITLED);
    }

    /** The one who holds that post, or held it, or is of that state. */
    private @Nullable Actor chosen(List<Actor> persons, Set<Post> posts, @Nullable String state) {
        List<Actor> now = persons.stream().filter(p -> held(p, posts, state, true)).toList();
        if (now.size() == 1) {
            return now.getFirst();
        }
        List<Actor> ever = persons.stream().filter(p -> held(p, posts, state, false)).toList();
        if (ever.size() == 1) {
            return ever.getFirst();
        }
        return persons.size() == 1 && state != null && state.equals(persons.getFirst().state())
                ? persons.getFirst()
                : null;
    }

    private boolean held(Actor person, Set<Post> posts, @Nullable String state, boolean now) {
        return sight.index().tenuresOf(person).stream()
                .filter(t -> !now || sight.day() == null || t.holds(sight.day()))
                .anyMatch(
                        t ->
                                posts.contains(t.post())
                                        && (state == null
                                                || state.equals(t.organization().state())));
    }

    /** Two or more names after an office: somebody the seeds don't know. */
    @Nullable Find unknown(int title, int at, @Nullable String state) {
        int end = nameEnd(at);
        if (end < 0) {
            return null;
        }
        String name = wording.of(at, end);
        Actor person = new Actor(name, ActorType.PERSON, name, name, state, null, false);
        Actor before = sight.memory().family(sight.word(end), sight.isGerman());
        if (before != null && before.english().startsWith(sight.word(at))) {
            person = before;
        }
        return Find.of(title, end, person, Mention.Form.NAME, UNKNOWN);
    }

    private int nameEnd(int at) {
        List<Integer> names = new ArrayList<>();
        int i = at;
        while (names.size() < LONGEST_NAME && (isName(i) || isParticle(i, names))) {
            if (isName(i)) {
                names.add(i);
            }
            i++;
        }
        if (names.size() < 2 || !isProper(names)) {
            return -1;
        }
        return names.getLast();
    }

    private boolean isParticle(int at, List<Integer> names) {
        return !names.isEmpty() && PARTICLES.contains(sight.word(at)) && isName(at + 1);
    }

    boolean isName(int at) {
        if (!sight.has(at)) {
            return false;
        }
        Atom atom = sight.atom(at);
        boolean joined =
                atom.joinedBefore()
                        && atom.isWord()
                        && sight.has(at - 1)
                        && sight.atom(at - 1).joinedAfter();
        boolean shape = atom.isNameLike() && !Spelling.isAbbreviation(atom.text());
        return (shape || (joined && atom.text().chars().allMatch(Character::isLetter)))
                && !isSomethingElse(at);
    }

    private boolean isSomethingElse(int at) {
        boolean actor =
                sight.index().names.at(sight.atoms(), at, sight.language()).stream()
                        .anyMatch(
                                h ->
                                        h.target().actor() == null
                                                || h.target().actor().type() != ActorType.PERSON);
        return actor
                || THINGS.contains(sight.word(at))
                || sight.index().organNouns.longest(sight.atoms(), at, sight.language()) != null;
    }

    /** Where the parser has tagged the words, one of them must be a proper noun and all nouns. */
    private boolean isProper(List<Integer> names) {
        boolean tagged = names.stream().anyMatch(i -> !sight.tag(i).isEmpty());
        if (!tagged) {
            return true;
        }
        return names.stream().anyMatch(i -> sight.tag(i).equals("PROPN"))
                && names.stream()
                        .noneMatch(
                                i ->
                                        Set.of("VERB", "AUX", "ADP", "ADV", "PRON", "DET")
                                                .contains(sight.tag(i)));
    }
}
