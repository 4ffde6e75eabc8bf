package org.aktenlage.document.reader;

import org.aktenlage.document.Block;
import org.aktenlage.document.Metadata;
import org.aktenlage.document.PartialDate;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A notice of the US Federal Register in a Markdown copy, told by {@code source: federal_register}.
 * The copy's day and author are those of whoever made it; the notice has its own day, and its
 * summary begins with the agency. What the copy adds around the summary is not read.
 */
final class RegisterNotice {

    private static final Set<String> ADDED = Set.of("Sources", "Significance", "Context");

    private static final Pattern HEAD =
            Pattern.compile("(Published|Original Published|Source):\\s.*", Pattern.DOTALL);

    private static final Pattern ADDRESS =
            Pattern.compile("\\]\\((https://www\\.federalregister\\.gov/documents/[^)\\s]+)\\)");

    private static final Pattern AGENCY =
            Pattern.compile(
                    "(?:The\\s+)?(?:(?:U\\.S\\.|[^.]){3,80}?[’']s\\s+)?(?<agency>\\p{Lu}[^.()]{3,100}?)\\s*(?:\\([A-Z]+\\)\\s*)?"
                        + "(?:is|are)\\s+(?:publishing|issuing|announcing|amending|adopting|proposing|removing|adding|updating)"
                        + "\\b.*",
                    Pattern.DOTALL);

    private RegisterNotice() {}

    /** Whether the front matter is that of such a copy. */
    static boolean is(Map<?, ?> front) {
        return "federal_register".equals(String.valueOf(front.get("source")));
    }

    /** The day of the notice, whatever the day of its copy. */
    static @Nullable PartialDate published(Map<?, ?> front) {
        String day = String.valueOf(front.get("original_published"));
        return PartialDate.parse(day.substring(0, Math.min(10, day.length()))).orElse(null);
    }

    /** The notice's own author and address. */
    static Metadata metadata(String markdown, String text, List<Block> blocks) {
        Matcher address = ADDRESS.matcher(markdown);
        return new Metadata(
                null,
                agency(text, blocks),
                "Federal Register",
                null,
                null,
                address.find() ? address.group(1) : null);
    }

    private static @Nullable String agency(String text, List<Block> blocks) {
        for (Block block : blocks) {
            Matcher agency = AGENCY.matcher(block.span().of(text));
            if (block.kind() == Block.Kind.PARAGRAPH && agency.matches()) {
                return agency.group("agency").replaceAll("\\s+", " ");
            }
        }
        return null;
    }

    /** The blocks, those that the copy adds as furniture. */
    static List<Block> own(String text, List<Block> blocks) {
        List<Block> own = new ArrayList<>();
        boolean added = false;
        for (Block block : blocks) {
            String words = block.span().of(text);
            boolean heading = block.kind() == Block.Kind.HEADING;
            added = heading ? ADDED.contains(words) : added;
            boolean furniture = !heading && (added || HEAD.matcher(words).matches());
            own.add(furniture ? new Block(Block.Kind.FURNITURE, block.span()) : block);
        }
        return own;
    }
}
