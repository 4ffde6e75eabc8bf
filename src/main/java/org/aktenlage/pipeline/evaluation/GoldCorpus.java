package org.aktenlage.pipeline.evaluation;

import static org.aktenlage.pipeline.evaluation.Csv.cell;

import org.aktenlage.document.Language;
import org.aktenlage.document.Metadata;
import org.aktenlage.document.PartialDate;
import org.aktenlage.document.Span;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Passages of documents that lie elsewhere, with what a careful reader finds in some of their
 * sentences. Its folder holds, for each language, {@code passages-LANG.csv}, {@code
 * sentences-LANG.csv}, {@code facts-LANG.csv} and {@code entities-LANG.csv}; places are code points
 * of the whole file.
 *
 * @param passages those that lie where they should, unchanged
 * @param lost what is to be said of the others
 */
record GoldCorpus(List<Passage> passages, Entities entities, List<String> lost) {

    GoldCorpus {
        passages = List.copyOf(passages);
        lost = List.copyOf(lost);
    }

    /**
     * One document of which some sentences were read.
     *
     * @param raw the whole file
     * @param sentences where they stand in it, in code points
     * @param facts rows of the table, of these sentences
     */
    record Passage(
            String id,
            String language,
            Path file,
            String raw,
            Metadata given,
            List<Span> sentences,
            List<CSVRecord> facts) {

        Passage {
            sentences = List.copyOf(sentences);
            facts = List.copyOf(facts);
        }

        /** The characters between two code points of the file. */
        String words(int start, int end) {
            return raw.substring(raw.offsetByCodePoints(0, start), raw.offsetByCodePoints(0, end));
        }
    }

    /** The passages of each file that are told the same of it. */
    List<List<Passage>> documents() {
        return List.copyOf(
                passages.stream()
                        .collect(
                                Collectors.groupingBy(
                                        p -> List.of(p.file(), p.given()),
                                        LinkedHashMap::new,
                                        Collectors.toList()))
                        .values());
    }

    /** Whether the folder is one of these. */
    static boolean isOne(Path folder) {
        return !tables(folder).isEmpty();
    }

    /** The languages whose passages are there. */
    private static List<String> tables(Path folder) {
        return List.of("de", "en").stream()
                .filter(language -> Files.exists(table(folder, "passages", language)))
                .toList();
    }

    private static Path table(Path folder, String name, String language) {
        return folder.resolve(name + "-" + language + ".csv");
    }

    /**
     * Reads the tables and the files they speak of.
     *
     * @param corpus the folder that paths of the tables begin in
     * @param halves of {@code tune}, {@code fit} and {@code held}; empty for all
     * @throws GoldException if a table is missing or is none
     */
    static GoldCorpus read(Path folder, Path corpus, Set<String> halves) throws GoldException {
        List<Passage> passages = new ArrayList<>();
        List<String> lost = new ArrayList<>();
        List<Path> entities = new ArrayList<>();
        for (String language : tables(folder)) {
            entities.add(table(folder, "entities", language));
            List<CSVRecord> sentences = Csv.read(table(folder, "sentences", language));
            List<CSVRecord> facts = Csv.read(table(folder, "facts", language));
            for (CSVRecord row : Csv.read(table(folder, "passages", language))) {
                if (halves.isEmpty() || halves.contains(cell(row, "half"))) {
                    String why = add(row, corpus, sentences, facts, passages);
                    if (!why.isEmpty()) {
                        lost.add("passage " + cell(row, "id") + ": " + why);
                    }
                }
            }
        }
        Path known = corpus.resolve("gold").resolve("dev").resolve("entities.csv");
        return new GoldCorpus(passages, Entities.read(known, entities), lost);
    }

    /** Says why the passage cannot be used; empty where it was added. */
    private static String add(
            CSVRecord row,
            Path corpus,
            List<CSVRecord> sentences,
            List<CSVRecord> facts,
            List<Passage> passages) {
        Path file = corpus.resolve(cell(row, "path"));
        byte[] bytes;
        try {
            bytes = Files.readAllBytes(file);
        } catch (IOException e) {
            return "no file " + file;
        }
        String sum = HexFormat.of().formatHex(sha256().digest(bytes));
        if (!sum.equals(cell(row, "sha256"))) {
            return file + " is another one: SHA-256 " + sum + ", expected " + cell(row, "sha256");
        }
        String id = cell(row, "id");
        passages.add(
                new Passage(
                        id,
                        cell(row, "lang"),
                        file,
                        decode(bytes),
                        given(row),
                        of(id, sentences).stream().map(GoldCorpus::place).toList(),
                        of(id, facts)));
        return "";
    }

    /** As the annotator saw it: UTF-8, or windows-1252 where it can't be that. */
    private static String decode(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            return new String(bytes, Charset.forName("windows-1252"));
        }
    }

    private static List<CSVRecord> of(String passage, List<CSVRecord> rows) {
        return rows.stream().filter(row -> cell(row, "passage").equals(passage)).toList();
    }

    /** Where a row says its words stand, in code points. */
    static Span place(CSVRecord row) {
        return new Span(Integer.parseInt(cell(row, "start")), Integer.parseInt(cell(row, "end")));
    }

    private static Metadata given(CSVRecord row) {
        return new Metadata(
                null,
                said(row, "author"),
                said(row, "publisher"),
                PartialDate.parse(cell(row, "published")).orElse(null),
                Language.of(cell(row, "lang")).orElse(null),
                null);
    }

    private static @Nullable String said(CSVRecord row, String column) {
        String cell = cell(row, column);
        return cell.isBlank() ? null : cell;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
