package org.aktenlage.annotation.name;

import org.aktenlage.annotation.Actor;
import org.aktenlage.annotation.ActorType;
import org.aktenlage.annotation.Mention;
import org.aktenlage.annotation.Token;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Offices and titles, with the name that follows or alone: {@code der russische Präsident}. */
final class OfficeMatcher {

    private static final Set<String> FORMER =
            Set.of(
                    "former",
                    "Former",
                    "ehemalige",
                    "ehemaliger",
                    "ehemaligen",
                    "frühere",
                    "früherer",
                    "früheren",
                    "einstige",
                    "then",
                    "damalige",
                    "damaliger",
                    "damaligen",
                    "designierte");
    private static final Set<String> DEPUTIES =
            Set.of(
                    "Under",
                    "Deputy",
                    "deputy",
                    "Assistant",
                    "Vice",
                    "vice",
                    "stellvertretende",
                    "stellvertretender",
                    "stellvertretenden");
    private static final Comparator<Post> BY_KEY = Comparator.comparing(Post::key);
    private static final Set<String> DEFINITE =
            Set.of(
                    "the", "The", "der", "Der", "die", "Die", "dem", "den", "des", "vom", "zum",
                    "beim");
    private static final Set<String> PLURAL_ARTICLES = Set.of("die", "Die");
    private static final Set<String> ADDRESS =
            Set.of(
                    "Herr",
                    "Herrn",
                    "Frau",
                    "Mr",
                    "Mrs",
                    "Ms",
                    "Dr",
                    "Prof",
                    "Kollege",
                    "Kollegin",
                    "Kollegen",
                    "General",
                    "Generalin",
                    "Lord",
                    "Sir",
                    "Leader",
                    "Chair",
                    "Chairman");
    private static final Pattern YEAR = Pattern.compile("(19|20)\\d\\d");
    private static final int FARTHEST_TITLE = 10;
    private static final double RESOLVED = 0.85;
    private static final double HOME = 0.7;
    private static final double INSTITUTION = 0.6;

    /** A title read, with all it can mean. */
    private record Title(int first, int last, Set<Post> posts, boolean former) {}

    private final Sight sight;
    private final References references;
    private final PersonMatcher persons;
    private final OrganMatcher organs;

    OfficeMatcher(Sight sight, References references, PersonMatcher persons, OrganMatcher organs) {
        this.sight = sight;
        this.references = references;
        this.persons = persons;
        this.organs = organs;
    }

    @Nullable Find at(int first) {
        var owner = references.before(first);
        if (owner != null) {
            Find owned = read(first, owner.last() + 1, owner.actor());
            if (owned != null) {
                return owned;
            }
        }
        Find office = read(first, first, null);
        return office != null ? office : introduced(first);
    }

    /**
     * {@code Maria Beispiel, spokeswoman of}, {@code the chair of the committee, Maria Beispiel,},
     * {@code Maria Beispiel (CDU)}: a person whose office or party stands beside the name.
     */
    private @Nullable Find introduced(int first) {
        if (persons.isName(first - 1) || !sight.has(first + 1)) {
            return null;
        }
        Find person = persons.unknown(first, first, null);
        if (person == null) {
            return null;
        }
        int next = person.last() + 1;
        boolean apposed = sight.word(next).equals(",") && isTitled(next + 1);
        return apposed || isParty(next) || followsTitle(first, next) ? person : null;
    }

    /** An article and an adjective may stand before the title. */
    private boolean isTitled(int at) {
        for (int i = at; i <= at + 3; i++) {
            if (title(i, false) != null) {
                return true;
            }
            if (sight.word(i).equals(",") || persons.isName(i)) {
                return false;
            }
        }
        return false;
    }

    private boolean isParty(int at) {
        int inside = sight.inBrackets(at);
        return inside >= 0
                && sight.index().names.at(sight.atoms(), inside, sight.language()).stream()
                        .map(h -> h.target().actor())
                        .anyMatch(a -> a != null && a.type() == ActorType.PARTY);
    }

    /** Between two commas, after a title with its complement. */
    private boolean followsTitle(int first, int next) {
        if (!sight.word(first - 1).equals(",") || !sight.word(next).equals(",")) {
            return false;
        }
        for (int i = first - 2; i >= Math.max(0, first - FARTHEST_TITLE); i--) {
            if (sight.word(i).equals(",")) {
                return false;
            }
            if (title(i, false) != null) {
                return true;
            }
        }
        return false;
    }

    private @Nullable Find read(int first, int at, @Nullable Actor owner) {
        boolean former = FORMER.contains(sight.word(at));
        Title title = title(former ? at + 1 : at, former);
        if (title == null) {
            return null;
        }
        var after = owner == null ? complement(title.last() + 1) : null;
        Actor of = owner != null ? owner : after == null ? null : after.actor();
        String state = of == null ? null : of.state();
        Find named = named(first, title, title.last() + 1, state);
        if (named == null && after != null) {
            named = named(first, title, after.last() + 1, state);
        }
        if (named != null || former) {
            return named == null || of == null ? named : named.in(of);
        }
        return alone(first, after == null ? title.last() : after.last(), title, of);
    }

    private @Nullable Title title(int at, boolean former) {
        if (!sight.has(at)) {
            return null;
        }
        Set<Post> posts = new HashSet<>();
        int last = -1;
        for (var hit : sight.index().posts.at(sight.atoms(), at, sight.language())) {
            if (hit.last() > last) {
                posts.clear();
                last = hit.last();
            }
            if (hit.last() == last) {
                posts.add(hit.target());
            }
        }
        var title = sight.index().titles.longest(sight.atoms(), at, sight.language());
        if (title != null && title.last() > last) {
            posts.clear();
            last = title.last();
        }
        return last < 0 || sight.atom(last).joinedAfter()
                ? null
                : new Title(at, last, posts, former);
    }

    private References.@Nullable Reference complement(int at) {
        var owner = references.after(at, false);
        if (owner != null) {
            return owner;
        }
        boolean tied = Set.of("of", "for", "der", "des", "im").contains(sight.word(at));
        int noun = sight.afterArticle(tied && !sight.isGerman() ? at + 1 : tied ? at + 1 : -1);
        Find organ = tied && sight.has(noun) ? organs.at(noun) : null;
        return organ == null || organ.actor() == null
                ? null
                : new References.Reference(organ.last(), organ.actor());
    }

    private @Nullable Find named(int first, Title title, int at, @Nullable String state) {
        int name = sight.word(at).equals(",") ? -1 : at;
        if (name < 0 || !sight.has(name)) {
            return null;
        }
        if (!title.posts().isEmpty() || sight.atom(name).isCapitalised()) {
            Title next = title(name, false);
            if (next != null && next.last() > title.last()) {
                Find inner = named(first, next, next.last() + 1, state);
                if (inner != null) {
                    return inner;
                }
            }
        }
        Find person = persons.at(first, name, title.posts(), state);
        boolean addressed = ADDRESS.contains(sight.word(title.first()));
        if (person != null || addressed) {
            return person;
        }
        boolean office = title.posts().stream().anyMatch(p -> !p.kinds().isEmpty());
        if (sight.isGerman() && !office && sight.tag(name).isEmpty()) {
            return null;
        }
        return persons.unknown(first, name, state != null ? state : nameState(name));
    }

    /** "Foreign Minister Cho Tae-yul of South Korea": the state after an unknown name. */
    private @Nullable String nameState(int at) {
        for (int i = at + 1; i <= at + 4 && sight.has(i); i++) {
            var owner = references.after(i, false);
            if (owner != null && !sight.word(i).endsWith("s")) {
                return owner.actor().state();
            }
        }
        return null;
    }

    private @Nullable Find alone(int first, int last, Title title, @Nullable Actor of) {
        if (title.posts().isEmpty() || isPlural(first, title) || isLesser(first)) {
            return null;
        }
        if (sight.word(first - 1).equals(",") && persons.isName(first - 2)) {
            // Maria Beispiel, spokeswoman for the ministry: one person
            return null;
        }
        for (Post post : title.posts().stream().sorted(BY_KEY).toList()) {
            Find found = holder(first, last, post, of);
            if (found != null && isAnother(last + 1, found)) {
                return null;
            }
            if (found != null) {
                return found;
            }
        }
        return of == null
                        || (sight.atom(title.first()).joinedBefore() && of.type() == ActorType.BODY)
                ? null
                : institution(first, last, title, of);
    }

    /** {@code the High Representative, Maria Beispiel,}: who is named, not whom we know of. */
    private boolean isAnother(int next, Find holder) {
        int comma = next;
        while (comma < next + FARTHEST_TITLE
                && sight.has(comma)
                && !sight.word(comma).equals(",")
                && !sight.tag(comma).matches("VERB|AUX")) {
            comma++;
        }
        if (!sight.word(comma).equals(",") || !sight.has(comma + 1)) {
            return false;
        }
        Find named = persons.at(comma + 1, comma + 1, Set.of(), null);
        return named != null && !Objects.equals(named.actor(), holder.actor());
    }

    /** The deputy, or who held it before: not the holder. */
    private boolean isLesser(int first) {
        String before = sight.word(first - 1);
        return FORMER.contains(before) || DEPUTIES.contains(before);
    }

    private boolean isPlural(int first, Title title) {
        String office = sight.word(title.last());
        return sight.isGerman()
                && PLURAL_ARTICLES.contains(sight.word(first - 1))
                && !office.endsWith("in")
                && !office.endsWith("e");
    }

    private @Nullable Find holder(int first, int last, Post post, @Nullable Actor of) {
        boolean unique = post.onlyIn() != null;
        String home = sight.memory().home();
        boolean atHome = of == null && !unique;
        if (atHome
                && (home == null
                        || post.kinds().isEmpty()
                        || !DEFINITE.contains(sight.word(first - 1)))) {
            return null;
        }
        Optional<Tenure> tenure =
                sight.index().holder(post, sight.day(), t -> fits(t, post, of, home));
        double certainty = atHome ? HOME : RESOLVED;
        if (atHome && isOfAnEarlierYear()) {
            // who held it then we do not know, but whom he governed for
            return tenure.map(Tenure::organization)
                    .map(o -> Find.of(first, last, o, Mention.Form.OFFICE, INSTITUTION))
                    .orElse(null);
        }
        return tenure.filter(t -> !atHome || !isContested(post, t.person()))
                .map(
                        t ->
                                new Find(
                                        first,
                                        last,
                                        t.person(),
                                        Mention.Form.OFFICE,
                                        t.organization(),
                                        certainty))
                .orElse(null);
    }

    /**
     * {@code President Yoon ... The President}: where the text names another holder of such an
     * office and not ours, it is not plain who is meant.
     */
    private boolean isContested(Post post, Actor holder) {
        LocalDate day = sight.day();
        return day != null
                && !sight.memory().knows(holder)
                && sight.memory().named().stream()
                        .flatMap(a -> sight.index().tenuresOf(a, day).stream())
                        .anyMatch(t -> t.post().equals(post));
    }

    /** {@code On June 26, 2008, the President declared}: another president, in a later paper. */
    private boolean isOfAnEarlierYear() {
        LocalDate day = sight.day();
        return day != null
                && sight.tokens().stream()
                        .map(Token::form)
                        .filter(f -> YEAR.matcher(f).matches())
                        .anyMatch(f -> Integer.parseInt(f) < day.getYear());
    }

    private static boolean fits(
            Tenure tenure, Post post, @Nullable Actor of, @Nullable String home) {
        Actor organization = tenure.organization();
        if (post.onlyIn() != null) {
            boolean foreign =
                    of != null && !String.valueOf(organization.state()).equals(of.state());
            return organization.key().equals(post.onlyIn()) && !foreign;
        }
        if (of == null) {
            return home != null && home.equals(organization.state());
        }
        boolean whole = of.type() == ActorType.STATE || of.type() == ActorType.GOVERNMENT;
        if (whole && post.kinds().isEmpty() && of.type() == ActorType.STATE) {
            return false;
        }
        return (whole && of.state() != null)
                ? of.state().equals(organization.state())
                : of.equals(organization);
    }

    /** Where the holder isn't known, the office speaks for its organ. */
    private @Nullable Find institution(int first, int last, Title title, Actor of) {
        String kind =
                title.posts().stream()
                        .flatMap(p -> p.kinds().stream())
                        .sorted()
                        .findFirst()
                        .orElse("");
        boolean whole = of.type() == ActorType.STATE || of.type() == ActorType.GOVERNMENT;
        if (whole && kind.isEmpty()) {
            return null;
        }
        Actor organ = whole ? references.organ(of, kind) : of;
        return Find.of(first, last, organ, Mention.Form.OFFICE, INSTITUTION);
    }
}
