package org.aktenlage.listing.reader;

import org.aktenlage.document.PartialDate;
import org.aktenlage.listing.BirthDate;
import org.aktenlage.listing.Identifier;
import org.aktenlage.listing.ListedParty.Note;
import org.aktenlage.listing.Listing;
import org.aktenlage.listing.Listing.DateKind;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Sorts what the Office of Foreign Assets Control writes down as numbers of a party: beside
 * passports and tax numbers there stand the gender, web sites, directives and dates of listing.
 */
final class OfacFacts {

    /** Labels of what is said and is no number. */
    private static final Pattern SAID =
            Pattern.compile(
                    "(?i).*(\\b("
                            + "risk|directives?|information|determination|dates?|website|e-?mail"
                            + "|phone|fax|issuer name|target type|organi[sz]ation type|sanctions"
                            + "|prohibitions?|executive order|nationality|gross|former vessel flag"
                            + "|vessel (type|flag|owner|class|tonnage)"
                            + "|aircraft (model|operator|type)"
                            + ")\\b.*|[:-])");

    private static final Pattern BUILT =
            Pattern.compile(
                    ".*(manufacture date|build date|year of build|year built).*",
                    Pattern.CASE_INSENSITIVE);

    private static final Pattern ORDER = Pattern.compile("(?:EO|Executive Order) (\\d+)");

    /** {@code Listing Date (CMIC)}, {@code Effective Date (EO 14024 Directive 1a):}. */
    private static final Pattern DATED =
            Pattern.compile("(Listing|Effective) Date \\(([^)]+)\\):?");

    private static final Pattern SHIP_NUMBER = Pattern.compile("(?:IMO )(\\d{7})");

    private final List<Identifier> identifiers = new ArrayList<>();
    private final List<Note> notes = new ArrayList<>();
    private final List<BirthDate> built = new ArrayList<>();
    private final List<String> nationalities = new ArrayList<>();
    private String gender = "";

    /** Takes one, whatever it is. */
    void add(Identifier said) {
        String label = said.scheme();
        if (label.equalsIgnoreCase("Gender") && gender.isEmpty()) {
            gender = said.value();
        } else if (label.equalsIgnoreCase("Nationality of Registration")) {
            nationalities.add(said.value());
        } else if (BUILT.matcher(label).matches()) {
            built.add(birth(said.value()));
        } else if (label.isEmpty() || said.value().isEmpty() || SAID.matcher(label).matches()) {
            notes.add(note(said));
        } else {
            identifiers.add(number(said));
        }
    }

    /** Takes what is no number. */
    void say(String label, String words) {
        if (BUILT.matcher(label).matches()) {
            built.add(birth(words));
        } else {
            notes.add(new Note(label, words));
        }
    }

    private static Note note(Identifier said) {
        return new Note(
                said.scheme(),
                Stream.of(said.value(), said.country(), said.issued(), said.expires(), said.note())
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining("; ")));
    }

    /** A ship's number under its own scheme; OFAC has it as a registration that begins so. */
    static Identifier number(Identifier said) {
        Matcher ship = SHIP_NUMBER.matcher(said.value());
        return ship.matches()
                ? new Identifier(
                        Identifier.IMO,
                        ship.group(1),
                        said.country(),
                        said.issued(),
                        said.expires(),
                        said.note())
                : said;
    }

    String gender() {
        return gender;
    }

    List<Identifier> identifiers() {
        return identifiers;
    }

    List<Note> notes() {
        return notes;
    }

    List<BirthDate> built() {
        return built;
    }

    List<String> nationalities() {
        return nationalities;
    }

    /**
     * The party under this programme, with the directives and dates that name the programme's
     * order; a party under several directives of it is listed since the first.
     */
    Listing listing(String programme) {
        Set<String> measures = new LinkedHashSet<>();
        Map<DateKind, PartialDate> dates = new EnumMap<>(DateKind.class);
        for (Note note : notes) {
            Matcher dated = DATED.matcher(note.label());
            if (dated.matches() && concerns(programme, dated.group(2))) {
                DateKind kind =
                        dated.group(1).equals("Listing") ? DateKind.LISTED : DateKind.EFFECTIVE;
                Dates.putFirst(dates, kind, written(note.text()));
            } else if (note.text().startsWith("Subject to ") && concerns(programme, note.label())) {
                measures.add(note.text());
            }
        }
        return new Listing(programme, List.of(), measures, dates, "");
    }

    /** {@code 03 Jun 2021}, or {@code 2021-06-03} as the advanced format has it. */
    private static @Nullable PartialDate written(String words) {
        PartialDate day = Dates.named(words);
        return day == null ? Dates.iso(words) : day;
    }

    /** A listing of the advanced format, with what is said of its programme besides. */
    Listing complete(Listing listing) {
        Listing said = listing(listing.programme());
        Set<String> measures = new LinkedHashSet<>(listing.measures());
        measures.addAll(said.measures());
        Map<DateKind, PartialDate> dates = new EnumMap<>(DateKind.class);
        dates.putAll(said.dates());
        dates.putAll(listing.dates());
        return new Listing(listing.programme(), listing.acts(), measures, dates, listing.reason());
    }

    private static boolean concerns(String programme, String words) {
        Matcher order = ORDER.matcher(words);
        return order.find()
                ? programme.contains("EO" + order.group(1))
                : programme.startsWith(words + "-");
    }

    /** {@code 10 Dec 1948}, {@code circa 1961}, {@code 1961 to Mar 1963}. */
    static BirthDate birth(String words) {
        boolean approximate = words.toLowerCase(Locale.ROOT).contains("circa");
        String[] ends = words.split(" to ", 2);
        PartialDate from = day(ends[0]);
        PartialDate to = day(ends[ends.length - 1]);
        return from == null || to == null
                ? BirthDate.of(words, null, approximate)
                : new BirthDate(words, from, to, approximate);
    }

    private static @Nullable PartialDate day(String words) {
        return Dates.named(words.replaceFirst("^(?i)circa\\s+", ""));
    }
}
