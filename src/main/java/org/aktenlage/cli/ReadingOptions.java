package org.aktenlage.cli;

import org.aktenlage.document.Language;
import org.aktenlage.document.Metadata;
import org.aktenlage.document.PartialDate;
import org.aktenlage.document.reader.Opening;
import org.aktenlage.document.reader.PageLoader;
import org.aktenlage.document.reader.SourceLoader;
import org.aktenlage.graph.Iris;
import org.aktenlage.listing.reader.ListFile;
import org.jspecify.annotations.Nullable;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What to read, and what the user says of it. */
final class ReadingOptions {

    @Parameters(
            paramLabel = "PATH|URL",
            arity = "1..*",
            description = "Files and folders to read; http and https addresses of single pages.")
    private List<String> sources = List.of();

    @Option(
            names = "--date",
            paramLabel = "YYYY-MM-DD",
            converter = DateConverter.class,
            description = "When it was published: a day, a month or a year.")
    private @Nullable PartialDate date;

    @Option(names = "--author", paramLabel = "NAME", description = "Who wrote it.")
    private @Nullable String author;

    @Option(names = "--publisher", paramLabel = "NAME", description = "Who published it.")
    private @Nullable String publisher;

    @Option(
            names = "--lang",
            paramLabel = "de|en",
            converter = LanguageConverter.class,
            description = "The language it is written in.")
    private @Nullable Language language;

    @Option(
            names = "--max-bytes",
            paramLabel = "N",
            description = "Reject larger files; 20000000 if not given, for lists 1000000000.")
    private @Nullable Long maxBytes;

    @Option(
            names = "--conllu",
            description =
                    "The files are CoNLL-U, as Stanza, UDPipe or annotate write it: take their"
                            + " parse in place of ours.")
    private boolean conllu;

    @Option(
            names = "--base",
            paramLabel = "IRI",
            converter = BaseConverter.class,
            description = "What all IRIs of a new store begin with.")
    private @Nullable Iris base;

    /**
     * Files to read.
     *
     * @param main knows the folder that paths start from
     */
    List<SourceLoader.Entry> entries(Main main) {
        return SourceLoader.list(
                sources.stream().filter(s -> !PageLoader.isAddress(s)).map(main::path).toList());
    }

    private long maxBytes() {
        return maxBytes == null ? SourceLoader.DEFAULT_MAX_BYTES : maxBytes;
    }

    long maxListBytes() {
        return maxBytes == null ? ListFile.DEFAULT_MAX_BYTES : maxBytes;
    }

    @Nullable PartialDate date() {
        return date;
    }

    /** Pages to fetch. */
    List<String> addresses() {
        return sources.stream().filter(PageLoader::isAddress).toList();
    }

    /** The pages at the addresses, each fetched only when its turn comes. */
    Iterable<Opening> pages(List<String> addresses) {
        PageLoader loader = new PageLoader(maxBytes());
        return addresses.stream().map(address -> Opening.ofPage(loader, address, given())).toList();
    }

    /** The documents of the entries, each file opened only when its turn comes. */
    Iterable<Opening> openings(List<SourceLoader.Entry> entries) {
        SourceLoader loader = new SourceLoader(maxBytes());
        return () ->
                entries.stream()
                        .flatMap(
                                entry ->
                                        conllu
                                                ? Opening.ofConllu(loader, entry, given()).stream()
                                                : Stream.of(Opening.of(loader, entry, given())))
                        .iterator();
    }

    /** What the user says goes before what a document says. */
    private Metadata given() {
        return new Metadata(null, author, publisher, date, language, null);
    }

    Optional<Iris> base() {
        return Optional.ofNullable(base);
    }

    private static final class DateConverter implements ITypeConverter<PartialDate> {
        @Override
        public PartialDate convert(String value) {
            return PartialDate.parse(value)
                    .orElseThrow(
                            () ->
                                    new TypeConversionException(
                                            "'" + value + "' is no date such as 2024-10-23"));
        }
    }

    /** Also for other commands that take a language. */
    static final class LanguageConverter implements ITypeConverter<Language> {
        @Override
        public Language convert(String value) {
            return Language.of(value)
                    .orElseThrow(
                            () -> new TypeConversionException("'" + value + "' is not de or en"));
        }
    }

    /** Also for other commands that take a base. */
    static final class BaseConverter implements ITypeConverter<Iris> {
        @Override
        public Iris convert(String value) {
            try {
                return new Iris(value);
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException(e.getMessage());
            }
        }
    }
}
