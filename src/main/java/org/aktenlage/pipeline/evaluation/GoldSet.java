package org.aktenlage.pipeline.evaluation;

import static org.aktenlage.pipeline.evaluation.Csv.cell;

import org.aktenlage.document.Language;
import org.aktenlage.document.Metadata;
import org.aktenlage.document.PartialDate;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Documents with what a careful reader finds in them. Its folder holds {@code facts/NAME.csv},
 * {@code docs.csv} with {@code doc,lang,published,publisher,author}, {@code entities.csv} with
 * {@code key,type,en,de,aliases,iso,wikidata}, and the texts: {@code docs/NAME.txt}, or, where it
 * has no such folder, {@code ../documents/NAME} with any ending.
 *
 * @param documents by name
 */
record GoldSet(List<GoldDocument> documents, Entities entities) {

    private static final String ENDING = ".csv";

    GoldSet {
        documents = List.copyOf(documents);
    }

    /**
     * Reads a folder.
     *
     * @param wanted names of documents; empty for all
     * @throws GoldException if something is missing or no table
     */
    static GoldSet read(Path folder, List<String> wanted) throws GoldException {
        Map<String, CSVRecord> catalogue = new HashMap<>();
        for (CSVRecord row : Csv.read(folder.resolve("docs.csv"))) {
            catalogue.put(cell(row, "doc"), row);
        }
        List<GoldDocument> documents = new ArrayList<>();
        for (Path facts : list(folder.resolve("facts"), "*" + ENDING)) {
            String file = String.valueOf(facts.getFileName());
            String name = file.substring(0, file.length() - ENDING.length());
            if (wanted.isEmpty() || wanted.contains(name)) {
                documents.add(document(folder, name, catalogue.get(name), Csv.read(facts)));
            }
        }
        if (documents.isEmpty()) {
            throw new GoldException("no facts of " + wanted + " in " + folder, null);
        }
        return new GoldSet(documents, Entities.read(folder.resolve("entities.csv")));
    }

    private static GoldDocument document(
            Path folder, String name, @Nullable CSVRecord row, List<CSVRecord> facts)
            throws GoldException {
        if (row == null) {
            throw new GoldException(folder.resolve("docs.csv") + " has no row for " + name, null);
        }
        String language = cell(row, "lang");
        Metadata given =
                new Metadata(
                        null,
                        said(row, "author"),
                        said(row, "publisher"),
                        PartialDate.parse(cell(row, "published")).orElse(null),
                        Language.of(language).orElse(null),
                        null);
        return new GoldDocument(name, language, text(folder, name), given, facts);
    }

    private static @Nullable String said(CSVRecord row, String column) {
        String cell = cell(row, column);
        return cell.isBlank() ? null : cell;
    }

    private static Path text(Path folder, String name) throws GoldException {
        Path docs = folder.resolve("docs");
        if (Files.isDirectory(docs)) {
            return docs.resolve(name + ".txt");
        }
        List<Path> found = list(folder.resolveSibling("documents"), name + ".*");
        if (found.size() != 1) {
            throw new GoldException("one file for " + name + " expected, found " + found, null);
        }
        return found.getFirst();
    }

    private static List<Path> list(Path folder, String glob) throws GoldException {
        List<Path> files = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder, glob)) {
            stream.forEach(files::add);
        } catch (IOException e) {
            throw new GoldException("no folder " + folder, e);
        }
        files.sort(null);
        return files;
    }
}
