package health.lintel.conduct;

import health.lintel.datatypes.PersonId;
import health.lintel.people.People;
import health.lintel.people.Person;
import health.lintel.policy.Policies;
import health.lintel.storage.Transactions;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/// Whom conduct cases fall on: cases, upheld and lifted by language, age band and proxy. A cell under [#SMALLEST] is
/// not shown, and nothing that would let it be worked out.
@Component
public class Fairness {
    public static final int SMALLEST = 11;

    private final IncidentRows incidents;
    private final StepRows steps;
    private final People people;
    private final Policies policies;
    private final Transactions transactions;
    private final Clock clock;

    Fairness(
            IncidentRows incidents,
            StepRows steps,
            People people,
            Policies policies,
            Transactions transactions,
            Clock clock) {
        this.incidents = incidents;
        this.steps = steps;
        this.people = people;
        this.policies = policies;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// A case as it is counted.
    record Counted(String language, String age, String writer, CaseState state) {}

    /// @param group such as `language` or `age`
    /// @param cases all of them; upheld and lifted are -1 where they are not shown, cases too
    public record Row(String group, String value, int cases, int upheld, int lifted) {
        public boolean isShown() {
            return cases >= 0;
        }

        /// Whole percent of the cases.
        public long percent(int part) {
            return Math.round(100.0 * part / cases);
        }
    }

    public List<Row> rows(PersonId reader) {
        return count(transactions.forStaff(
                reader, () -> incidents.all().stream().map(this::counted).toList()));
    }

    static List<Row> count(List<Counted> cases) {
        List<Row> rows = new ArrayList<>();
        rows.addAll(by("language", Counted::language, cases));
        rows.addAll(by("age", Counted::age, cases));
        rows.addAll(by("writer", Counted::writer, cases));
        return rows;
    }

    private static List<Row> by(String group, Function<Counted, String> value, List<Counted> cases) {
        Map<String, List<Counted>> cells = new TreeMap<>();
        cases.forEach(each -> cells.computeIfAbsent(value.apply(each), key -> new ArrayList<>())
                .add(each));
        return cells.entrySet().stream()
                .map(cell -> row(group, cell.getKey(), cell.getValue()))
                .toList();
    }

    private static Row row(String group, String value, List<Counted> cell) {
        if (cell.size() < SMALLEST) return new Row(group, value, -1, -1, -1);
        int upheld = count(cell, CaseState.UPHELD) + count(cell, CaseState.APPEALED) + count(cell, CaseState.STANDS);
        int lifted = count(cell, CaseState.LIFTED);
        return new Row(group, value, cell.size(), large(upheld), large(lifted));
    }

    private static int large(int number) {
        return number < SMALLEST ? -1 : number;
    }

    private static int count(List<Counted> cell, CaseState state) {
        return (int) cell.stream().filter(each -> each.state() == state).count();
    }

    private Counted counted(Incident incident) {
        Person writer = people.person(incident.writer()).orElseThrow();
        boolean isPatient = incident.writer().value().equals(incident.patient().value());
        LocalDate born = writer.birthDate();
        int age = born == null
                ? -1
                : Period.between(born, policies.calendar().dayOf(clock.instant()))
                        .getYears();
        return new Counted(
                writer.language(),
                band(age),
                isPatient ? "patient" : "helper",
                steps.state(incident.id()).orElseThrow());
    }

    private static String band(int age) {
        if (age < 0) return "unknown";
        if (age < 18) return "under18";
        if (age < 40) return "from18";
        return age < 65 ? "from40" : "from65";
    }
}
