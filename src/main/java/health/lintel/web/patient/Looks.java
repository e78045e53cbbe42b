package health.lintel.web.patient;

import health.lintel.audit.AuditEntry;
import health.lintel.audit.AuditTrail;
import health.lintel.datatypes.PersonId;
import health.lintel.people.ChartAccess;
import health.lintel.people.People;
import health.lintel.people.Person;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The audit trail in a patient's words (clause `records.review`): who besides the reader did what with the record.
@Component
class Looks {
    private static final int MOST = 100;
    private static final int PAGES = 20;
    /// A copy that left the portal is told even to the one who took it: another might have, in their name.
    private static final String COPIES = "records.download";

    /// By the first part of the act, `message` of `message.sent`, unless the whole act is named.
    private static final Map<String, String> SAID = Map.ofEntries(
            Map.entry("conversation.read", "read"),
            Map.entry("messages.listed", "read"),
            Map.entry("receipt.read", "read"),
            Map.entry("sample", "read"),
            Map.entry("message", "wrote"),
            Map.entry("conversation", "wrote"),
            Map.entry("draft", "wrote"),
            Map.entry("turn", "wrote"),
            Map.entry("visit-request", "visit"),
            Map.entry("appointment", "visit"),
            Map.entry("write-back", "visit"),
            Map.entry("visit-request.read", "looked"),
            Map.entry("patient.read", "looked"),
            Map.entry("on-call.read", "looked"),
            Map.entry("result.read", "looked"),
            Map.entry("standing", "standing"),
            Map.entry("lead", "danger"),
            Map.entry("result", "result"),
            Map.entry("pharmacy", "medicine"),
            Map.entry("chart", "chart"),
            Map.entry("patient", "chart"),
            Map.entry("records", "chart"),
            Map.entry("records.download-asked", "downloadAsked"),
            Map.entry("records.downloaded", "downloaded"),
            Map.entry("proxy", "helper"),
            Map.entry("task", "work"),
            Map.entry("on-call", "danger"),
            Map.entry("stop", "danger"),
            Map.entry("welfare-call", "danger"),
            Map.entry("coverage", "insurance"),
            Map.entry("incident", "conduct"),
            Map.entry("messaging", "conduct"),
            Map.entry("suspension", "conduct"),
            Map.entry("bill", "bills"),
            Map.entry("payment", "bills"),
            Map.entry("refund", "bills"),
            Map.entry("renewal", "medicine"),
            Map.entry("bridge", "medicine"),
            Map.entry("results", "result"),
            Map.entry("ending", "conduct"),
            Map.entry("portal-only", "conduct"));

    private final AuditTrail audit;
    private final People people;

    Looks(AuditTrail audit, People people) {
        this.audit = audit;
        this.people = people;
    }

    /// The newest of them, as far back as a page can hold.
    List<LooksPage.Look> of(ChartAccess access) {
        List<LooksPage.Look> looks = new ArrayList<>();
        Map<PersonId, String> names = new HashMap<>();
        for (int page = 1; page <= PAGES && looks.size() < MOST; page++) {
            List<AuditEntry> entries = audit.entriesOf(access.actor(), access.patient(), page);
            for (AuditEntry entry : entries) {
                boolean isOwn = access.actor().equals(entry.actor());
                if (isOwn && !entry.act().startsWith(COPIES) || looks.size() >= MOST) continue;
                looks.add(new LooksPage.Look(entry.at(), name(entry.actor(), names), what(entry.act())));
            }
            if (entries.size() < AuditTrail.PAGE) break;
        }
        return looks;
    }

    private String name(@Nullable PersonId actor, Map<PersonId, String> names) {
        if (actor == null) return "";
        return names.computeIfAbsent(
                actor, who -> people.staffName(who).or(() -> nameOf(who)).orElse(""));
    }

    private Optional<String> nameOf(PersonId who) {
        return people.person(who).map(Person::name);
    }

    static String what(String act) {
        String area = act.split("\\.", 2)[0];
        return "records.looks.did." + SAID.getOrDefault(act, SAID.getOrDefault(area, "other"));
    }
}
