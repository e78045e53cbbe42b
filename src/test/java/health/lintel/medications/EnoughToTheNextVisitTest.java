package health.lintel.medications;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The same sum that a pharmacist would write on paper: days to the visit, and seven spare, less what is in hand.
class EnoughToTheNextVisitTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @ParameterizedTest(name = "{0} days to the visit, {1} in hand, {2} a fill: {3} to fill, {4} fills")
    @CsvSource(delimiter = '|', textBlock = """
            90  |  0 | 30 |  97 |  4
            90  | 12 | 30 |  85 |  3
            83  |  0 | 30 |  90 |  3
            84  |  0 | 30 |  91 |  4
            83  |  0 | 90 |  90 |  1
            180 |  5 | 90 | 182 |  3
            30  | 40 | 30 |   0 |  0
            30  | 37 | 30 |   0 |  0
            30  | 36 | 30 |   1 |  1
            0   |  0 | 30 |   7 |  1
            365 |  0 | 28 | 372 | 12
            """)
    void fills_reach_the_visit(int days, int inHand, int fill, int missing, int fills) {
        var sum = ToNextVisit.of(TODAY, TODAY.plusDays(days), inHand, fill, BigDecimal.valueOf(fill));
        assertThat(sum.missing()).isEqualTo(missing);
        assertThat(sum.fills()).isEqualTo(fills);
        assertThat(sum.refills()).isEqualTo(Math.max(0, fills - 1));
        if (fills > 0 && fills < 12) assertThat(sum.reaches(TODAY)).isAfterOrEqualTo(TODAY.plusDays(days + 7));
    }

    @Test
    void what_nobody_knows_counts_as_nothing_in_hand_so_that_nobody_runs_short() {
        var sum = ToNextVisit.of(TODAY, TODAY.plusDays(53), null, null, null);
        assertThat(sum.inHand()).isZero();
        assertThat(sum.fills()).isEqualTo(2);
    }

    @Test
    void the_strictest_rule_counts_and_every_rule_says_where_it_is_from() {
        assertThat(VisitRules.of("lisinopril 10 MG Oral Tablet", null, List.of())
                        .months())
                .isEqualTo(6);
        assertThat(VisitRules.of("lisinopril 10 MG Oral Tablet", null, List.of("Chronic heart failure"))
                        .months())
                .isEqualTo(3);
        assertThat(VisitRules.of("morphine sulfate 15 MG Oral Tablet", "II", List.of())
                        .months())
                .isEqualTo(3);
        assertThat(VisitRules.of("cetirizine 5 MG Oral Tablet", null, List.of()).months())
                .isEqualTo(12);
        assertThat(VisitRules.all()).allSatisfy(rule -> {
            assertThat(rule.source()).isNotBlank();
            assertThat(rule.reviewed()).isNotBlank();
            assertThat(rule.months()).isBetween(1, 12);
        });
    }
}
