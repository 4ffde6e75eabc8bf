package org.aktenlage.cli;

import picocli.CommandLine.IVersionProvider;

/** The version in the jar's manifest and that of the Java it runs on. */
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        String version = Main.class.getPackage().getImplementationVersion();
        return new String[] {
            "aktenlage " + (version == null ? "in development" : version),
            "Java " + Runtime.version()
        };
    }
}
