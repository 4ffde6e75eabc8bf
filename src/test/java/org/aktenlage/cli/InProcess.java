package org.aktenlage.cli;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** The command line within this process. */
final class InProcess {

    /**
     * What a run left behind.
     *
     * @param out what it wrote to standard output
     */
    record Run(int code, String out, String err) {

        /** The run's count under this word: {@code unchanged}. */
        String count(String word) {
            return out.lines()
                    .filter(line -> line.startsWith(word))
                    .map(line -> line.substring(word.length()).strip())
                    .findFirst()
                    .orElse("");
        }
    }

    private InProcess() {}

    static Run run(Object... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        String[] words = new String[arguments.length];
        for (int i = 0; i < words.length; i++) {
            words[i] = String.valueOf(arguments[i]);
        }
        int code = Main.run(StandardStreams.of(out, err), words);
        return new Run(
                code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}
