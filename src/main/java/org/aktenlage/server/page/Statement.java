package org.aktenlage.server.page;

/** A claim with the event it is about. */
record Statement(EventCard event, ClaimCard claim) {

    /** Makes them where they are shown. */
    record Maker(Claims claims) {
        Statement of(Claims.Place place) {
            return new Statement(claims.event(place), claims.card(place));
        }
    }
}
