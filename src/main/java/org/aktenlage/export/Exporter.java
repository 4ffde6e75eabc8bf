package org.aktenlage.export;

import java.io.IOException;
import java.io.OutputStream;

/** Writes a property graph as one file. Stateless; the same graph gives the same bytes. */
public interface Exporter {

    /** Writes the whole file in UTF-8; flushes the stream and leaves it open. */
    void write(PropertyGraph graph, OutputStream out) throws IOException;
}
