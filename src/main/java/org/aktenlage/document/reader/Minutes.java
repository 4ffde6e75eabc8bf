package org.aktenlage.document.reader;

import org.aktenlage.document.Block;
import org.aktenlage.document.Pages;
import org.aktenlage.document.PartialDate;
import org.aktenlage.document.Turn;
import org.jspecify.annotations.Nullable;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The minutes of a sitting as they are read, element by element. */
final class Minutes {

    /** Paragraphs of a speech; the others are agenda, votes and lists. */
    private static final Set<String> SPEECH = Set.of("J", "J_1", "O", "Z");

    private static final Set<String> PARTS =
            Set.of("titel", "vorname", "namenszusatz", "nachname", "fraktion", "rolle_lang");

    private static final Pattern PAGE = Pattern.compile("S\\d+");

    private static final Pattern CHAIR =
            Pattern.compile(
                    "(?<office>(Alters|Vize)?[Pp]räsident(in)?)\\s+((Dr|Prof)\\.\\s+|h\\.\\s*c\\.\\s+)*(?<name>[^:]+):?");

    /** What the chair says in fewer characters calls up the next speaker or the next item. */
    static final int SHORTEST_ADDRESS = 400;

    private final TurnText speeches = new TurnText();
    private final Deque<String> path = new ArrayDeque<>();
    private final StringBuilder words = new StringBuilder();
    private final StringBuilder part = new StringBuilder();
    private final Map<String, String> name = new HashMap<>();
    private final List<Pages.Start> pages = new ArrayList<>();
    private @Nullable String kind;
    private boolean chairs;
    private @Nullable PartialDate day;
    private String term = "";
    private String sitting = "";

    String text() {
        return speeches.text();
    }

    List<Turn> turns() {
        return speeches.turns();
    }

    Pages pages() {
        return speeches.pages();
    }

    /** The anchor of a printed page, {@code S1237}, where it begins. */
    void anchor(@Nullable String id) {
        if (id != null && PAGE.matcher(id).matches() && !path.contains("redner")) {
            int offset = words.toString().replaceAll("\\s+", " ").stripLeading().length();
            pages.add(new Pages.Start(offset, id.substring(1)));
        }
    }

    @Nullable PartialDate day() {
        return day;
    }

    String title() {
        return "Plenarprotokoll " + term + "/" + sitting;
    }

    void open(String element, @Nullable String kindOfParagraph, @Nullable String date) {
        path.push(element);
        switch (element) {
            case "p", "kommentar" -> begin(kindOfParagraph);
            case "name" -> {
                if (!path.contains("redner")) {
                    begin(null);
                }
            }
            case "datum" -> {
                if (date != null) {
                    day = QuestionPageText.germanDate(date).orElse(day);
                }
            }
            case "redner" -> name.clear();
            default -> {
                // its words belong to what holds it
            }
        }
        part.setLength(0);
    }

    private void begin(@Nullable String kindOfParagraph) {
        words.setLength(0);
        pages.replaceAll(p -> new Pages.Start(0, p.number()));
        kind = kindOfParagraph;
    }

    void words(String more) {
        boolean inName = path.contains("redner");
        part.append(more);
        if (!inName && !path.isEmpty()) {
            words.append(more);
        }
    }

    void close(String element) {
        boolean inName = path.contains("redner") && !element.equals("redner");
        path.pop();
        if (inName && PARTS.contains(element)) {
            name.put(element, part.toString().strip());
        }
        switch (element) {
            case "wahlperiode" -> term = term.isEmpty() ? part.toString().strip() : term;
            case "sitzungsnr" -> sitting = sitting.isEmpty() ? part.toString().strip() : sitting;
            case "p" -> paragraph();
            case "kommentar" -> add(Block.Kind.FURNITURE);
            case "name" -> {
                if (!inName) {
                    chair();
                }
            }
            default -> {
                // nothing ends with it
            }
        }
        part.setLength(0);
    }

    private void paragraph() {
        if ("redner".equals(kind)) {
            String given = name.getOrDefault("vorname", "");
            String particle = name.getOrDefault("namenszusatz", "");
            String family = name.getOrDefault("nachname", "");
            String full = (given + " " + particle + " " + family).strip().replaceAll("\\s+", " ");
            beginTurn(
                    full.isEmpty() ? null : full,
                    name.getOrDefault("rolle_lang", name.get("fraktion")));
            add(Block.Kind.FURNITURE);
        } else {
            boolean procedure = chairs && words.length() < SHORTEST_ADDRESS;
            boolean speech = kind != null && SPEECH.contains(kind) && !procedure;
            add(speech ? Block.Kind.PARAGRAPH : Block.Kind.FURNITURE);
        }
        kind = null;
    }

    /** The line that gives the floor back to the chair. */
    private void chair() {
        Matcher line = CHAIR.matcher(words.toString().strip());
        if (line.matches()) {
            beginTurn(line.group("name").strip(), line.group("office"));
            chairs = true;
        } else {
            beginTurn(null, null);
        }
        add(Block.Kind.FURNITURE);
    }

    private void beginTurn(@Nullable String who, @Nullable String as) {
        speeches.begin(Turn.Kind.STATEMENT, who, as);
        chairs = false;
    }

    private void add(Block.Kind of) {
        String block = words.toString().replaceAll("\\s+", " ").strip();
        words.setLength(0);
        if (!block.isEmpty()) {
            speeches.add(of, new PrintedParagraph(block, pages));
            pages.clear();
        }
    }
}
