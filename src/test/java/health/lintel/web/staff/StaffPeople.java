package health.lintel.web.staff;

import health.lintel.accounts.SecondFactors;
import health.lintel.appointments.Appointments;
import health.lintel.appointments.Encounter;
import health.lintel.appointments.VisitType;
import health.lintel.datatypes.ConversationId;
import health.lintel.datatypes.EncounterId;
import health.lintel.datatypes.PatientId;
import health.lintel.datatypes.PersonId;
import health.lintel.messaging.Conversation;
import health.lintel.messaging.Draft;
import health.lintel.messaging.Messaging;
import health.lintel.messaging.Sending;
import health.lintel.messaging.Sent;
import health.lintel.messaging.Writing;
import health.lintel.people.ChartAccess;
import health.lintel.people.StaffRole;
import health.lintel.web.gate.Cast;
import health.lintel.web.gate.FormBrowser;
import health.lintel.web.gate.Portal;
import health.lintel.web.gate.StaffCodes;
import health.lintel.workqueue.Subject;
import health.lintel.workqueue.Task;
import health.lintel.workqueue.Tasks;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;

/// A practice at work: staff at their desks, patients who write to them.
abstract class StaffPeople extends Portal {
    static final String ANKLE =
            "I saw you on Friday about my ankle. It is still a little sore. Is that to be expected?";

    @Autowired
    SecondFactors factors;

    @Autowired
    Appointments appointments;

    @Autowired
    Writing writing;

    @Autowired
    Sending sending;

    @Autowired
    Messaging messaging;

    @Autowired
    Tasks tasks;

    /// Somebody at work, signed in with both factors.
    record Desk(Cast.Actor who, FormBrowser browser) {
        FormBrowser.Page item(Task task) {
            return browser.get("/q/" + task.id());
        }

        FormBrowser.Page act(Task task, String act, String... fields) {
            return browser.post("/q/" + task.id() + "/" + act, fields);
        }
    }

    Desk desk(String given, StaffRole role) {
        Cast.Actor who = cast.staff(given, "Test", role);
        accounts.acknowledgePolicy(who.id(), 1);
        String secret = factors.add(who.id(), who.name(), "Test").text();
        FormBrowser with = newBrowser();
        with.signIn(who.name(), Cast.PASSPHRASE);
        var done = with.post("/sign-in/code", "code", StaffCodes.code(secret, clock.instant()));
        if (done.status() != 303) throw new AssertionError("not signed in: " + done.status());
        return new Desk(who, with);
    }

    Desk nurse(String given) {
        return desk(given, StaffRole.CLINICAL_SUPPORT);
    }

    /// A patient seen three days ago about an ankle.
    PatientId seenForAnAnkle(String given) {
        PatientId patient = cast.patient(given, "Delgado").asPatient();
        Instant end = clock.instant().minus(Duration.ofDays(3));
        var visit = new Encounter(
                EncounterId.next(),
                null,
                VisitType.OFFICE,
                end.minusSeconds(1200),
                end,
                "Sprained ankle",
                null,
                "Dr. Lee",
                List.of());
        appointments.keep(patient, List.of(visit));
        return patient;
    }

    /// The patient writes, whatever page is shown on the way, and the practice has it.
    Task writes(PatientId patient, String lane, String text) {
        return writes(patient, lane, text, null);
    }

    Task writes(PatientId patient, String lane, String text, @Nullable ConversationId into) {
        ChartAccess access =
                people.access(new PersonId(patient.value()), patient).orElseThrow();
        Draft draft = writing.begin(access, Draft.About.SELF, lane, into);
        var _ = writing.save(access, draft.id(), text, Draft.About.SELF, lane).orElseThrow();
        if (writing.review(access, draft.id()).orElseThrow().mustStop()) {
            writing.goOn(access, draft.id(), Draft.Shown.STOP_PAGE);
        }
        Sent sent = sending.send(access, draft.id(), UUID.randomUUID(), Sending.Intent.ASK_A_PERSON);
        if (!(sent instanceof Sent.Delivered delivered)) throw new AssertionError("not delivered: " + sent);
        return tasks.openAbout(Subject.of("conversation", delivered.conversation()))
                .getFirst();
    }

    Task now(Task task) {
        return tasks.find(task.id()).orElseThrow();
    }

    /// The conversation as its patient sees it.
    Conversation asPatient(PatientId patient, Task task) {
        ChartAccess access =
                people.access(new PersonId(patient.value()), patient).orElseThrow();
        return messaging.open(access, conversation(task)).orElseThrow();
    }

    static ConversationId conversation(Task task) {
        return new ConversationId(UUID.fromString(task.subject().id()));
    }

    /// The fields of the answer's form on a page.
    static String[] answer(FormBrowser.Page page, String text) {
        return new String[] {
            "version", field(page, "version"),
            "seen", field(page, "seen"),
            "once", field(page, "once"),
            "kind", "ANSWER",
            "text", text
        };
    }

    static String field(FormBrowser.Page page, String name) {
        Matcher field =
                Pattern.compile("name=\"" + name + "\" value=\"([^\"]*)\"").matcher(page.html());
        if (!field.find()) throw new AssertionError("No field " + name + " on the page");
        return field.group(1);
    }
}
