package org.aktenlage.server;

/**
 * What a browser may load and run on our pages: nothing from elsewhere, and nothing that stands in
 * a page (<a href="https://www.w3.org/TR/CSP3/">Content Security Policy 3</a>).
 */
public final class ContentPolicy {

    /** Of every page. */
    static final String STRICT = policy("'self'");

    private ContentPolicy() {}

    /**
     * Of a page whose library adds one style rule to it.
     *
     * @param hash of exactly that rule, as {@code sha256-...}
     */
    public static String withStyle(String hash) {
        return policy("'self' '" + hash + "'");
    }

    private static String policy(String styles) {
        return "default-src 'none'; script-src 'self'; style-src "
                + styles
                + "; img-src 'self' data:; font-src 'self' data:; connect-src 'self'; form-action"
                + " 'self'; base-uri 'none'; frame-ancestors 'none'";
    }
}
