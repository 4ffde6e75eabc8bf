package org.aktenlage.graph;

import org.apache.jena.graph.Node;

/** The terms of {@code ontology/aktenlage.ttl} that speak of sanctions lists. */
public final class ListTerms {

    public static final Node SANCTIONS_LIST = Aktenlage.term("SanctionsList");
    public static final Node LIST_ISSUE = Aktenlage.term("ListIssue");
    public static final Node LIST_RECORD = Aktenlage.term("ListRecord");
    public static final Node RECORD_VERSION = Aktenlage.term("RecordVersion");
    public static final Node LISTED_PARTY = Aktenlage.term("ListedParty");
    public static final Node PERSON = Aktenlage.term("Person");
    public static final Node ENTITY = Aktenlage.term("Entity");
    public static final Node VESSEL = Aktenlage.term("Vessel");
    public static final Node AIRCRAFT = Aktenlage.term("Aircraft");
    public static final Node LISTING = Aktenlage.term("Listing");
    public static final Node PARTY_NAME = Aktenlage.term("PartyName");
    public static final Node BIRTH = Aktenlage.term("Birth");
    public static final Node PLACE_CLASS = Aktenlage.term("Place");
    public static final Node IDENTIFIER_CLASS = Aktenlage.term("Identifier");
    public static final Node CITATION = Aktenlage.term("Citation");
    public static final Node NOTE_CLASS = Aktenlage.term("Note");
    public static final Node ON_LIST = Aktenlage.term("onList");
    public static final Node PARTY = Aktenlage.term("party");
    public static final Node LISTING_OF = Aktenlage.term("listing");
    public static final Node PROGRAMME = Aktenlage.term("programme");
    public static final Node AUTHORITY_ID = Aktenlage.term("authorityId");
    public static final Node LISTED = Aktenlage.term("listed");
    public static final Node ADOPTED = Aktenlage.term("adopted");
    public static final Node PUBLISHED = Aktenlage.term("published");
    public static final Node EFFECTIVE = Aktenlage.term("effective");
    public static final Node AMENDED = Aktenlage.term("amended");
    public static final Node ENDED = Aktenlage.term("ended");
    public static final Node MEASURE_WORDS = Aktenlage.term("measureWords");
    public static final Node REASON_WORDS = Aktenlage.term("reasonWords");
    public static final Node CITES = Aktenlage.term("cites");
    public static final Node HAS_NAME = Aktenlage.term("hasName");
    public static final Node NAME_USE = Aktenlage.term("nameUse");
    public static final Node NAME_QUALITY = Aktenlage.term("nameQuality");
    public static final Node NAME_PART = Aktenlage.term("namePart");
    public static final Node SCRIPT = Aktenlage.term("script");
    public static final Node BIRTH_OF = Aktenlage.term("birth");
    public static final Node BIRTH_PLACE = Aktenlage.term("birthPlace");
    public static final Node ADDRESS = Aktenlage.term("address");
    public static final Node NATIONALITY_WORDS = Aktenlage.term("nationalityWords");
    public static final Node GENDER = Aktenlage.term("gender");
    public static final Node IDENTIFIER = Aktenlage.term("identifier");
    public static final Node SCHEME = Aktenlage.term("scheme");
    public static final Node COUNTRY_WORDS = Aktenlage.term("countryWords");
    public static final Node APPROXIMATE = Aktenlage.term("approximate");
    public static final Node NOTE = Aktenlage.term("note");
    public static final Node EQUIVALENT = Aktenlage.term("equivalent");

    public static final Node HAS_ISSUE = Aktenlage.term("hasIssue");
    public static final Node HOLDS = Aktenlage.term("holds");
    public static final Node DESIGNATION = Aktenlage.term("Designation");
    public static final Node AMENDMENT = Aktenlage.term("Amendment");
    public static final Node DELISTING = Aktenlage.term("Delisting");
    public static final Node LISTING_EVENT = Aktenlage.term("ListingEvent");
    public static final Node VALUE_CHANGE = Aktenlage.term("ValueChange");
    public static final Node CHANGES = Aktenlage.term("changes");
    public static final Node PROPERTY = Aktenlage.term("property");
    public static final Node OLD_VALUE = Aktenlage.term("oldValue");
    public static final Node NEW_VALUE = Aktenlage.term("newValue");
    public static final Node FIRST_SEEN = Aktenlage.term("firstSeen");
    public static final Node LAST_SEEN = Aktenlage.term("lastSeen");
    public static final Node ISSUE_BEFORE = Aktenlage.term("issueBefore");
    public static final Node ISSUE = Aktenlage.term("issue");
    public static final Node REGIME = Aktenlage.term("regime");

    public static final Node REGIME_CLASS = Aktenlage.term("Regime");
    public static final Node MEASURE_CLASS = Aktenlage.term("Measure");
    public static final Node MEASURE = Aktenlage.term("measure");
    public static final Node AUTHORITY = Aktenlage.term("authority");
    public static final Node AGAINST = Aktenlage.term("against");
    public static final Node LEGAL_BASIS = Aktenlage.term("legalBasis");
    public static final Node PROGRAMME_CODE = Aktenlage.term("programmeCode");

    public static final Node HOLDS_ENDED = Aktenlage.term("holdsEnded");

    private ListTerms() {}
}
