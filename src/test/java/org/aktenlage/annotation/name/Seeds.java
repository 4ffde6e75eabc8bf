package org.aktenlage.annotation.name;

import org.aktenlage.document.Installation;

import java.nio.file.Path;
import java.util.List;

/** The names of this repository, loaded once for all tests. */
final class Seeds {

    static final Installation HERE = new Installation(Path.of(""), Path.of(""), List.of());
    static final NameIndex INDEX = ActorLoader.load(HERE);

    private Seeds() {}
}
