package org.aktenlage.annotation.name;

import org.aktenlage.annotation.Actor;
import org.aktenlage.annotation.ActorType;
import org.aktenlage.annotation.Mention;
import org.aktenlage.annotation.Token;
import org.aktenlage.document.Language;
import org.aktenlage.document.Span;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Who speaks, from a line such as {@code Jen Psaki, Press Secretary}, {@code Bundesregierung
 * (Bundesministerium des Innern)} or {@code Dr. Rolf Mützenich}.
 */
final class Speakers {

    private final NameIndex index;

    Speakers(NameIndex index) {
        this.index = index;
    }

    Optional<Actor> resolve(String asWritten, @Nullable LocalDate day) {
        String bare = asWritten.replaceAll("\\([^)]*\\)", " ").strip();
        String head = bare.contains(",") ? bare.substring(0, bare.indexOf(',')) : bare;
        return index.byName(asWritten)
                .or(() -> index.byName(bare))
                .or(() -> index.byName(head))
                .or(() -> read(bare, day));
    }

    /** A person before a body; among equals the one named first. */
    private Optional<Actor> read(String line, @Nullable LocalDate day) {
        for (Language language : Language.values()) {
            Optional<Actor> found =
                    index.reader(language, day, null).mentions(words(line)).stream()
                            .filter(m -> m.form() != Mention.Form.ADJECTIVE)
                            .min(
                                    Comparator.comparingInt(Speakers::rank)
                                            .thenComparingInt(Mention::first))
                            .map(Mention::actor);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** All whom the line names in English, or else in German. */
    List<Actor> named(String line, @Nullable LocalDate day) {
        for (Language language : List.of(Language.ENGLISH, Language.GERMAN)) {
            List<Actor> found =
                    index.reader(language, day, null).mentions(words(line)).stream()
                            .map(Mention::actor)
                            .distinct()
                            .toList();
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.of();
    }

    private static int rank(Mention mention) {
        boolean person = mention.actor().type() == ActorType.PERSON;
        boolean state = mention.actor().type() == ActorType.STATE;
        return person ? 0 : state ? 2 : 1;
    }

    private static List<Token> words(String line) {
        List<Token> tokens = new ArrayList<>();
        int at = 0;
        for (String word : line.replace(",", " , ").strip().split("\\s+", -1)) {
            Span span = new Span(at, at + word.length());
            tokens.add(new Token(tokens.size(), span, word, word, "", -1, "dep", Map.of()));
            at += word.length() + 1;
        }
        return tokens;
    }
}
