package org.aktenlage.annotation.syntax;

import org.aktenlage.document.Language;

import java.util.regex.Pattern;

/**
 * What a speaker puts into a sentence that is no part of it: brackets, the address of those who
 * listen, comments between dashes. A parser takes <i>Liebe Kollegen, Russland hat die Ukraine
 * angegriffen</i> for an attack on colleagues and Russia.
 *
 * <p>Only the audience as a whole is put aside ({@code meine Damen und Herren}, {@code Herr
 * Präsident}); whoever is addressed by name or office may be meant by the sentence.
 */
final class Insertions {

    private static final String BRACKETS = "\\s?[(\\[][^()\\[\\]]{0,400}[)\\]]";

    private static final String AUDIENCE =
            "(?:Damen und (?:\\p{L}+ )?Herren|Kolleg(?:inn)?en(?: und (?:\\p{L}+"
                + " )?Kollegen)?|Freund(?:inn)?en?(?: und (?:\\p{L}+"
                + " )?Freunde)?|Genoss(?:inn)?en(?: und Genossen)?|(?:Mit)?[Bb]ürger(?:innen und"
                + " (?:Mit)?[Bb]ürger)?|Zuhörer(?:innen und Zuhörer)?)";

    private static final String OF_A_PARTY = "(?: (?:von|der|des|aus)\\b[^,;:.!?–]{1,40})?";

    private static final String CHAIR = "(?:Herr|Frau) (?:Bundestags)?[Pp]räsident(?:in)?";

    private static final String OPENING =
            "(?<=^|^– |^Und |^Nein, |^Ja,"
                + " )(?:(?:[Mm]eine|[Ll]iebe|[Ss]ehr|[Vv]erehrte|[Gg]eehrte|[Ww]erte|[Gg]eschätzte)\\b[^,;:.!?–]{0,40}?"
                    + AUDIENCE
                    + OF_A_PARTY
                    + "|"
                    + CHAIR
                    + "),\\s";

    private static final String WITHIN =
            ",\\s(?:(?:meine|liebe|sehr|verehrte|geehrte|werte|geschätzte)\\b[^,;:.!?–]{0,40}?"
                    + AUDIENCE
                    + OF_A_PARTY
                    + "|"
                    + CHAIR
                    + ")";

    /** A comma that opens a clause stays; one that only closed the address goes. */
    private static final String CLAUSE =
            "(?=[.!?:;]|,\\s(?:dass|daß|weil|wenn|ob|als|obwohl|damit|aber|sondern|denn|der|die|das|den|dem|um|ohne|wie|was|wer)\\b)";

    private static final String COMMENT =
            "\\s–\\s(?:so|wie|das|ich|wir|auch das|und"
                    + " das|leider|übrigens)\\b[^–;:.!?]{3,120}\\s–(?=\\s)"
                    + "|\\s–\\s[^–;:.!?]{1,60}\\s(?:ich|wir)\\s[^–;:.!?]{2,60}\\s–(?=\\s)";

    private static final String ENGLISH_OPENING =
            "(?<=^|^And |^So )(?:Ladies and gentlemen|My (?:dear )?friends|Dear"
                    + " (?:friends|colleagues)|(?:Mr\\.|Madam) Speaker),\\s";

    private static final String ENGLISH_COMMENT =
            "\\s—\\s(?:as (?:I|we|you|he|she|they)|I)\\b[^—;:.!?]{3,120}\\s—(?=\\s)";

    private static final Pattern GERMAN =
            Pattern.compile(
                    String.join("|", BRACKETS, OPENING, WITHIN + CLAUSE, WITHIN + ",", COMMENT));

    private static final Pattern ENGLISH =
            Pattern.compile(String.join("|", BRACKETS, ENGLISH_OPENING, ENGLISH_COMMENT));

    private Insertions() {}

    static Pattern of(Language language) {
        return switch (language) {
            case GERMAN -> GERMAN;
            case ENGLISH -> ENGLISH;
        };
    }

    /** Whether it stands in brackets, which are no part of its words. */
    static boolean isBracketed(String insertion) {
        return insertion.endsWith(")") || insertion.endsWith("]");
    }
}
