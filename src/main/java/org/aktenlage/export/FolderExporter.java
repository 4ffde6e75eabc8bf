package org.aktenlage.export;

import java.io.IOException;
import java.io.OutputStream;

/** Writes a property graph as several files. Stateless; the same graph gives the same bytes. */
public interface FolderExporter {

    /** Where files go. */
    interface Folder {

        /** Writes a file of this name in UTF-8. */
        void file(String name, Writing writing) throws IOException;
    }

    /** Writes one file; leaves its stream open. */
    interface Writing {
        void to(OutputStream out) throws IOException;
    }

    void write(PropertyGraph graph, Folder folder) throws IOException;
}
