package org.aktenlage.document.reader;

import org.aktenlage.document.Language;
import org.aktenlage.document.Metadata;
import org.aktenlage.document.PartialDate;
import org.aktenlage.document.RejectedException;
import org.aktenlage.document.Rejection.Code;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The YAML block at the head of a Markdown file.
 *
 * @param end the offset of the body
 * @param isRegister whether the file is a copy of a notice of the Federal Register
 */
record FrontMatter(Metadata metadata, int end, boolean isRegister) {

    /** Real ones have a few hundred characters; far more is an attack. */
    private static final int LONGEST = 64_000;

    private static final int MOST_ALIASES = 10;

    private static final Pattern BLOCK =
            Pattern.compile("\\A---\\h*\\R(?<yaml>(?:.*\\R)*?)(?:---|\\.\\.\\.)\\h*(?:\\R|\\z)");

    private static final LoadSettings SETTINGS =
            LoadSettings.builder()
                    .setCodePointLimit(LONGEST)
                    .setMaxAliasesForCollections(MOST_ALIASES)
                    .setAllowRecursiveKeys(false)
                    .build();

    /** Whether the text begins with such a block. */
    static boolean isIn(String text) {
        return block(text).isPresent();
    }

    /**
     * Reads the block, if there is one.
     *
     * @param path of the file, for the rejection
     * @throws RejectedException if the block is no YAML mapping; says in which line of the file
     */
    static FrontMatter of(String path, String text) throws RejectedException {
        Optional<Matcher> block = block(text);
        if (block.isEmpty()) {
            return new FrontMatter(Metadata.NONE, 0, false);
        }
        Map<?, ?> mapping = mapping(path, block.get().group("yaml"));
        boolean register = RegisterNotice.is(mapping);
        return new FrontMatter(
                register ? ofNotice(mapping) : metadata(mapping), block.get().end(), register);
    }

    private static Optional<Matcher> block(String text) {
        if (!text.startsWith("---")) {
            return Optional.empty();
        }
        // The pattern backtracks by line: a head of this length is enough for it.
        Matcher m = BLOCK.matcher(text.substring(0, Math.min(text.length(), LONGEST)));
        return safelyFinds(m) ? Optional.of(m) : Optional.empty();
    }

    private static boolean safelyFinds(Matcher m) {
        try {
            return m.find();
        } catch (StackOverflowError e) {
            // Thousands of lines without an end are no front matter.
            return false;
        }
    }

    private static Map<?, ?> mapping(String path, String yaml) throws RejectedException {
        Object loaded;
        try {
            loaded = new Load(SETTINGS).loadFromString(yaml);
        } catch (MarkedYamlEngineException e) {
            // The mark counts from 0, after the line of dashes.
            int line = e.getProblemMark().map(mark -> mark.getLine() + 2).orElse(1);
            throw new RejectedException(
                    path, Code.MALFORMED, "front matter, line " + line + ": " + e.getProblem());
        } catch (YamlEngineException | ClassCastException | StackOverflowError e) {
            throw new RejectedException(path, Code.MALFORMED, "front matter: " + e.getMessage());
        }
        if (loaded == null) {
            return Map.of();
        }
        if (loaded instanceof Map<?, ?> mapping) {
            return mapping;
        }
        throw new RejectedException(
                path, Code.MALFORMED, "front matter, line 2: expected keys and values");
    }

    /** Day and author of a copy are not those of what it copies. */
    private static Metadata ofNotice(Map<?, ?> mapping) {
        return new Metadata(
                text(mapping.get("title")),
                null,
                null,
                RegisterNotice.published(mapping),
                null,
                null);
    }

    private static Metadata metadata(Map<?, ?> mapping) {
        String publisher = text(mapping.get("publisher"));
        String address = text(mapping.get("source_url"));
        String date = text(mapping.get("date"));
        String language = text(mapping.get("lang"));
        return new Metadata(
                text(mapping.get("title")),
                text(mapping.get("author")),
                publisher != null ? publisher : Houses.publisher(address),
                date == null ? null : date(date),
                language == null ? null : Language.of(language).orElse(null),
                address);
    }

    private static @Nullable PartialDate date(String value) {
        return PartialDate.parse(value.substring(0, Math.min(10, value.length())))
                .or(() -> QuestionPageText.germanDate(value))
                .orElse(null);
    }

    private static @Nullable String text(@Nullable Object value) {
        if (value instanceof List<?> values) {
            List<String> texts = new ArrayList<>();
            for (Object one : values) {
                String text = one instanceof List<?> ? null : text(one);
                if (text != null) {
                    texts.add(text);
                }
            }
            return texts.isEmpty() ? null : String.join("; ", texts);
        }
        if (value == null || value instanceof Map<?, ?>) {
            return null;
        }
        String text =
                value.toString().replaceAll("[\\s\\u00a0]+", " ").replace("\u2060", "").strip();
        return text.isEmpty() ? null : text;
    }
}
