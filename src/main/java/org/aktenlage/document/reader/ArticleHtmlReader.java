package org.aktenlage.document.reader;

import org.aktenlage.document.Block;
import org.aktenlage.document.Document;
import org.aktenlage.document.Metadata;
import org.aktenlage.document.RejectedException;
import org.aktenlage.document.Rejection.Code;
import org.aktenlage.document.Source;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * Any web page with an article: data by schema.org and OpenGraph, words by the page's structure.
 */
public final class ArticleHtmlReader implements Reader {

    /**
     * A page with fewer letters in its paragraphs has no article: it is a frame or wants scripts.
     */
    private static final int FEWEST_LETTERS = 40;

    private static final int GLIMPSE = 20_000;

    @Override
    public boolean accepts(Source source) {
        String top = TextDecoder.glimpse(source, GLIMPSE).stripLeading().toLowerCase(Locale.ROOT);
        return top.startsWith("<!doctype html")
                || top.startsWith("<html")
                || (top.startsWith("<")
                        && (top.contains("<html")
                                || top.contains("<body")
                                || top.contains("<article")));
    }

    @Override
    public Document read(Source source, Metadata given) throws RejectedException {
        org.jsoup.nodes.Document page = Jsoup.parse(TextDecoder.decode(source));
        ArticleData data = ArticleData.of(page);
        HtmlText words = new HtmlText();
        List<Block> blocks = new ArrayList<>();
        String title = data.metadata().title();
        if (title != null) {
            blocks.add(words.add(Block.Kind.TITLE, title));
            page.select("h1").stream().filter(h -> h.text().equals(title)).forEach(Element::remove);
        }
        blocks.addAll(words.add(main(page)));
        rejectEmpty(source, words.text(), blocks);
        Document.Kind kind = data.isArticle() ? Document.Kind.NEWS_ARTICLE : Document.Kind.TEXT;
        return new Document.Prose(
                source, kind, words.text(), given.orElse(data.metadata()), blocks);
    }

    /** The element that holds most of the article's words. */
    private static Element main(org.jsoup.nodes.Document page) {
        return page.select("[itemprop=articleBody], article, main, [role=main]").stream()
                .filter(e -> letters(e) >= FEWEST_LETTERS)
                .max(Comparator.comparingLong(ArticleHtmlReader::preference))
                .orElse(page.body());
    }

    /** Most words in paragraphs; of two that hold the same, the inner one. */
    private static long preference(Element element) {
        return letters(element) * 1_000 + Math.min(999, element.parents().size());
    }

    private static long letters(Element element) {
        return element.select("p, li, blockquote").stream()
                .mapToLong(p -> p.ownText().length())
                .sum();
    }

    private static void rejectEmpty(Source source, String text, List<Block> blocks)
            throws RejectedException {
        long letters =
                blocks.stream()
                        .filter(
                                b ->
                                        b.kind() == Block.Kind.PARAGRAPH
                                                || b.kind() == Block.Kind.LIST_ITEM)
                        .flatMapToInt(b -> b.span().of(text).codePoints())
                        .filter(Character::isLetter)
                        .count();
        if (letters < FEWEST_LETTERS) {
            throw new RejectedException(
                    source.path(),
                    Code.NO_TEXT,
                    letters + " letters in paragraphs, at least " + FEWEST_LETTERS);
        }
    }
}
