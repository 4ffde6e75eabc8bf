package org.aktenlage.document.reader;

import org.aktenlage.document.Document;
import org.aktenlage.document.Metadata;
import org.aktenlage.document.RejectedException;
import org.aktenlage.document.Source;

/** Reads one format. Stateless; threads may share it. */
public interface Reader {

    /** Whether the source is in this reader's format, told by its content rather than its name. */
    boolean accepts(Source source);

    /**
     * Reads the source.
     *
     * @param given what the user says of the document: goes before what the document says itself
     * @throws RejectedException if the source breaks its format or has nothing to read
     */
    Document read(Source source, Metadata given) throws RejectedException;
}
