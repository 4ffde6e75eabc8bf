package org.aktenlage.server;

import org.aktenlage.document.Metadata;
import org.aktenlage.document.Source;

import java.util.List;

/** Takes documents into the store. */
public interface Intake {

    /**
     * Reads documents, one after the other, and stores each that can be read. One call at a time is
     * worked on; others wait.
     *
     * @param files as they came; their paths are names and never looked up on this machine
     * @param given what the user says of all of them: goes before what they say themselves
     * @return what became of each, in their order
     */
    List<Receipt> take(List<Source> files, Metadata given);
}
