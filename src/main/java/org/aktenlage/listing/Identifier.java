package org.aktenlage.listing;

/**
 * A number that somebody gave the party: a passport, a tax number, a ship's IMO number.
 *
 * @param scheme as the list words it
 * @param country that gave it, as the list words it; empty where it does not say
 * @param issued in the list's words; empty where it does not say
 * @param expires in the list's words; empty where it does not say
 * @param note what the list adds
 */
public record Identifier(
        String scheme, String value, String country, String issued, String expires, String note) {

    /** The scheme of the numbers of the International Maritime Organization. */
    public static final String IMO = "IMO";

    public static Identifier of(String scheme, String value) {
        return new Identifier(scheme, value, "", "", "", "");
    }
}
