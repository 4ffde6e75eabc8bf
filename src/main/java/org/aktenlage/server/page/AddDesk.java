package org.aktenlage.server.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.aktenlage.document.Rejection;
import org.aktenlage.document.Source;
import org.aktenlage.server.Intake;
import org.aktenlage.server.Receipt;
import org.aktenlage.server.Writer;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;

/** Takes documents from a form, or from a program. */
final class AddDesk {

    /** One delivery is read, the others wait with their bytes in memory. */
    private static final int MOST_DELIVERIES = 4;

    private static final Notice FULL =
            Notice.of(HttpServletResponse.SC_SERVICE_UNAVAILABLE, "add.full");

    private final WriteDesk writing;
    private final Intake intake;
    private final Semaphore places = new Semaphore(MOST_DELIVERIES);

    AddDesk(WriteDesk writing, Intake intake) {
        this.writing = writing;
        this.intake = intake;
    }

    /** The form; who is not logged in is led there first. */
    void show(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Visit visit = Visit.of(request, response);
        if (visit.writer().isEmpty()) {
            WriteDesk.lead(response, visit.login());
            return;
        }
        Words words = Words.of(visit.language());
        Layout layout = Layout.of(visit, words, words.lookup("add")).withScript("/asset/drop.js");
        writing.desk().send(response, out -> JteaddGenerated.render(out, null, layout));
    }

    void take(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<Writer> writer = writing.admit(request, response);
        if (writer.isEmpty()) {
            return;
        }
        if (!places.tryAcquire()) {
            writing.refuse(request, response, FULL);
            return;
        }
        try {
            take(request, response, writer.get());
        } finally {
            places.release();
        }
    }

    private void take(HttpServletRequest request, HttpServletResponse response, Writer writer)
            throws IOException {
        Delivery delivery;
        try {
            delivery = Delivery.of(request);
        } catch (Delivery.RefusedException e) {
            // what else comes of the body is not read
            response.setHeader("Connection", "close");
            writing.refuse(request, response, e.notice());
            return;
        }
        if (!writer.sent(delivery.formKey())) {
            writing.refuse(request, response, WriteDesk.FOREIGN);
            return;
        }
        List<Receipt> receipts = receipts(delivery);
        response.setHeader("Cache-Control", "no-store");
        if (!WriteDesk.isForPeople(request)) {
            ReceiptData.send(receipts, request, response);
            return;
        }
        Visit visit = Visit.of(request, response);
        Words words = Words.of(visit.language());
        List<Added> added =
                writing.desk()
                        .read(
                                words,
                                view -> receipts.stream().map(r -> Added.of(view, r)).toList());
        Layout layout = Layout.of(visit, words, words.lookup("added"));
        writing.desk().send(response, out -> JteaddedGenerated.render(out, null, layout, added));
    }

    /** What is too large is refused by name, the rest is read. */
    private List<Receipt> receipts(Delivery delivery) {
        List<Source> files = delivery.files();
        List<Source> small = files.stream().filter(f -> !isTooLarge(f)).toList();
        Iterator<Receipt> read =
                (small.isEmpty() ? List.<Receipt>of() : intake.take(small, delivery.given()))
                        .iterator();
        List<Receipt> all = new ArrayList<>();
        for (Source file : files) {
            all.add(isTooLarge(file) ? tooLarge(file) : read.next());
        }
        return all;
    }

    private static boolean isTooLarge(Source file) {
        return file.content().length > Delivery.MOST_BYTES_A_FILE;
    }

    private static Receipt tooLarge(Source file) {
        return new Receipt.Refused(
                file.path(),
                Rejection.Code.TOO_LARGE,
                file.content().length + " bytes, the limit is " + Delivery.MOST_BYTES_A_FILE);
    }
}
