package health.lintel.simulation;

import health.lintel.facts.Draft;
import health.lintel.facts.Facts;
import health.lintel.facts.Facts.Medicine;
import health.lintel.facts.Facts.Visit;
import health.lintel.facts.Lane;
import health.lintel.facts.Standing;
import health.lintel.policy.PolicyFile;
import health.lintel.policy.PolicyVersion;
import health.lintel.policy.VisitType;
import health.lintel.practice.Roster;
import health.lintel.triage.Label;
import health.lintel.triage.Triage;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;

/// Messages of the past, for tests: written on Monday, Nov 23, 2026 at 10:00.
final class Past {
    static final PolicyVersion SHIPPED = PolicyFile.shipped();
    static final Instant MONDAY =
            OffsetDateTime.parse("2026-11-23T10:00:00-05:00").toInstant();
    private static final Triage TRIAGE = new Triage();

    private Past() {}

    static PolicyVersion window(int days) {
        return PolicyFile.parse("a draft", SHIPPED.yaml().replace("office: 14", "office: " + days));
    }

    /// A patient seen in the office so many days before, for high blood pressure, with amlodipine begun.
    static Facts seen(int daysBefore) {
        Visit visit = new Visit(
                MONDAY.minusSeconds(daysBefore * 86_400L),
                VisitType.OFFICE,
                "high blood pressure",
                List.of("amlodipine 5 mg"),
                "Dr. Lee");
        Medicine medicine = new Medicine("amlodipine 5 MG Oral Tablet", null, null, null, "us", "Main Street", null);
        return new Facts(
                new Facts.Patient(LocalDate.of(1974, 3, 2), Standing.ESTABLISHED, Facts.Reach.ANY),
                List.of(visit),
                List.of(),
                List.of(new Facts.TestResult("lipid panel", MONDAY.minusSeconds(86_400), null, Facts.Finding.ABNORMAL)),
                List.of(),
                null,
                List.of(medicine));
    }

    static Facts withGrant(Facts facts, String matter) {
        return new Facts(
                facts.patient(),
                facts.visits(),
                facts.upcoming(),
                facts.results(),
                List.of(new Facts.Grant(matter, LocalDate.of(2026, 12, 24))),
                facts.conversation(),
                facts.medications());
    }

    static Draft draft(String text) {
        return new Draft(text, (Lane) null, Draft.About.SELF, MONDAY, Set.of());
    }

    static PastMessage message(String text, Facts facts, Label... truth) {
        return new PastMessage("m", draft(text), TRIAGE.read(text, null), facts, Roster.always(), Set.of(truth));
    }
}
