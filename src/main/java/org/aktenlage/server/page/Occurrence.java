package org.aktenlage.server.page;

/** An event stated as fact, with one of the sentences that state it. */
record Occurrence(EventCard event, ClaimCard claim, int claims) {}
