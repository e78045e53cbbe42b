package health.lintel.web.staff;

import health.lintel.accounts.SignedIn;
import health.lintel.appointments.Appointment;
import health.lintel.appointments.Appointments;
import health.lintel.datatypes.ConversationId;
import health.lintel.messaging.Answering;
import health.lintel.messaging.Conversation;
import health.lintel.messaging.Messaging;
import health.lintel.people.ChartAccess;
import health.lintel.policy.Policies;
import health.lintel.policy.PolicyVersion;
import health.lintel.policy.Situation;
import health.lintel.web.ui.Answer;
import health.lintel.web.ui.Problems;
import health.lintel.web.ui.Redirect;
import health.lintel.workqueue.Task;
import health.lintel.workqueue.TaskChanged;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Turning a message to a visit: one key sends the policy's own kind words, in the patient's language.
@Controller
class VisitController {
    private final Items items;
    private final Answering answering;
    private final Messaging messaging;
    private final Appointments appointments;
    private final Policies policies;
    private final ItemScreen screen;
    private final Clock clock;

    VisitController(
            Items items,
            Answering answering,
            Messaging messaging,
            Appointments appointments,
            Policies policies,
            ItemScreen screen,
            Clock clock) {
        this.items = items;
        this.answering = answering;
        this.messaging = messaging;
        this.appointments = appointments;
        this.policies = policies;
        this.screen = screen;
        this.clock = clock;
    }

    @PostMapping("/q/{task}/visit")
    Answer create(SignedIn person, @PathVariable UUID task, @RequestParam int version, @RequestParam UUID once) {
        Task found = items.open(person, task);
        if (found.patient() == null || !PatientPanel.isClinical(person)) throw Items.notFound();
        ConversationId id = items.conversation(found);
        ChartAccess chart = items.chart(person, found.patient().value());
        Conversation conversation = messaging.open(chart, id).orElseThrow(Items::notFound);
        try {
            String words = words(chart, conversation.language());
            answering.reply(person.person(), id, found.id(), version, words, Answering.Kind.ANSWER, once);
        } catch (TaskChanged changed) {
            Problems problems = Problems.none().add("act", "staff.problem.changed");
            return screen.refused(person, task, ItemPage.Typed.NOTHING, once, problems);
        }
        return Redirect.to("/q?done=" + task);
    }

    /// Clause `visit.new-concern`: a visit booked nearby is named, and "sooner?" is offered.
    private String words(ChartAccess chart, String language) {
        PolicyVersion policy = policies.current();
        var settings = policy.settings().newConcern();
        var calendar = policies.calendar();
        Instant now = clock.instant();
        Object requestBy = calendar.dayOf(calendar.endOfOpenDayAfter(now, settings.answerWithinOpenDays()));
        Instant near = now.plus(Duration.ofDays(settings.bookedNearDays()));
        Optional<Appointment> booked = appointments.upcoming(chart).stream()
                .filter(visit -> visit.start().isBefore(near))
                .findFirst();
        var words = booked.isEmpty()
                ? policy.say(Situation.NEW_CONCERN_VISIT, Map.of("requestBy", requestBy))
                : policy.say(
                        Situation.NEW_CONCERN_BOOKED,
                        Map.of(
                                "requestBy",
                                requestBy,
                                "visitDate",
                                calendar.dayOf(booked.get().start())));
        return words.in(language);
    }
}
