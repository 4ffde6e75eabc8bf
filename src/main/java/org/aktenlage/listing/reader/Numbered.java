package org.aktenlage.listing.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Several answers in one cell, as the older British list writes them: {@code (1) Tiaret (2)
 * Maskara}, {@code (1)-(2) Tunisia (3) Libya}, {@code (1) to (6) Algeria}, {@code (1) (2) Iraq}.
 * What is not numbered from one on without a gap is one answer.
 */
final class Numbered {

    private static final Pattern NUMBER = Pattern.compile("\\((\\d{1,2})\\)");

    private final Map<Integer, String> answers = new TreeMap<>();
    private final List<Integer> waiting = new ArrayList<>();
    private boolean isRange;
    private boolean isSound = true;

    private Numbered() {}

    /** By number, a hyphen as nothing; empty where the words are not numbered. */
    static Map<Integer, String> of(String words) {
        Numbered numbered = new Numbered();
        numbered.read(words);
        return numbered.isSound ? numbered.answers : Map.of();
    }

    /** What is said, in the order of the numbers; the words as they are if they have none. */
    static List<String> texts(String words) {
        Map<Integer, String> answers = of(words);
        return (answers.isEmpty() ? List.of(words) : List.copyOf(answers.values()))
                .stream().filter(text -> !text.isEmpty()).distinct().toList();
    }

    private void read(String words) {
        Matcher m = NUMBER.matcher(words);
        int end = 0;
        while (m.find()) {
            text(words.substring(end, m.start()));
            number(Integer.parseInt(m.group(1)));
            end = m.end();
        }
        text(words.substring(end));
        isSound &= waiting.isEmpty() && isComplete();
    }

    private boolean isComplete() {
        int expected = 1;
        for (int number : answers.keySet()) {
            if (number != expected++) {
                return false;
            }
        }
        return expected > 1;
    }

    private void number(int number) {
        int first = isRange && !waiting.isEmpty() ? waiting.getLast() + 1 : number;
        for (int i = first; i <= number; i++) {
            waiting.add(i);
        }
        isRange = false;
    }

    private void text(String words) {
        String text = words.strip();
        if (waiting.isEmpty()) {
            isSound &= text.isEmpty() && answers.isEmpty();
        } else if (words.equals("-") || text.equals("to")) {
            isRange = true;
        } else if (!text.isEmpty()) {
            for (int number : waiting) {
                isSound &= answers.put(number, text.equals("-") ? "" : text) == null;
            }
            waiting.clear();
        }
    }
}
