package org.aktenlage.listing.reader;

import org.aktenlage.listing.ListedParty.Note;
import org.aktenlage.listing.PartyName;
import org.aktenlage.listing.PartyName.Part;
import org.aktenlage.listing.PartyName.Quality;
import org.aktenlage.listing.PartyName.Use;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** The names of one identity of an advanced list. */
final class AdvancedNames {

    private final Element identity;
    private final AdvancedValues values;
    private final Map<String, String> types = new HashMap<>();

    AdvancedNames(Element identity, AdvancedValues values) {
        this.identity = identity;
        this.values = values;
        identity.at("NamePartGroups", "MasterNamePartGroup", "NamePartGroup")
                .forEach(
                        group ->
                                types.put(group.attribute("ID"), values.of(group, "NamePartType")));
    }

    List<PartyName> names() {
        return identity.children("Alias")
                .sorted(Comparator.comparing(alias -> isPrimary(alias) ? 0 : 1))
                .flatMap(this::names)
                .filter(name -> !name.whole().isEmpty())
                .toList();
    }

    private static boolean isPrimary(Element element) {
        return element.attribute("Primary").equals("true");
    }

    /** A primary name is written several times where it has other letters too. */
    private Stream<PartyName> names(Element alias) {
        boolean primary = isPrimary(alias) && isPrimary(identity);
        List<PartyName> names = new ArrayList<>();
        for (Element written : alias.children("DocumentedName").toList()) {
            List<Part> parts = parts(written);
            PartyName name = PartyName.of(parts, Use.ALIAS, quality(alias, primary));
            boolean first = names.stream().noneMatch(n -> n.use() == Use.PRIMARY);
            names.add(PartyName.of(parts, use(alias, primary, first, name), name.quality()));
        }
        return names.stream();
    }

    private Use use(Element alias, boolean primary, boolean first, PartyName name) {
        if (values.of(alias, "AliasType").equalsIgnoreCase("F.K.A.")) {
            return Use.FORMER;
        }
        if (!primary) {
            return Use.ALIAS;
        }
        if (!name.script().isEmpty()) {
            return Use.ORIGINAL_SCRIPT;
        }
        return first ? Use.PRIMARY : Use.ALIAS;
    }

    private static Quality quality(Element alias, boolean primary) {
        if (alias.attribute("LowQuality").equals("true")) {
            return Quality.LOW;
        }
        return primary ? Quality.UNSTATED : Quality.GOOD;
    }

    /** The list has family names first; here they come last, as in its plain form. */
    private List<Part> parts(Element written) {
        return written.children("DocumentedNamePart")
                .flatMap(part -> part(part).stream())
                .sorted(Comparator.comparing(p -> p.kind() == Part.Kind.FAMILY ? 1 : 0))
                .toList();
    }

    private List<Part> part(Element part) {
        return part.children("NamePartValue")
                .filter(value -> !value.text().isEmpty())
                .map(
                        value -> {
                            String label =
                                    types.getOrDefault(value.attribute("NamePartGroupID"), "");
                            return new Part(
                                    kind(label),
                                    label,
                                    part.attribute("LeadingChars")
                                            + value.text()
                                            + part.attribute("TrailingChars"));
                        })
                .toList();
    }

    private static Part.Kind kind(String label) {
        return switch (label.toLowerCase(Locale.ROOT)) {
            case "last name" -> Part.Kind.FAMILY;
            case "first name", "middle name" -> Part.Kind.GIVEN;
            case "patronymic" -> Part.Kind.PATRONYMIC;
            case "entity name", "vessel name", "aircraft name" -> Part.Kind.WHOLE;
            default -> Part.Kind.OTHER;
        };
    }

    /** What the use of a name does not tell. */
    List<Note> notes() {
        List<Note> notes = new ArrayList<>();
        String all = String.join("; ", names().stream().map(PartyName::whole).toList());
        if (identity.attribute("False").equals("true")) {
            notes.add(new Note("Identity False", all));
        }
        identity.texts("Comment").forEach(text -> notes.add(new Note("Identity Comment", text)));
        identity.children("Alias").forEach(alias -> notes(alias, notes));
        return notes;
    }

    private void notes(Element alias, List<Note> notes) {
        String all = String.join("; ", names(alias).map(PartyName::whole).toList());
        String type = values.of(alias, "AliasType");
        if (type.equalsIgnoreCase("N.K.A.")) {
            notes.add(new Note(type, all));
        }
        AdvancedDates dates = new AdvancedDates(values);
        Stream<String> said =
                Stream.of(
                                alias.texts("Comment").stream(),
                                alias.children("DatePeriod")
                                        .flatMap(p -> dates.period(p).stream())
                                        .map(p -> p.words()),
                                alias.texts("DocumentedName", "Comment").stream(),
                                alias.at("DocumentedName", "DocumentedNameCountry")
                                        .map(country -> values.of(country, "Country")))
                        .flatMap(s -> s);
        said.forEach(text -> notes.add(new Note("Alias " + all, text)));
    }
}
