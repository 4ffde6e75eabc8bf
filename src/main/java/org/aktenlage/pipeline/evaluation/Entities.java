package org.aktenlage.pipeline.evaluation;

import static org.aktenlage.pipeline.evaluation.Csv.cell;

import org.apache.commons.csv.CSVRecord;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The names behind the keys of a gold table; a state and its government count as one. */
final class Entities {

    private static final String GOVERNMENT = "-GOV";

    private final Map<String, String> keys = new HashMap<>();

    private Entities() {}

    /**
     * Reads {@code entities.csv}; without one every name is its own key.
     *
     * @throws GoldException if it is no such table
     */
    static Entities read(Path file) throws GoldException {
        Entities entities = new Entities();
        if (Files.exists(file)) {
            for (CSVRecord row : Csv.read(file)) {
                entities.add(row);
            }
        }
        return entities;
    }

    /**
     * Reads {@code entities.csv} and tables of {@code key,label}, in which {@code |} stands between
     * the names.
     *
     * @throws GoldException if one is no such table
     */
    static Entities read(Path file, List<Path> labels) throws GoldException {
        Entities entities = read(file);
        for (Path table : labels) {
            for (CSVRecord row : Csv.read(table)) {
                String key = cell(row, "key");
                Stream.concat(Stream.of(key), Arrays.stream(cell(row, "label").split("\\|", -1)))
                        .filter(name -> !name.isBlank())
                        .forEach(name -> entities.keys.putIfAbsent(Squeezed.of(name).text(), key));
            }
        }
        return entities;
    }

    private void add(CSVRecord row) {
        String key = cell(row, "key");
        Stream<String> names = Stream.of(key, cell(row, "en"), cell(row, "de"));
        Stream<String> aliases = Arrays.stream(cell(row, "aliases").split("\\|", -1));
        String iso = cell(row, "type").equals("State") ? cell(row, "iso") : "";
        Stream<String> codes = Stream.of(iso, cell(row, "wikidata"));
        Stream.of(names, aliases, codes)
                .flatMap(s -> s)
                .filter(name -> !name.isBlank())
                .forEach(name -> keys.putIfAbsent(Squeezed.of(name).text(), key));
    }

    boolean knows(String name) {
        return keys.containsKey(Squeezed.of(name).text());
    }

    private String key(String name) {
        String bare = Squeezed.of(name).text();
        String key = keys.getOrDefault(bare, bare);
        return key.endsWith(GOVERNMENT)
                ? key.substring(0, key.length() - GOVERNMENT.length())
                : key;
    }

    /** Of a gold cell: {@code a/b;c} is a or b, and c. */
    List<Set<String>> alternatives(String cell) {
        return parts(cell)
                .map(
                        part ->
                                Arrays.stream(part.split("/", -1))
                                        .filter(name -> !name.isBlank())
                                        .map(this::key)
                                        .collect(
                                                Collectors.<String, Set<String>>toCollection(
                                                        LinkedHashSet::new)))
                .toList();
    }

    /** Of a found cell, which must decide: {@code a;c} is a and c. */
    List<Set<String>> named(String cell) {
        return parts(cell).map(name -> Set.of(key(name))).toList();
    }

    private static Stream<String> parts(String cell) {
        return Arrays.stream(cell.split(";", -1)).filter(part -> !part.isBlank());
    }

    /** The names of a cell that no row of the table gives. */
    List<String> strangers(String cell) {
        return parts(cell).map(String::strip).filter(name -> !knows(name)).toList();
    }
}
