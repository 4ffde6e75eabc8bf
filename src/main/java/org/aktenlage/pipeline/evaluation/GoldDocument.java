package org.aktenlage.pipeline.evaluation;

import org.aktenlage.document.Metadata;
import org.apache.commons.csv.CSVRecord;

import java.nio.file.Path;
import java.util.List;

/**
 * A document with its gold facts.
 *
 * @param name its file name without extension
 * @param language as {@code docs.csv} tags it
 * @param given who wrote it when
 */
record GoldDocument(
        String name, String language, Path file, Metadata given, List<CSVRecord> facts) {

    GoldDocument {
        facts = List.copyOf(facts);
    }
}
