package health.lintel.web.entrance;

import health.lintel.billing.CardEvents;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;

/// Where the card processor says what was paid. It signs what it says; nobody is signed in.
@Controller
class CardEventsController {
    private static final int LONGEST = 256 * 1024;

    private final CardEvents events;

    CardEventsController(CardEvents events) {
        this.events = events;
    }

    @PostMapping("/payments/events")
    ResponseEntity<Void> create(
            @RequestBody(required = false) byte[] body,
            @RequestHeader(name = "Stripe-Signature", defaultValue = "") String signature) {
        boolean isTaken = body != null
                && body.length <= LONGEST
                && events.receive(new String(body, java.nio.charset.StandardCharsets.UTF_8), signature);
        return ResponseEntity.status(isTaken ? HttpStatus.OK : HttpStatus.BAD_REQUEST)
                .build();
    }
}
