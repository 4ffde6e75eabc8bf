package org.aktenlage.annotation.name;

import org.aktenlage.annotation.Actor;
import org.aktenlage.annotation.ActorType;
import org.aktenlage.annotation.Mention;
import org.aktenlage.annotation.Token;
import org.aktenlage.document.Language;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Finds the actors named in the sentences of one document. It remembers who was named in full and
 * which abbreviations the text defined, so the sentences must come in the order of the text. Not
 * for use by several threads.
 */
public final class NameReader {

    /** What may stand before a hyphen without turning the name into something else. */
    private static final Set<String> HARMLESS =
            Set.of("Ost", "West", "Nord", "Süd", "Zentral", "al", "Al", "el", "El", "Vize", "mid");

    private static final int LONGEST_ABBREVIATION = 10;

    private final NameIndex index;
    private final Language language;
    private final @Nullable LocalDate day;
    private final Memory memory;

    NameReader(
            NameIndex index, Language language, @Nullable LocalDate day, @Nullable Actor author) {
        this.index = index;
        this.language = language;
        this.day = day;
        this.memory = new Memory(author);
    }

    /** The mentions of a sentence, in its order; only two states in one compound share a token. */
    public List<Mention> mentions(List<Token> sentence) {
        return mentions(sentence, language, day);
    }

    /** The same for a sentence of another language or a turn of another day. */
    public List<Mention> mentions(List<Token> sentence, Language spoken, @Nullable LocalDate on) {
        List<Atom> atoms = Atoms.of(sentence);
        Sight sight = new Sight(atoms, sentence, spoken, on, index, memory);
        List<Mention> mentions = new ArrayList<>();
        Matchers matchers = Matchers.of(sight);
        int free = 0;
        int end = -1;
        while (free < atoms.size()) {
            Find find = isWithin(sight, free, end) ? null : matchers.longest(free);
            if (find == null) {
                free++;
                continue;
            }
            if (find.actor() != null) {
                mentions.add(find.mention(atoms));
                remember(sight, find, find.actor());
            }
            end = find.last();
            free = end + 1;
        }
        return mentions;
    }

    /** Inside a hyphen compound that doesn't begin with a name: anti-Russian, Ex-Kanzler. */
    private static boolean isWithin(Sight sight, int at, int end) {
        return sight.atom(at).joinedBefore()
                && end != at - 1
                && !HARMLESS.contains(sight.word(at - 1));
    }

    private void remember(Sight sight, Find find, Actor actor) {
        if (find.form() == Mention.Form.NAME || find.form() == Mention.Form.OFFICE) {
            String[] words = actor.english().split(" ", -1);
            memory.saw(
                    actor,
                    find.form() == Mention.Form.NAME
                            ? sight.word(find.last())
                            : words[words.length - 1]);
        }
        if (find.form() == Mention.Form.NAME && actor.type() != ActorType.PERSON) {
            definition(sight, find, actor);
        }
    }

    /** {@code Auswärtiges Amt (AA)} and {@code (MSMT = Multilateral ...)}. */
    private void definition(Sight sight, Find find, Actor actor) {
        int inside = sight.inBrackets(find.last() + 1);
        boolean closed = sight.closesAfter(inside);
        if (inside >= 0 && closed && isAbbreviation(sight.word(inside))) {
            memory.define(sight.word(inside), actor);
        }
        String before = sight.word(find.first() - 2);
        if (sight.word(find.first() - 1).equals("=") && isAbbreviation(before)) {
            memory.define(before, actor);
        }
    }

    private static boolean isAbbreviation(String word) {
        return word.length() >= 2
                && word.length() <= LONGEST_ABBREVIATION
                && word.chars().filter(Character::isUpperCase).count() >= 2;
    }

    /** The ways to see a name; the longest wins, the earlier among equals. */
    private record Matchers(
            NameMatcher names,
            OrganMatcher organs,
            OfficeMatcher offices,
            CompanyMatcher companies) {

        static Matchers of(Sight sight) {
            Wording wording = new Wording(sight.atoms(), sight.tokens());
            References references = new References(sight);
            OrganMatcher organs = new OrganMatcher(sight, references);
            return new Matchers(
                    new NameMatcher(sight),
                    organs,
                    new OfficeMatcher(sight, references, new PersonMatcher(sight, wording), organs),
                    new CompanyMatcher(sight, wording));
        }

        @Nullable Find longest(int at) {
            Find best = null;
            List<@Nullable Find> all =
                    Stream.<@Nullable Find>of(
                                    names.at(at), offices.at(at), organs.at(at), companies.at(at))
                            .toList();
            for (Find find : all) {
                if (find != null && (best == null || find.length() > best.length())) {
                    best = find;
                }
            }
            return best;
        }
    }
}
