package org.aktenlage.listing.reader;

import org.aktenlage.document.RejectedException;
import org.aktenlage.listing.Issue;
import org.aktenlage.listing.ListSink;
import org.aktenlage.listing.ListedParty;
import org.aktenlage.listing.ListedParty.Note;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A list as a reader handed it over. */
final class Taken implements ListSink {

    private final List<Issue> issues = new ArrayList<>();
    private final List<ListedParty> parties = new ArrayList<>();

    private Taken() {}

    static Taken of(ListReader reader, String list) throws RejectedException {
        return of(reader, list.getBytes(StandardCharsets.UTF_8));
    }

    static Taken of(ListReader reader, byte[] list) throws RejectedException {
        Taken taken = new Taken();
        try (InputStream bytes = new ByteArrayInputStream(list)) {
            reader.read("a list", bytes, taken);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return taken;
    }

    /** What the notes of that label say. */
    static List<String> notes(ListedParty party, String label) {
        return party.notes().stream().filter(n -> n.label().equals(label)).map(Note::text).toList();
    }

    @Override
    public void begin(Issue issue) {
        issues.add(issue);
    }

    @Override
    public void accept(ListedParty party) {
        if (issues.size() != 1) {
            throw new IllegalStateException("a record before the list began");
        }
        parties.add(party);
    }

    /** The only one. */
    Issue issue() {
        if (issues.size() != 1) {
            throw new IllegalStateException("begun " + issues.size() + " times");
        }
        return issues.getFirst();
    }

    List<ListedParty> parties() {
        return parties;
    }

    ListedParty first() {
        return parties.getFirst();
    }
}
