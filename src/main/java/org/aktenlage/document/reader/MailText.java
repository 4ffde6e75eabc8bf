package org.aktenlage.document.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What the sender of a mail wrote himself: quoted replies, forwarded mails and the signature below
 * its mark are cut off, soft line ends are joined.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc3676">RFC 3676: format=flowed, quoting, the
 *     signature's mark</a>
 */
final class MailText {

    private static final String SIGNATURE = "-- ";

    private static final Pattern ATTRIBUTION =
            Pattern.compile(
                    "(?s)(Am|On|Den)\\s.{4,200}\\b(schrieb|wrote|skrev)\\b.{0,120}:\\s*",
                    Pattern.CASE_INSENSITIVE);

    private static final Pattern FORWARDED =
            Pattern.compile(
                    "-{2,}\\s*(Original Message|Ursprüngliche Nachricht|Forwarded"
                            + " message|Weitergeleitete Nachricht|Original-Nachricht)\\s*-{2,}\\s*",
                    Pattern.CASE_INSENSITIVE);

    private static final Pattern SENDER = Pattern.compile("\\*?(Von|From):\\*?\\s.*");

    private static final Pattern SENT =
            Pattern.compile("\\*?(Gesendet|Sent|Datum|Date|An|To):\\*?\\s.*");

    private MailText() {}

    /**
     * The sender's own words.
     *
     * @param flowed whether a line that ends with a blank goes on in the next
     */
    static String own(String body, boolean flowed) {
        List<String> lines = body.lines().toList();
        List<String> own = new ArrayList<>();
        for (int i = 0; i < lines.size() && !ends(lines, i); i++) {
            String line = lines.get(i);
            boolean introduces = introducesQuote(lines, i);
            if (introduces && !introducesQuoteAlone(line)) {
                i++; // wrapped: who wrote what follows stands on two lines
            } else if (!introduces && !line.startsWith(">")) {
                add(own, flowed && line.startsWith(" ") ? line.substring(1) : line, flowed);
            }
        }
        return String.join("\n", own);
    }

    private static void add(List<String> own, String line, boolean flowed) {
        int last = own.size() - 1;
        if (flowed && last >= 0 && own.get(last).endsWith(" ") && !line.isBlank()) {
            own.set(last, own.get(last) + line);
        } else {
            own.add(line);
        }
    }

    /** From here on nothing is the sender's. */
    private static boolean ends(List<String> lines, int at) {
        String line = lines.get(at);
        return line.equals(SIGNATURE)
                || FORWARDED.matcher(line).matches()
                || SENDER.matcher(line).matches()
                        && lines.subList(at + 1, Math.min(lines.size(), at + 4)).stream()
                                .anyMatch(l -> SENT.matcher(l).matches());
    }

    private static boolean introducesQuote(List<String> lines, int at) {
        String line = lines.get(at);
        return introducesQuoteAlone(line)
                || at + 1 < lines.size()
                        && !line.isBlank()
                        && ATTRIBUTION.matcher(line + "\n" + lines.get(at + 1)).matches();
    }

    private static boolean introducesQuoteAlone(String line) {
        return ATTRIBUTION.matcher(line).matches();
    }
}
