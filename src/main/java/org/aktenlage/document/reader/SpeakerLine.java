package org.aktenlage.document.reader;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What gives somebody the floor in printed minutes: {@code Vizepräsident Muster:}, {@code Erika
 * Beispiel (SPD):}, {@code Probe, Bundesminister der Justiz:}. A colon alone makes no speaker:
 * there must be the chair, a parliamentary group or an office (seen in minutes of 1951 to 2016).
 *
 * @param name without title
 * @param affiliation group or office as written, without line breaks
 * @param chairs whether it is who presides
 * @param end where the speech begins, an offset into the paragraph
 */
record SpeakerLine(String name, String affiliation, boolean chairs, int end) {

    /** Academic titles and forms of address. */
    static final String TITLE =
            "(?:(?:(?:Dr|Prof|Dipl|h|c|Ing|mult|E|e|rer|nat|jur|phil|med)\\.(?:-Ing\\.)?|Frau|Herrn?)"
                + "\\s*)*";

    /** One to six words of a name, the last of which is no particle. */
    static final String NAME =
            "(?:(?:von|vom|van|der|de|den|zu|zur|zum|und|la|da|dos|del|ten|ter)\\s+)*"
                + "\\p{Lu}[\\p{L}.’'-]*"
                + "(?:\\s+(?:(?:von|vom|van|der|de|den|zu|zur|zum|und|la|da|dos|del|ten|ter)\\s+)*"
                + "\\p{Lu}[\\p{L}.’'-]*){0,5}";

    /** Groups of the Bundestag since 1949, as its minutes write them. */
    static final String GROUP =
            "CDU\\s?/\\s?CSU|CDU|CSU|SPD|F\\.?D\\.?P\\.?|DIE LINKE\\.?|Die"
                + " Linke|LINKE|PDS(?:/LL|/Linke"
                + " Liste)?|BÜNDNIS(?:SES)?\\s*90\\s?/\\s?DIE\\s*GRÜNEN|BÜNDNIS"
                + " 90|DIE\\s*GRÜNEN|GRÜNE|AfD|BSW|KPD|Z|FU|BP|DP|DPB"
                + "|DRP|WAV|GB/BHE|BHE(?:-DG)?|FVP|DP/FVP|DPB?\\s?\\(FVP\\)|DA|SSW|[Ff]raktionslos|[Pp]arteilos";

    /** A bracket with a place is part of the name in some, and no group. */
    private static final String PLACE = "(?:\\s*\\((?!(?:" + GROUP + ")\\))[^()]{2,40}\\))?";

    private static final String OFFICE =
            "(?:Erste[rn]?\\s+|Regierende[rn]?\\s+|Amtierende[rn]?\\s+|Parl\\.\\s*|Parlamentarische[rn]?\\s+)?"
                + "\\p{L}*(?:[Kk]anzler|[Mm]inister|[Ss]taatssekretär|[Ss]enator|[Pp]räsident|[Bb]ürgermeister"
                + "|[Bb]eauftragte|[Bb]erichterstatter|[Aa]ntragsteller|[Ss]chriftführer|[Ss]taatsrat|[Aa]nfragende)"
                + "\\p{L}*[^:?!]{0,140}?";

    private static final Pattern CHAIR =
            Pattern.compile(
                    "(?<office>(?:Alters|Vize)?[Pp]räsident(?:in)?)\\s+"
                            + TITLE
                            + "(?<name>"
                            + NAME
                            + ")\\s*:(?=\\s|$)");

    private static final Pattern SPEAKER =
            Pattern.compile(
                    TITLE
                            + "(?<name>"
                            + NAME
                            + ")"
                            + PLACE
                            + "(?:\\s*\\((?<group>"
                            + GROUP
                            + ")\\)(?:\\s*,\\s*\\p{Lu}\\p{L}+)?|\\s*,\\s*['‘’]?(?<office>"
                            + OFFICE
                            + "))\\s*:(?=\\s|$)");

    /** The speaker with whom the paragraph begins, if it begins with one. */
    static Optional<SpeakerLine> of(String paragraph) {
        Matcher chair = CHAIR.matcher(paragraph);
        if (chair.lookingAt()) {
            return Optional.of(
                    new SpeakerLine(chair.group("name"), chair.group("office"), true, chair.end()));
        }
        Matcher speaker = SPEAKER.matcher(paragraph);
        if (!speaker.lookingAt()) {
            return Optional.empty();
        }
        String group = speaker.group("group");
        String office = speaker.group("office");
        return Optional.of(
                new SpeakerLine(
                        speaker.group("name"),
                        group != null ? group(group) : String.valueOf(office).strip(),
                        false,
                        speaker.end()));
    }

    /** {@code CDU/ CSU} is CDU/CSU. */
    static String group(String written) {
        return written.replaceAll("\\s*/\\s*", "/").strip();
    }
}
