package health.lintel.web.staff;

import health.lintel.accounts.SignedIn;
import health.lintel.datatypes.MessageId;
import health.lintel.people.People;
import health.lintel.readerwatch.Sample;
import health.lintel.readerwatch.Verdict;
import health.lintel.triage.Label;
import health.lintel.web.ui.Answer;
import health.lintel.web.ui.Problems;
import health.lintel.web.ui.Redirect;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// A nurse says whether the reader saw what she sees. Of two who answer the first is kept; the other is told.
@Controller
class SampleController {
    private static final int LONGEST_NOTE = 1_000;

    private final Sample sample;
    private final People people;

    SampleController(Sample sample, People people) {
        this.sample = sample;
        this.people = people;
    }

    @GetMapping("/sample")
    Answer list(SignedIn person) {
        return new SamplePage(
                sample.newest(person.person()),
                sample.next(person.person()).orElse(null),
                sample.bound(person.person()));
    }

    @GetMapping("/sample/{message}")
    Answer show(SignedIn person, @PathVariable UUID message, HttpServletRequest request) {
        return page(person, message, null, "", Problems.none(), 200, request);
    }

    @PostMapping("/sample/{message}")
    Answer create(
            SignedIn person,
            @PathVariable UUID message,
            @RequestParam(defaultValue = "") String verdict,
            @RequestParam(defaultValue = "") List<String> labels,
            @RequestParam(defaultValue = "") String note,
            HttpServletRequest request) {
        Set<Label> ticked = EnumSet.noneOf(Label.class);
        Arrays.stream(Label.values())
                .filter(label -> labels.contains(label.name()))
                .forEach(ticked::add);
        Set<Label> before = sample.reading(person.person(), new MessageId(message))
                .orElseThrow(Items::notFound)
                .labels();
        Optional<Verdict> chosen = Arrays.stream(Verdict.values())
                .filter(each -> each.name().equals(verdict))
                .findFirst();
        Problems problems = problems(chosen.orElse(null), ticked, before, note);
        if (problems.any() || chosen.isEmpty()) return page(person, message, ticked, note, problems, 422, request);
        boolean kept = sample.answer(person.person(), new MessageId(message), chosen.get(), ticked, note.strip());
        if (!kept) return page(person, message, null, "", Problems.none(), 409, request);
        String next = sample.next(person.person()).map(id -> "/sample/" + id).orElse("/sample");
        return Redirect.to(next).saying("sample.said.kept");
    }

    private static Problems problems(@Nullable Verdict chosen, Set<Label> ticked, Set<Label> before, String note) {
        Problems problems = Problems.none();
        if (chosen == null) problems.add("labels", "sample.problem.verdict");
        else if (chosen != Verdict.CANNOT_JUDGE && ticked.isEmpty()) problems.add("labels", "sample.problem.labels");
        else if (chosen == Verdict.RIGHT && !ticked.equals(before)) problems.add("labels", "sample.problem.changed");
        if (note.length() > LONGEST_NOTE) problems.add("note", "sample.problem.note");
        return problems;
    }

    private Sample.Opened open(SignedIn person, UUID message) {
        return sample.open(person.person(), new MessageId(message)).orElseThrow(Items::notFound);
    }

    private SampleItemPage page(
            SignedIn person,
            UUID message,
            @Nullable Set<Label> ticked,
            String note,
            Problems problems,
            int status,
            HttpServletRequest request) {
        Sample.Opened opened = open(person, message);
        var answer = opened.item().answer();
        List<ReceiptText.Found> evidence = opened.reading().evidence().stream()
                .map(each -> new ReceiptText.Found(each.label().name(), each.start(), each.end(), each.why()))
                .toList();
        return new SampleItemPage(
                opened.item(),
                (int) sample.newest(person.person()).stream()
                        .filter(each -> each.week().equals(opened.item().week()))
                        .count(),
                MarkedText.of(opened.words(), evidence),
                opened.reading(),
                ticked == null ? opened.reading().labels() : ticked,
                note,
                answer == null ? "" : new Names(people).of(answer.by()),
                sample.next(person.person()).orElse(null),
                problems,
                status,
                ShortKeys.of(request) == ShortKeys.ON);
    }
}
