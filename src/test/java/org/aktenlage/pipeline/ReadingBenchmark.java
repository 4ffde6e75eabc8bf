package org.aktenlage.pipeline;

import org.aktenlage.annotation.language.LanguageDetector;
import org.aktenlage.annotation.sentence.SentenceSplitter;
import org.aktenlage.annotation.syntax.ParserAlone;
import org.aktenlage.annotation.syntax.SyntaxAnnotator;
import org.aktenlage.document.Block;
import org.aktenlage.document.Document;
import org.aktenlage.document.Installation;
import org.aktenlage.document.Language;
import org.aktenlage.document.Metadata;
import org.aktenlage.document.RejectedException;
import org.aktenlage.document.Source;
import org.aktenlage.document.Span;
import org.aktenlage.document.Turn;
import org.aktenlage.document.reader.Opening;
import org.aktenlage.document.reader.SourceLoader;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * How many documents of 500 words are read in a second, beside how many the parser alone would do
 * in the same run: a ratio holds on a busy machine, a time does not. See docs/benchmarks.md.
 */
final class ReadingBenchmark {

    private static final int WORDS = 500;
    private static final int DOCUMENTS = 12;
    private static final int ROUNDS = 3;

    private final Extractor extractor = Extractor.load(Installation.located(List.of()), 0.4);
    private final PrintStream out;

    private ReadingBenchmark(PrintStream out) {
        this.out = out;
    }

    /** Arguments: folders of documents; those of the corpus, or of the demo, if there are none. */
    public static void main(String[] folders) throws IOException {
        ReadingBenchmark benchmark = new ReadingBenchmark(System.out);
        List<Path> places =
                folders.length > 0 ? Stream.of(folders).map(Path::of).toList() : usualPlaces();
        for (Language language : Language.values()) {
            benchmark.measure(language, places);
        }
        benchmark.printMemory();
    }

    private static List<Path> usualPlaces() {
        String corpus = System.getenv("AKTENLAGE_CORPUS");
        return corpus == null
                ? List.of(Path.of("seeds", "documents"))
                : List.of(Path.of(corpus, "data", "german"), Path.of(corpus, "data", "english"));
    }

    private void measure(Language language, List<Path> places) {
        List<Document> documents = documents(language, places);
        ParserAlone parser = new ParserAlone(extractor.syntax(), language);
        List<List<String>> sentences =
                documents.stream().map(document -> sentences(document, parser)).toList();
        int count = sentences.stream().mapToInt(List::size).sum();
        out.printf(
                Locale.ROOT,
                "%n%s: %d documents of %d words, %d sentences%n",
                language,
                documents.size(),
                WORDS,
                count);
        double[][] rounds = new double[ROUNDS][];
        for (int round = -1; round < ROUNDS; round++) {
            double alone = cpu(() -> sentences.forEach(parser::parse));
            double[] read = new double[1];
            double clock = wall(() -> read[0] = cpu(() -> documents.forEach(extractor::read)));
            double[] used = new double[1];
            double inTwo = wall(() -> used[0] = inTwo(documents));
            double[] figures = {alone, read[0], clock, inTwo, used[0]};
            if (round >= 0) { // the first warms up
                rounds[round] = figures;
            }
        }
        print(rounds, documents.size());
    }

    private void print(double[][] rounds, int documents) {
        out.println("median (least to most) of " + ROUNDS + " rounds");
        row("parser alone, documents per second of one core", rounds, r -> documents / r[0]);
        row("read, documents per second of one core", rounds, r -> documents / r[1]);
        row("reading to parser alone, in time of the core", rounds, r -> r[1] / r[0]);
        row("read, documents per second by the clock, 1 thread", rounds, r -> documents / r[2]);
        row("read, documents per second by the clock, 2 threads", rounds, r -> documents / r[3]);
        row("two threads to one, by the clock", rounds, r -> r[2] / r[3]);
        row("two threads to one, in time of the cores", rounds, r -> r[4] / r[1]);
        out.printf(
                Locale.ROOT,
                "load average %.1f%n",
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }

    private interface Figure {
        double of(double[] round);
    }

    private void row(String what, double[][] rounds, Figure figure) {
        double[] sorted = Arrays.stream(rounds).mapToDouble(figure::of).sorted().toArray();
        out.printf(
                Locale.ROOT,
                "  %-52s %6.2f (%.2f-%.2f)%n",
                what,
                sorted[sorted.length / 2],
                sorted[0],
                sorted[sorted.length - 1]);
    }

    /** What this thread itself computed, which others on the machine do not add to. */
    private static double cpu(Runnable work) {
        long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        work.run();
        return (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start) / 1e9;
    }

    private static double wall(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e9;
    }

    /** Returns the processor time that both took together. */
    private double inTwo(List<Document> documents) {
        double used = 0;
        try (Lookahead<Double> work = new Lookahead<>(2)) {
            documents.forEach(d -> work.submit(() -> cpu(() -> extractor.read(d))));
            for (int i = 0; i < documents.size(); i++) {
                used += work.next();
            }
        }
        return used;
    }

    private static List<String> sentences(Document document, ParserAlone parser) {
        List<String> sentences = new ArrayList<>();
        for (Block block : document.turns().getFirst().blocks()) {
            Language language = Objects.requireNonNull(document.metadata().language());
            SentenceSplitter.split(document.text(), block, language).stream()
                    .filter(s -> s.length() <= SyntaxAnnotator.MAX_SENTENCE_LENGTH)
                    .forEach(s -> sentences.add(parser.shown(document.text(), s)));
        }
        return sentences;
    }

    /** The paragraphs of real documents, cut into pieces of equal length; again if too few. */
    private static List<Document> documents(Language language, List<Path> places) {
        List<String> paragraphs = paragraphs(language, places);
        List<Document> documents = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        List<Block> blocks = new ArrayList<>();
        int words = 0;
        for (int i = 0; documents.size() < DOCUMENTS; i++) {
            String paragraph = paragraphs.get(i % paragraphs.size());
            String[] all = paragraph.split("\\s+", -1);
            int taken = Math.min(all.length, WORDS - words);
            words += taken;
            String part =
                    taken == all.length
                            ? paragraph
                            : String.join(" ", Arrays.asList(all).subList(0, taken));
            int start = text.length();
            text.append(part);
            blocks.add(new Block(Block.Kind.PARAGRAPH, new Span(start, text.length())));
            text.append("\n\n");
            if (words == WORDS) {
                documents.add(document(documents.size(), language, text.toString(), blocks));
                text.setLength(0);
                blocks.clear();
                words = 0;
            }
        }
        return documents;
    }

    private static Document document(int number, Language language, String text, List<Block> all) {
        return new Document.Prose(
                new Source(number + ".txt", text.getBytes(StandardCharsets.UTF_8)),
                Document.Kind.TEXT,
                text,
                new Metadata(null, null, null, null, language, null),
                all);
    }

    private static List<String> paragraphs(Language language, List<Path> places) {
        SourceLoader loader = new SourceLoader(300_000);
        List<String> paragraphs = new ArrayList<>();
        int words = 0;
        for (SourceLoader.Entry entry : SourceLoader.list(places)) {
            Document document = read(Opening.of(loader, entry, Metadata.NONE));
            if (document == null
                    || LanguageDetector.of(document).filter(language::equals).isEmpty()) {
                continue;
            }
            for (Turn turn : document.turns()) {
                for (Block block : turn.blocks()) {
                    if (block.isRead()) {
                        paragraphs.add(block.span().of(document.text()).strip());
                        words += paragraphs.getLast().split("\\s+", -1).length;
                    }
                }
            }
            if (words > WORDS * DOCUMENTS) {
                break;
            }
        }
        return paragraphs;
    }

    private static @Nullable Document read(Opening opening) {
        try {
            return opening.read();
        } catch (RejectedException e) {
            return null; // something else that lies there
        }
    }

    private void printMemory() throws IOException {
        System.gc();
        long live = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
        out.printf(
                Locale.ROOT,
                "%nboth languages loaded: heap %d MB live, of %d MB allowed%n",
                live >> 20,
                Runtime.getRuntime().maxMemory() >> 20);
        Path status = Path.of("/proc/self/status");
        if (Files.exists(status)) {
            try (Stream<String> lines = Files.lines(status)) {
                lines.filter(l -> l.startsWith("VmHWM")).forEach(out::println);
            }
        }
    }
}
