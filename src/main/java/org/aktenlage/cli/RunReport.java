package org.aktenlage.cli;

import org.aktenlage.document.Rejection;
import org.aktenlage.fact.Unread;
import org.aktenlage.pipeline.Ingestion;
import org.aktenlage.pipeline.Outcome;
import org.aktenlage.store.GraphStore.Change;
import org.aktenlage.store.IssueChange;

import java.io.PrintWriter;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Tells of a run while it goes on, and counts it at its end. */
final class RunReport implements Ingestion.Progress {

    /** Back to the start of the line, and clears it (ECMA-48, EL). */
    private static final String ANEW = "\r\u001b[K";

    /** Set by the launcher, which can tell; Java cannot of the error stream. */
    private static final String ON_TERMINAL = "aktenlage.terminal";

    private final PrintWriter messages;
    private final boolean onTerminal;
    private final int expected;
    private final Map<Change, Integer> changes = new EnumMap<>(Change.class);
    private final Map<Rejection.Code, Integer> rejections = new EnumMap<>(Rejection.Code.class);
    private final Map<Unread.Reason, Integer> unread = new EnumMap<>(Unread.Reason.class);
    private int seen;
    private int unchanged;
    private int asserted;
    private int notAsserted;
    private int ledger;

    /**
     * Starts a report.
     *
     * @param messages where rejections and progress go
     * @param expected how many files there are; one may hold several documents
     */
    RunReport(PrintWriter messages, int expected) {
        this(messages, expected, Boolean.getBoolean(ON_TERMINAL));
    }

    RunReport(PrintWriter messages, int expected, boolean onTerminal) {
        this.messages = messages;
        this.expected = expected;
        this.onTerminal = onTerminal;
    }

    /** Says what is read now, where somebody looks. */
    @Override
    public void begin(String path) {
        seen++;
        show("[" + seen + "/" + Math.max(seen, expected) + "] " + path);
    }

    @Override
    public void add(Outcome outcome) {
        switch (outcome) {
            case Outcome.Done done -> {
                changes.merge(done.change(), 1, Integer::sum);
                asserted += done.asserted();
                notAsserted += done.notAsserted();
                ledger += done.ledger();
                add(done.path(), done.unread());
            }
            case Outcome.Listed listed -> {
                changes.merge(listed.change().change(), 1, Integer::sum);
                show("");
                messages.print(words(listed.change()) + "\n");
                messages.flush();
            }
            case Outcome.Unchanged same -> unchanged++;
            case Outcome.Rejected rejected -> {
                show("");
                messages.print("rejected " + rejected.rejection() + "\n");
                messages.flush();
                rejections.merge(rejected.rejection().code(), 1, Integer::sum);
            }
        }
    }

    /** {@code list UN of 2025-04-19: 877 records, 3 new, 20 changed, 144 gone}. */
    private static String words(IssueChange change) {
        return "list "
                + change.list()
                + " of "
                + change.issued()
                + ": "
                + change.records()
                + " records, "
                + change.designations()
                + " new, "
                + change.amendments()
                + " changed, "
                + change.delistings()
                + " gone";
    }

    private void add(String path, List<Unread> sentences) {
        for (Unread.Reason reason : Unread.Reason.values()) {
            List<Unread> alike = sentences.stream().filter(s -> s.reason() == reason).toList();
            if (!alike.isEmpty()) {
                unread.merge(reason, alike.size(), Integer::sum);
                show("");
                messages.print("not read " + path + ": " + words(alike) + "\n");
                messages.flush();
            }
        }
    }

    /** {@code 2 sentences (failed), the first at character 311: the reason}. */
    private static String words(List<Unread> alike) {
        Unread first = alike.getFirst();
        return alike.size()
                + (alike.size() == 1 ? " sentence (" : " sentences (")
                + word(first.reason())
                + "), "
                + (alike.size() == 1 ? "" : "the first ")
                + "at character "
                + first.sentence().start()
                + ": "
                + first.detail();
    }

    private void show(String line) {
        if (onTerminal) {
            messages.print(ANEW + line);
            messages.flush();
        }
    }

    /**
     * Prints the count.
     *
     * @return the exit code
     */
    int finish(PrintWriter out) {
        show("");
        out.print("documents  " + sum(changes) + words(changes) + "\n");
        out.print("unchanged  " + unchanged + "\n");
        out.print("facts      " + asserted + " asserted, " + notAsserted + " not asserted\n");
        out.print("ledger     " + ledger + "\n");
        if (!unread.isEmpty()) {
            out.print("not read   " + sum(unread) + " sentences" + words(unread) + "\n");
        }
        out.print("rejected   " + sum(rejections) + words(rejections) + "\n");
        out.flush();
        return rejections.isEmpty() ? 0 : 1;
    }

    private static int sum(Map<?, Integer> counts) {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** {@code (2 added, 1 revised)}. */
    private static String words(Map<? extends Enum<?>, Integer> counts) {
        return counts.isEmpty()
                ? ""
                : counts.entrySet().stream()
                        .map(e -> e.getValue() + " " + word(e.getKey()))
                        .collect(Collectors.joining(", ", " (", ")"));
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
