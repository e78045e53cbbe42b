package health.lintel.readerwatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class HowManyMayBeMissedTest {
    @Test
    void two_hundred_without_a_miss_leave_at_most_one_and_a_half_percent() {
        assertThat(new MissBound(200, 0).atMost()).isCloseTo(1 - Math.pow(0.05, 1 / 200.0), within(1e-9));
        assertThat(new MissBound(200, 0).percent()).isEqualTo(1.5);
    }

    @Test
    void one_miss_in_a_hundred_leaves_at_most_four_point_seven_percent() {
        assertThat(new MissBound(100, 1).atMost()).isCloseTo(0.04656, within(0.00001));
        assertThat(new MissBound(100, 1).percent()).isEqualTo(4.7);
    }

    @Test
    void the_bound_gives_back_one_chance_in_twenty() {
        double share = new MissBound(300, 3).atMost();
        double chance = 0;
        double ways = 1;
        for (int k = 0; k <= 3; k++) {
            chance += ways * Math.pow(share, k) * Math.pow(1 - share, 300 - k);
            ways = ways * (300 - k) / (k + 1);
        }
        assertThat(chance).isCloseTo(0.05, within(1e-6));
    }

    @Test
    void nothing_looked_at_says_nothing_and_more_looked_at_says_more() {
        assertThat(new MissBound(0, 0).atMost()).isEqualTo(1);
        assertThat(new MissBound(5, 5).atMost()).isEqualTo(1);
        assertThat(new MissBound(100_000, 0).atMost())
                .isLessThan(new MissBound(1_000, 0).atMost())
                .isPositive();
    }
}
