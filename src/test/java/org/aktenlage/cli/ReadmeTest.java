package org.aktenlage.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.aktenlage.cli.InProcess.Run;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The commands that the README and the other pages show are commands with those options. */
final class ReadmeTest {

    private static final String CALL = "aktenlage ";

    private static final List<String> PAGES =
            List.of(
                    "README.md",
                    "docs/benchmarks.md",
                    "docs/exports.md",
                    "docs/extraction.md",
                    "docs/lists.md",
                    "docs/server.md",
                    "docs/visualisation.md");

    static Stream<String> commands() throws IOException {
        Stream<String> lines = Stream.empty();
        for (String page : PAGES) {
            lines = Stream.concat(lines, Files.readAllLines(Path.of(page)).stream());
        }
        return lines.map(line -> line.replaceAll(" +#.*", ""))
                .map(line -> line.replaceAll(".*target/aktenlage/bin/", ""))
                .filter(line -> line.matches(CALL + "[a-z][a-z-]* .*"));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void everyCommandTakesItsOptions(String line) {
        List<String> words = Arrays.asList(line.substring(CALL.length()).split("[ ;|]+", -1));
        Run help = InProcess.run(words.getFirst(), "--help");
        assertEquals(0, help.code(), help.err());
        words.stream()
                .filter(word -> word.startsWith("--"))
                .forEach(option -> assertTrue(help.out().contains(option), line + ": " + option));
    }

    @Test
    void thereAreCommands() throws IOException {
        assertTrue(commands().count() > 8);
    }

    @Test
    void theBuildOfTheReadmeIsTheOneThatIsRun() throws IOException {
        String readme = Files.readString(Path.of("README.md"));
        String run = Files.readString(Path.of(".ci", "run"));
        assertTrue(readme.contains("\nmvn verify\n"), "README names no test command");
        assertTrue(run.endsWith("\nmvn verify\n"), ".ci/run does not end with it");
        assertTrue(
                readme.contains(
                        "mvn -q package -DskipTests && target/aktenlage/bin/aktenlage demo"));
    }
}
