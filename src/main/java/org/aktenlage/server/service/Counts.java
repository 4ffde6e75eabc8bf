package org.aktenlage.server.service;

import org.aktenlage.graph.Aktenlage;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;

/**
 * How much a part of a store holds, in the sense of <a
 * href="https://www.w3.org/TR/void/#statistics">VoID, 4</a>.
 *
 * @param entities things with an address of ours of which something is said
 * @param documents that count now
 */
record Counts(long triples, long entities, long classes, long properties, long documents) {

    /** Counts quads, in any order. */
    static final class Counter {

        private final String base;
        private final Predicate<Quad> belongs;
        private final Set<Node> classes = new HashSet<>();
        private final Set<Node> properties = new HashSet<>();
        private long triples;
        private long documents;

        /** 64 bits of each entity's name, for a set of millions costs ten times as much. */
        private long[] entities = new long[1024];

        private int seen;

        /**
         * @param base what the IRIs of entities begin with
         * @param belongs which quads count
         */
        Counter(String base, Predicate<Quad> belongs) {
            this.base = base;
            this.belongs = belongs;
        }

        void add(Quad quad) {
            if (!belongs.test(quad)) {
                return;
            }
            triples++;
            properties.add(quad.getPredicate());
            if (quad.getPredicate().equals(RDF.Nodes.type)) {
                classes.add(quad.getObject());
            }
            if (quad.getPredicate().equals(Aktenlage.CURRENT_VERSION)) {
                documents++;
            }
            Node subject = quad.getSubject();
            if (subject.isURI() && subject.getURI().startsWith(base)) {
                add(hash(subject.getURI()));
            }
        }

        private void add(long entity) {
            if (seen > 0 && entities[seen - 1] == entity) {
                // quads mostly come thing by thing
                return;
            }
            if (seen == entities.length) {
                seen = distinct();
                entities =
                        seen > entities.length / 2
                                ? Arrays.copyOf(entities, entities.length * 2)
                                : entities;
            }
            entities[seen++] = entity;
        }

        /** Sorts what was seen and keeps each once. */
        private int distinct() {
            Arrays.sort(entities, 0, seen);
            int kept = 0;
            for (int i = 0; i < seen; i++) {
                if (kept == 0 || entities[kept - 1] != entities[i]) {
                    entities[kept++] = entities[i];
                }
            }
            return kept;
        }

        /** FNV-1a of 64 bits: among ten million names one pair collides in 300 000 stores. */
        private static long hash(String name) {
            long hash = 0xcbf29ce484222325L;
            for (int i = 0; i < name.length(); i++) {
                hash = (hash ^ name.charAt(i)) * 0x100000001b3L;
            }
            return hash;
        }

        Counts counts() {
            seen = distinct();
            return new Counts(triples, seen, classes.size(), properties.size(), documents);
        }
    }
}
