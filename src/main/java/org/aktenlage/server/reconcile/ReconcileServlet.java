package org.aktenlage.server.reconcile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.aktenlage.server.PathName;
import org.aktenlage.server.Refusal;
import org.aktenlage.server.Root;
import org.aktenlage.store.GraphStore;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The manifest, batches of queries, suggestions, previews and columns. */
final class ReconcileServlet extends HttpServlet {

    private static final long serialVersionUID = 1;

    private static final double PERCENT = 100;
    private static final int MOST_SUGGESTIONS = 20;
    private static final int MOST_CURSOR = 10_000;

    private static final String ID = "id=";

    private final transient GraphStore store;
    private transient volatile Snapshot snapshot = new Snapshot(-1, new Directory(NOTHING));

    private static final EntityReader.Found NOTHING = new EntityReader.Found(List.of(), List.of());

    /** The directory of a store that has changed so often. */
    private record Snapshot(long changes, Directory directory) {}

    ReconcileServlet(GraphStore store) {
        this.store = store;
    }

    private Directory directory() {
        if (snapshot.changes() != store.changes()) {
            renew();
        }
        return snapshot.directory();
    }

    private synchronized void renew() {
        long changes = store.changes();
        if (snapshot.changes() != changes) {
            snapshot = new Snapshot(changes, new Directory(EntityReader.read(store)));
        }
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        doPost(request, response);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String path = Optional.ofNullable(request.getPathInfo()).orElse("/");
        try {
            switch (path) {
                case "/" -> root(request, response);
                case "/suggest/entity" -> send(entities(request), response);
                case "/suggest/type" -> send(types(prefix(request)), response);
                case "/suggest/property" -> send(properties(prefix(request)), response);
                case "/properties" ->
                        send(Extension.proposal(parameter(request, "type")), response);
                case "/preview" -> preview(request, response);
                case "/view" -> view(request, response);
                default -> Refusal.notFound("there is no " + path + " here").send(response);
            }
        } catch (WrongRequest e) {
            Refusal.wrong(String.valueOf(e.getMessage())).send(response);
        }
    }

    private void root(HttpServletRequest request, HttpServletResponse response)
            throws IOException, WrongRequest {
        String queries = request.getParameter("queries");
        String extend = request.getParameter("extend");
        if (queries != null) {
            send(results(Question.batch(queries)), response);
        } else if (extend != null) {
            send(new Extension(store).answer(Question.object("extend", extend)), response);
        } else {
            send(manifest(Root.of(request).address()), response);
        }
    }

    private static void send(JsonNode answer, HttpServletResponse response) throws IOException {
        response.setContentType("application/json;charset=utf-8");
        response.setHeader("Cache-Control", "no-cache");
        response.getOutputStream().write(Question.JSON.writeValueAsBytes(answer));
    }

    private static String parameter(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getParameter(name)).orElse("");
    }

    private static String prefix(HttpServletRequest request) {
        return parameter(request, "prefix");
    }

    private ObjectNode manifest(String root) {
        String here = root + "/reconcile";
        ObjectNode manifest = Question.JSON.createObjectNode();
        manifest.putArray("versions").add("0.2");
        manifest.put("name", "Aktenlage");
        manifest.put("identifierSpace", store.iris().base());
        manifest.put("schemaSpace", "https://w3id.org/aktenlage/ns#");
        manifest.putObject("view").put("url", here + "/view?id={{id}}");
        ArrayNode types = manifest.putArray("defaultTypes");
        directory().types().forEach(type -> add(types, type));
        ObjectNode preview = manifest.putObject("preview");
        preview.put("url", here + "/preview?id={{id}}").put("width", Preview.WIDTH);
        preview.put("height", Preview.HEIGHT);
        ObjectNode suggest = manifest.putObject("suggest");
        for (String what : List.of("entity", "property", "type")) {
            suggest.putObject(what)
                    .put("service_url", here)
                    .put("service_path", "/suggest/" + what);
        }
        ObjectNode extend = manifest.putObject("extend");
        extend.putObject("propose_properties")
                .put("service_url", here)
                .put("service_path", "/properties");
        extend.putArray("property_settings");
        return manifest;
    }

    private static void add(ArrayNode types, EntityType type) {
        types.addObject().put("id", type.id()).put("name", type.name());
    }

    private ObjectNode results(Map<String, Question> batch) {
        Directory directory = directory();
        ObjectNode results = Question.JSON.createObjectNode();
        batch.forEach(
                (key, question) -> {
                    ArrayNode found = results.putObject(key).putArray("result");
                    directory
                            .candidates(question.asked(), question::takes, question.limit())
                            .forEach(candidate -> add(found, candidate));
                });
        return results;
    }

    private void add(ArrayNode found, Directory.Candidate candidate) {
        Entity entity = candidate.entity();
        ObjectNode told = found.addObject();
        told.put("id", entity.id()).put("name", entity.name());
        told.put("description", entity.description());
        told.put("score", Math.round(candidate.score() * PERCENT * PERCENT) / PERCENT);
        told.put("match", candidate.isMatch());
        ArrayNode types = told.putArray("type");
        types(entity).forEach(type -> add(types, type));
        ArrayNode features = told.putArray("features");
        features.addObject().put("id", "exact_name").put("value", candidate.isExact());
    }

    private List<EntityType> types(Entity entity) {
        return directory().types().stream().filter(t -> entity.types().contains(t.id())).toList();
    }

    private ObjectNode entities(HttpServletRequest request) throws WrongRequest {
        int from = cursor(parameter(request, "cursor"));
        ObjectNode answer = Question.JSON.createObjectNode();
        ArrayNode result = answer.putArray("result");
        for (Entity entity : directory().beginning(prefix(request), from, MOST_SUGGESTIONS)) {
            ObjectNode told = result.addObject();
            told.put("id", entity.id()).put("name", entity.name());
            told.put("description", entity.description());
            ArrayNode types = told.putArray("notable");
            types(entity).forEach(type -> add(types, type));
        }
        return answer;
    }

    private static int cursor(String words) throws WrongRequest {
        if (words.isEmpty()) {
            return 0;
        }
        if (!words.matches("\\d{1,5}") || Integer.parseInt(words) > MOST_CURSOR) {
            throw new WrongRequest(
                    "cursor: \"" + words + "\" is no number from 0 to " + MOST_CURSOR);
        }
        return Integer.parseInt(words);
    }

    private ObjectNode types(String prefix) {
        ObjectNode answer = Question.JSON.createObjectNode();
        ArrayNode result = answer.putArray("result");
        directory().types().stream()
                .filter(type -> begins(type.name(), prefix) || begins(type.id(), prefix))
                .sorted(Comparator.comparing(EntityType::name))
                .forEach(type -> add(result, type));
        return answer;
    }

    private static ObjectNode properties(String prefix) {
        ObjectNode answer = Question.JSON.createObjectNode();
        ArrayNode result = answer.putArray("result");
        Map<String, String> compared =
                Map.of(
                        Question.COUNTRY, "country, by name or code",
                        Question.BIRTH, "day or year of birth");
        compared.forEach(
                (id, name) -> {
                    if (begins(id, prefix) || begins(name, prefix)) {
                        result.addObject().put("id", id).put("name", name);
                    }
                });
        return answer;
    }

    private static boolean begins(String words, String prefix) {
        return words.toLowerCase(Locale.ROOT).startsWith(prefix.toLowerCase(Locale.ROOT));
    }

    private void preview(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Optional<Entity> entity = named(request);
        if (entity.isPresent()) {
            Preview.send(entity.get(), Root.of(request), response);
        } else {
            refuse(request, response);
        }
    }

    private void view(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<Entity> entity = named(request);
        if (entity.isPresent()) {
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader("Location", Root.of(request).page(entity.get().id()));
        } else {
            refuse(request, response);
        }
    }

    private static void refuse(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Refusal.notFound("nobody here has the id \"" + parameter(request, "id") + "\"")
                .send(response);
    }

    /**
     * Some clients escape the id for the address, others put it there as it is, with the escapes
     * that belong to it.
     */
    private Optional<Entity> named(HttpServletRequest request) {
        Directory directory = directory();
        return directory
                .find(parameter(request, "id"))
                .or(
                        () ->
                                Optional.ofNullable(request.getQueryString())
                                        .filter(words -> words.startsWith(ID))
                                        .map(
                                                words ->
                                                        PathName.withLetters(
                                                                words.substring(ID.length())))
                                        .flatMap(directory::find));
    }
}
