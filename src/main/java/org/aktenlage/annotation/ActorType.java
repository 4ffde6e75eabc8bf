package org.aktenlage.annotation;

/** The kinds of political actors; each is a class {@code akt:NAME} of the ontology. */
public enum ActorType {
    STATE("State"),
    GOVERNMENT("Government"),
    MINISTRY("Ministry"),
    AGENCY("Agency"),
    PARLIAMENT("Parliament"),
    COURT("Court"),
    BODY("Body"),
    PARTY("Party"),
    PERSON("Person"),
    ARMED_GROUP("ArmedGroup"),
    COMPANY("Company"),
    OTHER("Other");

    private final String className;

    ActorType(String className) {
        this.className = className;
    }

    /** The local name of the class in the ontology. */
    public String className() {
        return className;
    }
}
