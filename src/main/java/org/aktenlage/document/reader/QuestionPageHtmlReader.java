package org.aktenlage.document.reader;

import org.aktenlage.document.Block;
import org.aktenlage.document.Document;
import org.aktenlage.document.Language;
import org.aktenlage.document.Metadata;
import org.aktenlage.document.PartialDate;
import org.aktenlage.document.RejectedException;
import org.aktenlage.document.Rejection.Code;
import org.aktenlage.document.Source;
import org.aktenlage.document.Span;
import org.aktenlage.document.Turn;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A question page of abgeordnetenwatch.de, by its microdata; questions announced below the answer
 * are left out. The asker's name is not kept.
 */
public final class QuestionPageHtmlReader implements Reader {

    private static final String QUESTION = "article[itemtype$=schema.org/Question]";
    private static final String ANSWER = "[itemtype$=schema.org/Answer]";
    private static final Pattern ASKER = Pattern.compile("Frage von (.+?)\\s*(•.*)?");

    @Override
    public boolean accepts(Source source) {
        String page = TextDecoder.glimpse(source, Integer.MAX_VALUE);
        return page.contains("aw:question") && page.contains("<");
    }

    @Override
    public Document read(Source source, Metadata given) throws RejectedException {
        org.jsoup.nodes.Document page = Jsoup.parse(TextDecoder.decode(source));
        Element question = page.selectFirst(QUESTION);
        if (question == null) {
            throw new RejectedException(
                    source.path(),
                    Code.NO_TEXT,
                    "a list of questions; save the page of each question instead");
        }
        return new Page(source, page, question).read(given);
    }

    /** One page while it is read. */
    private static final class Page {

        private final Source source;
        private final org.jsoup.nodes.Document page;
        private final Element question;
        private final HtmlText words = new HtmlText();
        private final List<Turn> turns = new ArrayList<>();
        private final Set<String> askers = new LinkedHashSet<>();
        private final List<Span> questions = new ArrayList<>();
        private final List<Span> answers = new ArrayList<>();

        Page(Source source, org.jsoup.nodes.Document page, Element question) {
            this.source = source;
            this.page = page;
            this.question = question;
        }

        Document read(Metadata given) throws RejectedException {
            readQuestion();
            question.select(ANSWER).forEach(this::readAnswer);
            if (words.length() == 0) {
                throw new RejectedException(
                        source.path(), Code.NO_TEXT, "a question without words");
            }
            String text = AskerRedaction.redact(words.text(), askers, questions, answers);
            Metadata own =
                    new Metadata(
                            QuestionPageTextReader.title(text, turns),
                            QuestionPageTextReader.author(turns),
                            QuestionPageTextReader.PUBLISHER,
                            QuestionPageTextReader.published(turns),
                            Language.of(page.select("html").attr("lang")).orElse(null),
                            address());
            return new Document.Dialogue(
                    source, Document.Kind.QUESTION_PAGE, text, given.orElse(own), turns);
        }

        private void readQuestion() {
            Element label = question.selectFirst(".tile__politician__label");
            if (label != null) {
                Matcher asker = ASKER.matcher(label.text());
                if (asker.matches()) {
                    askers.add(asker.group(1));
                }
            }
            List<Block> blocks = new ArrayList<>();
            Element title = question.selectFirst("h1, .tile__question__teaser");
            if (title != null && title.hasText()) {
                blocks.add(words.add(Block.Kind.TITLE, title.text()));
            }
            Element body =
                    question.selectFirst(
                            ".tile__question-text, div[itemprop=text]:not(.question-answer__text)");
            if (body != null) {
                blocks.addAll(words.add(body));
            }
            blocks.forEach(b -> questions.add(b.span()));
            // Signatures run over blocks: the whole question is looked at too.
            questions.add(new Span(0, words.length()));
            turns.add(new Turn(Turn.Kind.CITIZEN_QUESTION, null, null, questionDate(), blocks));
        }

        private @Nullable PartialDate questionDate() {
            return question.select("[itemprop=datePublished]").stream()
                    .filter(d -> d.closest(ANSWER) == null)
                    .findFirst()
                    .flatMap(Page::date)
                    .orElse(null);
        }

        private void readAnswer(Element answer) {
            Element body = answer.selectFirst(".question-answer__text, [itemprop=text]");
            if (body == null) {
                return;
            }
            int start = words.length();
            List<Block> blocks = words.add(body);
            if (blocks.isEmpty()) {
                return;
            }
            answers.add(new Span(start, words.length()));
            turns.add(
                    new Turn(
                            Turn.Kind.ANSWER,
                            textOf(answer, ".tile__politician__name, [itemprop=author]"),
                            textOf(answer, ".tile__politician__party"),
                            answer.select("[itemprop=datePublished]").stream()
                                    .findFirst()
                                    .flatMap(Page::date)
                                    .orElse(null),
                            blocks));
        }

        private static @Nullable String textOf(Element element, String selector) {
            Element found = element.selectFirst(selector);
            return found == null || !found.hasText() ? null : found.text();
        }

        /** The site writes German dates for questions and ISO date-times for answers. */
        private static Optional<PartialDate> date(Element dated) {
            String content = dated.attr("content").strip();
            return QuestionPageText.germanDate(content)
                    .or(
                            () ->
                                    PartialDate.parse(
                                            content.substring(0, Math.min(10, content.length()))));
        }

        private @Nullable String address() {
            String address = page.select("link[rel=canonical]").attr("href").strip();
            return address.isEmpty() ? null : AskerRedaction.redactAddress(address, askers);
        }
    }
}
