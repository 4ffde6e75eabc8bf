package org.aktenlage.server.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;

import org.aktenlage.server.Root;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** The addresses that the manifest of the reconciliation tells clients to make of ids. */
final class ReconcileViewIT {

    private static String made(Served served, String template, String id) throws Exception {
        String url =
                new ObjectMapper()
                        .readTree(served.get("/reconcile").body())
                        .at(template)
                        .asText()
                        .replace("{{id}}", id);
        assertTrue(url.startsWith(served.address()), url);
        return url.substring(served.address().length());
    }

    /** Whether a client escapes what it puts into an address the specification leaves open. */
    @ParameterizedTest
    @ValueSource(strings = {"P.1", "P 1/2", "Ü%1"})
    void leadToThePageWhetherTheClientEscapesTheIdOrNot(String reference) throws Exception {
        try (Served served = Served.empty()) {
            served.fill();
            served.putIssue("2024-04-01", Map.of(reference, "Zoe"));
            String iri = served.store().iris().party("UN", reference).getURI();
            String id = iri.substring(served.store().iris().base().length());
            String escaped = URLEncoder.encode(id, StandardCharsets.UTF_8);
            for (String one : new String[] {id, escaped}) {
                HttpResponse<String> view = served.get(made(served, "/view/url", one));
                assertEquals(303, view.statusCode(), one + view.body());
                String page = new Root(served.address()).page(id);
                assertEquals(page, Served.header(view, "Location"));
                HttpResponse<String> preview = served.get(made(served, "/preview/url", one));
                assertTrue(preview.body().contains("Zoe"), preview.body());
            }
        }
    }

    @Test
    void nobodyHasNoPage() throws Exception {
        try (Served served = Served.empty()) {
            assertEquals(404, served.get(made(served, "/view/url", "nobody")).statusCode());
        }
    }
}
