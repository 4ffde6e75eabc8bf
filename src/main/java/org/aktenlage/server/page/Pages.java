package org.aktenlage.server.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.aktenlage.server.FullText;
import org.aktenlage.server.Intake;
import org.aktenlage.server.Mount;
import org.aktenlage.server.Page;
import org.aktenlage.server.ReadOnlyServlet;
import org.aktenlage.server.ServerSettings;
import org.aktenlage.server.WriteAccess;
import org.aktenlage.store.GraphStore;
import org.aktenlage.store.QueryLibrary;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** All pages of a store, ready to be mounted. */
public final class Pages {

    private final GraphStore store;
    private final FullText text;
    private final Desk desk;
    private final Optional<Writing> writing;

    /**
     * @param text finds what visitors look for
     * @param library the questions to click
     * @param settings whether strangers can see them, and how long a question may take
     * @param writing empty if nobody can change anything
     */
    public Pages(
            GraphStore store,
            FullText text,
            QueryLibrary library,
            ServerSettings settings,
            Optional<Writing> writing) {
        this.writing = writing;
        this.store = store;
        this.text = text;
        this.desk = new Desk(store, library, settings);
    }

    /**
     * What people may change besides.
     *
     * @param access who may
     * @param intake takes their documents
     */
    public record Writing(WriteAccess access, Intake intake) {}

    /** Where they are. */
    public List<Mount> mounts() {
        CatalogueDesk catalogue = new CatalogueDesk(desk);
        SearchDesk search = new SearchDesk(desk, text);
        List<Mount> mounts = new ArrayList<>();
        mounts.add(mount("", new StartDesk(desk)::show));
        mounts.add(mount("/page/*", new ThingDesk(desk)::show));
        mounts.add(mount("/search", search::show));
        mounts.add(mount("/suggest", search::suggest));
        mounts.add(mount("/lists", catalogue::lists));
        mounts.add(mount("/editor", new EditorDesk(desk)::show));
        mounts.add(new Mount("/neighbours/*", new Neighbours(store)));
        mounts.add(new Mount("/asset/*", new Assets()));
        writing.ifPresentOrElse(
                w -> mounts.addAll(forms(w, catalogue)),
                () -> mounts.add(mount("/documents", catalogue::documents)));
        return List.copyOf(mounts);
    }

    private List<Mount> forms(Writing open, CatalogueDesk catalogue) {
        WriteDesk writers = new WriteDesk(desk, open.access());
        LoginDesk login = new LoginDesk(writers);
        AddDesk add = new AddDesk(writers, open.intake());
        return List.of(
                new Mount(
                        "/documents",
                        new Form(open.access(), catalogue::documents, add::take),
                        true),
                new Mount(
                        "/review", new Form(open.access(), null, new ReviewDesk(writers)::decide)),
                new Mount("/login", new Form(open.access(), login::show, login::enter)),
                new Mount("/logout", new Form(open.access(), null, login::leave)),
                mount("/add", add::show));
    }

    /** What people see at the addresses of questions: all of them, or one with its answer. */
    public Page questions() {
        QuestionDesk questions = new QuestionDesk(desk);
        return (request, response) -> {
            writing.ifPresent(w -> w.access().recognise(request, response));
            questions.show(request, response);
            return true;
        };
    }

    private Mount mount(String path, Shown shown) {
        return new Mount(
                path,
                new Sheet(
                        (request, response) -> {
                            writing.ifPresent(w -> w.access().recognise(request, response));
                            shown.show(request, response);
                        }));
    }

    /** Answers at an address. */
    interface Shown {
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
