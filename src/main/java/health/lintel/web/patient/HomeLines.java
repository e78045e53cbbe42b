package health.lintel.web.patient;

import health.lintel.appointments.Appointments;
import health.lintel.appointments.VisitRequest;
import health.lintel.billing.Bill;
import health.lintel.billing.Billing;
import health.lintel.decisions.OutcomeKind;
import health.lintel.facts.Standing;
import health.lintel.facts.Window;
import health.lintel.messaging.Conversation;
import health.lintel.messaging.Draft;
import health.lintel.messaging.Message;
import health.lintel.messaging.Messaging;
import health.lintel.messaging.RefillGuidance;
import health.lintel.messaging.Writing;
import health.lintel.people.ChartAccess;
import health.lintel.practice.NumberRightNow;
import health.lintel.records.Records;
import health.lintel.records.ReleasedResult;
import health.lintel.web.patient.HomePage.Line;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// What needs doing, the gravest first: what must not wait, what waits for the reader, what we owe, what is open.
@Component
class HomeLines {
    private static final Duration NEW = Duration.ofDays(14);
    private static final int MOST = 3;

    private final Messaging messaging;
    private final Writing writing;
    private final Appointments appointments;
    private final RefillGuidance refills;
    private final Records records;
    private final Billing billing;
    private final Clock clock;

    HomeLines(
            Messaging messaging,
            Writing writing,
            Appointments appointments,
            RefillGuidance refills,
            Records records,
            Billing billing,
            Clock clock) {
        this.messaging = messaging;
        this.writing = writing;
        this.appointments = appointments;
        this.refills = refills;
        this.records = records;
        this.billing = billing;
        this.clock = clock;
    }

    List<Line> of(ChartAccess access, Standing standing, List<Conversation> conversations) {
        return Stream.of(
                        medicinesToday(access, standing),
                        proposedTimes(access),
                        unread(conversations).map(HomeLines::newAnswer),
                        drafts(access, standing),
                        owed(conversations),
                        bills(access),
                        results(access),
                        windows(access, standing))
                .flatMap(lines -> lines)
                .limit(MOST)
                .toList();
    }

    /// Answers of ours that nobody on the patient's side has opened.
    Stream<Conversation> unread(List<Conversation> conversations) {
        return conversations.stream()
                .filter(conversation -> conversation.messages().stream()
                        .anyMatch(message -> message.side() == Conversation.Side.STAFF && message.openedAt() == null));
    }

    /// Results of the last two weeks.
    Stream<ReleasedResult> newResults(ChartAccess access) {
        Instant since = clock.instant().minus(NEW);
        return records.releasedResults(access).stream()
                .filter(result -> result.releasedAt().isAfter(since));
    }

    /// A medicine that must not be missed and is nearly out (`refill.pharmacy`, first rung).
    private Stream<Line> medicinesToday(ChartAccess access, Standing standing) {
        if (!Doors.mayWrite(standing)) return Stream.empty();
        return refills.active(access).stream()
                .filter(guided -> guided.outcome().is(OutcomeKind.CALL_PRACTICE))
                .flatMap(guided -> {
                    NumberRightNow call = guided.outcome().call();
                    if (call == null) return Stream.empty();
                    String name = guided.prescription().name();
                    return Stream.of(
                            line("refillToday", "phone", "/medicines", "medicine", name, "phone", call.phone()));
                });
    }

    private Stream<Line> proposedTimes(ChartAccess access) {
        return appointments.requests(access).stream()
                .filter(request -> request.status() == VisitRequest.Status.PROPOSED)
                .map(request -> line(
                        "proposed", "calendar", "/visits/requests/" + request.id(), "date", request.statusSince()));
    }

    private static Line newAnswer(Conversation conversation) {
        Instant sent = conversation.messages().reversed().stream()
                .filter(message -> message.side() == Conversation.Side.STAFF)
                .map(Message::sentAt)
                .findFirst()
                .orElse(conversation.openedAt());
        return line("answer", "message", "/messages/" + conversation.id(), "date", sent);
    }

    private Stream<Line> drafts(ChartAccess access, Standing standing) {
        if (!Doors.mayWrite(standing)) return Stream.empty();
        return writing.drafts(access).stream()
                .filter(draft -> !draft.text().isBlank())
                .limit(1)
                .map(draft -> line("draft", "message", goOn(draft), "date", draft.savedAt()));
    }

    private static String goOn(Draft draft) {
        return draft.conversation() == null
                ? "/messages/new/" + draft.id() + "/words"
                : "/messages/" + draft.conversation();
    }

    private Stream<Line> owed(List<Conversation> conversations) {
        Instant now = clock.instant();
        return conversations.stream()
                .filter(Conversation::answerIsOwed)
                .sorted(Comparator.comparing(conversation -> Objects.requireNonNull(conversation.answerDue())))
                .map(conversation -> {
                    Instant due = Objects.requireNonNull(conversation.answerDue());
                    String key = due.isBefore(now) ? "late" : "owed";
                    return line(key, "clock", "/messages/" + conversation.id(), "date", due);
                });
    }

    /// What is owed in all, by the day on which the first of it is due.
    private Stream<Line> bills(ChartAccess access) {
        List<Bill> open = billing.open(access);
        return open.stream()
                .map(Bill::dueOn)
                .min(Comparator.naturalOrder())
                .map(due -> line("pay", "card", "/bills", "amount", Billing.owed(open), "date", due))
                .stream();
    }

    private Stream<Line> results(ChartAccess access) {
        return newResults(access)
                .filter(result -> result.commentedAt() == null)
                .limit(1)
                .map(result ->
                        line("result", "file", "/records/results", "name", result.name(), "date", result.releasedAt()));
    }

    private Stream<Line> windows(ChartAccess access, Standing standing) {
        if (!Doors.mayWrite(standing)) return Stream.empty();
        return messaging.windows(access).stream()
                .filter(window -> window.kind() != Window.Kind.STAFF_THREAD)
                .limit(1)
                .map(HomeLines::open);
    }

    private static Line open(Window window) {
        if (window.opened() == null) {
            return line("grant", "message", "/messages/new", "until", window.lastDay());
        }
        return line("window", "message", "/messages/new", "date", window.opened(), "until", window.lastDay());
    }

    private static Line line(String key, String icon, String href, Object... values) {
        return new Line(key, icon, href, List.of(values));
    }
}
