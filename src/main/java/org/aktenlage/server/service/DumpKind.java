package org.aktenlage.server.service;

import org.aktenlage.export.rdf.RdfFormat;

import java.util.Arrays;
import java.util.Optional;

/** The dumps that there are. */
enum DumpKind {
    ALL("aktenlage.nq.gz", RdfFormat.NQ, "application/n-quads"),
    ASSERTED("asserted.ttl.gz", RdfFormat.TTL, "text/turtle");

    private final String fileName;
    private final RdfFormat format;
    private final String mediaType;

    DumpKind(String fileName, RdfFormat format, String mediaType) {
        this.fileName = fileName;
        this.format = format;
        this.mediaType = mediaType;
    }

    String fileName() {
        return fileName;
    }

    RdfFormat format() {
        return format;
    }

    /** Of what is compressed. */
    String mediaType() {
        return mediaType;
    }

    static Optional<DumpKind> of(String fileName) {
        return Arrays.stream(values()).filter(k -> k.fileName.equals(fileName)).findFirst();
    }
}
