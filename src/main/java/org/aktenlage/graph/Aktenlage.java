package org.aktenlage.graph;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/**
 * The terms of {@code ontology/aktenlage.ttl} that code uses; a test compares them with that file.
 */
public final class Aktenlage {

    public static final String NAMESPACE = "https://w3id.org/aktenlage/ns#";
    public static final String FRAME_NAMESPACE = "https://w3id.org/aktenlage/frame/";

    public static final Node ACTOR = term("Actor");
    public static final Node AUTHOR_CLASS = term("Author");
    public static final Node CITIZEN = term("Citizen");
    public static final Node KEY = term("key");
    public static final Node STATE = term("State");
    public static final Node ISO = term("iso");
    public static final Node OF_STATE = term("ofState");
    public static final Node START = term("start");
    public static final Node END = term("end");
    public static final Node REFERENCE = term("Reference");

    public static final Node DOCUMENT = term("Document");
    public static final Node DOCUMENT_VERSION = term("DocumentVersion");
    public static final Node QUESTION_PAGE = term("QuestionPage");
    public static final Node NEWS_ARTICLE = term("NewsArticle");
    public static final Node PRESS_STATEMENT = term("PressStatement");
    public static final Node TEXT_DOCUMENT = term("TextDocument");
    public static final Node TURN = term("Turn");
    public static final Node CITIZEN_QUESTION = term("CitizenQuestion");
    public static final Node QUESTION = term("Question");
    public static final Node ANSWER = term("Answer");
    public static final Node STATEMENT = term("Statement");
    public static final Node HAS_TURN = term("hasTurn");
    public static final Node POSITION = term("position");
    public static final Node SPEAKER = term("speaker");
    public static final Node SPEAKER_NAME = term("speakerName");
    public static final Node AFFILIATION = term("affiliation");
    public static final Node TEXT = term("text");
    public static final Node STRUCTURE = term("structure");
    public static final Node SHA256 = term("sha256");
    public static final Node NAME = term("name");
    public static final Node PATH = term("path");
    public static final Node AUTHOR = term("author");
    public static final Node PUBLISHER = term("publisher");
    public static final Node ANCHOR = term("anchor");

    public static final Node CURRENT_VERSION = term("currentVersion");
    public static final Node HAS_VERSION = term("hasVersion");
    public static final Node STATUS = term("status");
    public static final Node CLOSED_BY = term("closedBy");
    public static final Node EXTRACTION = term("extraction");
    public static final Node RECORDED_AT = term("recordedAt");
    public static final Node REMOVED_AT = term("removedAt");
    public static final Node STORE = term("Store");
    public static final Node CURRENT = term("Current");
    public static final Node CLOSED = term("Closed");
    public static final Node ERASED = term("Erased");
    public static final Node REMOVAL = term("Removal");
    public static final Node CLAIM_REJECTION = term("ClaimRejection");
    public static final Node REJECTS = term("rejects");
    public static final Node CLAIM_CONFIRMATION = term("ClaimConfirmation");
    public static final Node CONFIRMS = term("confirms");
    public static final Node WORDING_HASH = term("wordingHash");
    public static final Node MERGE_DECISION = term("MergeDecision");
    public static final Node MERGES = term("merges");
    public static final Node SCORE = term("score");
    public static final Node SPEAKS_FOR = term("speaksFor");
    public static final Node PROPOSED_BY = term("proposedBy");
    public static final Node PROPOSED_AT = term("proposedAt");
    public static final Node VERDICT = term("verdict");
    public static final Node PROPOSED = term("Proposed");
    public static final Node CONFIRMED = term("Confirmed");
    public static final Node REJECTED = term("Rejected");
    public static final Node DECIDED_AT = term("decidedAt");
    public static final Node DECIDED_BY = term("decidedBy");

    public static final Node CLAIM = term("Claim");
    public static final Node SPAN = term("Span");
    public static final Node ABOUT = term("about");
    public static final Node FACTUALITY = term("factuality");
    public static final Node ASSERTED = term("Asserted");
    public static final Node DENIED = term("Denied");
    public static final Node EVIDENCE = term("evidence");
    public static final Node SENTENCE = term("sentence");
    public static final Node PAGE = term("page");
    public static final Node IN_TURN = term("inTurn");
    public static final Node IN_CAPACITY = term("inCapacity");
    public static final Node SAID_ON = term("saidOn");
    public static final Node EXTRACTED_BY = term("extractedBy");
    public static final Node CONFIDENCE = term("confidence");
    public static final Node ASSERTED_BY = term("assertedBy");
    public static final Node DISPUTED = term("disputed");

    public static final Node LEDGER_ENTRY = term("LedgerEntry");
    public static final Node WOULD_BE = term("wouldBe");
    public static final Node REASON = term("reason");
    public static final Node DETAIL = term("detail");
    public static final Node UNKNOWN_ACTOR = term("UnknownActor");
    public static final Node MISSING_ROLE = term("MissingRole");
    public static final Node BELOW_THRESHOLD = term("BelowThreshold");
    public static final Node UNRESOLVED_REFERENCE = term("UnresolvedReference");
    public static final Node QUESTION_REASON = term("QuestionReason");

    public static final Node WHEN = term("When");
    public static final Node TIME = term("time");
    public static final Node EARLIEST = term("earliest");
    public static final Node LATEST = term("latest");
    public static final Node VALUE = term("value");
    public static final Node WORDS = term("words");
    public static final Node PRECISION = term("precision");
    public static final Node DAY = term("Day");
    public static final Node MONTH = term("Month");
    public static final Node YEAR = term("Year");
    public static final Node TIME_BASIS = term("timeBasis");
    public static final Node STATED = term("Stated");
    public static final Node INFERRED_FROM_TEXT = term("InferredFromText");

    public static final Node EVENT = term("Event");
    public static final Node AGENT = term("agent");
    public static final Node TARGET = term("target");
    public static final Node THEME = term("theme");
    public static final Node PLAIN_PROPERTY = term("plainProperty");
    public static final Node PLAIN_EDGE = term("plainEdge");

    private Aktenlage() {}

    /** The term of this local name, such as an event class. */
    public static Node term(String localName) {
        return NodeFactory.createURI(NAMESPACE + localName);
    }

    /** The frame of this local name. */
    public static Node frame(String localName) {
        return NodeFactory.createURI(FRAME_NAMESPACE + localName);
    }
}
