package org.aktenlage.document.reader;

import java.io.IOException;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a server said of a file when it sent it, kept in a file of its own beside it: lines such as
 * {@code ETag: "2f6a"}, with the address and the length, so that it counts for that file only.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#section-13">RFC 9110, 13</a>
 */
final class FileState {

    private static final String ETAG = "ETag";
    private static final String LAST_MODIFIED = "Last-Modified";
    private static final String ADDRESS = "Address";
    private static final String LENGTH = "Length";

    private static final int MOST_BYTES = 10_000;

    /** What a header may hold. */
    private static final String VISIBLE = "[\\x21-\\x7e]([\\x20-\\x7e]*[\\x21-\\x7e])?";

    private final Path target;
    private final Path file;

    private FileState(Path target) {
        this.target = target;
        this.file = target.resolveSibling(target.getFileName() + ".http");
    }

    static FileState of(Path target) {
        return new FileState(target);
    }

    /** The headers by which a server sends only what is newer; none where that cannot be told. */
    Map<String, String> conditions(String address) throws IOException {
        Map<String, String> conditions = new HashMap<>();
        if (Files.isRegularFile(target) && Files.isRegularFile(file)) {
            Map<String, String> kept = read();
            if (address.equals(kept.get(ADDRESS))
                    && Long.toString(Files.size(target)).equals(kept.get(LENGTH))) {
                put(conditions, "If-None-Match", kept.getOrDefault(ETAG, ""));
                put(conditions, "If-Modified-Since", kept.getOrDefault(LAST_MODIFIED, ""));
            }
        }
        return conditions;
    }

    private static void put(Map<String, String> headers, String name, String value) {
        if (value.matches(VISIBLE)) {
            headers.put(name, value);
        }
    }

    private Map<String, String> read() throws IOException {
        Map<String, String> kept = new HashMap<>();
        if (Files.size(file) <= MOST_BYTES) {
            String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
            for (String line : text.lines().toList()) {
                int colon = line.indexOf(": ");
                if (colon > 0) {
                    kept.put(line.substring(0, colon), line.substring(colon + 2).strip());
                }
            }
        }
        return kept;
    }

    void forget() throws IOException {
        Files.deleteIfExists(file);
    }

    void write(String address, HttpHeaders headers) throws IOException {
        Map<String, String> kept = new LinkedHashMap<>();
        kept.put(ADDRESS, address);
        kept.put(LENGTH, Long.toString(Files.size(target)));
        headers.firstValue(ETAG).ifPresent(value -> put(kept, ETAG, value));
        headers.firstValue(LAST_MODIFIED).ifPresent(value -> put(kept, LAST_MODIFIED, value));
        StringBuilder lines = new StringBuilder();
        kept.forEach((name, value) -> lines.append(name + ": " + value + "\n"));
        Files.writeString(file, lines);
    }
}
