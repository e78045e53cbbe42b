package health.lintel.web.staff;

import health.lintel.accounts.SignedIn;
import health.lintel.datatypes.ConversationId;
import health.lintel.datatypes.Ids;
import health.lintel.datatypes.PatientId;
import health.lintel.messaging.Conversation;
import health.lintel.messaging.Message;
import health.lintel.messaging.Messaging;
import health.lintel.people.ChartAccess;
import health.lintel.people.Patient;
import health.lintel.people.People;
import health.lintel.policy.Policies;
import health.lintel.practice.OnCallRoster;
import health.lintel.practice.PracticeCalendar;
import health.lintel.web.ui.Problems;
import health.lintel.workqueue.PoolKey;
import health.lintel.workqueue.Queue;
import health.lintel.workqueue.QueuePage;
import health.lintel.workqueue.QueueView;
import health.lintel.workqueue.Reach;
import health.lintel.workqueue.Task;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Puts the page of the person on call together: what may be dangerous, with what one needs to phone.
@Component
class OnCallScreen {
    /// Where words of patients lie.
    private static final Reach DANGER = new Reach(
            List.of(),
            List.of(
                    PoolKey.CLINICAL,
                    PoolKey.PROVIDERS,
                    PoolKey.FRONT_DESK,
                    PoolKey.BILLING,
                    PoolKey.PRIOR_AUTHORIZATION,
                    PoolKey.RECORDS,
                    // Where a message lies while nobody of its own pool is at work.
                    PoolKey.LEADS));

    /// What is the lead's or the front desk's.
    private static final Set<String> NOT_FOR_THE_NIGHT = Set.of(
            "threat",
            "account-locked",
            "conduct-review",
            "conduct-confirm",
            "conduct-appeal",
            "conduct-late",
            "conduct-very-late");
    private static final int NEXT_SHIFTS = 4;

    private final Queue queue;
    private final Items items;
    private final PatientPanel panels;
    private final Messaging messaging;
    private final People people;
    private final OnCallRoster roster;
    private final Policies policies;
    private final Clock clock;

    OnCallScreen(
            Queue queue,
            Items items,
            PatientPanel panels,
            Messaging messaging,
            People people,
            OnCallRoster roster,
            Policies policies,
            Clock clock) {
        this.queue = queue;
        this.items = items;
        this.panels = panels;
        this.messaging = messaging;
        this.people = people;
        this.roster = roster;
        this.policies = policies;
        this.clock = clock;
    }

    OnCallPage show(SignedIn reader, String q, @Nullable UUID chosen) {
        return page(reader, q, chosen, OnCallPage.Typed.NOTHING, Problems.none());
    }

    OnCallPage incomplete(SignedIn reader, @Nullable UUID chosen, OnCallPage.Typed typed, Problems problems) {
        return page(reader, "", chosen, typed, problems);
    }

    /// Is this one of the items of the night?
    static boolean isForTheNight(Task task) {
        return task.gravity() != health.lintel.workqueue.Gravity.ROUTINE
                && DANGER.dangerOnly().contains(task.pool())
                && !NOT_FOR_THE_NIGHT.contains(task.kind());
    }

    private OnCallPage page(
            SignedIn reader, String q, @Nullable UUID chosen, OnCallPage.Typed typed, Problems problems) {
        Names names = new Names(people);
        QueuePage danger = queue.page(reader.person(), DANGER, QueueView.DANGER, 1);
        List<OnCallPage.Item> tonight = danger.tasks().stream()
                .filter(OnCallScreen::isForTheNight)
                .map(task -> item(reader, task, names))
                .toList();
        return new OnCallPage(roster(names), tonight, danger.hasNext(), finding(reader, q, chosen), typed, problems);
    }

    private OnCallPage.Finding finding(SignedIn reader, String q, @Nullable UUID chosen) {
        String wanted = q.strip();
        List<Patient> found =
                wanted.length() < PatientsPage.SHORTEST ? List.of() : people.search(reader.person(), wanted);
        Patient patient = chosen == null ? null : people.patient(items.chart(reader, chosen));
        return new OnCallPage.Finding(wanted, found, patient, Ids.next());
    }

    private OnCallPage.RosterLine roster(Names names) {
        Instant now = clock.instant();
        PracticeCalendar calendar = policies.calendar();
        Instant closed = calendar.isOpen(now) ? calendar.closingOf(calendar.dayOf(now)) : now;
        List<OnCallPage.Shift> next = roster.from(now).stream()
                .filter(shift -> shift.begins().isAfter(now))
                .limit(NEXT_SHIFTS)
                .map(shift -> new OnCallPage.Shift(names.of(shift.person()), shift))
                .toList();
        String onCall = roster.at(now).map(shift -> names.of(shift.person())).orElse("");
        return new OnCallPage.RosterLine(onCall, next, roster.coversAt(closed) ? null : closed);
    }

    private OnCallPage.Item item(SignedIn reader, Task task, Names names) {
        PatientId patient = task.patient();
        if (patient == null) return new OnCallPage.Item(task, null, List.of(), List.of(), Ids.next());
        ChartAccess chart = items.chart(reader, patient.value());
        return new OnCallPage.Item(
                task, panels.of(reader, chart), words(chart, task, names), seen(chart, task), Ids.next());
    }

    /// What the patient wrote since our last answer.
    private List<ItemPage.Line> words(ChartAccess chart, Task task, Names names) {
        if (!task.subject().kind().equals("conversation")) return List.of();
        Conversation conversation =
                messaging.open(chart, ConversationId.of(task.subject().id())).orElse(null);
        if (conversation == null) return List.of();
        List<Message> messages = conversation.messages();
        int from = messages.size();
        while (from > 0 && messages.get(from - 1).side() == Conversation.Side.PATIENT) from--;
        return messages.subList(from, messages.size()).stream()
                .map(message -> line(chart, message, names))
                .toList();
    }

    private ItemPage.Line line(ChartAccess chart, Message message, Names names) {
        List<ReceiptText.Found> evidence = message.receipt() == null
                ? List.of()
                : messaging
                        .receipt(chart, message.receipt())
                        .map(receipt -> ReceiptText.of(receipt).evidence())
                        .orElse(List.of());
        return new ItemPage.Line(
                names.of(message.author()),
                false,
                message.sentAt(),
                MarkedText.of(message.text(), evidence),
                names.of(message.takenDownBy()),
                message.isHeld(),
                false,
                false,
                null,
                null);
    }

    /// A stop page that nobody answered: the words were never sent, so nobody reads them; what was seen in them is
    /// on the receipt.
    private List<String> seen(ChartAccess chart, Task task) {
        if (!task.subject().kind().equals("draft")) return List.of();
        String about = "draft/" + task.subject().id();
        return messaging.receipts(chart).stream()
                .filter(receipt -> receipt.subject().equals(about))
                .findFirst()
                .map(receipt -> ReceiptText.of(receipt).evidence().stream()
                        .map(ReceiptText.Found::why)
                        .filter(why -> !why.isBlank())
                        .distinct()
                        .toList())
                .orElse(List.of());
    }
}
