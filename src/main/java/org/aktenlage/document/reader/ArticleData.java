package org.aktenlage.document.reader;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.aktenlage.document.Language;
import org.aktenlage.document.Metadata;
import org.aktenlage.document.PartialDate;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a page says of its article: first in schema.org JSON-LD, then OpenGraph and other meta
 * elements.
 *
 * @param isArticle whether it calls itself one
 */
record ArticleData(Metadata metadata, boolean isArticle) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Subtypes of schema.org Article, and what press offices use. */
    private static final Pattern ARTICLE =
            Pattern.compile("(.*[/#:])?(\\w*Article|\\w*Posting|PressRelease|Report)");

    /** JSON-LD of real pages nests a few levels. */
    private static final int DEEPEST = 16;

    static ArticleData of(Document page) {
        Optional<JsonNode> article =
                page.select("script[type=application/ld+json]").stream()
                        .flatMap(s -> parsed(s.data()).stream())
                        .flatMap(n -> articles(n, 0).stream())
                        .findFirst();
        Metadata meta = meta(page);
        boolean called = meta(page, "og:type").equals("article");
        return article.map(a -> new ArticleData(linked(a).orElse(meta), true))
                .orElseGet(() -> new ArticleData(meta, called));
    }

    private static Optional<JsonNode> parsed(String json) {
        try {
            return Optional.ofNullable(JSON.readTree(json));
        } catch (JsonProcessingException e) {
            // Broken data in a page is common; the page's words are not worse for it.
            return Optional.empty();
        }
    }

    private static List<JsonNode> articles(JsonNode node, int depth) {
        List<JsonNode> found = new ArrayList<>();
        if (depth > DEEPEST) {
            return found;
        }
        if (node.isObject() && isArticle(node.path("@type"))) {
            found.add(node);
        } else {
            node.forEach(child -> found.addAll(articles(child, depth + 1)));
        }
        return found;
    }

    private static boolean isArticle(JsonNode type) {
        if (type.isArray()) {
            for (JsonNode one : type) {
                if (isArticle(one)) {
                    return true;
                }
            }
        }
        return ARTICLE.matcher(type.asText()).matches();
    }

    private static Metadata linked(JsonNode article) {
        return new Metadata(
                named(article.path("headline")),
                named(article.path("author")),
                named(article.path("publisher")),
                date(article.path("datePublished").asText()),
                Language.of(article.path("inLanguage").asText()).orElse(null),
                address(article));
    }

    private static @Nullable String address(JsonNode article) {
        String url = named(article.path("url"));
        return url != null ? url : named(article.path("mainEntityOfPage"));
    }

    /** A name, the name of a thing, or the names of several, joined. */
    private static @Nullable String named(JsonNode node) {
        if (node.isArray()) {
            List<String> names = new ArrayList<>();
            for (JsonNode one : node) {
                String name = one.isArray() ? null : named(one);
                if (name != null) {
                    names.add(name);
                }
            }
            return names.isEmpty() ? null : String.join("; ", names);
        }
        JsonNode name = node.isObject() ? node.path(node.has("name") ? "name" : "@id") : node;
        return stripped(name.asText());
    }

    private static Metadata meta(Document page) {
        String address =
                first(page.select("link[rel=canonical]").attr("href"), meta(page, "og:url"));
        return new Metadata(
                first(meta(page, "og:title"), textOf(page, "h1"), page.title()),
                first(meta(page, "author"), meta(page, "article:author")),
                publisher(page, address),
                date(
                        String.valueOf(
                                first(
                                        meta(page, "article:published_time"),
                                        meta(page, "date"),
                                        meta(page, "dc.date"),
                                        meta(page, "datepublished"),
                                        page.select("time[datetime]").attr("datetime"),
                                        PrintedDate.in(page).orElse("")))),
                Language.of(page.select("html").attr("lang")).orElse(null),
                address);
    }

    /** Some houses go by the name of their site, not by their own. */
    private static @Nullable String publisher(Document page, @Nullable String address) {
        String known = Houses.publisher(address);
        return known != null
                ? known
                : first(
                        meta(page, "og:site_name"),
                        meta(page, "publisher"),
                        meta(page, "dc.publisher"));
    }

    private static String meta(Document page, String name) {
        return page.select(
                        "meta[property="
                                + name
                                + "], meta[name="
                                + name
                                + "], meta[itemprop="
                                + name
                                + "]")
                .attr("content");
    }

    private static String textOf(Document page, String selector) {
        Element element = page.selectFirst(selector);
        return element == null ? "" : element.text();
    }

    private static @Nullable String first(String... values) {
        for (String value : values) {
            if (!value.isBlank()) {
                return stripped(value);
            }
        }
        return null;
    }

    private static @Nullable String stripped(String value) {
        String stripped = value.replaceAll("[\\s\\u00a0]+", " ").strip();
        return stripped.isEmpty() ? null : stripped;
    }

    private static @Nullable PartialDate date(String value) {
        return PartialDate.parse(value.strip().substring(0, Math.min(10, value.strip().length())))
                .or(() -> QuestionPageText.germanDate(value))
                .orElse(null);
    }
}
