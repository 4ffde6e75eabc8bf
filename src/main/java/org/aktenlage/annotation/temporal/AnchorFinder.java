package org.aktenlage.annotation.temporal;

import org.aktenlage.annotation.Anchor;
import org.aktenlage.document.Document;
import org.aktenlage.document.PartialDate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;

/** Finds the date a document speaks from. Never the file's date, never today. */
public final class AnchorFinder {

    private AnchorFinder() {}

    /** The date of publication, else the latest full date in the text, else empty. */
    public static Optional<Anchor> find(Document document) {
        PartialDate published = document.metadata().published();
        if (published != null) {
            return Optional.of(new Anchor(published, false));
        }
        return latestFullDate(document.text()).map(date -> new Anchor(date, true));
    }

    private static Optional<PartialDate> latestFullDate(String text) {
        String line = text.replaceAll("\\s+", " ");
        List<Rule> rules = new ArrayList<>(CommonRules.FULL_DATES);
        rules.addAll(
                List.of(GermanRules.FULL_DATE, EnglishRules.MONTH_FIRST, EnglishRules.DAY_FIRST));
        List<PartialDate> dates = new ArrayList<>();
        for (Rule rule : rules) {
            Matcher m = rule.pattern().matcher(line);
            while (m.find()) {
                rule.reading()
                        .read(m, Optional.empty())
                        .filter(Meaning.Fixed.class::isInstance)
                        .map(f -> ((Meaning.Fixed) f).when().end())
                        .filter(PartialDate::isDay)
                        .ifPresent(dates::add);
            }
        }
        return dates.stream().max(Comparator.comparing(PartialDate::latest));
    }
}
