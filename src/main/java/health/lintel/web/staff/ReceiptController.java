package health.lintel.web.staff;

import health.lintel.accounts.SignedIn;
import health.lintel.datatypes.ReceiptId;
import health.lintel.decisions.Receipt;
import health.lintel.messaging.Messaging;
import health.lintel.people.ChartAccess;
import health.lintel.people.People;
import health.lintel.web.ui.Answer;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// How messages were decided: what was read, known and asked, what was shown and done.
@Controller
class ReceiptController {
    private final Items items;
    private final Messaging messaging;
    private final People people;

    ReceiptController(Items items, Messaging messaging, People people) {
        this.items = items;
        this.messaging = messaging;
        this.people = people;
    }

    @GetMapping("/patients/{patient}/receipts")
    Answer list(SignedIn person, @PathVariable UUID patient) {
        ChartAccess chart = chart(person, patient);
        Names names = new Names(people);
        List<ReceiptPage> receipts = messaging.receipts(chart).stream()
                .map(receipt -> page(chart, receipt, names))
                .toList();
        return new ReceiptsPage(patient, people.patient(chart).name(), receipts);
    }

    @GetMapping("/patients/{patient}/receipts/{receipt}")
    Answer show(SignedIn person, @PathVariable UUID patient, @PathVariable UUID receipt) {
        ChartAccess chart = chart(person, patient);
        Receipt found = messaging.receipt(chart, new ReceiptId(receipt)).orElseThrow(Items::notFound);
        return page(chart, found, new Names(people));
    }

    /// A receipt tells what the words were about: for those who may read them, and for the lead who answers.
    private ChartAccess chart(SignedIn person, UUID patient) {
        boolean mayRead = PatientPanel.isClinical(person) || person.role() == health.lintel.people.StaffRole.MANAGER;
        if (!mayRead) throw Items.notFound();
        return items.chart(person, patient);
    }

    private ReceiptPage page(ChartAccess chart, Receipt receipt, Names names) {
        List<ReceiptPage.Done> done = receipt.acts().stream()
                .map(act -> new ReceiptPage.Done(act.at(), names.of(act.actor()), act.step()))
                .toList();
        return new ReceiptPage(
                chart.patient().value(),
                people.patient(chart).name(),
                receipt,
                ReceiptText.of(receipt),
                names.of(receipt.person()),
                done);
    }
}
