package org.aktenlage.listing.reader;

import org.aktenlage.listing.PartyName;
import org.aktenlage.listing.PartyName.Part;
import org.aktenlage.listing.PartyName.Quality;
import org.aktenlage.listing.PartyName.Use;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The names of the Swiss list. Other spellings stand at the parts of a name; those of one language
 * and script make a name of their own, the first of each part together, the second likewise.
 */
final class SwissNames {

    private static final String LATIN = "LATN";

    /** Of parts, and of spellings: a real name has some ten. */
    private static final int MOST = 200;

    /**
     * Which spelling, of those a part has in this language and script.
     *
     * @param which from 0
     */
    private record Spelling(String language, String script, String type, int which) {

        Spelling at(int other) {
            return new Spelling(language, script, type, other);
        }
    }

    /** A part and how else it is spelled. */
    private record Spelled(Element part, Map<Spelling, Part> spellings) {}

    private SwissNames() {}

    /**
     * The name and its other spellings.
     *
     * @param main whether it is of the main identity: the first name of another one is an alias
     */
    static Stream<PartyName> of(Element name, boolean main) {
        Use use = use(name.attribute("name-type"), main);
        Quality quality = quality(name.attribute("quality"));
        List<Element> parts =
                name.children("name-part")
                        .sorted(Comparator.comparingInt(SwissNames::order))
                        .toList();
        PartyName own =
                PartyName.of(parts.stream().flatMap(SwissNames::part).toList(), use, quality)
                        .in(name.attribute("lang"));
        return Stream.concat(Stream.of(own), spellings(parts, use, quality))
                .filter(n -> !n.whole().isEmpty());
    }

    private static Use use(String type, boolean main) {
        return switch (type) {
            case "primary-name" -> main ? Use.PRIMARY : Use.ALIAS;
            case "formerly-known-as" -> Use.FORMER;
            default -> Use.ALIAS;
        };
    }

    private static Quality quality(String quality) {
        return switch (quality) {
            case "good" -> Quality.GOOD;
            case "low" -> Quality.LOW;
            default -> Quality.UNSTATED;
        };
    }

    private static int order(Element part) {
        String order = part.attribute("order");
        return order.matches("\\d{1,9}") ? Integer.parseInt(order) : Integer.MAX_VALUE;
    }

    private static Stream<Part> part(Element part) {
        return part.texts("value").stream().limit(1).map(value -> part(part, value));
    }

    private static Part part(Element part, String value) {
        String label = part.attribute("name-part-type");
        return new Part(kind(label), label, value);
    }

    private static Part.Kind kind(String label) {
        return switch (label) {
            case "family-name" -> Part.Kind.FAMILY;
            case "given-name", "further-given-name" -> Part.Kind.GIVEN;
            case "father-name" -> Part.Kind.PATRONYMIC;
            case "title" -> Part.Kind.TITLE;
            case "whole-name" -> Part.Kind.WHOLE;
            default -> Part.Kind.OTHER;
        };
    }

    private static Spelled spelled(Element part) {
        Map<Spelling, Part> spellings = new LinkedHashMap<>();
        Map<Spelling, Integer> counts = new HashMap<>();
        part.children("spelling-variant")
                .filter(variant -> !variant.text().isEmpty())
                .forEach(
                        variant -> {
                            Spelling first = spelling(variant);
                            int which = counts.merge(first, 1, Integer::sum) - 1;
                            spellings.put(first.at(which), part(part, variant.text()));
                        });
        return new Spelled(part, spellings);
    }

    private static Spelling spelling(Element variant) {
        return new Spelling(
                variant.attribute("lang"),
                variant.attribute("script"),
                variant.attribute("spelling-variant-type"),
                0);
    }

    private static Stream<PartyName> spellings(List<Element> parts, Use use, Quality quality) {
        List<Spelled> spelled = parts.stream().map(SwissNames::spelled).toList();
        Set<Spelling> all = new LinkedHashSet<>();
        spelled.forEach(part -> all.addAll(part.spellings().keySet()));
        if (parts.size() > MOST || all.size() > MOST) {
            throw new IllegalArgumentException(
                    "a name of more than " + MOST + " parts or spellings");
        }
        return all.stream()
                .map(
                        spelling ->
                                PartyName.of(
                                                spelled.stream()
                                                        .flatMap(part -> part(part, spelling))
                                                        .toList(),
                                                use(use, spelling),
                                                quality)
                                        .in(spelling.language()));
    }

    /** A part that is not spelled so is as it was, unless it would stand among other letters. */
    private static Stream<Part> part(Spelled part, Spelling spelling) {
        Part own = part.spellings().getOrDefault(spelling, part.spellings().get(spelling.at(0)));
        if (own != null) {
            return Stream.of(own);
        }
        return spelling.script().equals(LATIN) ? part(part.part()) : Stream.empty();
    }

    private static Use use(Use use, Spelling spelling) {
        if (use != Use.PRIMARY) {
            return use;
        }
        return Set.of(LATIN, "").contains(spelling.script()) ? Use.ALIAS : Use.ORIGINAL_SCRIPT;
    }
}
