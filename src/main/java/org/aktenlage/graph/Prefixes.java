package org.aktenlage.graph;

import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OA;
import org.apache.jena.vocabulary.ORG;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.apache.jena.vocabulary.SchemaDO;
import org.apache.jena.vocabulary.XSD;

import java.util.Map;

/** The short names of the vocabularies that the graph uses, for notations that have them. */
public final class Prefixes {

    public static final Map<String, String> ALL =
            Map.ofEntries(
                    Map.entry("akt", Aktenlage.NAMESPACE),
                    Map.entry("frame", Aktenlage.FRAME_NAMESPACE),
                    Map.entry("prov", "http://www.w3.org/ns/prov#"),
                    Map.entry("dct", DCTerms.NS),
                    Map.entry("foaf", "http://xmlns.com/foaf/0.1/"),
                    Map.entry("oa", OA.NS),
                    Map.entry("org", ORG.NS),
                    Map.entry("owl", OWL2.NS),
                    Map.entry("rdf", RDF.uri),
                    Map.entry("rdfs", RDFS.uri),
                    Map.entry("schema", SchemaDO.NS),
                    Map.entry("skos", SKOS.uri),
                    Map.entry("xsd", XSD.NS));

    private Prefixes() {}
}
