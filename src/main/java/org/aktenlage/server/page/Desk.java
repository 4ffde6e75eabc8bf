package org.aktenlage.server.page;

import gg.jte.TemplateOutput;
import gg.jte.html.HtmlTemplateOutput;
import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;

import jakarta.servlet.http.HttpServletResponse;

import org.aktenlage.server.PublicView;
import org.aktenlage.server.ServerSettings;
import org.aktenlage.store.GraphStore;
import org.aktenlage.store.QueryLibrary;
import org.aktenlage.store.Questions;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import java.util.function.Function;

/** What every page needs: the store to look at, and a way to hand out HTML. */
record Desk(GraphStore store, QueryLibrary library, ServerSettings settings) {

    private static final int GENEROUS = 1 << 14;

    /** Looks at the store in the visitor's language, in one transaction. */
    <T> T read(Words words, Function<GraphView, T> reader) {
        return store.read(data -> reader.apply(GraphView.of(data, store.iris(), words)));
    }

    /** Those that visitors may ask. */
    Questions questions() {
        return PublicView.questions(store, settings);
    }

    /** Sends a page that a template makes. */
    void send(HttpServletResponse response, int status, Consumer<HtmlTemplateOutput> template)
            throws IOException {
        StringOutput text = new StringOutput(GENEROUS);
        TemplateOutput output = text;
        template.accept(new OwaspHtmlTemplateOutput(output));
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        response.setStatus(status);
        response.setContentType("text/html;charset=utf-8");
        if (response.getHeader("Cache-Control") == null) {
            response.setHeader("Cache-Control", "no-cache");
        }
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }

    void send(HttpServletResponse response, Consumer<HtmlTemplateOutput> template)
            throws IOException {
        send(response, HttpServletResponse.SC_OK, template);
    }

    /** Says in the visitor's language that there is no such thing. */
    void missing(HttpServletResponse response, Visit visit, Words words) throws IOException {
        Layout layout = Layout.of(visit, words, words.lookup("missing"));
        send(
                response,
                HttpServletResponse.SC_NOT_FOUND,
                out -> JtemissingGenerated.render(out, null, layout));
    }
}
