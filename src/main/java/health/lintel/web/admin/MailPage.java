package health.lintel.web.admin;

import health.lintel.notifications.OutgoingMail;
import health.lintel.web.ui.Page;
import java.util.List;

/// Outgoing mail, newest first.
///
/// @param number from 1
public record MailPage(List<OutgoingMail> mails, int number, boolean more) implements Page {
    @Override
    public String template() {
        return "admin/mail";
    }
}
