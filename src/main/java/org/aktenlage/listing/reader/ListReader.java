package org.aktenlage.listing.reader;

import org.aktenlage.document.RejectedException;
import org.aktenlage.listing.ListSink;

import java.io.IOException;
import java.io.InputStream;

/** Reads lists of one format. */
interface ListReader {

    /**
     * Whether a list that begins so is of this format, whatever its file is called.
     *
     * @param beginning its first characters
     */
    boolean accepts(String beginning);

    /**
     * Hands over the list record by record.
     *
     * @param path names the list in errors
     * @throws RejectedException if the list breaks its format; what was handed over until then is
     *     not to be kept
     * @throws IOException if its bytes cannot be read
     */
    void read(String path, InputStream bytes, ListSink sink) throws RejectedException, IOException;
}
