package org.aktenlage.cli;

/** How much room there is on the screen. */
final class Terminal {

    private static final int USUAL = 160;

    private Terminal() {}

    /** In letters; from {@code COLUMNS} where the shell exports it. */
    static int columns() {
        String columns = System.getenv("COLUMNS");
        return columns != null && columns.matches("[1-9]\\d{1,4}")
                ? Integer.parseInt(columns)
                : USUAL;
    }
}
