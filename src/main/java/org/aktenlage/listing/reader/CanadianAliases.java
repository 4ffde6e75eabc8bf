package org.aktenlage.listing.reader;

import org.aktenlage.listing.PartyName;
import org.aktenlage.listing.PartyName.Quality;
import org.aktenlage.listing.PartyName.Use;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The other names of a party, which Canada's list writes in one line: between semicolons or
 * slashes, between commas or {@code or}, after the name of a language. A comma also stands within a
 * name, before a given name or a legal form; where it may, the name stays in one piece.
 */
final class CanadianAliases {

    private static final Pattern SURE = Pattern.compile("\\s*;\\s*,?\\s*|\\s+/\\s*|/\\s+");

    private static final Pattern LANGUAGE =
            Pattern.compile("(Russian|Belarus{1,2}ian|Ukrainian|Arabic|Persian|Farsi)\\s?:\\s*");

    private static final Pattern UNCLEAR = Pattern.compile("(?i)[,/]| or | and ");

    private static final Pattern QUOTED = Pattern.compile("[\"«»“”()]");

    /** In small letters, without stops. */
    private static final Set<String> FORMS =
            Set.of(
                    "ао",
                    "оао",
                    "ооо",
                    "пао",
                    "зао",
                    "сао",
                    "фгуп",
                    "мк",
                    "ак",
                    "некоммерческое партнерство",
                    "акционерное общество",
                    "ao",
                    "oao",
                    "ooo",
                    "pao",
                    "zao",
                    "jsc",
                    "ojsc",
                    "pjsc",
                    "llc",
                    "ltd",
                    "limited",
                    "inc",
                    "co",
                    "company",
                    "fsue",
                    "sa",
                    "the basij");

    private CanadianAliases() {}

    /**
     * The names, each with its language where the list names it.
     *
     * @param person whose family name may stand before a comma
     */
    static List<PartyName> of(String words, boolean person) {
        return SURE.splitAsStream(words)
                .flatMap(CanadianAliases::languages)
                .flatMap(piece -> commas(piece, person))
                .flatMap(piece -> person ? Stream.of(piece) : either(piece))
                .map(CanadianAliases::name)
                .filter(name -> !name.whole().isEmpty())
                .toList();
    }

    /** Whether more than semicolons parts the names, so that the line itself is to be kept. */
    static boolean isUnclear(String words) {
        return UNCLEAR.matcher(words).find() || LANGUAGE.matcher(words).find();
    }

    /** Before each name of a language. */
    private static Stream<String> languages(String piece) {
        return Arrays.stream(piece.split(",?\\s+(?=(?:" + LANGUAGE.pattern() + "))", -1));
    }

    private static Stream<String> commas(String piece, boolean person) {
        Matcher language = LANGUAGE.matcher(piece);
        String label = language.lookingAt() ? language.group() : "";
        String[] names = piece.substring(label.length()).split("\\s*,\\s*", -1);
        if (names.length == 1 || !areNames(names) || (person && isInverted(names))) {
            return Stream.of(piece);
        }
        return Arrays.stream(names).map(name -> label + name);
    }

    /** Of a body, {@code or} stands between whole names; of a person, between spellings of one. */
    private static Stream<String> either(String piece) {
        String[] names = piece.split(" or ", -1);
        return areNames(names) ? Arrays.stream(names) : Stream.of(piece);
    }

    private static boolean areNames(String[] pieces) {
        return Arrays.stream(pieces).allMatch(CanadianAliases::isName);
    }

    private static boolean isName(String piece) {
        if (piece.isEmpty() || Character.isLowerCase(piece.codePointAt(0))) {
            return false;
        }
        boolean halved = QUOTED.matcher(piece).results().count() % 2 == 1;
        return !halved && !FORMS.contains(piece.toLowerCase(Locale.ROOT).replace(".", ""));
    }

    /** {@code Баранов, Олег Анатольевич}: one word before the only comma, in the same letters. */
    private static boolean isInverted(String[] pieces) {
        return pieces.length == 2
                && !pieces[0].contains(" ")
                && script(pieces[0]).equals(script(pieces[1]));
    }

    private static String script(String name) {
        return PartyName.written(name, Use.ALIAS, Quality.UNSTATED).script();
    }

    private static PartyName name(String piece) {
        Matcher language = LANGUAGE.matcher(piece);
        boolean named = language.lookingAt();
        String whole = (named ? piece.substring(language.end()) : piece).strip();
        PartyName name = PartyName.written(whole, Use.ALIAS, Quality.UNSTATED);
        return named ? name.in(language.group(1)) : name;
    }
}
