package org.aktenlage.listing.reader;

import org.aktenlage.document.PartialDate;
import org.aktenlage.listing.BirthDate;
import org.aktenlage.listing.Identifier;
import org.aktenlage.listing.ListedParty;
import org.aktenlage.listing.ListedParty.Equivalent;
import org.aktenlage.listing.ListedParty.Note;
import org.aktenlage.listing.Listing;
import org.aktenlage.listing.Listing.DateKind;
import org.aktenlage.listing.PartyName;
import org.aktenlage.listing.PartyName.Part;
import org.aktenlage.listing.PartyName.Quality;
import org.aktenlage.listing.PartyName.Use;
import org.aktenlage.listing.Place;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** All rows of one group id of the older British list as one party. */
final class ConListParty {

    /** {@code UN Ref QI.A.151.03. Also ...}: only in the words about the party. */
    private static final Pattern UN_REFERENCE =
            Pattern.compile("(?i:\\bUN ref)\\.?:? +(\\S*\\d\\)?)");

    /**
     * A number and what is said of it, {@code D 000763 (Afghan). Issued on 9 Jan 1997}; words that
     * do not begin with a number are kept whole.
     */
    private static final Pattern DOCUMENT =
            Pattern.compile(
                    "((?:[A-Z]{1,3} )?(?=\\S*\\d)[\\w/.-]{4,}?)(?=\\.?(?:$|[,(]|\\s+\\D))[.,]?"
                            + " *(.*)");

    private static final Set<String> USES =
            Set.of("Prime Alias", "Primary name", "AKA", "FKA", "Primary name variation");

    /** Columns that have their place in the party. */
    private static final Set<String> PLACED =
            Set.of(
                    "Name 1",
                    "Name 2",
                    "Name 3",
                    "Name 4",
                    "Name 5",
                    "Name 6",
                    "Title",
                    "DOB",
                    "Town of Birth",
                    "Country of Birth",
                    "Nationality",
                    "Passport Details",
                    "NI Number",
                    "Address 1",
                    "Address 2",
                    "Address 3",
                    "Address 4",
                    "Address 5",
                    "Address 6",
                    "Post/Zip Code",
                    "Country",
                    "Regime",
                    "Group ID");

    private final List<ConListRow> rows;

    private ConListParty(List<ConListRow> rows) {
        this.rows = rows;
    }

    /** Never of no rows. */
    static ListedParty of(List<ConListRow> rows) {
        ConListParty party = new ConListParty(rows);
        return new ListedParty(
                rows.getFirst().cell("Group ID"),
                kind(rows.getFirst().cell("Group Type")),
                party.names(),
                "",
                party.births(),
                party.birthPlaces(),
                party.nationalities(),
                party.addresses(),
                party.identifiers(),
                party.listings(),
                party.equivalents(),
                party.notes());
    }

    private static ListedParty.Kind kind(String words) {
        return switch (words) {
            case "Individual" -> ListedParty.Kind.PERSON;
            case "Ship" -> ListedParty.Kind.VESSEL;
            default -> ListedParty.Kind.ENTITY;
        };
    }

    /** The primary name first. */
    private List<PartyName> names() {
        return rows.stream()
                .map(ConListParty::name)
                .filter(name -> !name.whole().isEmpty())
                .distinct()
                .sorted(Comparator.comparing(name -> name.use() != Use.PRIMARY))
                .toList();
    }

    private static PartyName name(ConListRow row) {
        List<Part> parts =
                Stream.of("Title", "Name 1", "Name 2", "Name 3", "Name 4", "Name 5", "Name 6")
                        .filter(head -> !row.cell(head).isEmpty())
                        .map(head -> new Part(kind(head, row), head, row.cell(head)))
                        .toList();
        return PartyName.of(parts, use(row.cell("Alias Type")), Quality.UNSTATED);
    }

    private static Part.Kind kind(String head, ConListRow row) {
        return switch (head) {
            case "Title" -> Part.Kind.TITLE;
            case "Name 6" ->
                    row.cell("Group Type").equals("Individual")
                            ? Part.Kind.FAMILY
                            : Part.Kind.WHOLE;
            default -> Part.Kind.OTHER;
        };
    }

    private static Use use(String type) {
        return switch (type) {
            case "Prime Alias", "Primary name" -> Use.PRIMARY;
            case "FKA" -> Use.FORMER;
            default -> Use.ALIAS;
        };
    }

    private List<BirthDate> births() {
        return ConListRow.all(rows, "DOB").stream()
                .map(words -> BirthDate.of(words, Dates.dayFirst(words), false))
                .toList();
    }

    private List<Place> birthPlaces() {
        return rows.stream()
                .flatMap(row -> places(row.cell("Town of Birth"), row.cell("Country of Birth")))
                .filter(place -> !place.isEmpty())
                .distinct()
                .toList();
    }

    /** Town and country of one number belong together; one country is that of every town. */
    private static Stream<Place> places(String town, String country) {
        Map<Integer, String> towns = Numbered.of(town);
        Map<Integer, String> countries = Numbered.of(country);
        if (towns.isEmpty() && (countries.isEmpty() || !town.isEmpty())) {
            return Stream.of(Place.of(town, "", country));
        }
        String one = countries.isEmpty() ? country : "";
        Set<Integer> numbers = new TreeSet<>(towns.keySet());
        numbers.addAll(countries.keySet());
        return numbers.stream()
                .map(n -> Place.of(towns.getOrDefault(n, ""), "", countries.getOrDefault(n, one)));
    }

    private List<String> nationalities() {
        return ConListRow.all(rows, "Nationality").stream()
                .flatMap(words -> Numbered.texts(words).stream())
                .distinct()
                .toList();
    }

    /** The lines are not told apart by what they are: a town can stand in any of them. */
    private List<Place> addresses() {
        return rows.stream()
                .map(ConListParty::address)
                .filter(place -> !place.isEmpty())
                .distinct()
                .toList();
    }

    private static Place address(ConListRow row) {
        String lines =
                IntStream.rangeClosed(1, 6)
                        .mapToObj(i -> row.cell("Address " + i))
                        .filter(line -> !line.isEmpty())
                        .collect(Collectors.joining(", "));
        return new Place(lines, "", "", row.cell("Post/Zip Code"), row.cell("Country"), "");
    }

    private List<Identifier> identifiers() {
        return Stream.of("Passport Details", "NI Number").flatMap(this::documents).toList();
    }

    private Stream<Identifier> documents(String head) {
        return ConListRow.all(rows, head).stream()
                .flatMap(words -> Numbered.texts(words).stream())
                .map(words -> document(head, words));
    }

    private static Identifier document(String head, String words) {
        Matcher m = DOCUMENT.matcher(words);
        return m.matches()
                ? new Identifier(head, m.group(1), "", "", "", m.group(2))
                : Identifier.of(head, words);
    }

    /** One for each regime. */
    private List<Listing> listings() {
        Map<String, Map<DateKind, PartialDate>> regimes = new LinkedHashMap<>();
        for (ConListRow row : rows) {
            if (!row.cell("Regime").isEmpty()) {
                Map<DateKind, PartialDate> dates =
                        regimes.computeIfAbsent(
                                row.cell("Regime"), regime -> new EnumMap<>(DateKind.class));
                Dates.put(dates, DateKind.LISTED, Dates.dayFirst(row.cell("Listed On")));
                Dates.put(dates, DateKind.AMENDED, Dates.dayFirst(row.cell("Last Updated")));
            }
        }
        return regimes.entrySet().stream()
                .map(e -> new Listing(e.getKey(), List.of(), Set.of(), e.getValue(), ""))
                .toList();
    }

    private List<Equivalent> equivalents() {
        return ConListRow.all(rows, "Other Information").stream()
                .flatMap(words -> UN_REFERENCE.matcher(words).results())
                .map(MatchResult::group)
                .map(words -> words.substring(words.lastIndexOf(' ') + 1))
                .map(reference -> new Equivalent("UN", reference))
                .distinct()
                .toList();
    }

    private List<Note> notes() {
        List<Note> notes = new ArrayList<>();
        for (String head : rows.getFirst().cells().keySet()) {
            ConListRow.all(rows, head).stream()
                    .filter(cell -> !isPlaced(head, cell))
                    .forEach(cell -> notes.add(new Note(head, cell)));
        }
        return notes;
    }

    /** Words that could not be read as what they should be are not placed. */
    private static boolean isPlaced(String head, String cell) {
        return switch (head) {
            case "Listed On", "Last Updated" -> Dates.dayFirst(cell) != null;
            case "Group Type" -> Set.of("Individual", "Entity", "Ship").contains(cell);
            case "Alias Type" -> USES.contains(cell);
            default -> PLACED.contains(head);
        };
    }
}
