package health.lintel.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/// Charts that say in numbers only how often a medicine is taken.
class HowOftenToTakeItTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1 | 1.0 | d | 1.0 | 1 at a time, once a day",
                "2 | 1 | d | 2 | 2 at a time, twice a day",
                "3 | 1 | d | 0.5 | 0.5 at a time, 3 times a day",
                "1 | 12 | h | 1 | 1 at a time, every 12 hours",
                "1 | 1 | h | 1 | 1 at a time, once an hour",
                "2 | 3 | wk | 1 | 1 at a time, twice every 3 weeks"
            })
    void it_reads_as_a_label_does(String times, String period, String unit, String dose, String words) {
        String json = """
                {"timing": {"repeat": {"frequency": %s, "period": %s, "periodUnit": "%s"}},
                 "doseAndRate": [{"doseQuantity": {"value": %s}}]}""".formatted(times, period, unit, dose);
        assertThat(Timing.words(JsonMapper.builder().build().readTree(json))).isEqualTo(words);
    }
}
