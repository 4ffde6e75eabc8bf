/** Neo4j: tables for its importer, and Cypher. */
@NullMarked
package org.aktenlage.export.neo4j;

import org.jspecify.annotations.NullMarked;
