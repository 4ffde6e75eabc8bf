package org.aktenlage.server.page;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.aktenlage.server.Content;
import org.aktenlage.server.Receipt;

import java.io.IOException;
import java.util.List;
import java.util.Locale;

/** Receipts as JSON, for programs. */
final class ReceiptData {

    private static final ObjectMapper JSON = new ObjectMapper();

    private ReceiptData() {}

    static void send(
            List<Receipt> receipts, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        ObjectNode told = JSON.createObjectNode();
        ArrayNode documents = told.putArray("documents");
        receipts.forEach(r -> documents.add(data(r)));
        Content.of("application/json", JSON.writeValueAsBytes(told)).send(request, response);
    }

    private static ObjectNode data(Receipt receipt) {
        ObjectNode one = JSON.createObjectNode().put("file", receipt.path());
        return switch (receipt) {
            case Receipt.Taken taken ->
                    one.put("outcome", word(taken.change()))
                            .put("page", Address.page(taken.name()))
                            .put("asserted", taken.asserted())
                            .put("notAsserted", taken.notAsserted())
                            .put("ledger", taken.ledger())
                            .put("unread", taken.unread());
            case Receipt.Known known ->
                    one.put("outcome", "unchanged").put("page", Address.page(known.name()));
            case Receipt.Refused refused ->
                    one.put("outcome", "rejected")
                            .put("code", word(refused.code()))
                            .put("reason", refused.code().meaning())
                            .put("detail", refused.detail());
        };
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
