package health.lintel.facts;

import health.lintel.policy.VisitType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the practice knows of the person written about. A list that is null is unknown, which is not the same
/// as empty: nothing is refused because of what nobody looked up.
///
/// @param visits       held in the past, any order
/// @param upcoming     booked
/// @param results      of tests that we ordered, once released
/// @param grants       "write back to us about ... until ..."
/// @param conversation the thread that is written in, or null for a new one
public record Facts(
        Patient patient,
        @Nullable List<Visit> visits,
        @Nullable List<Booked> upcoming,
        @Nullable List<TestResult> results,
        @Nullable List<Grant> grants,
        @Nullable Conversation conversation,
        @Nullable List<Medicine> medications) {

    /// An established patient of whom nothing else is known.
    public static Facts unknown() {
        Patient patient = new Patient(null, Standing.ESTABLISHED, Reach.ANY);
        return new Facts(patient, null, null, null, null, null, null);
    }

    /// @param birthDate local date, or null when unknown
    /// @param reach     how the patient can be reached at all
    public record Patient(@Nullable LocalDate birthDate, Standing standing, Reach reach) {}

    /// Ways to a patient. For some (deaf, speech-disabled) the portal is the one that works; a suspension
    /// leaves it open for them, monitored (POLICY, "Standing").
    public enum Reach {
        ANY,
        PORTAL_ONLY
    }

    /// @param end     when it ended
    /// @param reason  as recorded, or null
    /// @param started medicines, vaccines or treatments given, started or changed
    public record Visit(
            Instant end,
            VisitType type,
            @Nullable String reason,
            List<String> started,
            @Nullable String practitioner) {
        public Visit {
            started = List.copyOf(started);
        }
    }

    public record Booked(
            Instant start, VisitType type, @Nullable String reason) {}

    /// @param commentedAt when one of us commented on it to the patient, or null
    public record TestResult(
            String name, Instant releasedAt, @Nullable Instant commentedAt, Finding finding) {}

    /// How a result came out.
    public enum Finding {
        NORMAL,
        ABNORMAL,
        UNKNOWN
    }

    /// @param until the last day, local to the practice
    public record Grant(String matter, LocalDate until) {}

    /// @param answeredAt       our first answer, or null
    /// @param patientTurnsUsed turns that counted, after the first answer
    /// @param extraTurns       added by staff
    /// @param turn             whose word the thread waits for
    /// @param startedBy        a thread that staff start is open for its matter
    public record Conversation(
            @Nullable String matter,
            Instant openedAt,
            @Nullable Instant answeredAt,
            int patientTurnsUsed,
            int extraTurns,
            Turn turn,
            StartedBy startedBy) {}

    /// Whether staff's last word was a question.
    public enum Turn {
        STAFF_ASKED_LAST,
        FREE
    }

    /// Who opened a thread.
    public enum StartedBy {
        PATIENT,
        STAFF
    }

    /// @param refillsLeft     null when unknown
    /// @param daysLeft        of supply; null when unknown
    /// @param schedule        `II` to `V`, or null
    /// @param prescribedBy    `us`, another office's name, or null when unknown
    /// @param askedPharmacyAt when the patient last asked the pharmacy, or null
    public record Medicine(
            String name,
            @Nullable Integer refillsLeft,
            @Nullable Integer daysLeft,
            @Nullable String schedule,
            @Nullable String prescribedBy,
            @Nullable String pharmacy,
            @Nullable Instant askedPharmacyAt) {

        public boolean isOurs() {
            return prescribedBy == null || prescribedBy.equals("us");
        }

        public boolean isScheduleTwo() {
            return schedule != null
                    && List.of("II", "2", "CII", "C-II").contains(schedule.toUpperCase(java.util.Locale.ROOT));
        }
    }
}
