package health.lintel.fhir;

import health.lintel.records.Intake;
import health.lintel.records.ReceivedResource;
import health.lintel.storage.Transactions;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;

/// Imports a folder of FHIR R4: bulk-export NDJSON and transaction bundles, plain or gzip.
///
/// A patient's chart is taken in one transaction, so nobody ever sees half of one. An import that was killed is
/// taken up
/// by the next one of the same files; a folder imported twice changes nothing.
@Component
public class FhirImport {
    private static final Logger LOG = LoggerFactory.getLogger(FhirImport.class);
    private static final int SHARED_AT_ONCE = 2_000;
    private static final int NEWEST_VISIT_DAYS_AGO = 3;

    private final Reading reading;
    private final Staging staging;
    private final Runs runs;
    private final PatientIntake patients;
    private final Intake intake;
    private final HoursIntake hours;
    private final Transactions transactions;

    FhirImport(
            Reading reading,
            Staging staging,
            Runs runs,
            PatientIntake patients,
            Intake intake,
            HoursIntake hours,
            Transactions transactions) {
        this.reading = reading;
        this.staging = staging;
        this.runs = runs;
        this.patients = patients;
        this.intake = intake;
        this.hours = hours;
        this.transactions = transactions;
    }

    /// Imports all `.ndjson`, `.ndjson.gz`, `.json` and `.json.gz` files that lie directly in the folder.
    ///
    /// @throws IOException if the folder cannot be listed
    /// @throws ImportBusy  if another import is running
    public ImportReport run(Path folder, ImportOptions options, Progress progress) throws IOException {
        Instant began = Instant.now();
        Sources sources = Sources.in(folder);
        try (var alone = runs.alone()) {
            UUID run = transactions.forSystem(
                    () -> runs.begin(folder.toAbsolutePath().toString(), sources.fingerprint(options)));
            if (!reading.readAll(run, sources, options, progress)) return stopped(run, began);
            int days = shift(run, options);
            Disguise disguise = new Disguise(options, days);
            takeShared(run, disguise);
            hours.take(options.zone());
            int charts = takePatients(run, options, disguise, progress);
            return finished(run, ImportReport.Outcome.FINISHED, charts, days, began);
        } catch (IOException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException("The import could not let go of the database", e);
        }
    }

    private ImportReport stopped(UUID run, Instant began) {
        return finished(run, ImportReport.Outcome.STOPPED, 0, 0, began);
    }

    /// Decided by the first import of the data set; later ones, also of a part of it, move as far.
    private int shift(UUID run, ImportOptions options) {
        ImportOptions.Shift shift = options.shift();
        if (shift == null) return 0;
        return transactions.forSystem(() -> {
            int days = runs.shift(shift.name()).orElseGet(() -> {
                int decided = staging.newestAnchor(run)
                        .map(anchor -> Fhir.moment(anchor, options.zone()))
                        .map(moment -> LocalDate.ofInstant(moment, options.zone()))
                        .map(day -> (int) ChronoUnit.DAYS.between(day, shift.today()) - NEWEST_VISIT_DAYS_AGO)
                        .orElse(0);
                runs.recordShift(shift.name(), decided);
                return decided;
            });
            runs.noteShift(run, days);
            return days;
        });
    }

    private void takeShared(UUID run, Disguise disguise) {
        while (transactions.forSystem(() -> takeSomeShared(run, disguise))) {
            LOG.debug("Some shared resources taken");
        }
    }

    private boolean takeSomeShared(UUID run, Disguise disguise) {
        List<StagedLine> lines = staging.lines(run, "", SHARED_AT_ONCE);
        if (lines.isEmpty()) return false;
        Tally tally = new Tally();
        Intake.Held held = intake.heldShared();
        List<ReceivedResource> fresh = new ArrayList<>();
        for (StagedLine line : lines) {
            var resource = Json.kept(line.body());
            disguise.apply(line.type(), resource);
            var received = new ReceivedResource(line.type(), line.fhirId(), Json.text(resource));
            Intake.Novelty novelty = held.compare(received);
            tally.add(line.type(), novelty.name());
            if (novelty != Intake.Novelty.UNCHANGED) fresh.add(received);
        }
        intake.keepShared(fresh);
        staging.remove(run, "", lines.getLast().sequence());
        runs.count(run, tally);
        return true;
    }

    private int takePatients(UUID run, ImportOptions options, Disguise disguise, Progress progress) {
        var rules = new PatientIntake.Rules(options, disguise, new Shared(intake));
        List<String> subjects = transactions.forSystem(() -> staging.subjects(run));
        int done = 0;
        for (String subject : subjects) {
            progress.at(Progress.Stage.TAKING, done, subjects.size());
            takePatient(run, subject, rules);
            done++;
        }
        progress.at(Progress.Stage.TAKING, done, subjects.size());
        return done;
    }

    private void takePatient(UUID run, String subject, PatientIntake.Rules rules) {
        try {
            transactions.forSystem(() -> {
                List<StagedLine> lines = staging.lines(run, subject, Integer.MAX_VALUE);
                Tally tally = new Tally();
                List<RefusedLine> refused = new ArrayList<>();
                patients.take(subject, lines, rules, tally, refused);
                settle(run, subject, tally, refused);
                return run;
            });
        } catch (DataIntegrityViolationException | ChartRefused e) {
            LOG.warn("A chart was refused: {}", e.getClass().getSimpleName());
            String why = e instanceof ChartRefused refused
                    ? refused.reason()
                    : "belongs to a chart that the database refused";
            transactions.forSystem(() -> {
                List<RefusedLine> refused = staging.lines(run, subject, Integer.MAX_VALUE).stream()
                        .map(line -> new RefusedLine(line.file(), line.line(), why))
                        .toList();
                settle(run, subject, new Tally(), refused);
                return run;
            });
        }
    }

    private void settle(UUID run, String subject, Tally tally, List<RefusedLine> refused) {
        if (!refused.isEmpty()) runs.refuse(run, refused);
        runs.count(run, tally);
        staging.remove(run, subject, Long.MAX_VALUE);
    }

    private ImportReport finished(UUID run, ImportReport.Outcome outcome, int charts, int days, Instant began) {
        return transactions.forSystem(() -> {
            staging.clear(run);
            runs.end(run, outcome);
            return new ImportReport(
                    run,
                    outcome,
                    runs.counts(run, "NEW"),
                    runs.counts(run, "CHANGED"),
                    runs.counts(run, "UNCHANGED"),
                    runs.counts(run, "SKIPPED"),
                    runs.refused(run),
                    charts,
                    days,
                    Duration.between(began, Instant.now()));
        });
    }
}
