package org.aktenlage.server.service;

import java.nio.file.Path;

/**
 * A dump as it was written.
 *
 * @param bytes how long the file is
 * @param sha256 of the file, in hexadecimal digits
 */
record DumpFile(Path file, long bytes, String sha256) {}
