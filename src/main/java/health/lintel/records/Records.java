package health.lintel.records;

import health.lintel.audit.AuditTrail;
import health.lintel.datatypes.Ids;
import health.lintel.people.ChartAccess;
import health.lintel.storage.Transactions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// The chart as screens read it. A result is seen from the moment of its release, never earlier, never delayed.
@Component
public class Records {
    private static final int AT_A_GLANCE = 10;
    /// Far longer than any window of the policy on results.
    private static final Duration FACTS = Duration.ofDays(400);

    private final ChartRows chart;
    private final ResultRows results;
    private final Transactions transactions;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Records(
            ChartRows chart,
            ResultRows results,
            Transactions transactions,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.chart = chart;
        this.results = results;
        this.transactions = transactions;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    public ChartSummary summary(ChartAccess access) {
        return within(
                access,
                () -> new ChartSummary(
                        chart.allergies(access.patient()).stream()
                                .filter(allergy -> !allergy.status().equals("resolved"))
                                .toList(),
                        chart.conditions(access.patient()).stream()
                                .filter(Condition::isActive)
                                .toList(),
                        chart.immunizations(access.patient()),
                        results(access, Page.first(AT_A_GLANCE)),
                        chart.documents(access.patient())));
    }

    /// Lab values, reports and questionnaires, the newest release first. Values inside a report are in [#partsOf],
    /// vital
    /// signs in [#vitals].
    public List<Result> results(ChartAccess access, Page page) {
        return within(access, () -> results.released(access.patient(), visibleKinds(access), clock.instant(), page));
    }

    /// Weight, blood pressure and the like, the newest first.
    public List<Result> vitals(ChartAccess access, Page page) {
        return within(
                access, () -> results.released(access.patient(), List.of(Result.Kind.VITAL), clock.instant(), page));
    }

    /// Every result, vital sign and questionnaire for these eyes, parts of reports too, the newest first.
    public List<Result> everyResult(ChartAccess access) {
        List<Result.Kind> kinds = Arrays.stream(Result.Kind.values())
                .filter(kind -> mayShow(access, kind))
                .toList();
        return within(access, () -> results.every(access.patient(), kinds, clock.instant()));
    }

    public boolean maySeeSurveys(ChartAccess access) {
        return mayShow(access, Result.Kind.SURVEY);
    }

    /// One result, if it is this patient's, released, and for these eyes.
    public Optional<Result> result(ChartAccess access, UUID id) {
        return within(access, () -> results.find(access.patient(), id, clock.instant()))
                .filter(result -> mayShow(access, result.kind()));
    }

    /// The values that a report is made of.
    public List<Result> partsOf(ChartAccess access, Result report) {
        if (!mayShow(access, report.kind())) return List.of();
        return within(access, () -> results.partsOf(access.patient(), report.fhirId(), clock.instant()));
    }

    /// What the laboratory counts as usual for this value, if it said so.
    public Optional<ReferenceRange> range(ChartAccess access, Result result) {
        return within(access, () -> results.range(access.patient(), result));
    }

    /// The same test before, the newest first.
    public List<Result> earlier(ChartAccess access, Result result, int most) {
        if (result.releasedAt() == null || !mayShow(access, result.kind())) return List.of();
        return within(access, () -> results.earlier(access.patient(), result, clock.instant(), most));
    }

    public List<ResultComment> comments(ChartAccess access, UUID result) {
        if (result(access, result).isEmpty()) return List.of();
        return within(access, () -> results.comments(access.patient(), result));
    }

    /// Lab results and reports of the last 400 days that we ordered, as facts for a decision.
    public List<ReleasedResult> releasedResults(ChartAccess access) {
        Instant now = clock.instant();
        return transactions.oncePerPage(
                new Ours(access), () -> within(access, () -> results.ours(access.patient(), now.minus(FACTS), now)));
    }

    private record Ours(ChartAccess access) {}

    /// A clinician says what a result means.
    ///
    /// @throws IllegalArgumentException if somebody other than staff tries, or there are no words
    public ResultComment comment(ChartAccess access, UUID result, String words) {
        if (!access.isStaff()) throw new IllegalArgumentException("Only staff comment on results");
        if (words.isBlank()) throw new IllegalArgumentException("A comment has words");
        return within(access, () -> {
            var _ = results.find(access.patient(), result, clock.instant()).orElseThrow();
            var comment = new ResultComment(Ids.next(), result, words.strip(), access.actor(), clock.instant());
            results.insertComment(access.patient(), comment);
            audit.record(access.actor(), "result.commented", "result/" + result, access.patient());
            events.publishEvent(new ResultCommented(result, access.patient()));
            return comment;
        });
    }

    /// For the job that asks clinicians: results of ours, of all patients, that were released in a span of time and
    /// that nobody has said anything about or was asked to; abnormal ones first.
    ///
    /// @param after  inclusive
    /// @param before exclusive
    public List<UncommentedResult> uncommented(Instant after, Instant before, int most) {
        return transactions.forSystem(() -> results.uncommented(after, before, most));
    }

    /// A clinician is being asked for a comment: false when one was asked before.
    public boolean askForComment(UncommentedResult result) {
        return transactions.forSystem(() -> results.insertAsked(result, clock.instant()));
    }

    public List<Allergy> allergies(ChartAccess access) {
        return within(access, () -> chart.allergies(access.patient()));
    }

    public List<Condition> conditions(ChartAccess access) {
        return within(access, () -> chart.conditions(access.patient()));
    }

    public List<Immunization> immunizations(ChartAccess access) {
        return within(access, () -> chart.immunizations(access.patient()));
    }

    public List<Document> documents(ChartAccess access) {
        return within(access, () -> chart.documents(access.patient()));
    }

    /// Questionnaires ask about violence at home, drink and drugs: the helper may be the one they are about.
    private static boolean mayShow(ChartAccess access, Result.Kind kind) {
        return kind != Result.Kind.SURVEY || access.ground() != ChartAccess.Ground.HELPER;
    }

    private static List<Result.Kind> visibleKinds(ChartAccess access) {
        return List.of(Result.Kind.LAB, Result.Kind.REPORT, Result.Kind.SURVEY).stream()
                .filter(kind -> mayShow(access, kind))
                .toList();
    }

    private <T extends @Nullable Object> T within(ChartAccess access, Supplier<T> work) {
        return transactions.forPatient(access.actor(), access.patient(), work);
    }
}
