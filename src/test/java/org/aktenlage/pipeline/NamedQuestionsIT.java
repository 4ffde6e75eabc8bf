package org.aktenlage.pipeline;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.aktenlage.document.Installation;
import org.aktenlage.document.Metadata;
import org.aktenlage.document.PartialDate;
import org.aktenlage.document.reader.SourceLoader;
import org.aktenlage.listing.SampleLists;
import org.aktenlage.listing.reader.ListFile;
import org.aktenlage.match.Match;
import org.aktenlage.match.Party;
import org.aktenlage.match.PartyIndex;
import org.aktenlage.match.SameParties;
import org.aktenlage.store.Answer;
import org.aktenlage.store.Decision;
import org.aktenlage.store.DocumentActors;
import org.aktenlage.store.Explanation;
import org.aktenlage.store.GraphStore;
import org.aktenlage.store.ListedParties;
import org.aktenlage.store.NamedQuery;
import org.aktenlage.store.QueryLibrary;
import org.aktenlage.store.QuestionException;
import org.aktenlage.store.Questions;
import org.aktenlage.store.Review;
import org.aktenlage.store.Tdb2Store;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Every question of {@code queries/} over the documents that come with the program. */
final class NamedQuestionsIT {

    private static final Installation INSTALLATION = Installation.located(List.of());
    private static final Duration LIMIT = Duration.ofMinutes(1);

    private static GraphStore store;

    @BeforeAll
    static void readTheDocuments(@TempDir Path folder) throws QuestionException, IOException {
        store = Tdb2Store.open(folder.resolve("store"), Clock.systemUTC());
        Ingestion ingestion = Ingestion.into(store, INSTALLATION, 0.5);
        SourceLoader loader = new SourceLoader(SourceLoader.DEFAULT_MAX_BYTES);
        Path documents = INSTALLATION.home().resolve("seeds/documents");
        for (SourceLoader.Entry entry : SourceLoader.list(List.of(documents))) {
            if (!entry.path().equals("README.md")) {
                assertInstanceOf(
                        Outcome.Done.class, ingestion.ingest(loader, entry, Metadata.NONE));
            }
        }
        Path paper = folder.resolve("gazprombank.txt");
        Files.writeString(paper, "Canada imposed sanctions on Gazprombank.\n");
        ingestion.ingest(loader, new SourceLoader.Entry(paper, "gazprombank.txt"), Metadata.NONE);
        readTheLists(folder);
        confirmSomething();
    }

    /** Two issues of a list and one of another, a party on both, and one in a document. */
    private static void readTheLists(Path folder) throws IOException {
        ListIngestion lists = new ListIngestion(store, ListFile.DEFAULT_MAX_BYTES);
        for (Path file : SampleLists.in(folder)) {
            ListFile list = ListFile.of(file, file.toString()).orElseThrow();
            PartialDate undated =
                    list.path().contains("canada") ? new PartialDate(2024, 5, 2) : null;
            assertInstanceOf(Outcome.Listed.class, lists.ingest(list, undated));
        }
        List<Party> listed = ListedParties.of(store);
        SameParties pairs = new SameParties(new PartyIndex(listed), Match.DEFAULT_THRESHOLD);
        List<Match> found = new ArrayList<>(pairs.find(listed, party -> {}));
        DocumentActors.of(store).forEach(actor -> found.addAll(pairs.listed(actor)));
        store.propose(found, "test");
    }

    /** Gives the question about decisions something to tell, and changes nothing else. */
    private static void confirmSomething() throws QuestionException {
        List<Explanation> claims =
                Explanation.of(store, QueryLibrary.load(INSTALLATION), "Summons", "en", LIMIT);
        Decision decision = new Decision(Decision.Verdict.CONFIRMED, "Ada", "it says so");
        new Review(store).decide(claims.getFirst().get("claim"), decision);
    }

    @AfterAll
    static void close() {
        store.close();
    }

    static List<NamedQuery> queries() throws QuestionException {
        return QueryLibrary.load(INSTALLATION).all();
    }

    @ParameterizedTest
    @MethodSource("queries")
    void hasAnAnswerWithItsDefaults(NamedQuery query) throws QuestionException {
        assertFalse(query.english().isBlank() || query.german().isBlank(), query.name());
        assertTrue(rows(query, Map.of()) > 0, query.name());
    }

    @Test
    void thereAreAtLeastTwentyTwo() throws QuestionException {
        assertTrue(queries().size() >= 22);
    }

    @Test
    void anActorOfWhomNothingIsSaidGivesNoRows() throws QuestionException {
        NamedQuery timeline = QueryLibrary.load(INSTALLATION).get("timeline");
        assertFalse(rows(timeline, Map.of("actor", "Kenya")) > 0);
    }

    @Test
    void anUnknownQueryIsAnsweredWithCloseNames() {
        QuestionException e =
                assertThrows(
                        QuestionException.class,
                        () -> QueryLibrary.load(INSTALLATION).get("timelin"));
        assertTrue(String.valueOf(e.getMessage()).contains("did you mean timeline"));
    }

    @Test
    void anExplanationMarksTheQuoteInItsSentence() throws QuestionException {
        List<Explanation> claims =
                Explanation.of(store, QueryLibrary.load(INSTALLATION), "Summons", "en", LIMIT);
        assertFalse(claims.isEmpty());
        claims.forEach(c -> assertTrue(c.marked("[", "]").contains("[" + c.get("quote") + "]")));
    }

    private static int rows(NamedQuery query, Map<String, String> values) throws QuestionException {
        Answer answer = new Questions(store).ask(query, values, LIMIT);
        return assertInstanceOf(Answer.Table.class, answer, query.name()).rows().size();
    }
}
