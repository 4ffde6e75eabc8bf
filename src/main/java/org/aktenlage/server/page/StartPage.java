package org.aktenlage.server.page;

import org.aktenlage.store.NamedQuery;

import java.util.List;

/** What is in the store, and the ways in. */
record StartPage(Census census, List<DocumentRow> documents, List<NamedQuery> questions) {}
