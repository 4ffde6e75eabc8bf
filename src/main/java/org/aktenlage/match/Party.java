package org.aktenlage.match;

import org.aktenlage.document.PartialDate;
import org.aktenlage.listing.BirthDate;
import org.aktenlage.listing.ListedParty;
import org.aktenlage.listing.ListedParty.Kind;
import org.aktenlage.listing.Listing;
import org.aktenlage.listing.PartyName;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What can be compared of a party, on a list or asked for.
 *
 * @param id tells it from all others; empty for one that is asked for
 * @param list the key of its list; empty for one that is on none
 * @param reference the list's own identifier
 * @param kind null where it is not known
 * @param names as they are written, in any script
 * @param countries ISO 3166-1 alpha-2, of nationality, birth and address
 * @param programmes under which it is listed, in the list's words
 */
public record Party(
        String id,
        String list,
        String reference,
        @Nullable Kind kind,
        List<String> names,
        List<Birth> births,
        Set<String> countries,
        List<IdNumber> numbers,
        List<String> programmes) {

    /**
     * When somebody was born, as a span of days.
     *
     * @param approximate whether the source is not sure
     */
    public record Birth(LocalDate earliest, LocalDate latest, boolean approximate) {

        /** Empty where no year is known. */
        static Optional<Birth> of(BirthDate date) {
            PartialDate first = date.earliest();
            PartialDate last = date.latest();
            return first == null || last == null
                    ? Optional.empty()
                    : Optional.of(new Birth(first.earliest(), last.latest(), date.approximate()));
        }

        /** A date as somebody writes it who asks. */
        public static Birth of(PartialDate date) {
            return new Birth(date.earliest(), date.latest(), false);
        }
    }

    /**
     * A number that somebody gave the party.
     *
     * @param scheme as the list words it
     */
    public record IdNumber(String scheme, String value) {}

    public Party {
        names = List.copyOf(names);
        births = List.copyOf(births);
        countries = Set.copyOf(countries);
        numbers = List.copyOf(numbers);
        programmes = List.copyOf(programmes);
    }

    /** A party as a list has it; {@code id} is of the list and the reference. */
    public static Party of(String list, ListedParty listed) {
        Set<String> countries = new TreeSet<>();
        listed.nationalities().forEach(words -> countries.addAll(Countries.of(words)));
        Stream.concat(listed.birthPlaces().stream(), listed.addresses().stream())
                .forEach(place -> countries.addAll(Countries.of(place.country())));
        return new Party(
                list + ":" + listed.reference(),
                list,
                listed.reference(),
                listed.kind(),
                listed.names().stream().map(PartyName::whole).toList(),
                listed.births().stream().flatMap(birth -> Birth.of(birth).stream()).toList(),
                countries,
                listed.identifiers().stream()
                        .map(i -> new IdNumber(i.scheme(), i.value()))
                        .toList(),
                listed.listings().stream().map(Listing::programme).toList());
    }

    /** Somebody who is asked for. */
    public static Party asked(String name, List<Birth> births, Set<String> countries) {
        return new Party("", "", "", null, List.of(name), births, countries, List.of(), List.of());
    }
}
