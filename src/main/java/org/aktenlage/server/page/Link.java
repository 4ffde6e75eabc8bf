package org.aktenlage.server.page;

/**
 * A thing by its name.
 *
 * @param href where it is told of; empty where nothing more is known
 */
record Link(String href, String text) {

    /** What has no page of its own. */
    static Link plain(String text) {
        return new Link("", text);
    }
}
