package health.lintel.web.staff;

import health.lintel.accounts.SignedIn;
import health.lintel.audit.AuditTrail;
import health.lintel.people.ChartAccess;
import health.lintel.people.People;
import health.lintel.policy.Policies;
import health.lintel.records.Records;
import health.lintel.records.Result;
import health.lintel.storage.Transactions;
import health.lintel.web.ui.Problems;
import health.lintel.workqueue.Task;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Shows a result that waits for words, with what its reader needs to find them.
@Component
class CommentScreen {
    private static final int EARLIER = 3;

    private final Items items;
    private final PatientPanel panels;
    private final Records records;
    private final People people;
    private final Policies policies;
    private final Transactions transactions;
    private final AuditTrail audit;

    CommentScreen(
            Items items,
            PatientPanel panels,
            Records records,
            People people,
            Policies policies,
            Transactions transactions,
            AuditTrail audit) {
        this.items = items;
        this.panels = panels;
        this.records = records;
        this.people = people;
        this.policies = policies;
        this.transactions = transactions;
        this.audit = audit;
    }

    /// An item that asks for words about a result.
    record Asked(Task task, ChartAccess chart, Result result) {}

    Asked asked(SignedIn person, UUID id) {
        Task task = items.open(person, id);
        if (!task.subject().kind().equals("result") || task.patient() == null) throw Items.notFound();
        ChartAccess chart = items.chart(person, task.patient().value());
        Result result =
                records.result(chart, UUID.fromString(task.subject().id())).orElseThrow(Items::notFound);
        return new Asked(task, chart, result);
    }

    CommentPage show(SignedIn person, UUID id, String typed, Problems problems, int status) {
        Asked asked = asked(person, id);
        Task task = asked.task();
        Result result = asked.result();
        transactions.forStaff(person.person(), () -> {
            audit.record(
                    person.person(),
                    "result.read",
                    "result/" + result.id(),
                    asked.chart().patient());
            return result;
        });
        Names names = new Names(people);
        List<CommentPage.Value> values = java.util.stream.Stream.concat(
                        java.util.stream.Stream.of(result), records.partsOf(asked.chart(), result).stream())
                .map(each -> value(asked.chart(), each))
                .toList();
        List<CommentPage.Said> said = records.comments(asked.chart(), result.id()).stream()
                .map(comment -> new CommentPage.Said(comment.words(), names.of(comment.by()), comment.at()))
                .toList();
        return new CommentPage(
                task,
                panels.of(person, asked.chart()),
                values,
                said,
                person.person().equals(task.owner()) ? "" : names.of(task.owner()),
                typed,
                most(),
                problems,
                status);
    }

    int most() {
        return policies.current().settings().length().characters();
    }

    /// Did this reader say just this, a moment ago?
    boolean hasSaid(Asked asked, String words) {
        return records.comments(asked.chart(), asked.result().id()).stream()
                .max(Comparator.comparing(health.lintel.records.ResultComment::at))
                .filter(last ->
                        last.by().equals(asked.chart().actor()) && last.words().equals(words.strip()))
                .isPresent();
    }

    String why(SignedIn person, UUID id) {
        Task task = items.open(person, id);
        if (!task.isOpen()) return "staff.problem.gone-kept";
        boolean others = task.owner() != null && !task.owner().equals(person.person());
        return others ? "staff.problem.held-kept" : "staff.problem.changed-kept";
    }

    private CommentPage.Value value(ChartAccess chart, Result result) {
        return new CommentPage.Value(
                result,
                records.range(chart, result).orElse(null),
                result.value() == null ? List.of() : records.earlier(chart, result, EARLIER));
    }
}
