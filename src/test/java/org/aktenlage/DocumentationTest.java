package org.aktenlage;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the documentation names is there. */
final class DocumentationTest {

    private static final Pattern LINK = Pattern.compile("\\]\\((?!https?:|#)([^)#]+)[^)]*\\)");
    private static final Pattern DEPENDENCY =
            Pattern.compile(
                    "<dependency>\\s*<groupId>[^<]+</groupId>\\s*<artifactId>([^<]+)</artifactId>"
                            + "(?!\\s*<version>[^<]*</version>\\s*<type>pom)");

    static Stream<Path> pages() throws IOException {
        try (Stream<Path> docs = Files.list(Path.of("docs"))) {
            return Stream.concat(
                    docs.filter(p -> p.toString().endsWith(".md")).sorted(),
                    Stream.of(Path.of("README.md"), Path.of("ontology/lexicon/README.md")))
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyLinkLeadsSomewhere(Path page) throws IOException {
        Matcher links = LINK.matcher(Files.readString(page));
        while (links.find()) {
            Path target = page.resolveSibling(links.group(1));
            assertTrue(Files.exists(target), page + " links to " + links.group(1));
        }
    }

    @Test
    void everyLibraryHasItsReason() throws IOException {
        String pom = Files.readString(Path.of("pom.xml"));
        String reasons = Files.readString(Path.of("docs", "architecture.md"));
        List<String> libraries =
                DEPENDENCY.matcher(pom).results().map(found -> found.group(1)).toList();
        assertTrue(libraries.size() > 15, () -> "only " + libraries);
        for (String library : libraries) {
            assertTrue(reasons.contains("`" + library + "`"), "no reason for " + library);
        }
    }
}
