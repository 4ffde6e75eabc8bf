package org.aktenlage.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.aktenlage.cli.InProcess.Run;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How well the development documents are read: no change may make it worse unseen. */
final class DevelopmentSetIT {

    private static String report = "";

    @BeforeAll
    static void evaluate() {
        String corpus = System.getenv("AKTENLAGE_CORPUS");
        assumeTrue(corpus != null, "AKTENLAGE_CORPUS is not set: nothing is measured");
        Run run =
                InProcess.run("eval", Path.of(String.valueOf(corpus), "gold", "dev"), "--by-type");
        assertEquals(0, run.code(), run.err());
        report = run.out();
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "en"})
    void findsRolesInEachLanguage(String language) {
        String part = report.substring(report.indexOf("language " + language));
        assertTrue(figure(part, "roles .*F1 ([0-9.]+)") >= 0.50, part);
        assertTrue(figure(part, "asserted precision ([0-9.]+)") >= 0.74, part);
    }

    @Test
    void leaksNextToNothing() {
        assertTrue(figure(report, "leaks ([0-9]+)") <= 1, report);
    }

    private static double figure(String text, String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        assertTrue(matcher.find(), text);
        return Double.parseDouble(matcher.group(1));
    }
}
