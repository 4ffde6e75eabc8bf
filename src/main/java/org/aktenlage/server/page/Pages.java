package org.aktenlage.server.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.aktenlage.server.FullText;
import org.aktenlage.server.Mount;
import org.aktenlage.server.Page;
import org.aktenlage.server.ReadOnlyServlet;
import org.aktenlage.server.ServerSettings;
import org.aktenlage.store.GraphStore;
import org.aktenlage.store.QueryLibrary;

import java.io.IOException;
import java.util.List;

/** All pages of a store, ready to be mounted. */
public final class Pages {

    private final GraphStore store;
    private final FullText text;
    private final Desk desk;

    /**
     * @param text finds what visitors look for
     * @param library the questions to click
     * @param settings whether strangers can see them, and how long a question may take
     */
    public Pages(GraphStore store, FullText text, QueryLibrary library, ServerSettings settings) {
        this.store = store;
        this.text = text;
        this.desk = new Desk(store, library, settings);
    }

    /** Where they are. */
    public List<Mount> mounts() {
        CatalogueDesk catalogue = new CatalogueDesk(desk);
        SearchDesk search = new SearchDesk(desk, text);
        return List.of(
                mount("", new StartDesk(desk)::show),
                mount("/page/*", new ThingDesk(desk)::show),
                mount("/search", search::show),
                mount("/suggest", search::suggest),
                mount("/documents", catalogue::documents),
                mount("/lists", catalogue::lists),
                mount("/editor", new EditorDesk(desk)::show),
                new Mount("/neighbours/*", new Neighbours(store)),
                new Mount("/asset/*", new Assets()));
    }

    /** What people see at the addresses of questions: all of them, or one with its answer. */
    public Page questions() {
        QuestionDesk questions = new QuestionDesk(desk);
        return (request, response) -> {
            questions.show(request, response);
            return true;
        };
    }

    private static Mount mount(String path, Shown shown) {
        return new Mount(path, new Sheet(shown));
    }

    private interface Shown {
        void show(HttpServletRequest request, HttpServletResponse response) throws IOException;
    }

    /** A page at an address of its own. */
    private static final class Sheet extends ReadOnlyServlet {

        private static final long serialVersionUID = 1;

        private final transient Shown shown;

        Sheet(Shown shown) {
            this.shown = shown;
        }

        @Override
        protected void tell(HttpServletRequest request, HttpServletResponse response)
                throws IOException {
            shown.show(request, response);
        }
    }
}
