package org.aktenlage.fact.frame;

import org.aktenlage.annotation.ActorType;
import org.aktenlage.annotation.Mention;
import org.aktenlage.annotation.Token;
import org.aktenlage.document.Language;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What a pronoun shares with the name it takes up: gender in the singular, or the plural. English
 * {@code he, she, it, they} fall into the same four classes as German {@code er, sie, es, sie}.
 */
final class Agreement {

    enum Kind {
        MASCULINE,
        FEMININE,
        NEUTER,
        PLURAL
    }

    static final Set<Kind> NONE = Set.of();

    private static final Set<Kind> M = EnumSet.of(Kind.MASCULINE);
    private static final Set<Kind> F = EnumSet.of(Kind.FEMININE);
    private static final Set<Kind> N = EnumSet.of(Kind.NEUTER);
    private static final Set<Kind> PL = EnumSet.of(Kind.PLURAL);
    private static final Set<Kind> MN = EnumSet.of(Kind.MASCULINE, Kind.NEUTER);
    private static final Set<Kind> MF = EnumSet.of(Kind.MASCULINE, Kind.FEMININE);
    private static final Set<Kind> MPL = EnumSet.of(Kind.MASCULINE, Kind.PLURAL);
    private static final Set<Kind> FPL = EnumSet.of(Kind.FEMININE, Kind.PLURAL);
    private static final Set<Kind> NPL = EnumSet.of(Kind.NEUTER, Kind.PLURAL);
    private static final Set<Kind> FNPL = EnumSet.of(Kind.FEMININE, Kind.NEUTER, Kind.PLURAL);

    private static final Map<String, Set<Kind>> ENGLISH_PRONOUNS =
            Map.ofEntries(
                    Map.entry("he", M),
                    Map.entry("him", M),
                    Map.entry("his", M),
                    Map.entry("she", F),
                    Map.entry("her", F),
                    Map.entry("it", N),
                    Map.entry("its", N),
                    Map.entry("they", PL),
                    Map.entry("them", PL),
                    Map.entry("their", PL));

    /** "es" is left out: it mostly stands for no one. */
    private static final Map<String, Set<Kind>> GERMAN_PRONOUNS =
            Map.of("er", M, "ihn", M, "ihm", MN, "sie", FPL, "ihr", F, "ihnen", PL);

    /** The beginning of a determiner's form and what follows it, as far as it tells anything. */
    private static final Map<String, Set<Kind>> GERMAN_ARTICLES =
            Map.ofEntries(
                    Map.entry("die", FPL),
                    Map.entry("das", N),
                    Map.entry("dem", MN),
                    Map.entry("des", MN),
                    Map.entry("den", MPL),
                    Map.entry("im", MN),
                    Map.entry("am", MN),
                    Map.entry("zum", MN),
                    Map.entry("beim", MN),
                    Map.entry("vom", MN),
                    Map.entry("ins", N),
                    Map.entry("ans", N),
                    Map.entry("zur", F),
                    Map.entry("diese", FPL),
                    Map.entry("dieses", MN),
                    Map.entry("diesem", MN));

    private Agreement() {}

    /** What the pronoun may take up; {@link #NONE} where it takes up no name. */
    static Set<Kind> ofPronoun(Syntax syntax, Token pronoun) {
        String form = pronoun.form().toLowerCase(Locale.ROOT);
        if (syntax.language() == Language.ENGLISH) {
            return ENGLISH_PRONOUNS.getOrDefault(form, NONE);
        }
        boolean capital = Character.isUpperCase(pronoun.form().charAt(0));
        if (capital && form.matches("sie|ihnen|ihr.*") && isAddress(syntax, pronoun)) {
            return NONE;
        }
        if (form.equals("sie")) {
            return ofVerb(syntax, pronoun);
        }
        if (form.matches("sein(e|em|en|er|es)?")) {
            return MN;
        }
        return form.matches("ihr(e|em|en|er|es)") ? FPL : GERMAN_PRONOUNS.getOrDefault(form, NONE);
    }

    /**
     * Inside a sentence a capital is the polite form; at its head the plural verb leaves it open.
     */
    private static boolean isAddress(Syntax syntax, Token pronoun) {
        boolean first = pronoun.index() == 0;
        return !first || !ofVerb(syntax, pronoun).equals(F);
    }

    /** {@code sie fordert} is one woman or body, {@code sie fordern} are several. */
    private static Set<Kind> ofVerb(Syntax syntax, Token subject) {
        if (!subject.baseRelation().equals("nsubj") || subject.head() < 0) {
            return FPL;
        }
        Token verb = syntax.token(subject.head());
        Token finite =
                syntax.children(verb.index(), "aux", "cop").stream()
                        .filter(a -> !a.features().getOrDefault("Number", "").isEmpty())
                        .findFirst()
                        .orElse(verb);
        return switch (finite.features().getOrDefault("Number", "")) {
            case "Sing" -> F;
            case "Plur" -> PL;
            default -> FPL;
        };
    }

    /** With which pronouns the name can be taken up. */
    static Set<Kind> ofMention(Syntax syntax, Mention mention) {
        boolean german = syntax.language() == Language.GERMAN;
        // the President, of whom we only know for whom he acts
        boolean holder = mention.form() == Mention.Form.OFFICE && !german;
        if (holder || mention.actor().type() == ActorType.PERSON) {
            return ofPerson(syntax, mention);
        }
        if (mention.form() == Mention.Form.INHABITANTS) {
            return PL;
        }
        boolean several = syntax.token(mention.last()).form().matches("(?i)forces|troops|guards");
        return german ? ofGermanName(syntax, mention) : several ? PL : ofEnglishName(mention);
    }

    private static Set<Kind> ofPerson(Syntax syntax, Mention mention) {
        for (int i = Math.max(0, mention.first() - 1); i <= mention.last(); i++) {
            String form = syntax.token(i).form();
            if (form.matches("Frau|Mrs\\.?|Ms\\.?|.*(kanzler|minister|präsident|sekretär)in")) {
                return F;
            }
            if (form.matches("Herrn?|Mr\\.?|.*(kanzler|minister|präsident|sekretär)s?")) {
                return syntax.language() == Language.GERMAN || form.startsWith("Mr") ? M : MF;
            }
        }
        return MF;
    }

    private static Set<Kind> ofEnglishName(Mention mention) {
        return switch (mention.actor().type()) {
            case STATE, MINISTRY, PARLIAMENT, COURT, AGENCY -> N;
            default -> NPL;
        };
    }

    /**
     * A name of a state without an article is neuter; others go by their article. What is masculine
     * shows it: {@code der IWF}.
     */
    private static Set<Kind> ofGermanName(Syntax syntax, Mention mention) {
        int before = mention.first() - 1;
        while (before >= 0 && syntax.token(before).tag().equals("ADJ")) {
            before--;
        }
        String article = "";
        if (before >= 0 && syntax.token(before).tag().matches("DET|ADP")) {
            article = syntax.token(before).form().toLowerCase(Locale.ROOT);
        } else if (syntax.token(mention.first()).tag().equals("DET")) {
            article = syntax.token(mention.first()).form().toLowerCase(Locale.ROOT);
        }
        boolean subject = syntax.token(syntax.headOf(mention)).baseRelation().equals("nsubj");
        if (article.equals("der") || article.equals("dieser")) {
            return subject ? M : FPL;
        }
        boolean bareState = mention.actor().type() == ActorType.STATE;
        return GERMAN_ARTICLES.getOrDefault(article, bareState ? N : FNPL);
    }
}
