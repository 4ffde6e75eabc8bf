package org.aktenlage.pipeline.evaluation;

import static org.aktenlage.pipeline.evaluation.Csv.cell;

import org.aktenlage.document.Document;
import org.aktenlage.document.RejectedException;
import org.aktenlage.document.Rejection;
import org.aktenlage.document.Span;
import org.aktenlage.document.reader.Readers;
import org.aktenlage.document.reader.SourceLoader;
import org.aktenlage.pipeline.Extractor;
import org.aktenlage.pipeline.FactTable;
import org.apache.commons.csv.CSVRecord;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What is found in the annotated sentences of one passage, beside what should be. The reader's text
 * lacks front matter and markup, so places in the file are found again by the letters of their
 * whole sentence.
 *
 * @param found nothing outside those sentences
 * @param lost sentences that the reader's text does not have
 */
record PassageReading(
        List<Statement> gold, List<Statement> found, int lost, List<Rejection> rejections) {

    PassageReading {
        gold = List.copyOf(gold);
        found = List.copyOf(found);
        rejections = List.copyOf(rejections);
    }

    /** A sentence in the file and in the squeezed text. */
    private record Place(Span raw, Span squeezed) {}

    /**
     * Reads a document once for all of its passages.
     *
     * @param passages of one file, told the same of it
     */
    static List<PassageReading> of(
            Extractor extractor, List<GoldCorpus.Passage> passages, Entities entities) {
        try {
            Document document = open(passages.getFirst());
            Squeezed text = Squeezed.of(document.text());
            List<List<Place>> places = passages.stream().map(p -> places(p, text)).toList();
            List<Span> sentences =
                    places.stream().flatMap(List::stream).map(Place::squeezed).toList();
            Document excerpt =
                    Excerpt.of(document, Squeezed.unsqueezed(document.text(), sentences));
            List<Statement> found =
                    FactTable.located(extractor.read(excerpt)).stream()
                            .map(one -> found(one, document.text(), entities))
                            .toList();
            return IntStream.range(0, passages.size())
                    .mapToObj(i -> of(passages.get(i), places.get(i), found, entities))
                    .toList();
        } catch (RejectedException e) {
            return List.of(new PassageReading(List.of(), List.of(), 0, List.of(e.rejection())));
        }
    }

    /** The first passage's name takes the place of the file's: two files may be of one name. */
    private static Document open(GoldCorpus.Passage passage) throws RejectedException {
        String file = String.valueOf(passage.file().getFileName());
        String name = passage.id() + file.substring(Math.max(0, file.lastIndexOf('.')));
        return Readers.read(
                new SourceLoader(SourceLoader.DEFAULT_MAX_BYTES)
                        .open(new SourceLoader.Entry(passage.file(), name)),
                passage.given());
    }

    private static List<Place> places(GoldCorpus.Passage passage, Squeezed text) {
        List<Place> places = new ArrayList<>();
        for (Span sentence : passage.sentences()) {
            inText(passage, sentence, text).ifPresent(at -> places.add(new Place(sentence, at)));
        }
        return places;
    }

    private static PassageReading of(
            GoldCorpus.Passage passage,
            List<Place> places,
            List<Statement> found,
            Entities entities) {
        List<Statement> gold = new ArrayList<>();
        for (CSVRecord row : passage.facts()) {
            gold(row, passage, places, entities).ifPresent(gold::add);
        }
        return new PassageReading(
                gold,
                found.stream()
                        .filter(s -> isWithin(s.places().getFirst(), places))
                        .map(s -> s.of(passage.id()))
                        .toList(),
                passage.sentences().size() - places.size(),
                List.of());
    }

    private static Statement found(FactTable.Located found, String text, Entities entities) {
        int start = Squeezed.of(text.substring(0, found.quote().start())).text().length();
        int length = Squeezed.of(found.quote().of(text)).text().length();
        return Statement.found(found, new Span(start, start + length), entities);
    }

    /** Where the sentence stands; of several alike, the one as many of which stand before it. */
    private static Optional<Span> inText(GoldCorpus.Passage passage, Span sentence, Squeezed text) {
        String words = passage.words(sentence.start(), sentence.end());
        List<Span> places = text.places(words);
        int before = Squeezed.of(passage.words(0, sentence.start())).places(words).size();
        return places.isEmpty()
                ? Optional.empty()
                : Optional.of(places.get(Math.min(before, places.size() - 1)));
    }

    private static Optional<Statement> gold(
            CSVRecord row, GoldCorpus.Passage passage, List<Place> places, Entities entities) {
        Span raw = GoldCorpus.place(row);
        String quote = passage.words(raw.start(), raw.end());
        return places.stream()
                .filter(p -> p.raw().covers(raw))
                .findFirst()
                .map(
                        p -> {
                            String lead = passage.words(p.raw().start(), raw.start());
                            int start = p.squeezed().start() + Squeezed.of(lead).text().length();
                            int end = start + Squeezed.of(quote).text().length();
                            return Statement.gold(
                                    cells(row, passage.id(), quote),
                                    new Span(start, end),
                                    entities);
                        });
    }

    private static FactTable.Row cells(CSVRecord row, String document, String quote) {
        return new FactTable.Row(
                document,
                quote,
                cell(row, "event"),
                cell(row, "agent"),
                cell(row, "target"),
                "",
                cell(row, "time"),
                cell(row, "factuality"),
                cell(row, "source"),
                "",
                "");
    }

    private static boolean isWithin(Span quote, List<Place> places) {
        return places.stream()
                .anyMatch(
                        p ->
                                2
                                                * (Math.min(quote.end(), p.squeezed().end())
                                                        - Math.max(
                                                                quote.start(),
                                                                p.squeezed().start()))
                                        > quote.length());
    }
}
