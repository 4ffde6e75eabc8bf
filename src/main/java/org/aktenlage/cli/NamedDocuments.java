package org.aktenlage.cli;

import org.aktenlage.store.CatalogueEntry;
import org.aktenlage.store.GraphStore;
import org.aktenlage.store.StoreException;

import java.util.List;
import java.util.stream.Collectors;

/** Finds the documents that a user names. */
record NamedDocuments(GraphStore store) {

    /**
     * All documents of these names; every document where no name is given.
     *
     * @throws StoreException if a name is that of no document
     */
    List<CatalogueEntry> all(List<String> names) {
        List<CatalogueEntry> entries = store.documents();
        names.forEach(name -> named(name, entries));
        return entries.stream()
                .filter(e -> names.isEmpty() || names.stream().anyMatch(e::isNamed))
                .toList();
    }

    /**
     * The one document of this name.
     *
     * @throws StoreException if there is none, or more than one
     */
    CatalogueEntry one(String name) {
        List<CatalogueEntry> found = named(name, store.documents());
        if (found.size() > 1) {
            String keys = found.stream().map(CatalogueEntry::key).collect(Collectors.joining(", "));
            throw new StoreException(
                    "\"" + name + "\" names several documents; say which by key: " + keys);
        }
        return found.getFirst();
    }

    private static List<CatalogueEntry> named(String name, List<CatalogueEntry> entries) {
        List<CatalogueEntry> found = entries.stream().filter(e -> e.isNamed(name)).toList();
        if (found.isEmpty()) {
            throw new StoreException(
                    "no document is named \""
                            + name
                            + "\"; name it by file name, path, key or IRI as in facts");
        }
        return found;
    }
}
