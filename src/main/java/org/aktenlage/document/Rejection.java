package org.aktenlage.document;

/**
 * Why a source was not taken.
 *
 * @param path what was not taken
 * @param detail what was found and what was expected, for a person to read
 */
public record Rejection(String path, Code code, String detail) {

    /** The reasons, each with what the user can do about it. */
    public enum Code {
        EMPTY("the file has no text", "remove it or fetch it again"),
        BINARY("the bytes are no text", "convert it to text, Markdown or HTML first"),
        ENCODING("the bytes are neither UTF-8 nor windows-1252", "save the file as UTF-8"),
        TOO_LARGE("the file is over the limit", "raise it with --max-bytes"),
        NO_TEXT("the page has no readable text", "save the page with its text, not its scripts"),
        MALFORMED("the file breaks its own format", "mend the place named"),
        UNKNOWN_FORMAT("no reader knows this format", "convert it to text, Markdown or HTML first"),
        PARSED("the file is a parse", "read it with --conllu"),
        UNREADABLE("the file cannot be opened", "check that it exists and may be read"),
        REFUSED("the address may not be fetched", "save the page and name the file"),
        UNREACHABLE("the page cannot be fetched", "check the address, or save the page"),
        LANGUAGE(
                "the text is neither German nor English",
                "name its language with --lang if that is wrong"),
        TAKEN(
                "another file of this run has the same key",
                "name the folder above both instead of the files"),
        FAILED("the program failed on it", "report it with the lines above");

        private final String meaning;
        private final String remedy;

        Code(String meaning, String remedy) {
            this.meaning = meaning;
            this.remedy = remedy;
        }

        public String meaning() {
            return meaning;
        }

        public String remedy() {
            return remedy;
        }
    }

    /** One line: what, why, what to do. */
    @Override
    public String toString() {
        return path + ": " + code.meaning() + " (" + detail + "); " + code.remedy();
    }
}
