package org.aktenlage.document.reader;

import org.aktenlage.document.Pages;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The pages of a plain text: a form feed ends one; a paper of the Bundestag without form feeds has
 * heads with numbers. The first page of a paper has no number in its head and is page 1.
 */
final class PageHeads {

    private static final Pattern HEAD =
            Pattern.compile(
                    "(?m)^\\h*(?:Drucksache"
                            + " \\d+/\\d+\\h*[–-]\\h*(?<left>[IVXL]+|\\d+)\\h*[–-]\\h*Deutscher"
                            + " Bundestag|Deutscher Bundestag\\h*[–-]\\h*\\d+\\. Wahlperiode\\h*"
                            + "[–-]\\h*(?<right>[IVXL]+|\\d+)\\h*[–-]\\h*Drucksache)\\b.*$");

    private PageHeads() {}

    /** The pages of the text; none if it shows none. */
    static Pages of(String text) {
        return text.indexOf('\f') >= 0 ? byFormFeed(text) : byHead(text);
    }

    /** The pages between form feeds, counted from 1; a text without any is one page. */
    static Pages byFormFeed(String text) {
        List<Pages.Start> starts = new ArrayList<>();
        int offset = 0;
        while (offset < text.length()) {
            starts.add(new Pages.Start(offset, Integer.toString(starts.size() + 1)));
            int end = text.indexOf('\f', offset);
            offset = end < 0 ? text.length() : end + 1;
        }
        return new Pages(starts);
    }

    private static Pages byHead(String text) {
        List<Pages.Start> starts = new ArrayList<>();
        Matcher head = HEAD.matcher(text);
        while (head.find()) {
            if (starts.isEmpty() && head.start() > 0) {
                starts.add(new Pages.Start(0, "1"));
            }
            String left = head.group("left");
            starts.add(new Pages.Start(head.start(), left != null ? left : head.group("right")));
        }
        return new Pages(starts);
    }
}
