package org.aktenlage.document.reader;

import java.util.regex.Pattern;

/** Lines that belong to the page or to politeness, not to what is said. */
final class Furniture {

    private static final Pattern PAGE =
            Pattern.compile(
                    "Deutscher Bundestag\\s+Drucksache \\d+/.*"
                        + "|Bundesrat\\s+Drucksache\\s+\\d+/.*|\\d+\\."
                        + " Wahlperiode(\\s+\\d\\d\\.\\d\\d\\.\\d{4})?|(Drucksache"
                        + " \\d+/\\d+\\s*)?[–-]\\s*\\d+\\s*[–-]\\s*Deutscher Bundestag.*|Deutscher"
                        + " Bundestag\\s*[–-]\\s*\\d+\\. Wahlperiode.*|Vorabfassung\\s*[–-].*|ird"
                        + " durch die lektorierte.*|[–-]?\\s*\\d{1,4}\\s*[A-D]?\\s*[–-]?"
                        + "|(\\d{1,3}\\s+)?(https?://|www\\.)\\S+"
                        + "|(ISSN|Vertrieb|Gesamtherstellung|Telefon|Telefax)\\b.*|[#*_=.\\s–-]+|.*(\\s\\.){6,}.*|<!--.*-->|(END\\s*)?\\d{1,2}:\\d{2}"
                        + " ?[AP]\\.?M\\.?( [A-Z]{2,4})?|END|(?i)for immediate release:?");

    private static final Pattern SALUTATION =
            Pattern.compile(
                    "(Sehr geehrte[rs]?|Sehr verehrte[rs]?|Liebe[rs]?|Hallo|Guten"
                            + " (Tag|Morgen|Abend)"
                            + "|Hochverehrte[rs]?|Dear|Werte[rs]?)\\b[^?!:;]{0,60}[,!.]?");

    private static final Pattern FAREWELL =
            Pattern.compile(
                    "(Mit (den )?(besten|freundliche[nm]|herzliche[nm]|solidarischen|vielen)"
                        + " (Gr(ü|ue)(ß|ss)e?n?)|(Freundliche|Viele|Beste|Herzliche|Liebe|Schöne)"
                        + " Gr(ü|ue)(ß|ss)e?|MfG|Hochachtungsvoll|Ihr(e)?|(Yours"
                        + " )?(sincerely|faithfully)|Sincerely yours|(Best|Kind|Warm)"
                        + " regards|Regards)\\b[^.?!:;]{0,60}[,!.]?",
                    Pattern.CASE_INSENSITIVE);

    private static final Pattern INTERJECTION =
            Pattern.compile("\\([^()]*(\\([^()]*\\)[^()]*)*\\)");

    private Furniture() {}

    static boolean isFurniture(String line) {
        // a transcript may set its last line apart with no-break spaces
        String words = line.replace('\u00a0', ' ').strip();
        return PAGE.matcher(words).matches()
                || INTERJECTION.matcher(line).matches()
                || isSalutation(line);
    }

    static boolean isSalutation(String line) {
        return line.length() <= 120 && SALUTATION.matcher(line).matches();
    }

    /** A farewell, after which only a signature can follow. */
    static boolean isFarewell(String line) {
        return line.length() <= 100 && FAREWELL.matcher(line).matches();
    }
}
