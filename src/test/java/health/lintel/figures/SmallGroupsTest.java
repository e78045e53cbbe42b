package health.lintel.figures;

import static org.assertj.core.api.Assertions.assertThat;

import health.lintel.figures.Board.Group;
import java.util.List;
import org.junit.jupiter.api.Test;

class SmallGroupsTest {
    private static Group group(String name, int messages) {
        return new Group(name, messages, 3, 1, true);
    }

    @Test
    void a_group_of_ten_says_nothing_and_one_of_eleven_does() {
        List<Group> shown = SmallCells.hold(List.of(group("a", 10), group("b", 9), group("c", 11), group("d", 500)));
        assertThat(shown).filteredOn(Group::shown).extracting(Group::name).containsExactly("c", "d");
        assertThat(shown).filteredOn(group -> !group.shown()).allSatisfy(group -> {
            assertThat(group.messages()).isZero();
            assertThat(group.turnedAway()).isZero();
        });
    }

    @Test
    void where_the_total_would_tell_the_next_smallest_is_held_back_too() {
        List<Group> shown = SmallCells.hold(List.of(group("a", 4), group("b", 30), group("c", 300)));
        assertThat(shown).filteredOn(Group::shown).extracting(Group::name).containsExactly("c");
    }

    @Test
    void groups_that_are_all_large_are_all_shown() {
        List<Group> groups = List.of(group("a", 11), group("b", 12));
        assertThat(SmallCells.hold(groups)).isEqualTo(groups);
    }

    @Test
    void half_and_nine_of_ten_are_answered_within() {
        assertThat(Figures.quantile(List.of(1.0, 2.0, 3.0, 4.0, 50.0), 0.5)).isEqualTo(3.0);
        assertThat(Figures.quantile(List.of(1.0, 2.0, 3.0, 4.0, 50.0), 0.9)).isEqualTo(50.0);
        assertThat(Figures.quantile(List.of(), 0.5)).isZero();
    }
}
