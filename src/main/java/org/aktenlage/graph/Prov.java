package org.aktenlage.graph;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** The terms of <a href="https://www.w3.org/TR/prov-o/">PROV-O</a> that code uses. */
public final class Prov {

    public static final Node ENTITY = term("Entity");
    public static final Node SPECIALIZATION_OF = term("specializationOf");
    public static final Node HAD_PRIMARY_SOURCE = term("hadPrimarySource");
    public static final Node VALUE = term("value");
    public static final Node WAS_ATTRIBUTED_TO = term("wasAttributedTo");
    public static final Node WAS_DERIVED_FROM = term("wasDerivedFrom");
    public static final Node WAS_REVISION_OF = term("wasRevisionOf");

    private Prov() {}

    private static Node term(String localName) {
        return NodeFactory.createURI("http://www.w3.org/ns/prov#" + localName);
    }
}
