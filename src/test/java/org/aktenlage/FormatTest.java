package org.aktenlage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.googlejavaformat.java.Main;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * All sources are as google-java-format 1.33.0 {@code --aosp} writes them. {@code mvn test
 * -Dtest=FormatTest -Dformat.update=true} rewrites those that are not, and fails.
 */
final class FormatTest {

    @Test
    void sourcesAreFormatted() throws Exception {
        List<String> sources = sources();
        assertTrue(sources.size() > 1, "no sources found");
        String unformatted = format("--dry-run", sources);
        if (Boolean.getBoolean("format.update") && !unformatted.isEmpty()) {
            format("--replace", unformatted.lines().toList());
        }
        assertEquals("", unformatted, "run again with -Dformat.update=true to rewrite");
    }

    private static String format(String mode, List<String> sources) throws Exception {
        List<String> arguments = new ArrayList<>(List.of("--aosp", mode));
        arguments.addAll(sources);
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        Main main =
                new Main(new PrintWriter(out), new PrintWriter(err), InputStream.nullInputStream());
        main.format(arguments.toArray(String[]::new));
        assertEquals("", err.toString());
        return out.toString();
    }

    private static List<String> sources() throws IOException {
        try (Stream<Path> tree = Files.walk(Path.of("src"))) {
            return tree.map(Path::toString).filter(p -> p.endsWith(".java")).sorted().toList();
        }
    }
}
