package org.aktenlage.annotation.name;

import org.aktenlage.annotation.Actor;
import org.aktenlage.annotation.ActorType;
import org.aktenlage.annotation.Mention;
import org.jspecify.annotations.Nullable;

import java.util.Set;

/** Companies told by their legal form, known or not. */
final class CompanyMatcher {

    private static final Set<String> FORMS =
            Set.of(
                    "GmbH",
                    "AG",
                    "SE",
                    "KG",
                    "LLC",
                    "Ltd",
                    "LTD",
                    "Limited",
                    "Inc",
                    "Corp",
                    "JSC",
                    "OJSC",
                    "PJSC",
                    "CJSC",
                    "BV",
                    "NV",
                    "plc",
                    "PLC",
                    "SpA",
                    "Corporation");
    private static final Set<String> FORMS_BEFORE =
            Set.of("OOO", "PAO", "OAO", "ZAO", "AO", "JSC", "PJSC");
    private static final Set<String> COMMON_NOUNS =
            Set.of(
                    "Firma",
                    "Unternehmen",
                    "Konzern",
                    "Gesellschaft",
                    "Company",
                    "The",
                    "Die",
                    "Der");
    private static final int LONGEST_NAME = 5;
    private static final double CERTAINTY = 0.7;
    private final Sight sight;
    private final Wording wording;

    CompanyMatcher(Sight sight, Wording wording) {
        this.sight = sight;
        this.wording = wording;
    }

    @Nullable Find at(int first) {
        if (FORMS_BEFORE.contains(sight.word(first)) && isNamePart(first + 1)) {
            return find(first, nameEnd(first + 1));
        }
        if (!isNamePart(first)
                || !sight.atom(first).isCapitalised()
                || COMMON_NOUNS.contains(sight.word(first))) {
            return null;
        }
        int end = nameEnd(first);
        int form = sight.word(end + 1).equals(",") ? end + 2 : end + 1;
        return FORMS.contains(sight.word(form)) ? find(first, form) : null;
    }

    private int nameEnd(int first) {
        int end = first;
        while (end - first < LONGEST_NAME && isNamePart(end + 1)) {
            end++;
        }
        return end;
    }

    private boolean isNamePart(int at) {
        if (!sight.has(at) || !sight.atom(at).isWord() || FORMS.contains(sight.word(at))) {
            return false;
        }
        boolean common = sight.isGerman() && sight.tag(at).equals("NOUN");
        boolean digits = Character.isDigit(sight.word(at).charAt(0));
        return (sight.atom(at).isCapitalised() || digits) && !common;
    }

    private Find find(int first, int last) {
        for (var hit : sight.index().names.at(sight.atoms(), first, sight.language())) {
            Actor known = hit.target().actor();
            if (known != null && known.type() == ActorType.COMPANY && hit.last() >= last - 2) {
                return Find.of(first, last, known, Mention.Form.NAME, 1);
            }
        }
        String name = wording.of(first, last);
        Actor company = new Actor(name, ActorType.COMPANY, name, name, null, null, false);
        return Find.of(first, last, company, Mention.Form.NAME, CERTAINTY);
    }
}
