package health.lintel.triage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// One function of reading at a time, after CheckList (Ribeiro 2020): denial, the past, a leaflet, numbers on both
/// sides of a limit, capitals ... `functional-reached.json` holds how many cases of each function are read as
/// they should; no function may fall below that.
class FunctionalSuiteTest {

    @Test
    void no_function_falls_below_what_was_reached() throws IOException {
        Map<String, Integer> passed = new TreeMap<>();
        List<String> failed = new ArrayList<>();
        for (JsonNode function : json("functional.json")) {
            String name = function.path("name").asString();
            passed.put(name, 0);
            for (JsonNode each : function.path("cases")) {
                boolean isRight = isRight(each);
                passed.merge(name, isRight ? 1 : 0, Integer::sum);
                if (!isRight) failed.add(name + ": " + each);
            }
        }
        JsonNode reached = json("functional-reached.json");
        String table = new JsonMapper().writerWithDefaultPrettyPrinter().writeValueAsString(passed);
        assertThat(reached.size()).as("functions recorded; now:%n%s", table).isEqualTo(passed.size());
        passed.forEach((name, count) -> assertThat(count)
                .as("%s%nnow:%n%s%n%s", name, table, String.join("\n", failed))
                .isGreaterThanOrEqualTo(reached.path(name).asInt(Integer.MAX_VALUE)));
    }

    private static boolean isRight(JsonNode each) {
        List<Reading> readings = new ArrayList<>();
        for (String field : List.of("text", "more")) {
            if (each.has(field)) readings.add(Readings.of(each.path(field).asString()));
        }
        for (JsonNode text : each.path("texts")) readings.add(Readings.of(text.asString()));
        boolean asAsked = readings.stream().allMatch(reading -> isRight(each, reading));
        boolean allAlike = readings.stream().map(Reading::labels).distinct().count() == 1;
        return asAsked && allAlike && noLower(each, readings.getFirst());
    }

    private static boolean isRight(JsonNode each, Reading reading) {
        String by = reading.threatBy() == null ? "" : reading.threatBy().name();
        return reading.labels().containsAll(labels(each.path("must")))
                && labels(each.path("mustNot")).stream().noneMatch(reading::shows)
                && by.equalsIgnoreCase(each.path("threatBy").asString(by))
                && each.path("refillTrouble").asBoolean(reading.refillTrouble()) == reading.refillTrouble()
                && each.path("humanFirst").asBoolean(reading.humanFirst()) == reading.humanFirst();
    }

    /// More danger is never read as less.
    private static boolean noLower(JsonNode each, Reading more) {
        return !each.has("base") || gravity(Readings.of(each.path("base").asString())) <= gravity(more);
    }

    private static int gravity(Reading reading) {
        if (reading.showsAny(Label.EMERGENCY, Label.SELF_HARM)) return 3;
        return reading.shows(Label.URGENT) ? 2 : reading.humanFirst() ? 1 : 0;
    }

    private static Set<Label> labels(JsonNode names) {
        return StreamSupport.stream(names.spliterator(), false)
                .map(name -> Label.valueOf(name.asString()))
                .collect(Collectors.toSet());
    }

    private static JsonNode json(String file) throws IOException {
        try (InputStream in =
                Objects.requireNonNull(FunctionalSuiteTest.class.getResourceAsStream("/triage/" + file))) {
            return new JsonMapper().readTree(in);
        }
    }
}
