package org.aktenlage.document.reader;

import java.net.InetAddress;
import java.time.Duration;

/** For tests of other packages: a loader that asks this machine and no other. */
public final class LocalLoader {

    private LocalLoader() {}

    public static FileLoader of(long maxBytes, Duration longest) {
        return new FileLoader(maxBytes, longest, InetAddress::isLoopbackAddress);
    }
}
