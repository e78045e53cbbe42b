package health.lintel.medications;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// Made-up histories, counted once by the rule and once by taking the tablets day by day.
class AnySupplyTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
    private static final String TABLET = "metformin 500 MG Oral Tablet";

    @Test
    void the_count_is_what_is_left_when_the_tablets_are_taken_day_by_day() {
        Random random = new Random(20261123);
        for (int round = 0; round < 20_000; round++) {
            UUID id = UUID.randomUUID();
            int perDay = 1 + random.nextInt(4);
            Written written =
                    new Written(id, TABLET, "1 tablet " + perDay + " times a day", null, null, 5, FIRST, null, null);
            List<Dispense> fills = new ArrayList<>();
            for (int fill = random.nextInt(6); fill > 0; fill--) {
                fills.add(new Dispense(
                        UUID.randomUUID(),
                        id,
                        FIRST.plusDays(random.nextInt(200)),
                        BigDecimal.valueOf((1 + random.nextInt(90)) * (long) perDay),
                        null,
                        random.nextInt(4) == 0 ? Dispense.Way.MAILED : Dispense.Way.PICKED_UP));
            }
            LocalDate today = FIRST.plusDays(random.nextInt(260));
            var supply = Supply.of(written, List.of(), fills, today);
            boolean isAnyInHand = fills.stream().anyMatch(fill -> !fill.inHand().isAfter(today));
            if (!isAnyInHand) assertThat(supply.endsOn()).isNull();
            else assertThat(supply.daysLeft(today)).as("round %d", round).isEqualTo(dayByDay(fills, perDay, today));
            long told = fills.stream().filter(fill -> !fill.on().isAfter(today)).count();
            assertThat(supply.refillsLeft()).isEqualTo((int) Math.max(0, 5 - Math.max(0, told - 1)));
        }
    }

    /// Slow and plain: every day what came is put on the shelf and the day's tablets are taken.
    private static int dayByDay(List<Dispense> fills, int perDay, LocalDate today) {
        int shelf = 0;
        for (LocalDate day = FIRST; ; day = day.plusDays(1)) {
            for (Dispense fill : fills)
                if (!fill.on().isAfter(today) && fill.inHand().equals(day))
                    shelf += fill.quantity().intValue();
            if (!day.isBefore(today) && shelf < perDay) return (int) ChronoUnit.DAYS.between(today, day);
            shelf = Math.max(0, shelf - perDay);
        }
    }
}
