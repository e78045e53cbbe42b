package health.lintel.medications;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Cases that a pharmacist can check by hand.
class HowMuchIsLeftTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final UUID ID = UUID.randomUUID();
    private static final String TABLET = "lisinopril 10 MG Oral Tablet";

    /// Tablets, dose, days that one fill lasts; "-" where it must not be worked out.
    @ParameterizedTest(name = "{0} of {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            30   | 1 tablet every morning                     | 30
            60   | 1 tablet twice a day with food             | 30
            90   | Take 1 tablet by mouth 3 times a day       | 30
            60   | 1 tablet every 12 hours                    | 30
            120  | 1 at a time, 4 times a day                 | 30
            45   | 2 tablets daily                            | 22
            15   | 1/2 tablet daily                           | 30
            15   | half a tablet each day                     | 30
            28   | 1 tablet at bedtime                        | 28
            10   | 1 tablet every 3 days                      | 30
            30   | 1 at a time, once a day                    | 30
            30   | 1.5 tablets daily                          | 20
            30   | 1 to 2 tablets daily                       | -
            30   | 1 tablet as needed for pain                | -
            21   | 2 tablets daily then 1 tablet daily        | -
            21   | taper as directed                          | -
            30   | 1 tablet every 5 hours                     | -
            30   | with food                                  | -
            30   | 1 tablet every Monday                      | -
            """)
    void tablets_are_counted_only_where_the_dose_leaves_no_doubt(int quantity, String dosage, String days) {
        var supply = Supply.of(
                written(TABLET, dosage, quantity, null, 0), List.of(), List.of(fill(DAY, quantity, null)), DAY);
        assertThat(supply.daysLeft(DAY)).isEqualTo(days.equals("-") ? null : Integer.valueOf(days));
        assertThat(supply.doubts().contains(Doubt.COMPUTED)).isEqualTo(!days.equals("-"));
    }

    @ParameterizedTest
    @CsvSource({
        "insulin glargine 100 UNT/ML Pen Injector",
        "albuterol 0.09 MG/ACTUAT Metered Dose Inhaler",
        "timolol 5 MG/ML Ophthalmic Solution",
        "Levora 28 Day Pack",
        "nitroglycerin 0.4 MG Sublingual Tablet"
    })
    void a_pen_an_inhaler_and_drops_last_as_the_pharmacy_says_and_are_never_counted(String name) {
        Written written = written(name, "1 tablet daily", 30, null, 0);
        var told = Supply.of(written, List.of(), List.of(fill(DAY.minusDays(10), 1, 28)), DAY);
        var untold = Supply.of(written, List.of(), List.of(fill(DAY.minusDays(10), 1, null)), DAY);
        assertThat(told.daysLeft(DAY)).isEqualTo(18);
        assertThat(untold.daysLeft(DAY)).isNull();
        assertThat(untold.doubts()).contains(Doubt.NOT_COUNTABLE);
    }

    @Test
    void an_early_fill_is_added_to_what_is_left() {
        var fills = List.of(fill(DAY.minusDays(40), 30, 30), fill(DAY.minusDays(15), 30, 30));
        var supply = Supply.of(written(TABLET, "1 tablet daily", 30, 30, 5), List.of(), fills, DAY);
        assertThat(supply.daysLeft(DAY)).isEqualTo(20);
        assertThat(supply.doubts()).containsExactly(Doubt.OVERLAP);
        assertThat(supply.refillsLeft()).isEqualTo(4);
    }

    @Test
    void days_without_are_not_made_up_for_later() {
        var fills = List.of(fill(DAY.minusDays(60), 30, 30), fill(DAY.minusDays(10), 30, 30));
        assertThat(Supply.of(written(TABLET, "1 tablet daily", 30, 30, 5), List.of(), fills, DAY)
                        .daysLeft(DAY))
                .isEqualTo(20);
    }

    @Test
    void what_is_in_the_mail_is_not_in_hand_and_hides_no_day_without() {
        var mailed = new Dispense(UUID.randomUUID(), ID, DAY.minusDays(1), null, 90, Dispense.Way.MAILED);
        Written written = written(TABLET, "1 tablet daily", 90, 90, 3);
        var first = Supply.of(written, List.of(), List.of(mailed), DAY);
        assertThat(first.endsOn()).isNull();
        assertThat(first.doubts()).contains(Doubt.IN_THE_MAIL);
        var late = Supply.of(written, List.of(), List.of(fill(DAY.minusDays(88), 90, 90), mailed), DAY);
        assertThat(late.daysLeft(DAY)).isEqualTo(2);
        var inTime = Supply.of(written, List.of(), List.of(fill(DAY.minusDays(80), 90, 90), mailed), DAY);
        assertThat(inTime.daysLeft(DAY)).isEqualTo(100);
        assertThat(late.doubts()).contains(Doubt.IN_THE_MAIL);
    }

    @Test
    void tablets_of_another_dose_are_not_counted() {
        UUID before = UUID.randomUUID();
        var old = new Written(before, TABLET, "1 tablet daily", null, 30, 2, DAY.minusDays(30), null, null);
        var fills = List.of(
                new Dispense(UUID.randomUUID(), before, DAY.minusDays(20), null, 30, Dispense.Way.PICKED_UP),
                fill(DAY.minusDays(5), 60, 30));
        var supply = Supply.of(written(TABLET, "1 tablet twice a day", 60, 30, 0), List.of(old), fills, DAY);
        assertThat(supply.daysLeft(DAY)).isEqualTo(25);
        assertThat(supply.doubts()).containsExactly(Doubt.DOSE_CHANGED);
    }

    @Test
    void tablets_left_of_the_same_dose_are_counted_with_the_renewal() {
        UUID before = UUID.randomUUID();
        var old = new Written(before, TABLET, "1 tablet daily", null, 30, 0, DAY.minusDays(30), null, null);
        var fills = List.of(
                new Dispense(UUID.randomUUID(), before, DAY.minusDays(20), null, 30, Dispense.Way.PICKED_UP),
                fill(DAY.minusDays(5), 30, 30));
        assertThat(Supply.of(written(TABLET, "1 tablet daily", 30, 30, 0), List.of(old), fills, DAY)
                        .daysLeft(DAY))
                .isEqualTo(40);
    }

    @Test
    void what_was_stopped_has_nothing_left_to_count() {
        var stopped = new Written(ID, TABLET, "1 tablet daily", null, 30, 5, DAY.minusDays(9), DAY, null);
        assertThat(Supply.of(stopped, List.of(), List.of(fill(DAY.minusDays(9), 30, 30)), DAY))
                .isEqualTo(new Supply(null, 0, Set.of(Doubt.STOPPED)));
    }

    @Test
    void without_a_fill_on_record_nobody_knows_how_far_refills_have_carried() {
        var supply = Supply.of(written(TABLET, "1 tablet daily", 30, 30, 3), List.of(), List.of(), DAY);
        assertThat(supply.endsOn()).isNull();
        assertThat(supply.refillsLeft()).isEqualTo(3);
        assertThat(supply.doubts()).contains(Doubt.NO_FILLS);
    }

    @Test
    void refills_end_with_the_year_and_for_controlled_medicines_with_six_months_and_five_fills() {
        assertThat(refills(null, DAY.minusDays(364), 4)).isEqualTo(4);
        assertThat(refills(null, DAY.minusYears(1), 4)).isZero();
        assertThat(refills("IV", DAY.minusMonths(5), 11)).isEqualTo(5);
        assertThat(refills("IV", DAY.minusMonths(6), 5)).isZero();
        assertThat(refills("II", DAY, 3)).isZero();
    }

    private static Integer refills(String schedule, LocalDate written, int allowed) {
        var one = new Written(ID, TABLET, null, null, 30, allowed, written, null, schedule);
        return Supply.of(one, List.of(), List.of(), DAY).refillsLeft();
    }

    private static Written written(String name, String dosage, int quantity, Integer days, int refills) {
        return new Written(
                ID, name, dosage, BigDecimal.valueOf(quantity), days, refills, DAY.minusDays(60), null, null);
    }

    private static Dispense fill(LocalDate on, int quantity, Integer days) {
        return new Dispense(UUID.randomUUID(), ID, on, BigDecimal.valueOf(quantity), days, Dispense.Way.PICKED_UP);
    }
}
