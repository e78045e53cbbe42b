package health.lintel.web.entrance;

import health.lintel.renewals.Exchange;
import health.lintel.renewals.Senders;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;

/// The door of pharmacies' systems (clause `refill.decision`): SCRIPT-shaped messages in, a Status or an Error back.
/// SCRIPT-shaped, not certified. Closed until a practice names its senders.
@Controller
class PharmacyDoorController {
    /// One byte more than is read, so that a longer message is refused and not cut.
    private static final int MOST = 64 * 1024 + 1;

    private final Senders senders;
    private final Exchange exchange;

    PharmacyDoorController(Senders senders, Exchange exchange) {
        this.senders = senders;
        this.exchange = exchange;
    }

    @PostMapping("/pharmacies/messages")
    ResponseEntity<String> create(HttpServletRequest request) throws IOException {
        String presented = request.getHeader(HttpHeaders.AUTHORIZATION);
        Optional<String> sender = presented == null ? Optional.empty() : senders.recognize(presented);
        if (sender.isEmpty()) return answer(401, "<Error>not known here</Error>");
        byte[] message = request.getInputStream().readNBytes(MOST);
        Exchange.Reply reply = exchange.receive(message, sender.get());
        return answer(reply.accepted() == Exchange.Took.TAKEN ? 200 : 422, reply.xml());
    }

    private static ResponseEntity<String> answer(int status, String xml) {
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_XML)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(xml);
    }
}
