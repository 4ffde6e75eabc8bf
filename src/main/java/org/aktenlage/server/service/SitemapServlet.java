package org.aktenlage.server.service;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.aktenlage.export.XmlWriter;
import org.aktenlage.graph.Aktenlage;
import org.aktenlage.server.Content;
import org.aktenlage.server.ReadOnlyServlet;
import org.aktenlage.server.Refusal;
import org.aktenlage.server.Root;
import org.aktenlage.store.GraphStore;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The pages of documents, actors and events, for crawlers: {@code /sitemap.xml} names the parts,
 * {@code /sitemap/N.xml} is one (<a href="https://www.sitemaps.org/protocol.html">Sitemaps
 * 0.9</a>).
 */
final class SitemapServlet extends ReadOnlyServlet {

    private static final long serialVersionUID = 1;

    private static final String NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";

    /** The protocol takes no more in one file. */
    static final int MOST_ADDRESSES = 50_000;

    private static final Pattern PART = Pattern.compile("/([1-9][0-9]{0,5})\\.xml");

    private final transient GraphStore store;
    private final int most;

    /** About 100 bytes of memory each. */
    private final transient Fresh<String, List<String>> names;

    /**
     * @param most addresses of one part
     */
    SitemapServlet(GraphStore store, int most) {
        this.store = store;
        this.most = most;
        this.names = new Fresh<>(store, 1);
    }

    @Override
    protected void tell(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        List<String> all = names.get("", () -> store.read(this::names));
        int parts = Math.max(1, (all.size() + most - 1) / most);
        Root root = Root.of(request);
        Optional<String> path = Optional.ofNullable(request.getPathInfo());
        if (path.isEmpty() && request.getServletPath().endsWith(".xml")) {
            send(index(parts, root), request, response);
            return;
        }
        Matcher asked = PART.matcher(path.orElse(""));
        int part = asked.matches() ? Integer.parseInt(asked.group(1)) : 0;
        if (part < 1 || part > parts) {
            Refusal.notFound("there are /sitemap/1.xml to /sitemap/" + parts + ".xml")
                    .send(response);
            return;
        }
        List<String> some = all.subList((part - 1) * most, Math.min(part * most, all.size()));
        send(addresses(some, root), request, response);
    }

    private static void send(byte[] map, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Content.of("application/xml", map).send(request, response);
    }

    private static byte[] index(int parts, Root root) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        XmlWriter xml = new XmlWriter(out);
        xml.start("sitemapindex").attribute("xmlns", NAMESPACE);
        for (int part = 1; part <= parts; part++) {
            xml.start("sitemap").start("loc");
            xml.text(root.address() + "/sitemap/" + part + ".xml").end().end();
        }
        xml.finish();
        return out.toByteArray();
    }

    private static byte[] addresses(List<String> names, Root root) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        XmlWriter xml = new XmlWriter(out);
        xml.start("urlset").attribute("xmlns", NAMESPACE);
        for (String name : names) {
            xml.start("url").start("loc").text(root.page(name)).end().end();
        }
        xml.finish();
        return out.toByteArray();
    }

    /** Sorted, so that a thing stays in its part where little changes. */
    private List<String> names(DatasetGraph data) {
        String base = store.iris().base();
        TreeSet<String> names = new TreeSet<>();
        things(data)
                .filter(thing -> thing.isURI() && thing.getURI().startsWith(base))
                .forEach(thing -> names.add(thing.getURI().substring(base.length())));
        return List.copyOf(names);
    }

    private Stream<Node> things(DatasetGraph data) {
        Stream<Node> documents =
                data.stream(
                                store.iris().catalogueGraph(),
                                Node.ANY,
                                Aktenlage.CURRENT_VERSION,
                                Node.ANY)
                        .map(Quad::getSubject);
        Stream<Node> others =
                Stream.of(Aktenlage.ACTOR, Aktenlage.EVENT)
                        .flatMap(
                                type ->
                                        data.stream(
                                                Quad.defaultGraphIRI,
                                                Node.ANY,
                                                RDF.Nodes.type,
                                                type))
                        .map(Quad::getSubject);
        return Stream.concat(documents, others);
    }
}
