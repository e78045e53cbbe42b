package health.lintel.bench;

import health.lintel.Lintel;
import health.lintel.accounts.Accounts;
import health.lintel.accounts.DemoCodes;
import health.lintel.accounts.SecondFactors;
import health.lintel.datatypes.PatientId;
import health.lintel.datatypes.PersonId;
import health.lintel.fhir.FhirImport;
import health.lintel.fhir.ImportOptions;
import health.lintel.fhir.ImportReport;
import health.lintel.fhir.Progress;
import health.lintel.messaging.Conversation;
import health.lintel.messaging.Draft;
import health.lintel.messaging.Messaging;
import health.lintel.messaging.Sending;
import health.lintel.messaging.Sent;
import health.lintel.messaging.Writing;
import health.lintel.people.ChartAccess;
import health.lintel.people.People;
import health.lintel.people.Person;
import health.lintel.people.StaffMember;
import health.lintel.people.StaffRole;
import health.lintel.people.Standing;
import health.lintel.storage.Transactions;
import health.lintel.triage.Triage;
import health.lintel.web.gate.FormBrowser;
import health.lintel.workqueue.Gravity;
import health.lintel.workqueue.NewTask;
import health.lintel.workqueue.PoolKey;
import health.lintel.workqueue.Subject;
import health.lintel.workqueue.Tasks;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What `bin/bench` runs: one portal, one PostgreSQL and the load on one machine, figures to a Markdown table.
///
/// Pages are loaded by `wrk`; sending is driven inside the process through the same modules as the pages use.
public final class Bench {
    private static final String PASSPHRASE = "correct horse battery staple bench";
    private static final int OPEN_ITEMS = 10_000;
    private static final int WRITERS = 200;
    private static final int MESSAGES = 30;

    private final ConfigurableApplicationContext portal;
    private final Figures figures;
    private final int port;
    private final People people;

    private Bench(ConfigurableApplicationContext portal, Figures figures) {
        this.portal = portal;
        this.figures = figures;
        this.port = ((WebServerApplicationContext) portal).getWebServer().getPort();
        this.people = portal.getBean(People.class);
    }

    public static void main(String[] arguments) throws Exception {
        Path home = Path.of(arguments[0]);
        long began = System.nanoTime();
        ConfigurableApplicationContext portal = new SpringApplicationBuilder(Lintel.class)
                .run(
                        "--lintel.home=" + home,
                        "--server.port=0",
                        "--logging.level.root=WARN",
                        "--lintel.demo.codes=true",
                        "--lintel.database.pool=20");
        Figures figures = new Figures(home, Duration.ofSeconds(Long.parseLong(arguments[2])));
        figures.row(
                "start of the portal on a warm or fresh home", "%.1f s".formatted((System.nanoTime() - began) / 1e9));
        new Bench(portal, figures).run();
        Files.writeString(Path.of(arguments[1]), figures.table());
        System.out.println(figures.table());
        portal.close();
        System.exit(0);
    }

    private void run() throws Exception {
        reader();
        charts();
        List<ChartAccess> writers = new ArrayList<>();
        for (int i = 0; i < WRITERS; i++) writers.add(patient());
        for (int connections : new int[] {1, 8, 32}) sending(writers, connections);
        ChartAccess patient = largestChart();
        for (int i = 0; i < MESSAGES; i++) send(patient);
        String inHand = "Cookie: " + cookie(signedIn(patient.actor(), "bench@example.org"));
        Conversation thread =
                portal.getBean(Messaging.class).conversations(patient).getFirst();
        figures.load("front page, no sign-in", url("/"), "X-None: 1");
        figures.load("/urgent", url("/urgent"), "X-None: 1");
        figures.load("home", url("/home"), inHand);
        figures.load("inbox, " + MESSAGES + " conversations", url("/messages"), inHand);
        figures.load("conversation", url("/messages/" + thread.id()), inHand);
        figures.load("medicines", url("/medicines"), inHand);
        figures.load("record, largest demo chart", url("/records"), inHand);
        figures.load("results, largest demo chart", url("/records/results"), inHand);
        String nurse = "Cookie: " + cookie(nurse());
        fillQueue(patient.patient());
        figures.load("staff queue, first 50 of " + OPEN_ITEMS + " open", url("/q"), nurse);
        figures.memory();
    }

    /// The demo's 61 charts through the product's importer, into an empty database.
    private void charts() throws Exception {
        ImportReport report = portal.getBean(FhirImport.class)
                .run(Path.of("demo/charts/fhir-ndjson"), ImportOptions.demo(LocalDate.now()), Progress.SILENT);
        if (report.resources() == 0) throw new IllegalStateException("The demo's charts were not found");
        double minutes = report.took().toMillis() / 60_000.0;
        figures.row(
                "import of the demo's charts into an empty database",
                "%d resources, %.0f a minute".formatted(report.resources(), report.resources() / minutes));
    }

    private ChartAccess largestChart() {
        UUID largest = portal.getBean(Transactions.class)
                .forSystem(() -> portal.getBean(JdbcClient.class)
                        .sql(
                                "select patient_id from records.resource group by patient_id order by count(*) desc limit 1")
                        .query(UUID.class)
                        .single());
        return people.access(new PersonId(largest), new PatientId(largest)).orElseThrow();
    }

    private void reader() throws Exception {
        Triage triage = new Triage();
        List<String> texts = Files.readAllLines(Path.of("src/test/resources/triage/dev.jsonl")).stream()
                .map(line -> line.replaceFirst("^.*?\"text\":\\s*\"", "").replaceFirst("\",\\s*\"labels\".*$", ""))
                .toList();
        for (int round = 0; round < 20; round++) texts.forEach(text -> triage.read(text, null));
        List<Long> nanos = new ArrayList<>();
        for (int round = 0; round < 5; round++) {
            for (String text : texts) {
                long before = System.nanoTime();
                triage.read(text, null);
                nanos.add(System.nanoTime() - before);
            }
        }
        figures.latencies("reading a message (development corpus, one thread)", nanos);
    }

    private void sending(List<ChartAccess> writers, int connections) throws Exception {
        AtomicInteger next = new AtomicInteger();
        figures.inside(
                "write, review and send, whole reader, " + connections + " at once",
                connections,
                () -> send(writers.get(Math.floorMod(next.getAndIncrement(), WRITERS))));
    }

    private void send(ChartAccess patient) {
        Writing writing = portal.getBean(Writing.class);
        Draft draft = writing.begin(patient, Draft.About.SELF, "other", null);
        writing.save(patient, draft.id(), "Where may I park when I come for my visit?", Draft.About.SELF, "other");
        writing.review(patient, draft.id());
        Sent sent = portal.getBean(Sending.class).send(patient, draft.id(), UUID.randomUUID(), Sending.Intent.SEND);
        if (!(sent instanceof Sent.Delivered)) throw new IllegalStateException("not sent: " + sent);
    }

    private ChartAccess patient() {
        PersonId id = PersonId.next();
        people.registerPatient(person(id, "Bea"), null, null, Standing.ESTABLISHED, "bench");
        return people.access(id, new PatientId(id.value())).orElseThrow();
    }

    private FormBrowser nurse() {
        PersonId id = PersonId.next();
        people.registerStaff(person(id, "Nora"), new StaffMember(id, "Nora", StaffRole.CLINICAL_SUPPORT), null);
        portal.getBean(Accounts.class).create(id, "nurse@example.org", PASSPHRASE);
        portal.getBean(SecondFactors.class).add(id, "bench", "Lintel");
        FormBrowser browser = signedIn(id, "nurse@example.org");
        browser.post(
                "/sign-in/code",
                "code",
                portal.getBean(DemoCodes.class).currentCode(id).orElseThrow());
        return browser;
    }

    private FormBrowser signedIn(PersonId id, String name) {
        Accounts accounts = portal.getBean(Accounts.class);
        if (accounts.nameOf(id).isEmpty()) accounts.create(id, name, PASSPHRASE);
        accounts.acknowledgePolicy(id, 1);
        FormBrowser browser = new FormBrowser(port);
        browser.signIn(name, PASSPHRASE);
        return browser;
    }

    private void fillQueue(PatientId patient) {
        Tasks tasks = portal.getBean(Tasks.class);
        Instant now = Instant.now();
        portal.getBean(Transactions.class).forSystem(() -> {
            for (int i = 0; i < OPEN_ITEMS; i++) {
                tasks.open(new NewTask(
                        "message",
                        Subject.of("conversation", UUID.randomUUID()),
                        patient,
                        "symptom",
                        i % 100 == 0 ? Gravity.URGENT : Gravity.ROUTINE,
                        null,
                        "en",
                        PoolKey.CLINICAL,
                        null,
                        now.plus(Duration.ofMinutes(i))));
            }
            return tasks;
        });
    }

    private static Person person(PersonId id, String given) {
        return new Person(id, given, "Bench", LocalDate.of(1970, 1, 1), "female", "en", given + "@example.org", null);
    }

    private static String cookie(FormBrowser browser) {
        return browser.cookies();
    }

    private String url(String path) {
        return "http://127.0.0.1:" + port + path;
    }
}
