package org.aktenlage.listing;

/** Takes a list record by record, so that no list need be held in memory. */
public interface ListSink {

    /** Called once, before the first record. */
    void begin(Issue issue);

    void accept(ListedParty party);
}
