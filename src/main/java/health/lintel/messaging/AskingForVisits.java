package health.lintel.messaging;

import health.lintel.appointments.Appointments;
import health.lintel.appointments.Booking;
import health.lintel.appointments.NewVisitRequest;
import health.lintel.appointments.VisitKind;
import health.lintel.appointments.VisitMode;
import health.lintel.appointments.VisitRequest;
import health.lintel.datatypes.DraftId;
import health.lintel.datatypes.PersonId;
import health.lintel.decisions.Outcome;
import health.lintel.decisions.OutcomeKind;
import health.lintel.people.ChartAccess;
import health.lintel.policy.Policies;
import health.lintel.policy.Topic;
import health.lintel.schedules.TimeTaken;
import health.lintel.storage.Transactions;
import health.lintel.triage.Label;
import health.lintel.triage.Reading;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Asking for a visit with words (clauses `appointments.request`, `visit.new-concern`). The words are read like any
/// message: danger stops them, and a request with symptoms inside is never only the front desk's.
@Component
public class AskingForVisits {
    private static final Label[] CLINICAL = {
        Label.SYMPTOM, Label.MEDICATION_EFFECT, Label.MEDICAL_QUESTION, Label.EMERGENCY, Label.SELF_HARM, Label.URGENT
    };

    private final Drafts drafts;
    private final Writing writing;
    private final Appointments appointments;
    private final Booking booking;
    private final VisitRequestWork work;
    private final Policies policies;
    private final Transactions transactions;
    private final Clock clock;

    AskingForVisits(
            Drafts drafts,
            Writing writing,
            Appointments appointments,
            Booking booking,
            VisitRequestWork work,
            Policies policies,
            Transactions transactions,
            Clock clock) {
        this.drafts = drafts;
        this.writing = writing;
        this.appointments = appointments;
        this.booking = booking;
        this.work = work;
        this.policies = policies;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// What somebody wishes.
    ///
    /// @param key    made with the form; the same key asks once
    /// @param draft  the message whose words became the reason; null when they were typed into the form
    /// @param neededBy the last day on which it helps
    public record Wish(
            UUID key,
            @Nullable DraftId draft,
            String reason,
            VisitMode mode,
            String preferredTimes,
            @Nullable LocalDate neededBy,
            VisitKind kind,
            @Nullable PersonId practitioner) {

        NewVisitRequest request(@Nullable Instant symptomsDue, DraftId kept) {
            return new NewVisitRequest(
                    key, reason, mode, preferredTimes, neededBy, symptomsDue, kept, kind, practitioner);
        }

        DraftId words() {
            return draft == null ? new DraftId(key) : draft;
        }
    }

    /// Keeps the words as a draft and reads them, with a receipt.
    ///
    /// @return a review that must stop has to be shown before anything else (`urgent.emergency`)
    public Review read(ChartAccess access, Wish wish) {
        return transactions.forPatient(access.actor(), access.patient(), () -> {
            Instant now = clock.instant();
            Draft draft = drafts.lock(access, wish.words()).orElseGet(() -> begun(access, wish, now));
            // The same words stay the words for which a page was seen and gone on from.
            boolean isSame = draft.text().strip().equals(wish.reason());
            Draft saved = isSame ? draft : draft.saying(wish.reason(), draft.about(), draft.lane(), now);
            drafts.save(saved);
            return writing.review(access, saved);
        });
    }

    /// Sends the request that was read, and takes its words away from the drafts: they are its reason now.
    ///
    /// @throws IllegalStateException if the words show danger that nobody was told of
    public UUID send(ChartAccess access, Wish wish, Review review) {
        if (review.mustStop()) throw new IllegalStateException("Danger is shown before anything is sent");
        return transactions.forPatient(access.actor(), access.patient(), () -> {
            Optional<UUID> before = appointments.requestedBefore(access, wish.key());
            if (before.isPresent()) {
                drafts.take(access, wish.words());
                return before.get();
            }
            return ask(access, wish, review);
        });
    }

    /// Books the time that is held, with the words that were read; they are the visit's now.
    ///
    /// @throws IllegalStateException if the words show danger that nobody was told of
    /// @throws TimeTaken             if somebody else has the time by now; the words stay a draft
    public UUID book(ChartAccess access, UUID hold, Wish wish, Review review) {
        if (review.mustStop()) throw new IllegalStateException("Danger is shown before anything is booked");
        return transactions.forPatient(access.actor(), access.patient(), () -> {
            Instant now = clock.instant();
            Instant due = symptomsDue(review, now);
            Instant start =
                    booking.held(access, hold).map(held -> held.time().start()).orElseThrow(TimeTaken::new);
            UUID id =
                    booking.book(access, hold, wish.request(due, review.draft().id()));
            if (due != null && !visitIsEnough(review, start, now)) {
                work.openClinical(access, id, gravest(review), due, now);
            }
            writing.note(access, review.draft(), "BOOKED_VISIT");
            drafts.take(access, review.draft().id());
            return id;
        });
    }

    /// "That time is good": somebody of ours has to put it into the book.
    public VisitRequest confirm(ChartAccess access, UUID request) {
        return transactions.forPatient(access.actor(), access.patient(), () -> {
            VisitRequest confirmed =
                    appointments.answerRequest(access, request, VisitRequest.Status.CONFIRMED, "", null);
            if (confirmed.appointment() == null) work.openBooking(access, request);
            return confirmed;
        });
    }

    /// Not needed any more. What a nurse was to read, she still reads.
    public VisitRequest withdraw(ChartAccess access, UUID request) {
        return transactions.forPatient(access.actor(), access.patient(), () -> {
            VisitRequest withdrawn =
                    appointments.answerRequest(access, request, VisitRequest.Status.WITHDRAWN, "", null);
            work.closeAtFrontDesk(request);
            return withdrawn;
        });
    }

    private UUID ask(ChartAccess access, Wish wish, Review review) {
        Instant now = clock.instant();
        Instant due = symptomsDue(review, now);
        UUID id = appointments.requestVisit(
                access, wish.request(due, review.draft().id()));
        // No time is booked yet, so the words go to clinical support as well.
        if (due != null) work.openClinical(access, id, gravest(review), due, now);
        writing.note(access, review.draft(), "REQUESTED_VISIT");
        drafts.take(access, review.draft().id());
        return id;
    }

    /// Plain symptoms with a visit within the days that the policy names need no nurse before it; all else does.
    private boolean visitIsEnough(Review review, Instant start, Instant now) {
        int days = policies.current().settings().newConcern().visitWithinOpenDays();
        Reading reading = review.reading();
        boolean isUnsure = reading == null || reading.humanFirst();
        boolean isSoon = !start.isAfter(policies.calendar().endOfOpenDayAfter(now, days));
        return isSoon && !isUnsure && gravest(review) == null;
    }

    private @Nullable Instant symptomsDue(Review review, Instant now) {
        if (!hasSymptomsInside(review)) return null;
        int days = policies.current().settings().newConcern().answerWithinOpenDays();
        return policies.calendar().endOfOpenDayAfter(now, days);
    }

    /// In doubt there are: unread, unsure and foreign words are for a nurse.
    private static boolean hasSymptomsInside(Review review) {
        Reading reading = review.reading();
        return reading == null
                || reading.humanFirst()
                || reading.showsAny(CLINICAL)
                || review.decision().outcomes().stream().anyMatch(outcome -> outcome.topic() == Topic.CLINICAL);
    }

    private static @Nullable Outcome gravest(Review review) {
        return review.decision().outcomes().stream()
                .filter(outcome -> outcome.is(OutcomeKind.DELIVER))
                .min(Comparator.comparing(Delivery::gravity))
                .orElse(null);
    }

    private static Draft begun(ChartAccess access, Wish wish, Instant now) {
        boolean helps = access.ground() == ChartAccess.Ground.HELPER;
        return new Draft(
                wish.words(),
                access.patient(),
                access.actor(),
                null,
                helps ? Draft.About.HELPED : Draft.About.SELF,
                "appointment",
                "",
                Set.of(),
                null,
                now);
    }
}
