package org.aktenlage.server.page;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.aktenlage.server.Mount;
import org.aktenlage.server.ServerSettings;
import org.aktenlage.store.GraphStore;
import org.aktenlage.store.QueryLibrary;

import java.io.IOException;
import java.util.List;

/** All pages, ready to be mounted. */
public final class Pages {

    private Pages() {}

    /**
     * The pages of a store.
     *
     * @param library the questions to click
     * @param settings whether strangers can see them, and how long a question may take
     */
    public static List<Mount> mounts(
            GraphStore store, QueryLibrary library, ServerSettings settings) {
        Desk desk = new Desk(store, library, settings);
        return List.of(
                new Mount("", new Page(new StartDesk(desk)::show)),
                new Mount("/page/*", new Page(new ThingDesk(desk)::show)),
                new Mount("/documents", new Page(new CatalogueDesk(desk)::documents)),
                new Mount("/lists", new Page(new CatalogueDesk(desk)::lists)),
                new Mount("/questions", new Page(new QuestionDesk(desk)::all)),
                new Mount("/question/*", new Page(new QuestionDesk(desk)::one)),
                new Mount("/editor", new Page(new EditorDesk(desk)::show)),
                new Mount("/neighbours/*", new Neighbours(store)),
                new Mount("/asset/*", new Assets()));
    }

    /** Answers GET and HEAD with a page. */
    interface Shown {
        void show(HttpServletRequest request, HttpServletResponse response) throws IOException;
    }

    private static final class Page extends HttpServlet {

        private static final long serialVersionUID = 1;

        private final transient Shown shown;

        Page(Shown shown) {
            this.shown = shown;
        }

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response)
                throws IOException {
            shown.show(request, response);
        }
    }
}
