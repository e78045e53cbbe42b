package health.lintel.demo;

import health.lintel.fhir.FhirImport;
import health.lintel.fhir.ImportOptions;
import health.lintel.fhir.ImportReport;
import health.lintel.policy.Policies;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/// Opens the demo practice: charts, cast, stories, each once. Runs before the portal calls itself ready and
/// before any job does.
@Component
@ConditionalOnProperty("lintel.demo")
class DemoPractice implements ApplicationRunner {
    private static final Map<String, String> NAMES = Map.of(
            "charts", "61 synthetic charts", "supply", "quantities and fills", "cast-charts", "the cast's charts");

    private final Steps steps;
    private final FhirImport fhir;
    private final CastPeople people;
    private final CastHours hours;
    private final CastStories stories;
    private final Policies policies;
    private final Clock clock;
    private final Path charts;
    private final Path home;

    DemoPractice(
            Steps steps,
            FhirImport fhir,
            CastPeople people,
            CastHours hours,
            CastStories stories,
            Policies policies,
            Clock clock,
            @Value("${lintel.demo.charts:demo/charts}") Path charts,
            @Value("${lintel.home:data}") Path home) {
        this.steps = steps;
        this.fhir = fhir;
        this.people = people;
        this.hours = hours;
        this.stories = stories;
        this.policies = policies;
        this.clock = clock;
        this.charts = charts;
        this.home = home;
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        var terminal = new Terminal(System.out);
        Instant begun = steps.begun();
        LocalDate today = policies.calendar().dayOf(begun);
        ZoneId zone = people.zone();
        takeCharts("charts", charts.resolve("fhir-ndjson"), ImportOptions.demo(today), terminal);
        if (!steps.isDone("supply")) {
            Path folder = home.resolve("demo-supply").resolve(begun.getEpochSecond() + "");
            SupplyLayer.write(charts.resolve("fhir-ndjson"), folder);
            takeCharts("supply", folder, ImportOptions.demo(today).withRealPlaces(), terminal);
        }
        if (!steps.isDone("cast-charts")) {
            Path folder = home.resolve("demo-cast").resolve(begun.getEpochSecond() + "");
            CastCharts.of(today, zone).write(folder);
            takeCharts("cast-charts", folder, ImportOptions.asReceived().withBillsSince(today.minusDays(90)), terminal);
        }
        if (!steps.isDone("story/office")) terminal.say("The cast arrives ...");
        people.arrive(begun);
        people.fillNights();
        hours.open();
        stories.happen(begun);
        terminal.signIns(begun, clock.instant());
    }

    private void takeCharts(String step, Path folder, ImportOptions options, Terminal terminal) throws IOException {
        if (steps.isDone(step)) return;
        if (!Files.isDirectory(folder)) {
            throw new IllegalStateException("The demo's charts are not at " + folder.toAbsolutePath()
                    + ". Start it in the project's folder, or say where they are: LINTEL_DEMO_CHARTS=FOLDER.");
        }
        terminal.say("Importing " + NAMES.get(step) + " ...");
        ImportReport report = fhir.run(folder, options, terminal);
        if (report.outcome() != ImportReport.Outcome.FINISHED) {
            throw new IllegalStateException("The charts under " + folder + " cannot be read to their end.");
        }
        terminal.say("  %,d resources of %d patients in %.0f s"
                .formatted(report.resources(), report.patients(), report.took().toMillis() / 1000.0));
        steps.record(step);
    }
}
