package org.aktenlage.annotation.temporal;

import org.aktenlage.annotation.Anchor;
import org.aktenlage.annotation.TimeExpression;
import org.aktenlage.annotation.Token;
import org.aktenlage.document.Language;
import org.aktenlage.document.PartialDate;
import org.aktenlage.document.Timespan;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the words of a sentence that say when, and what day, month or span they mean. */
public final class TimeFinder {

    private static final Pattern RANGE_OPENS =
            Pattern.compile(
                    "(?i)(^|.* )(von|vom|von dem|zwischen|zwischen dem|from|between) (Anfang |Ende"
                            + " |Mitte |the )?$");
    private static final Pattern RANGE_GOES_ON =
            Pattern.compile(
                    " ?(bis|bis zum|bis zu dem|bis Ende|bis Anfang|bis"
                            + " Mitte|to|until|till|through|und|and|–|-) ?(dem )?");
    private static final Pattern RANGE_WITHOUT_OPENING =
            Pattern.compile(" ?(bis|bis zum|bis zu dem|bis Ende|to|until|through|–|-) ?(dem )?");
    private static final Pattern SINCE =
            Pattern.compile(
                    "(?i)(^|.* )(seit|since)( (dem|der|den|Anfang|Mitte|Ende|the|early|late|at"
                            + " least|spätestens|mindestens))* $");
    private static final Pattern CONJUNCTION =
            Pattern.compile(" ?(,|und|and|oder|or|,? ?and|/|–|-|bis|to) ?(am |dem |on )?");
    private static final Pattern AHEAD =
            Pattern.compile(
                    "(?i)(^|.* )(ab|bis|bis zum|bis zu dem|kommenden|nächsten|by|until|next|this"
                        + " coming|upcoming|starting in|for)( dem| the| Anfang| Ende| Mitte)? $");
    private static final Pattern FUTURE = Pattern.compile("\\b(will|wird|werden|shall)\\b");
    private static final Pattern CLAUSE = Pattern.compile("[,;:„“\"]");

    private final TokenText words;
    private final String text;
    private final boolean infinitive;
    private final @Nullable Anchor anchor;

    private TimeFinder(List<Token> tokens, Language language, @Nullable Anchor anchor) {
        words = new TokenText(tokens);
        text = words.text();
        this.anchor = anchor;
        infinitive =
                language == Language.ENGLISH
                        || tokens.stream().anyMatch(t -> t.has("VerbForm", "Inf"));
    }

    /** A stretch of the line and what it means. */
    private record Found(int start, int end, Meaning meaning) {}

    /** A stretch of the line and the time it gives. */
    private record Dated(int start, int end, Timespan when, boolean anchored) {}

    /**
     * The times a sentence says, in order, none overlapping another. The words exclude the
     * preposition.
     *
     * @param anchor the date the document speaks from; without it only what is complete in itself
     *     is found
     */
    public static List<TimeExpression> times(
            List<Token> tokens, Language language, @Nullable Anchor anchor) {
        if (tokens.isEmpty()) {
            return List.of();
        }
        TimeFinder finder = new TimeFinder(tokens, language, anchor);
        List<Rule> rules =
                switch (language) {
                    case GERMAN -> GermanRules.RULES;
                    case ENGLISH -> EnglishRules.RULES;
                };
        List<Dated> dated = finder.dated(finder.select(finder.matches(rules)));
        return finder.joined(dated).stream().map(finder::expression).toList();
    }

    private Optional<Calendar> calendar() {
        return Optional.ofNullable(anchor).map(Calendar::new);
    }

    private List<Found> matches(List<Rule> rules) {
        List<Found> found = new ArrayList<>();
        for (Rule rule : rules) {
            Matcher m = rule.pattern().matcher(text);
            while (m.find()) {
                Optional<Meaning> meaning = rule.reading().read(m, calendar());
                if (meaning.isPresent()) {
                    boolean part = rule.pattern().namedGroups().containsKey("t");
                    found.add(
                            new Found(
                                    part ? m.start("t") : m.start(),
                                    part ? m.end("t") : m.end(),
                                    meaning.get()));
                }
            }
        }
        return found;
    }

    /** The longest of those that overlap. */
    private List<Found> select(List<Found> found) {
        List<Found> byLength = new ArrayList<>(found);
        byLength.sort(
                Comparator.comparingInt((Found f) -> f.start - f.end)
                        .thenComparingInt(f -> f.start));
        List<Found> selected = new ArrayList<>();
        for (Found one : byLength) {
            if (selected.stream().noneMatch(s -> s.start < one.end && one.start < s.end)) {
                selected.add(one);
            }
        }
        selected.sort(Comparator.comparingInt(f -> f.start));
        return selected;
    }

    private List<Dated> dated(List<Found> found) {
        List<Dated> dated = new ArrayList<>();
        for (int i = 0; i < found.size(); i++) {
            Found one = found.get(i);
            switch (one.meaning) {
                case Meaning.Fixed fixed ->
                        dated.add(new Dated(one.start, one.end, fixed.when(), fixed.anchored()));
                case Meaning.Yearless yearless -> {
                    Optional<Dated> borrowed =
                            borrowed(one, yearless, found.subList(i + 1, found.size()));
                    borrowed.or(() -> completed(one, yearless)).ifPresent(dated::add);
                }
            }
        }
        return dated;
    }

    /** "On 3 May and 4 June 2017": the year said last holds for all. */
    private Optional<Dated> borrowed(Found one, Meaning.Yearless yearless, List<Found> following) {
        int end = one.end;
        for (Found next : following) {
            if (!CONJUNCTION.matcher(text.substring(end, next.start)).matches()) {
                return Optional.empty();
            }
            if (next.meaning instanceof Meaning.Fixed fixed) {
                if (fixed.anchored() || fixed.when().start().month() == 0) {
                    return Optional.empty();
                }
                return Calendar.date(fixed.when().start().year(), yearless.month(), yearless.day())
                        .map(d -> new Dated(one.start, one.end, Timespan.of(d), false));
            }
            end = next.end;
        }
        return Optional.empty();
    }

    private Optional<Dated> completed(Found one, Meaning.Yearless yearless) {
        return calendar()
                .flatMap(c -> c.complete(yearless, speaksOfFuture(one)))
                .map((PartialDate d) -> new Dated(one.start, one.end, Timespan.of(d), true));
    }

    private boolean speaksOfFuture(Found one) {
        String before = text.substring(0, one.start);
        if (AHEAD.matcher(before).matches()) {
            return true;
        }
        Matcher future = FUTURE.matcher(text);
        while (infinitive && future.find()) {
            int from = Math.min(future.end(), one.end);
            int to = Math.max(future.start(), one.start);
            if (!CLAUSE.matcher(text.substring(from, Math.max(from, to))).find()) {
                return true;
            }
        }
        return false;
    }

    /** Puts ends of a span together, and reaches to the anchor after "since". */
    private List<Dated> joined(List<Dated> dated) {
        List<Dated> joined = new ArrayList<>();
        for (int i = 0; i < dated.size(); i++) {
            Dated one = dated.get(i);
            Optional<Dated> range =
                    i + 1 < dated.size() ? range(one, dated.get(i + 1)) : Optional.empty();
            if (range.isPresent()) {
                joined.add(range.get());
                i++;
            } else {
                joined.add(since(one));
            }
        }
        return joined;
    }

    private Optional<Dated> range(Dated one, Dated next) {
        String between = text.substring(one.end, next.start);
        boolean opened = RANGE_OPENS.matcher(text.substring(0, one.start)).matches();
        boolean goesOn =
                (opened ? RANGE_GOES_ON : RANGE_WITHOUT_OPENING).matcher(between).matches();
        boolean nextDay =
                between.matches(" ?(und|and) ?")
                        && one.anchored
                        && next.anchored
                        && one.when.latest().plusDays(1).equals(next.when.earliest());
        if (!(goesOn || nextDay) || next.when.latest().isBefore(one.when.earliest())) {
            return Optional.empty();
        }
        return Optional.of(
                new Dated(
                        one.start,
                        next.end,
                        new Timespan(one.when.start(), next.when.end()),
                        one.anchored || next.anchored));
    }

    private Dated since(Dated one) {
        if (!SINCE.matcher(text.substring(0, one.start)).matches()) {
            return one;
        }
        return calendar()
                .flatMap(c -> c.until(one.when))
                .map(span -> new Dated(one.start, one.end, span, true))
                .orElse(one);
    }

    private TimeExpression expression(Dated one) {
        boolean inferred = one.anchored && anchor != null && anchor.inferred();
        return new TimeExpression(
                words.token(one.start), words.token(one.end - 1), one.when, inferred);
    }
}
