package health.lintel.web.gate;

import health.lintel.accounts.SecondFactors;
import health.lintel.accounts.SignedIn;
import health.lintel.appointments.Appointment;
import health.lintel.appointments.AppointmentStatus;
import health.lintel.appointments.Appointments;
import health.lintel.appointments.BookableHours;
import health.lintel.appointments.Booking;
import health.lintel.appointments.NewVisitRequest;
import health.lintel.appointments.VisitMode;
import health.lintel.billing.Billing;
import health.lintel.billing.Claims;
import health.lintel.billing.Payments;
import health.lintel.conduct.Conduct;
import health.lintel.conduct.Incident;
import health.lintel.datatypes.Ids;
import health.lintel.datatypes.MessageId;
import health.lintel.datatypes.Money;
import health.lintel.datatypes.PersonId;
import health.lintel.downloads.Copying;
import health.lintel.downloads.Downloads;
import health.lintel.endings.Ending;
import health.lintel.endings.EndingCare;
import health.lintel.medications.Medications;
import health.lintel.medications.Prescription;
import health.lintel.messaging.Draft;
import health.lintel.messaging.Sending;
import health.lintel.messaging.Sent;
import health.lintel.messaging.Writing;
import health.lintel.people.ChartAccess;
import health.lintel.people.People;
import health.lintel.people.StaffRole;
import health.lintel.people.Standing;
import health.lintel.readerwatch.DrawnSample;
import health.lintel.records.Extracts;
import health.lintel.records.Intake;
import health.lintel.records.Result;
import health.lintel.renewals.Exchange;
import health.lintel.renewals.Pharmacy;
import health.lintel.schedules.Schedules;
import health.lintel.schedules.Slot;
import health.lintel.simulation.Simulations;
import health.lintel.web.gate.Matrix.Cell;
import health.lintel.web.gate.Matrix.Principal;
import health.lintel.web.gate.Matrix.Step;
import health.lintel.web.gate.Matrix.Whose;
import health.lintel.workqueue.Gravity;
import health.lintel.workqueue.NewTask;
import health.lintel.workqueue.PoolKey;
import health.lintel.workqueue.Subject;
import health.lintel.workqueue.Tasks;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/// The people of the authorization matrix and the things that addresses name.
class MatrixThings {
    private static final Map<StaffRole, PoolKey> POOLS = Map.of(
            StaffRole.FRONT_DESK, PoolKey.FRONT_DESK,
            StaffRole.BILLING, PoolKey.BILLING,
            StaffRole.PRIOR_AUTHORIZATION, PoolKey.PRIOR_AUTHORIZATION,
            StaffRole.RECORDS, PoolKey.RECORDS,
            StaffRole.CLINICAL_SUPPORT, PoolKey.CLINICAL,
            StaffRole.PROVIDER, PoolKey.PROVIDERS,
            StaffRole.MANAGER, PoolKey.LEADS,
            StaffRole.ADMINISTRATOR, PoolKey.LEADS);

    private final People people;
    private final SecondFactors factors;
    private final Writing writing;
    private final Sending sending;
    private final Appointments appointments;
    private final Booking booking;
    private final Schedules schedules;
    private int holds;
    private final Medications medications;
    private final health.lintel.coverage.Insurance insurance;
    private final Conduct conduct;
    private final Intake intake;
    private final Tasks tasks;
    private final Exchange exchange;
    private final Clock clock;
    private final EndingCare endings;
    private final DrawnSample samples;
    private final Simulations simulations;
    private final Billing billing;
    private final Payments payments;
    private final Downloads downloads;
    private final Copying copying;

    private Side rosa = Side.NONE;
    private Side bruno = Side.NONE;
    private PersonId desk = PersonId.next();
    private PersonId helper = PersonId.next();

    MatrixThings(
            People people,
            SecondFactors factors,
            Writing writing,
            Sending sending,
            Appointments appointments,
            Booking booking,
            Schedules schedules,
            Medications medications,
            health.lintel.coverage.Insurance insurance,
            Conduct conduct,
            Intake intake,
            Tasks tasks,
            Exchange exchange,
            Clock clock,
            EndingCare endings,
            AutowireCapableBeanFactory beans) {
        this.people = people;
        this.factors = factors;
        this.writing = writing;
        this.sending = sending;
        this.appointments = appointments;
        this.booking = booking;
        this.schedules = schedules;
        this.medications = medications;
        this.insurance = insurance;
        this.conduct = conduct;
        this.intake = intake;
        this.tasks = tasks;
        this.exchange = exchange;
        this.clock = clock;
        this.endings = endings;
        this.samples = beans.createBean(DrawnSample.class);
        this.simulations = beans.getBean(Simulations.class);
        this.billing = beans.getBean(Billing.class);
        this.payments = beans.getBean(Payments.class);
        this.downloads = beans.getBean(Downloads.class);
        this.copying = beans.getBean(Copying.class);
    }

    /// A chart in hand, with what lasts in it.
    private record Side(@Nullable ChartAccess chart, String conversation, String receipt) {
        static final Side NONE = new Side(null, "", "");
    }

    private final Map<String, Side> sides = new java.util.HashMap<>();

    List<Principal> principals(AuthorizationMatrixTest test) {
        Cast cast = test.theCast();
        List<Principal> all = new ArrayList<>();
        desk = cast.staff("Lou", "Desk", StaffRole.FRONT_DESK).id();
        helper = cast.helper("Hana", "Helper").id();
        Cast.Actor patient = cast.patient("Rosa", "Delgado");
        rosa = side(own(patient));
        bruno = side(own(cast.patient("Bruno", "Keller")));
        all.add(principal("nobody", test.fresh(), null, null, Step.NOT));
        Cast.Actor nora = cast.staff("Nora", "Half", StaffRole.MANAGER);
        FormBrowser half = test.fresh();
        half.signIn(nora.name(), Cast.PASSPHRASE);
        all.add(principal("half signed in", half, null, null, Step.HALF));
        all.add(patientSide("patient", test, patient, own(patient)));
        Cast.Actor daughter = cast.helper("Lucia", "Delgado");
        people.grant(daughter.id(), patient.asPatient(), "daughter", null, null);
        all.add(patientSide(
                "helper",
                test,
                daughter,
                people.access(daughter.id(), patient.asPatient()).orElseThrow()));
        Cast.Actor gus = cast.patient("Gus", "Paused");
        all.add(patientSide("suspended", test, gus, own(gus)));
        conduct.open(own(gus), Incident.Kind.ABUSE, new MessageId(UUID.randomUUID()), "hard words", clock.instant());
        Cast.Actor fay = cast.patient("Fay", "Former");
        all.add(patientSide("former", test, fay, own(fay)));
        people.changeStanding(fay.asPatient(), Standing.FORMER, null, "test");
        for (StaffRole role : StaffRole.values()) all.add(staff(test, cast, role));
        return all;
    }

    private Principal patientSide(String name, AuthorizationMatrixTest test, Cast.Actor actor, ChartAccess chart) {
        sides.put(name, side(chart));
        FormBrowser browser = test.withSession(actor);
        var kind = chart.ground() == ChartAccess.Ground.HELPER ? SignedIn.Kind.HELPER : SignedIn.Kind.PATIENT;
        return principal(name, browser, signedIn(actor, kind, null), chart, Step.DONE);
    }

    private Principal staff(AuthorizationMatrixTest test, Cast cast, StaffRole role) {
        Cast.Actor actor = cast.staff("Sam", role.name(), role);
        String secret = factors.add(actor.id(), actor.name(), "Test").text();
        FormBrowser browser = test.withSession(actor);
        browser.post("/sign-in/code", "code", StaffCodes.code(secret, clock.instant()));
        String name = role.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
        return principal(name, browser, signedIn(actor, SignedIn.Kind.STAFF, role), null, Step.DONE);
    }

    private static Principal principal(
            String name, FormBrowser browser, @Nullable SignedIn person, @Nullable ChartAccess chart, Step step) {
        return new Principal(
                name, browser, person, chart, browser.token(), browser.chart().orElse(""), step);
    }

    private static SignedIn signedIn(Cast.Actor actor, SignedIn.Kind kind, @Nullable StaffRole role) {
        return new SignedIn(actor.id(), actor.name(), kind, role, "en", UUID.randomUUID());
    }

    /// Routes on which somebody who may come finds nothing, since there is nothing of theirs.
    boolean hasNothing(Principal who, String line) {
        boolean administrator = who.name().equals("administrator") && line.contains("/q/{task}");
        boolean helper = who.name().equals("helper") && line.contains("/me/helpers/");
        boolean former = who.name().equals("former") && line.equals("GET /visits/coming/{id}");
        return administrator
                || former
                || helper
                || line.contains("/assets/")
                // Only a question to a colleague is answered there; only what may be dangerous is on the night's list.
                || line.equals("POST /q/{task}/answer")
                || line.equals("POST /on-call/{task}/calls")
                // Letters are there for whom they were written.
                || line.equals("GET /conduct/letter")
                || line.equals("GET /ending/letter")
                || line.equals("GET /endings/{id}/letter")
                || (who.step() == Step.HALF && line.contains("/sign-in/code"));
    }

    Cell ask(Principal who, Route route, Whose whose) {
        String pattern = route.path().getPatternString();
        String path = pattern;
        String last =
                pattern.contains("{") ? pattern.substring(pattern.lastIndexOf('{'), pattern.lastIndexOf('}') + 1) : "";
        for (String part : pattern.split("/")) {
            if (!part.startsWith("{")) continue;
            Whose which = part.equals(last) ? whose : Whose.OWN;
            path = path.replace(part, id(who, pattern, part, which));
        }
        FormBrowser.Page page = route.method().equals("GET") ? who.browser().get(path) : post(who, path);
        return new Cell(page.status(), plain(page.to()), plain(page.html()));
    }

    private static FormBrowser.Page post(Principal who, String path) {
        List<String> fields = new ArrayList<>(List.of("once", UUID.randomUUID().toString(), "version", "1"));
        if (!who.tag().isEmpty()) fields.addAll(List.of("_for", who.tag()));
        else fields.addAll(List.of("_for", ""));
        ChartAccess chart = who.chart();
        if (path.equals("/acting-for") && chart != null)
            fields.addAll(List.of("patient", chart.patient().toString()));
        return who.browser().postFrom(who.browser().base(), path, who.token(), fields.toArray(String[]::new));
    }

    /// Without what differs between two answers of the same kind: ids, tokens, times, the request's number, and what
    /// the act before had to say.
    private static String plain(String html) {
        String page = html.substring(Math.max(0, html.indexOf("<h1")));
        return page.replaceAll("[A-Za-z0-9_-]{20,}", "#")
                .replaceAll("\"timestamp\":\"[^\"]*\"", "")
                .replaceAll("(?s)<p class=\"muted\">.*?</p>", "");
    }

    private String id(Principal who, String pattern, String part, Whose whose) {
        if (part.equals("{number}")) return whose == Whose.OWN ? "1" : "888888";
        if (part.equals("{section}")) return whose == Whose.OWN ? "practice" : "elsewhere";
        if (whose == Whose.NOBODYS)
            return part.equals("{pool}") ? "nowhere" : UUID.randomUUID().toString();
        boolean own = whose == Whose.OWN;
        return switch (part) {
            case "{draft}" -> draft(who, pattern, own);
            case "{receipt}" -> own ? rosa.receipt() : bruno.receipt();
            case "{grant}" -> grant(pattern, who, own);
            case "{task}" -> task(who, pattern, own);
            case "{patient}" ->
                own ? chart(rosa).patient().toString() : UUID.randomUUID().toString();
            case "{person}" -> own ? desk.toString() : UUID.randomUUID().toString();
            case "{pool}" -> own ? "clinical" : "elsewhere";
            case "{message}" ->
                own
                        ? samples.add(chart(rosa).patient()).toString()
                        : UUID.randomUUID().toString();
            case "{renewal}" -> own ? renewal() : UUID.randomUUID().toString();
            case "{id}" -> thing(who, pattern, own);
            default -> UUID.randomUUID().toString();
        };
    }

    private String draft(Principal who, String pattern, boolean own) {
        SignedIn person = who.person();
        ChartAccess chart = who.chart();
        if (!own) chart = chart(bruno);
        else if (pattern.startsWith("/call/") && person != null) {
            chart = people.access(person.person(), chart(rosa).patient()).orElse(null);
        }
        if (chart == null) chart = chart(rosa);
        Draft draft = writing.begin(chart, Draft.About.SELF, "billing", null);
        var _ = writing.save(chart, draft.id(), "Why was I charged twice?", draft.about(), "billing");
        if (pattern.endsWith("/{draft}")) writing.review(chart, draft.id());
        return draft.id().toString();
    }

    private String grant(String pattern, Principal who, boolean own) {
        ChartAccess chart = own && pattern.startsWith("/me/") && who.chart() != null ? who.chart() : chart(rosa);
        if (!own) chart = chart(bruno);
        return people.grant(helper, Objects.requireNonNull(chart).patient(), "friend", null, null)
                .id()
                .toString();
    }

    private String task(Principal who, String pattern, boolean own) {
        SignedIn person = who.person();
        StaffRole role = person == null || person.role() == null ? StaffRole.MANAGER : person.role();
        PoolKey pool = POOLS.get(role);
        boolean result = pattern.endsWith("/comment");
        // Of clinical work the desk sees nothing, clinical people nothing of what is the leads'.
        if (!own) pool = role.isClinical() ? PoolKey.LEADS : PoolKey.CLINICAL;
        if (!own && role == StaffRole.MANAGER) return UUID.randomUUID().toString();
        Subject about = result ? Subject.of("result", result()) : Subject.of("conversation", rosa.conversation());
        return tasks.open(new NewTask(
                        "message",
                        about,
                        chart(rosa).patient(),
                        "billing",
                        Gravity.ROUTINE,
                        null,
                        "en",
                        Objects.requireNonNull(pool),
                        null,
                        clock.instant().plusSeconds(86_400)))
                .toString();
    }

    private String thing(Principal who, String pattern, boolean own) {
        Side mine = sides.getOrDefault(who.name(), rosa);
        Side side = own ? mine : bruno;
        if (pattern.startsWith("/messages/")) return side.conversation();
        if (pattern.startsWith("/admin/policy/simulations/") && own) {
            return simulations.begin(desk, "a trial", null, 30).toString();
        }
        if (pattern.startsWith("/receipts/")) return side.receipt();
        if (pattern.startsWith("/records/download/")) return download(chart(side));
        if (pattern.startsWith("/bills/")) return bill(chart(side), pattern);
        if (pattern.startsWith("/visits/requests/")) return request(chart(side));
        if (pattern.startsWith("/insurance-cards/"))
            return own ? insuranceCard(chart(rosa)) : UUID.randomUUID().toString();
        if (pattern.startsWith("/visit-requests/"))
            return own ? request(chart(rosa)) : UUID.randomUUID().toString();
        if (pattern.startsWith("/visits/coming/")) return visit(chart(side));
        if (pattern.startsWith("/visits/holds/")) return hold(chart(side));
        if (pattern.startsWith("/schedule/visits/"))
            return own ? visit(chart(rosa)) : UUID.randomUUID().toString();
        if (pattern.startsWith("/medicines/")) return medicine(chart(side));
        if (pattern.startsWith("/conduct/reviews/") && own) {
            ChartAccess writer = chart(bruno);
            return conduct.open(
                            writer, Incident.Kind.DISPUTED, new MessageId(UUID.randomUUID()), "words", clock.instant())
                    .toString();
        }
        if (pattern.startsWith("/endings/") && own) {
            ChartAccess chart = people.access(desk, chart(bruno).patient()).orElseThrow();
            return endings.open(chart, Ending.Reason.CONDUCT, null, null).toString();
        }
        return UUID.randomUUID().toString();
    }

    private String renewal() {
        String family = "Nobody" + UUID.randomUUID();
        return Objects.requireNonNull(exchange.receive(
                                Pharmacy.asks("m-" + family, "rx-" + family, "Avery", family, "lisinopril 10 MG"),
                                "matrix")
                        .renewal())
                .toString();
    }

    private Side side(ChartAccess chart) {
        Draft draft = writing.begin(chart, Draft.About.SELF, "billing", null);
        var _ = writing.save(chart, draft.id(), "Why was I charged twice?", draft.about(), "billing");
        String receipt =
                writing.review(chart, draft.id()).orElseThrow().receipt().toString();
        Sent sent = sending.send(chart, draft.id(), UUID.randomUUID(), Sending.Intent.SEND);
        if (!(sent instanceof Sent.Delivered delivered)) throw new AssertionError("not delivered: " + sent);
        return new Side(chart, delivered.conversation().toString(), receipt);
    }

    private String download(ChartAccess chart) {
        downloads.ask(chart);
        copying.run();
        return downloads.finished(chart).orElseThrow().id().toString();
    }

    private String bill(ChartAccess chart, String pattern) {
        billing.keep(chart.patient(), List.of(Claims.answered("matrix", 20_000, 12_000, 3_000)));
        if (!pattern.startsWith("/bills/payments/"))
            return billing.open(chart).getFirst().id().toString();
        try {
            return payments.begin(chart, Ids.next(), new Money(1_000), null)
                    .id()
                    .toString();
        } catch (Payments.NotNow e) {
            throw new AssertionError(e);
        }
    }

    private String request(ChartAccess chart) {
        return appointments
                .requestVisit(
                        chart,
                        new NewVisitRequest(Ids.next(), "A yearly check.", VisitMode.OFFICE, "", null, null, null))
                .toString();
    }

    private String insuranceCard(ChartAccess chart) {
        UUID id = Ids.next();
        insurance.propose(
                chart,
                new health.lintel.coverage.NewProposal(
                        id,
                        health.lintel.coverage.Card.Place.PRIMARY,
                        health.lintel.coverage.ACard.of("Lakeview Health", "W123"),
                        Map.of()));
        return id.toString();
    }

    private String visit(ChartAccess chart) {
        Instant start = clock.instant().plusSeconds(86_400);
        UUID id = UUID.randomUUID();
        appointments.book(
                people.access(desk, chart.patient()).orElseThrow(),
                new Appointment(
                        id,
                        VisitMode.OFFICE,
                        start,
                        start.plusSeconds(1800),
                        null,
                        null,
                        null,
                        AppointmentStatus.BOOKED));
        return id.toString();
    }

    private String hold(ChartAccess chart) {
        Instant start = clock.instant().plusSeconds(86_400L * 30 + 1800L * holds++);
        Slot slot = BookableHours.free(people, schedules, start);
        return booking.hold(chart, slot.id(), null).id().toString();
    }

    private String medicine(ChartAccess chart) {
        UUID id = UUID.randomUUID();
        medications.keep(
                chart.patient(),
                List.of(new Prescription(
                        id,
                        null,
                        "Lisinopril",
                        null,
                        true,
                        null,
                        "active",
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null)));
        return id.toString();
    }

    private String result() {
        UUID id = Ids.next();
        Instant at = clock.instant().minusSeconds(60);
        intake.keep(
                chart(rosa).patient(),
                List.of(),
                new Extracts(
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(new Result(
                                id,
                                "Observation",
                                id.toString(),
                                Result.Kind.LAB,
                                "Sodium",
                                "140",
                                null,
                                at,
                                at,
                                true,
                                null,
                                null,
                                null))));
        return id.toString();
    }

    private ChartAccess own(Cast.Actor actor) {
        return people.access(actor.id(), actor.asPatient()).orElseThrow();
    }

    private static ChartAccess chart(Side side) {
        return Objects.requireNonNull(side.chart());
    }
}
