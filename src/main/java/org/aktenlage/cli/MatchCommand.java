package org.aktenlage.cli;

import org.aktenlage.match.Match;
import org.aktenlage.match.Party;
import org.aktenlage.match.PartyIndex;
import org.aktenlage.match.SameParties;
import org.aktenlage.store.DocumentActors;
import org.aktenlage.store.GraphStore;
import org.aktenlage.store.ListedParties;
import org.aktenlage.store.MergeCount;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;

/**
 * Proposes which parties of different lists are the same. It is a command of its own and no part of
 * {@code ingest}: it looks at all lists at once, takes a minute, and is wanted when the last of
 * several lists is in.
 */
@Command(
        name = "match",
        description = {
            "Propose which parties of different lists are the same, and which actors of",
            "documents are on a list. Queries same-party, listed-in-document and",
            "documents-of-party show the proposals; review confirms or rejects them.",
            "What a person has decided stays; earlier proposals that hold no longer go."
        })
final class MatchCommand implements Callable<Integer> {

    @ParentCommand private Main main = Main.NONE;
    @Mixin private StoreOption store = new StoreOption();

    @Option(
            names = "--threshold",
            paramLabel = "X",
            description = "Leave out what scores less, 0 to 1; ${DEFAULT-VALUE} if not given.")
    private double threshold = Match.DEFAULT_THRESHOLD;

    @Override
    public Integer call() {
        try (GraphStore open = store.open()) {
            List<Party> listed = ListedParties.of(open);
            SameParties pairs = new SameParties(new PartyIndex(listed), threshold);
            List<Match> found = new ArrayList<>(pairs.find(listed, party -> {}));
            DocumentActors.of(open).forEach(actor -> found.addAll(pairs.listed(actor)));
            MergeCount count = open.propose(found, new Version().getVersion()[0] + ", match");
            main.streams().out().print(line(listed.size(), count));
            return 0;
        }
    }

    private static String line(int parties, MergeCount count) {
        return String.format(
                Locale.ROOT,
                "%d parties: %d pairs proposed, %d as before, %d decided, %d withdrawn\n",
                parties,
                count.added(),
                count.kept(),
                count.decided(),
                count.withdrawn());
    }
}
