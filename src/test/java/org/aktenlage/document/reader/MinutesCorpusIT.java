package org.aktenlage.document.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.aktenlage.document.Document;
import org.aktenlage.document.Metadata;
import org.aktenlage.document.RejectedException;
import org.aktenlage.document.Source;
import org.aktenlage.document.Turn;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/**
 * Real minutes of nine sittings of the 17th and 18th term as text, and of three older and newer
 * ones as flat XML: how many turns, how many of them questions, how many speakers. Looked through
 * turn by turn when the numbers were taken; a change shows in review.
 */
final class MinutesCorpusIT {

    @ParameterizedTest
    @CsvSource({
        "plenarprotokolle_xml/01143.xml, 1951-05-23, 67, 0, 22",
        "plenarprotokolle_xml/09036.xml, 1981-05-13, 336, 35, 44",
        "plenarprotokolle_txt/17035.txt, 2010-03-26, 175, 0, 52",
        "plenarprotokolle_txt/17103.txt, 2011-04-08, 122, 0, 49",
        "plenarprotokolle_txt/17229.txt, 2013-03-15, 140, 0, 63",
        "plenarprotokolle_txt/17238.txt, 2013-04-26, 188, 0, 63",
        "plenarprotokolle_txt/18017.txt, 2014-02-20, 324, 0, 129",
        "plenarprotokolle_txt/18020.txt, 2014-03-13, 184, 0, 77",
        "plenarprotokolle_txt/18023.txt, 2014-03-20, 266, 0, 99",
        "plenarprotokolle_txt/18077.txt, 2014-12-19, 94, 0, 37",
        "plenarprotokolle_txt/18108.txt, 2015-06-10, 307, 41, 65",
        "plenarprotokolle_xml/18181.xml, 2016-06-28, 27, 0, 12"
    })
    void everySpeakerHasHisTurns(String file, String day, int turns, int questions, long speakers)
            throws IOException, RejectedException {
        String corpus = System.getenv("AKTENLAGE_CORPUS");
        assumeTrue(corpus != null, "AKTENLAGE_CORPUS is not set: real minutes are not read");
        Path path = Path.of(String.valueOf(corpus), "data/german", file);
        Document document = Readers.read(new Source(file, Files.readAllBytes(path)), Metadata.NONE);
        assertEquals(day, String.valueOf(document.metadata().published()));
        assertEquals(turns, document.turns().size());
        assertEquals(
                questions,
                document.turns().stream().filter(t -> t.kind() == Turn.Kind.QUESTION).count());
        assertEquals(
                speakers,
                document.turns().stream()
                        .map(Turn::speaker)
                        .filter(Objects::nonNull)
                        .distinct()
                        .count());
    }
}
