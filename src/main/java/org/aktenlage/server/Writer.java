package org.aktenlage.server;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/**
 * Someone who may change the store.
 *
 * @param name as they call themselves; empty for a program
 * @param formKey stands in each form of the session, so that no other page can send one; empty for
 *     a program, which needs none
 */
public record Writer(String name, String formKey) {

    static final Writer PROGRAM = new Writer("", "");

    /** Whether it sent the token itself. */
    public boolean isProgram() {
        return formKey.isEmpty();
    }

    /** Whether a form is of this session. */
    public boolean sent(String givenKey) {
        return isProgram()
                || MessageDigest.isEqual(
                        givenKey.getBytes(StandardCharsets.UTF_8),
                        formKey.getBytes(StandardCharsets.UTF_8));
    }
}
