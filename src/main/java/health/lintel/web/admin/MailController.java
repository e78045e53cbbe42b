package health.lintel.web.admin;

import health.lintel.notifications.Outbox;
import health.lintel.notifications.OutgoingMail;
import health.lintel.web.ui.Answer;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Mail as it was sent, or would be if a mail server were set up.
@Controller
class MailController {
    private final Outbox outbox;

    MailController(Outbox outbox) {
        this.outbox = outbox;
    }

    @GetMapping("/admin/mail")
    Answer show(@RequestParam(defaultValue = "1") int page) {
        List<OutgoingMail> mails = outbox.recent(page);
        return new MailPage(mails, Math.max(1, page), mails.size() == Outbox.PAGE);
    }
}
