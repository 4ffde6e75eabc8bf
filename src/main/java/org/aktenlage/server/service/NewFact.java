package org.aktenlage.server.service;

import org.apache.jena.graph.Node;

import java.time.Instant;

/**
 * An event that is stated as fact.
 *
 * @param entered when the store first read a version that asserts it
 * @param claim one that asserts it
 * @param version the graph in which the claim stands
 */
record NewFact(Node event, Instant entered, Node claim, Node version) {}
