package org.aktenlage.pipeline;

import org.aktenlage.annotation.Actor;
import org.aktenlage.annotation.ActorType;
import org.aktenlage.annotation.name.NameIndex;
import org.aktenlage.annotation.name.Tenure;
import org.aktenlage.document.Metadata;
import org.aktenlage.document.Turn;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Who speaks in a document, and for whom. */
final class Cast {

    /** Who holds it speaks for the government. */
    private static final Pattern OFFICE =
            Pattern.compile(
                    "(?is).*(Bundesminister|Staatsminister|Staatssekretär|Bundeskanzler|Bundesregierung).*");

    private static final Pattern STATEMENT =
            Pattern.compile(
                    "(?iU)\\b(statement|communiqué|declaration|remarks|action plan|erklärung)\\b");

    private static final Pattern CHAIR =
            Pattern.compile("(Alters|Vize)?[Pp]räsident(in)?|[Aa]mtierende[rn]? Präsident(in)?");

    private static final Pattern JOINT = Pattern.compile("(?i)\\b(joint|gemeinsame)\\b");

    private static final Pattern TOPIC =
            Pattern.compile("(?i)\\s(on|regarding|about|following|zu|zur|zum|über)\\s");

    /** What is behind these words in a title are not those who speak. */
    private static final Pattern ABOUT =
            Pattern.compile("(?i)\\s(on|regarding|about|concerning|condemning|zu|zur|zum|über)\\s");

    /** Words of letters alone: {@code G7} is a name however it is written. */
    private static final Pattern LETTERS =
            Pattern.compile("(?<![\\p{L}\\p{N}])(\\p{L})(\\p{L}+)(?![\\p{L}\\p{N}])");

    private static final Pattern SEVERAL = Pattern.compile(";|\\b(and|und)\\b");

    private final NameIndex names;
    private final Metadata metadata;
    private final @Nullable LocalDate day;

    Cast(NameIndex names, Metadata metadata, @Nullable LocalDate day) {
        this.names = names;
        this.metadata = metadata;
        this.day = day;
    }

    /** The actor who speaks the turn; null for citizens and for names nobody knows. */
    @Nullable Actor speaker(Turn turn) {
        if (turn.kind() == Turn.Kind.CITIZEN_QUESTION || isOfThePress(turn)) {
            return null;
        }
        String written = turn.speaker() != null ? turn.speaker() : metadata.author();
        if (written == null) {
            Actor titled = titled();
            if (titled != null) {
                return titled;
            }
            Actor publisher = publisher();
            return publisher == null ? null : spokenFor(publisher);
        }
        return names.speaker(written, day).orElseGet(() -> stranger(turn));
    }

    /** Who calls the items and counts the votes says {@code I} and {@code we} of nobody. */
    boolean presides(Turn turn) {
        Actor place = publisher();
        return turn.affiliation() != null
                && place != null
                && place.type() == ActorType.PARLIAMENT
                && CHAIR.matcher(turn.affiliation()).matches();
    }

    /** Who asks at a briefing has no name and speaks for nobody. */
    private static boolean isOfThePress(Turn turn) {
        return turn.kind() == Turn.Kind.QUESTION && turn.speaker() == null;
    }

    /** {@code G7 Leaders' Statement on Ukraine}: who states it. */
    private @Nullable Actor titled() {
        String title = metadata.title();
        if (title == null || !STATEMENT.matcher(title).find() || isOfSeveral(title)) {
            return null;
        }
        String before =
                TOPIC.split(title.toUpperCase(Locale.ROOT).equals(title) ? small(title) : title, 2)[
                        0];
        return names.speaker(before, day)
                .filter(a -> a.type() != ActorType.STATE)
                .orElseGet(() -> onlyBody(before));
    }

    /** {@code G7 SUMMIT COMMUNIQUÉ}: capitals that shout are none that abbreviate. */
    private static String small(String title) {
        return LETTERS.matcher(title)
                .replaceAll(m -> m.group(1) + m.group(2).toLowerCase(Locale.ROOT));
    }

    /** {@code Carbis Bay G7 Summit Communiqué}. */
    private @Nullable Actor onlyBody(String title) {
        List<Actor> named = names.named(title, day);
        boolean one = named.size() == 1 && named.getFirst().type() == ActorType.BODY;
        return one ? named.getFirst() : null;
    }

    /**
     * Who state a joint text, by its authors or its title: {@code Joint Statement of Japan and
     * Canada on Trade}; empty where one speaks.
     */
    List<Actor> parties(Turn turn) {
        String author = metadata.author();
        String title = metadata.title();
        if (turn.speaker() != null) {
            return List.of();
        }
        if (author != null) {
            return SEVERAL.matcher(author).find() ? several(author) : List.of();
        }
        return title == null || !JOINT.matcher(title).find()
                ? List.of()
                : several(ABOUT.split(title, 2)[0]);
    }

    /** {@code Joint Statement by the G7} is of one body. */
    private boolean isOfSeveral(String title) {
        return JOINT.matcher(title).find() && !several(ABOUT.split(title, 2)[0]).isEmpty();
    }

    /** The persons named there, else the states, else the bodies, where they are several. */
    private List<Actor> several(String line) {
        List<Actor> named = names.named(line, day);
        for (ActorType type : List.of(ActorType.PERSON, ActorType.STATE, ActorType.BODY)) {
            List<Actor> some = named.stream().filter(a -> a.type() == type).toList();
            // a spokesman and an adviser of one house speak for it
            boolean oneHouse =
                    type == ActorType.PERSON
                            && some.stream().map(Actor::state).distinct().count() == 1;
            if (some.size() > 1 && !oneHouse) {
                return some;
            }
        }
        return List.of();
    }

    /** Whom only this document knows, by name and by office or group. */
    private static @Nullable Actor stranger(Turn turn) {
        if (turn.speaker() == null || turn.affiliation() == null) {
            return null;
        }
        String name = turn.speaker().replaceAll("\\b(Dr|Prof|h\\. c)\\.\\s*", "").strip();
        return new Actor(name, ActorType.PERSON, name, name, null, null, false);
    }

    /**
     * Who wrote the document, else the house that publishes it: in a paper of the White House
     * {@code the President} is that of the United States.
     */
    @Nullable Actor author() {
        String author = metadata.author();
        return author == null ? publisher() : names.speaker(author, day).orElse(null);
    }

    private @Nullable Actor publisher() {
        String publisher = metadata.publisher();
        return publisher == null ? null : names.speaker(publisher, day).orElse(null);
    }

    /**
     * Whom a speaker means by "we": the government of a minister's state, the body of its head,
     * else the speaker.
     */
    @Nullable Actor institution(Turn turn, @Nullable Actor speaker) {
        String office = turn.affiliation();
        if (isOfThePress(turn)) {
            return null;
        }
        Actor place = publisher();
        if (office == null || place == null || place.type() != ActorType.PARLIAMENT) {
            return institution(speaker);
        }
        if (OFFICE.matcher(office).matches()) {
            return government(place).orElse(speaker);
        }
        return names.byName(office).filter(a -> a.type() == ActorType.PARTY).orElse(speaker);
    }

    private @Nullable Actor institution(@Nullable Actor speaker) {
        Actor voice = speaker != null ? speaker : publisher();
        return voice == null ? null : spokenFor(voice);
    }

    private Actor spokenFor(Actor speaker) {
        if (speaker.type() == ActorType.PERSON && day != null) {
            for (Tenure tenure : names.tenuresOf(speaker, day)) {
                Actor organization = tenure.organization();
                switch (organization.type()) {
                    case GOVERNMENT, MINISTRY, STATE -> {
                        return government(organization).orElse(organization);
                    }
                    case BODY -> {
                        return organization;
                    }
                    default -> {
                        // a party or a parliament is not whom a member means by "we"
                    }
                }
            }
        }
        if (speaker.type() == ActorType.PERSON) {
            // a press secretary speaks for the house that publishes the statement
            Actor house = publisher();
            return house == null || house.state() == null ? speaker : spokenFor(house);
        }
        boolean organ = speaker.type() == ActorType.MINISTRY || speaker.type() == ActorType.AGENCY;
        return organ ? government(speaker).orElse(speaker) : speaker;
    }

    private Optional<Actor> government(Actor organ) {
        return organ.state() == null ? Optional.empty() : names.byKey(organ.state() + "-GOV");
    }
}
