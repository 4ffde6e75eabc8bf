package org.aktenlage.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.aktenlage.document.Document;
import org.aktenlage.document.Installation;
import org.aktenlage.document.Metadata;
import org.aktenlage.document.RejectedException;
import org.aktenlage.document.Source;
import org.aktenlage.document.reader.Readers;
import org.aktenlage.fact.Fact;
import org.aktenlage.fact.Reading;
import org.aktenlage.fact.Unread;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** Whole documents through all steps. */
class ExtractorTest {

    private static final Extractor EXTRACTOR = Extractor.load(Installation.located(List.of()), 0.4);

    private static Document document(String head, String body) {
        String file = "---\ndate: 2024-05-02\n" + head + "---\n\n" + body + "\n";
        try {
            Source source = new Source("a.md", file.getBytes(StandardCharsets.UTF_8));
            return Readers.read(source, Metadata.NONE);
        } catch (RejectedException e) {
            throw new AssertionError(e);
        }
    }

    private static Reading read(String language, String body) {
        return EXTRACTOR.read(document("lang: " + language + "\n", body));
    }

    @Test
    void quotesTheWordsThatTakeUpAnEarlierSentenceWhereTheyStand() {
        String body =
                "In long talks ministers from many capitals weighed what to do about missiles, and"
                    + " the United States delivered weapons to Israel. Those deliveries must stop.";
        Reading reading = read("en", body);
        assertEquals(List.of(), reading.unread());
        assertTrue(
                reading.facts().stream().allMatch(f -> f.sentence().covers(f.quote())),
                () -> reading.facts().toString());
        assertTrue(
                reading.facts().stream()
                        .map(f -> f.quote().of(reading.document().text()))
                        .anyMatch(q -> q.equals("Those deliveries")),
                () -> reading.facts().toString());
    }

    @ParameterizedTest
    @CsvSource({
        "en, Do you have any expectations of the meeting between —",
        "en, The talks between talks between",
        "de, Was erwarten Sie von dem Treffen zwischen —",
    })
    void readsSentencesThatBreakOff(String language, String broken) {
        assertEquals(List.of(), read(language, broken).unread());
    }

    @Test
    void passesOverASentenceThatIsTooLongAndReadsTheNext() {
        String list = "The list names " + "one firm and ".repeat(150) + "another.";
        Reading reading = read("en", list + "\n\nRussia condemned Japan.");
        assertEquals(
                List.of(Unread.Reason.TOO_LONG),
                reading.unread().stream().map(Unread::reason).toList());
        assertFalse(reading.facts().isEmpty());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "de | Das Ministerium schrieb auf X: | 2024-05-02",
                "de | @AuswaertigesAmt am 14.3.: | 2024-03-14",
                "de | @AuswaertigesAmt am 14.3.: Dazu mehr (1/2). | 2024-03-14",
                "de | Am 14. März schrieb das Auswärtige Amt: „ | 2024-03-14",
                "de | Am 14. März schrieb das Amt: „Das ist gut.“ | 2024-05-02",
            })
    void whatIsQuotedOfADaySpeaksFromThatDay(String language, String before, String day) {
        String told = "Das Auswärtige Amt hat heute den iranischen Botschafter einbestellt.";
        Reading reading = read(language, before + " " + told);
        List<String> days =
                reading.facts().stream()
                        .filter(f -> f.type().equals("Summons"))
                        .map(Fact::time)
                        .map(String::valueOf)
                        .toList();
        assertEquals(List.of(day), days);
    }

    @Test
    void englishQuotesSpeakFromTheirDayToo() {
        Reading reading =
                read("en", "On 14 March the Pentagon said: \"Today Iran attacked Israel.\"");
        assertEquals(
                List.of("2024-03-14"),
                reading.facts().stream()
                        .filter(f -> f.type().equals("Attack"))
                        .map(f -> String.valueOf(f.time()))
                        .toList());
    }

    @Test
    void missingModelsEndTheRun(@TempDir Path empty) {
        Installation whole = Installation.located(List.of());
        Extractor crippled = Extractor.load(new Installation(whole.home(), empty, List.of()), 0.4);
        Document document = document("lang: en\n", "Russia condemned Japan.");
        UncheckedIOException e =
                assertThrows(UncheckedIOException.class, () -> crippled.read(document));
        assertTrue(String.valueOf(e.getMessage()).contains(empty.toString()), e::toString);
    }
}
