package health.lintel.web.patient;

import health.lintel.messaging.Draft;
import health.lintel.web.ui.Page;
import java.util.List;

/// The inbox.
///
/// @param threads newest first
/// @param drafts  words that are kept and not sent, newest first
public record InboxPage(List<ThreadStatus> threads, List<Draft> drafts, boolean isPaused) implements Page {
    public InboxPage {
        threads = List.copyOf(threads);
        drafts = List.copyOf(drafts);
    }

    @Override
    public String template() {
        return "patient/inbox";
    }

    /// The first words of a draft, on one line.
    public static String beginning(String text) {
        String line = text.replaceAll("\\s+", " ");
        if (line.length() <= 90) return line;
        int end = line.lastIndexOf(' ', 90);
        if (end < 50) end = Character.isHighSurrogate(line.charAt(89)) ? 89 : 90;
        return line.substring(0, end) + " …";
    }
}
