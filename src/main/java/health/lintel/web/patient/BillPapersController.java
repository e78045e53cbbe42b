package health.lintel.web.patient;

import health.lintel.accounts.SignedIn;
import health.lintel.billing.Bill;
import health.lintel.billing.Billing;
import health.lintel.billing.Payment;
import health.lintel.billing.Payments;
import health.lintel.people.ChartAccess;
import health.lintel.people.People;
import health.lintel.web.ui.Language;
import java.net.URI;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// Statements and receipts as PDF, to keep or to send to somebody who pays back.
@Controller
class BillPapersController {
    private final Billing billing;
    private final Payments payments;
    private final People people;
    private final Papers papers;
    private final Clock clock;

    BillPapersController(Billing billing, Payments payments, People people, Papers papers, Clock clock) {
        this.billing = billing;
        this.payments = payments;
        this.people = people;
        this.papers = papers;
        this.clock = clock;
    }

    @GetMapping("/bills/{id}/pdf")
    ResponseEntity<byte[]> bill(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String lang,
            ChartAccess access,
            SignedIn reader) {
        Bill bill =
                billing.read(access, NotFound.id(id, Function.<UUID>identity())).orElseThrow(NotFound::here);
        return pdf(
                "bill",
                Map.of(
                        "bill",
                        bill,
                        "parts",
                        BillPage.parts(bill),
                        "name",
                        people.patient(access).name()),
                lang,
                reader,
                bill.number());
    }

    @GetMapping("/bills/payments/{id}/pdf")
    ResponseEntity<byte[]> receipt(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String lang,
            ChartAccess access,
            SignedIn reader) {
        Payment payment = payments.find(access, NotFound.id(id, Function.<UUID>identity()))
                .orElseThrow(NotFound::here);
        if (payment.state(clock.instant()) != Payment.State.PAID) {
            return ResponseEntity.status(HttpStatus.SEE_OTHER)
                    .location(URI.create("/bills/payments/" + payment.id()))
                    .build();
        }
        return pdf(
                "receipt",
                Map.of("payment", payment, "name", people.patient(access).name()),
                lang,
                reader,
                payment.number());
    }

    private ResponseEntity<byte[]> pdf(
            String paper, Map<String, Object> values, String lang, SignedIn reader, String number) {
        Language language =
                Language.of(lang).or(() -> Language.of(reader.language())).orElse(Language.EN);
        String file = ContentDisposition.attachment()
                .filename(number + ".pdf")
                .build()
                .toString();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, file)
                .body(papers.pdf(paper, values, language));
    }
}
