package org.aktenlage.export.neo4j;

/**
 * Names and strings that end where they are meant to (<a
 * href="https://neo4j.com/docs/cypher-manual/current/syntax/parsing/">Cypher, Parsing</a>). All but
 * printable ASCII of what could be an escape is written as {@code \\uXXXX}, one line each.
 */
final class Cypher {

    private static final int FIRST_PRINTABLE = 0x20;

    private Cypher() {}

    static String string(String value) {
        StringBuilder string = new StringBuilder("'");
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '\\' -> string.append("\\\\");
                case '\'' -> string.append("\\'");
                case '\n' -> string.append("\\n");
                case '\r' -> string.append("\\r");
                case '\t' -> string.append("\\t");
                default -> {
                    if (c < FIRST_PRINTABLE || isBreak(c)) {
                        string.append(String.format("\\u%04X", (int) c));
                    } else {
                        string.append(c);
                    }
                }
            }
        }
        return string.append('\'').toString();
    }

    private static boolean isBreak(char c) {
        return c == '\u0085' || c == '\u2028' || c == '\u2029';
    }

    static String name(String name) {
        return "`" + name.replace("`", "``") + "`";
    }
}
