package health.lintel.cli;

import health.lintel.fhir.FhirImport;
import health.lintel.fhir.ImportOptions;
import health.lintel.fhir.ImportReport;
import health.lintel.policy.Policies;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.springframework.core.NestedExceptionUtils;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.json.JsonMapper;

/// `lintel import`: charts from a folder of FHIR R4.
@Command(
        name = "import",
        description = {
            "Imports charts: FHIR R4 as bulk-export NDJSON or transaction bundles, plain or gzip.",
            "A patient is taken whole or not at all. The same folder a second time changes nothing; after an",
            "interruption, run it again. Exit status: 0 all taken, 1 something refused, 2 nothing could be done."
        },
        mixinStandardHelpOptions = true)
final class ImportCommand implements Callable<Integer> {
    private static final int REFUSED = 1;
    private static final int NOTHING_DONE = 2;

    @Parameters(index = "0", paramLabel = "FOLDER", description = "Files directly in it are read.")
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @Option(
            names = "--our-organization",
            paramLabel = "ID",
            description = {
                "Id or name of an organization that is this practice; may be repeated.",
                "Without it the policy's practice.organizations count,",
                "and without those every ambulatory visit."
            })
    List<String> ours = new ArrayList<>();

    @Option(names = "--demo", description = "Synthetic charts: dates moved to now, no digits in names, no real places.")
    boolean demo;

    @Option(names = "--json", description = "Print the report as JSON.")
    boolean json;

    @Override
    public Integer call() {
        if (!Files.isDirectory(folder)) {
            System.err.println(folder + " is no folder.");
            return NOTHING_DONE;
        }
        try (var portal =
                Part.of(ChartsOnly.class).properties("logging.level.root=WARN").run()) {
            ImportReport report = portal.getBean(FhirImport.class)
                    .run(folder, options(portal.getBean(Policies.class)), new ProgressBar());
            System.out.println(json ? JsonMapper.shared().writeValueAsString(report) : ImportWords.of(report));
            return report.isClean() ? 0 : REFUSED;
        } catch (IOException e) {
            System.err.println("The folder " + folder + " cannot be read: " + e.getMessage());
        } catch (RuntimeException e) {
            System.err.println("Nothing was imported: "
                    + NestedExceptionUtils.getMostSpecificCause(e).getMessage());
        }
        return NOTHING_DONE;
    }

    private ImportOptions options(Policies policies) {
        ImportOptions options =
                demo ? ImportOptions.demo(LocalDate.now(ZoneId.of("America/New_York"))) : ImportOptions.asReceived();
        Set<String> known = policies.current().practice().organizations();
        return options.withOurOrganizations(ours.isEmpty() ? known : Set.copyOf(ours));
    }
}
