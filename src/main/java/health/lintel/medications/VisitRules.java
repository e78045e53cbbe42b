package health.lintel.medications;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// How soon somebody should be seen again, by medicine and problem, as data with sources
/// (`medications/visit-rules.yaml`; clauses `refill.decision`, `refill.bridge`). Pure.
public final class VisitRules {
    private static final String FILE = "/medications/visit-rules.yaml";
    private static final int OTHERWISE = 12;
    private static final List<Rule> RULES = read();
    private static final Rule YEARLY =
            new Rule("nothing special", null, null, null, OTHERWISE, null, "the usual yearly visit", "not yet");

    private VisitRules() {}

    /// @param schedule words of schedules, such as "III IV V"
    /// @param months   at most, after the visit before
    /// @param labs     that are due in the same span
    public record Rule(
            String name,
            @Nullable String schedule,
            @Nullable List<String> medicines,
            @Nullable List<String> problems,
            int months,
            @Nullable List<String> labs,
            String source,
            String reviewed) {

        public List<String> labNames() {
            return labs == null ? List.of() : labs;
        }

        boolean isFor(String medicine, @Nullable String of, List<String> known) {
            boolean isBeside = problems == null || known.stream().anyMatch(problem -> contains(problems, problem));
            boolean isScheduled = schedule != null
                    && of != null
                    && Arrays.asList(schedule.split(" ")).contains(of);
            return isBeside && (isScheduled || contains(medicines, medicine));
        }

        private static boolean contains(@Nullable List<String> words, String text) {
            String plain = text.toLowerCase(Locale.ROOT);
            return words != null && words.stream().anyMatch(plain::contains);
        }
    }

    public static List<Rule> all() {
        return RULES;
    }

    /// The strictest rule for a medicine beside the patient's problems.
    public static Rule of(String medicine, @Nullable String schedule, List<String> problems) {
        return RULES.stream()
                .filter(rule -> rule.isFor(medicine, schedule, problems))
                .min(Comparator.comparingInt(Rule::months))
                .orElse(YEARLY);
    }

    /// The next appropriate visit for this medicine: the booked one if it comes before the rule's day or that day is
    /// past, else the rule's day; counted from today if the patient was never seen.
    public static LocalDate nextVisit(
            Rule rule, @Nullable LocalDate lastSeen, @Nullable LocalDate booked, LocalDate today) {
        LocalDate by = (lastSeen == null ? today : lastSeen).plusMonths(rule.months());
        return booked != null && (booked.isBefore(by) || by.isBefore(today)) ? booked : by;
    }

    private static List<Rule> read() {
        try (InputStream file = VisitRules.class.getResourceAsStream(FILE)) {
            return List.copyOf(YAMLMapper.builder()
                    .build()
                    .readValue(Objects.requireNonNull(file, FILE), new TypeReference<List<Rule>>() {}));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
