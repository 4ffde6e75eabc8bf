package org.aktenlage.server.page;

/**
 * What stands in the way.
 *
 * @param key of its words: {@code key} is the title, {@code key.hint} what to do
 * @param login whether logging in would help
 */
record Notice(int status, String key, boolean login) {

    static Notice of(int status, String key) {
        return new Notice(status, key, false);
    }
}
