package org.aktenlage.document.reader;

import org.aktenlage.document.Block;
import org.aktenlage.document.Span;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Collects the words of HTML elements in one text, blocks parted by a blank line. */
final class HtmlText {

    private static final Set<String> DROPPED =
            Set.of(
                    "script",
                    "style",
                    "noscript",
                    "template",
                    "svg",
                    "nav",
                    "aside",
                    "footer",
                    "figure",
                    "figcaption",
                    "form",
                    "button",
                    "iframe",
                    "select",
                    "textarea",
                    "video",
                    "audio",
                    "object",
                    "dialog",
                    "menu");

    private static final Set<String> DROPPED_ROLES =
            Set.of(
                    "navigation",
                    "banner",
                    "contentinfo",
                    "complementary",
                    "dialog",
                    "alert",
                    "search");

    private static final Pattern DROPPED_CLASS =
            Pattern.compile(
                    "(^|[\\s_-])(cookies?|consent|newsletter|share|sharing|social|related|breadcrumbs?|comments?|advert\\w*"
                        + "|ads?|promo|paywall|caption|skip-link|visually-hidden|sr-only|pager|pagination)([\\s_-]|$)");

    private final StringBuilder text = new StringBuilder();

    /** The text so far. */
    String text() {
        return text.toString();
    }

    /** Where the next block will begin. */
    int length() {
        return text.length();
    }

    /** Adds words as one block. */
    Block add(Block.Kind kind, String words) {
        if (!text.isEmpty()) {
            text.append("\n\n");
        }
        int start = text.length();
        text.append(words);
        return new Block(kind, new Span(start, text.length()));
    }

    /** Adds the blocks of an element, in its order. */
    List<Block> add(Element root) {
        Collector collector = new Collector();
        root.filter(collector);
        collector.close("p");
        return collector.blocks;
    }

    private final class Collector implements NodeFilter {

        private final List<Block> blocks = new ArrayList<>();
        private final StringBuilder words = new StringBuilder();
        private boolean signature;

        @Override
        public FilterResult head(Node node, int depth) {
            if (node instanceof TextNode words) {
                this.words.append(words.getWholeText().replaceAll("[\\s\\u00a0]+", " "));
            } else if (node instanceof Element element && depth > 0) {
                if (isDropped(element)) {
                    return FilterResult.SKIP_ENTIRELY;
                }
                if (element.normalName().equals("br")) {
                    words.append('\n');
                } else if (element.isBlock()) {
                    close(parentName(element));
                }
            }
            return FilterResult.CONTINUE;
        }

        @Override
        public FilterResult tail(Node node, int depth) {
            if (node instanceof Element element && depth > 0 && element.isBlock()) {
                close(element.normalName());
            }
            return FilterResult.CONTINUE;
        }

        private String parentName(Element element) {
            Element parent = element.parent();
            return parent == null ? "p" : parent.normalName();
        }

        void close(String name) {
            for (String piece : words.toString().split("\\s*\\n\\s*\\n\\s*", -1)) {
                String block = piece.replaceAll("[ \\t]+", " ").replaceAll(" ?\\n ?", "\n").strip();
                if (!block.isEmpty()) {
                    blocks.add(add(kindOf(name, block), block));
                }
            }
            words.setLength(0);
        }

        private Block.Kind kindOf(String name, String block) {
            if (Furniture.isFarewell(block)) {
                signature = true;
                return Block.Kind.FURNITURE;
            }
            signature = signature && block.length() <= 60 && !Wrap.isFinished(block);
            if (signature || Furniture.isFurniture(block)) {
                return Block.Kind.FURNITURE;
            }
            return switch (name) {
                case "h1", "h2", "h3", "h4", "h5", "h6" -> Block.Kind.HEADING;
                case "li", "dd" -> Block.Kind.LIST_ITEM;
                default -> Block.Kind.PARAGRAPH;
            };
        }
    }

    private static boolean isDropped(Element element) {
        return DROPPED.contains(element.normalName())
                || DROPPED_ROLES.contains(element.attr("role").toLowerCase(Locale.ROOT))
                || element.hasAttr("hidden")
                || element.attr("aria-hidden").equals("true")
                || DROPPED_CLASS
                        .matcher(
                                (element.className() + " " + element.id()).toLowerCase(Locale.ROOT))
                        .find();
    }
}
