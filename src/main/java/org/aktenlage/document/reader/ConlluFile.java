package org.aktenlage.document.reader;

import org.aktenlage.document.RejectedException;
import org.aktenlage.document.Rejection.Code;
import org.aktenlage.document.Source;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Divides a CoNLL-U file at {@code # newdoc}. */
final class ConlluFile {

    private static final Pattern NEWDOC = Pattern.compile("#\\s*newdoc\\b(?:\\s+id\\s*=\\s*(.*))?");

    private ConlluFile() {}

    /**
     * One document.
     *
     * @param source its path is its id in the file, or the file's own if it has none
     * @param lineBefore how many lines of the file stand before it
     */
    record Part(Source source, int lineBefore) {}

    /**
     * The documents of a file, at least one.
     *
     * @throws RejectedException if the file is no text or has an id twice
     */
    static List<Part> parts(Source file) throws RejectedException {
        String[] lines = TextDecoder.decode(file).split("\\n", -1);
        List<Part> parts = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        int begin = 0;
        int comments = 0; // where the comments begin that a newdoc would stand among
        boolean words = false;
        String id = "";
        for (int i = 0; i < lines.length; i++) {
            Matcher newdoc = NEWDOC.matcher(lines[i].strip());
            if (newdoc.matches()) {
                if (words) {
                    parts.add(part(file, lines, begin, comments, id));
                    begin = comments;
                }
                words = false;
                id = newdoc.group(1) == null ? "" : newdoc.group(1).strip();
                if (!id.isEmpty() && !ids.add(id)) {
                    String again = "line " + (i + 1) + ": a second document " + id;
                    throw new RejectedException(file.path(), Code.MALFORMED, again);
                }
            }
            boolean comment = lines[i].startsWith("#");
            words |= !comment && !lines[i].isBlank();
            comments = comment ? comments : i + 1;
        }
        parts.add(part(file, lines, begin, lines.length, id));
        return parts;
    }

    private static Part part(Source file, String[] lines, int begin, int end, String id) {
        String words = String.join("\n", List.of(lines).subList(begin, end));
        String path = !id.isEmpty() ? id : begin == 0 ? file.path() : file.path() + "#" + begin;
        return new Part(new Source(path, words.getBytes(StandardCharsets.UTF_8)), begin);
    }
}
