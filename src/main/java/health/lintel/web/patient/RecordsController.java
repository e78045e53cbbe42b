package health.lintel.web.patient;

import health.lintel.appointments.Appointments;
import health.lintel.medications.Medications;
import health.lintel.people.ChartAccess;
import health.lintel.people.People;
import health.lintel.policy.Policies;
import health.lintel.records.ChartSummary;
import health.lintel.records.Page;
import health.lintel.records.Records;
import health.lintel.records.Result;
import health.lintel.records.ResultComment;
import health.lintel.records.ResultWishes.Wish;
import health.lintel.web.ui.Answer;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The record (clause `records.review`): always open.
@Controller
class RecordsController {
    private static final int SIZE = 20;
    private static final int FARTHEST = 10_000;

    private final Records records;
    private final Appointments appointments;
    private final Medications medications;
    private final People people;
    private final Looks looks;
    private final Policies policies;
    private final WaitedResults waited;
    private final Clock clock;

    RecordsController(
            Records records,
            Appointments appointments,
            Medications medications,
            People people,
            Looks looks,
            Policies policies,
            WaitedResults waited,
            Clock clock) {
        this.records = records;
        this.appointments = appointments;
        this.medications = medications;
        this.people = people;
        this.looks = looks;
        this.policies = policies;
        this.waited = waited;
        this.clock = clock;
    }

    @GetMapping("/records")
    Answer show(ChartAccess access) {
        Wish wish = waited.wish(access);
        ChartSummary chart = records.summary(access);
        return new RecordsPage(
                people.patient(access).name(),
                chart,
                chart.latestResults().stream()
                        .filter(result -> waited.awaitsNote(wish, result))
                        .map(Result::id)
                        .collect(Collectors.toSet()),
                appointments.visits(access),
                medications.active(access));
    }

    @GetMapping("/records/results")
    Answer showResults(
            @RequestParam(defaultValue = "1") String page,
            @RequestParam(defaultValue = "") String show,
            ChartAccess access) {
        int number = number(page);
        Wish wish = waited.wish(access);
        return results("results", records.results(access, piece(number)), number, access, wish, show);
    }

    @GetMapping("/records/vitals")
    Answer showVitals(@RequestParam(defaultValue = "1") String page, ChartAccess access) {
        int number = number(page);
        return results("vitals", records.vitals(access, piece(number)), number, access, null, "");
    }

    @GetMapping("/records/looks")
    Answer showLooks(ChartAccess access) {
        return new LooksPage(looks.of(access));
    }

    /// One more than a page holds says whether there is another.
    private static Page piece(int number) {
        return new Page((number - 1) * SIZE, SIZE + 1);
    }

    private static int number(String page) {
        return page.matches("[1-9]\\d{0,3}") ? Math.min(Integer.parseInt(page), FARTHEST) : 1;
    }

    /// @param show the id of a result that the reader wants to see now, whatever they wished before
    private ResultsPage results(
            String kind, List<Result> found, int number, ChartAccess access, @Nullable Wish wish, String show) {
        return new ResultsPage(
                kind,
                found.stream()
                        .limit(SIZE)
                        .map(result -> row(access, result, wish, show))
                        .toList(),
                wish,
                number,
                found.size() > SIZE);
    }

    private ResultsPage.Row row(ChartAccess access, Result result, @Nullable Wish wish, String show) {
        boolean isReport = result.kind() == Result.Kind.REPORT;
        List<ResultsPage.Comment> comments = result.commentedAt() == null
                ? List.of()
                : records.comments(access, result.id()).stream()
                        .map(this::comment)
                        .toList();
        Instant by = commentBy(result);
        return new ResultsPage.Row(
                result,
                isReport ? records.partsOf(access, result) : List.of(),
                comments,
                by,
                by != null && by.isBefore(clock.instant()),
                waited.awaitsNote(wish, result) && !show.equals(result.id().toString()) ? waited.words() : null);
    }

    private ResultsPage.Comment comment(ResultComment comment) {
        return new ResultsPage.Comment(
                comment.words(), people.staffName(comment.by()).orElse(""), comment.at());
    }

    /// Clause `results.ours`: without a comment a clinician owes one some open days after release.
    private @Nullable Instant commentBy(Result result) {
        Instant released = result.releasedAt();
        boolean isOwed = result.orderedByUs() && result.commentedAt() == null;
        boolean isResult = result.kind() == Result.Kind.LAB || result.kind() == Result.Kind.REPORT;
        if (released == null || !isOwed || !isResult || !Result.isCommentOwed(released, clock.instant())) return null;
        int days = policies.current().settings().results().commentWithinOpenDays();
        return policies.calendar().endOfOpenDayAfter(released, days);
    }
}
