package health.lintel.versions;

import static org.assertj.core.api.Assertions.assertThat;

import health.lintel.policy.PolicyFile;
import health.lintel.policy.PolicyVersion;
import health.lintel.policy.VisitType;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class APolicyFileIsEditedTest {
    private static final String SHIPPED = PolicyFile.shipped().yaml();

    @Test
    void one_number_is_changed_and_everything_else_stays_to_the_letter() {
        String path = "clauses/follow-up.window/settings/days/office";
        PolicyText after = PolicyText.of(SHIPPED).withTyped(path, "7");

        assertThat(read(after).settings().followUp().days()).containsEntry(VisitType.OFFICE, 7);
        assertThat(after.yaml()).isEqualTo(SHIPPED.replaceFirst("office: 14", "office: 7"));
        assertThat(Differences.between(PolicyText.of(SHIPPED), after).all())
                .containsExactly(new Difference(path, List.of("14"), List.of("7")));
    }

    @Test
    void every_value_of_the_shipped_file_can_be_taken_out_and_put_back_by_the_editor() {
        PolicyText shipped = PolicyText.of(SHIPPED);
        for (Map.Entry<String, Leaf> each : shipped.leaves().entrySet()) {
            Leaf leaf = each.getValue();
            PolicyText other = shipped.with(each.getKey(), List.of("a: \"strange\" {text} # no, 'comment'"));
            assertThat(other.leaves().get(each.getKey()).values())
                    .as(each.getKey())
                    .containsExactly("a: \"strange\" {text} # no, 'comment'");
            assertThat(other.with(each.getKey(), leaf.values()).leaves().values())
                    .as(each.getKey())
                    .extracting(Leaf::values)
                    .isEqualTo(
                            shipped.leaves().values().stream().map(Leaf::values).toList());
        }
    }

    @Test
    void saturday_hours_closed_days_and_another_kind_of_visit_are_added() {
        PolicyText text = PolicyText.of(SHIPPED)
                .withTyped("practice/hours/saturday", "09:00-12:00")
                .withTyped("practice/closed", "2026-12-24\n2026-12-31")
                .withTyped("clauses/follow-up.window/settings/days/elsewhere", "3");

        PolicyVersion after = read(text);
        assertThat(after.practice().hours()).containsKey(DayOfWeek.SATURDAY);
        assertThat(after.practice().closed())
                .containsExactlyInAnyOrder(LocalDate.of(2026, 12, 24), LocalDate.of(2026, 12, 31));
        assertThat(after.settings().followUp().days()).containsEntry(VisitType.ELSEWHERE, 3);
    }

    @Test
    void lunch_and_a_weekday_are_taken_away_by_leaving_them_empty() {
        PolicyVersion after =
                read(PolicyText.of(SHIPPED).withTyped("practice/lunch", "").withTyped("practice/hours/friday", " "));

        assertThat(after.practice().lunch()).isEmpty();
        assertThat(after.practice().hours()).doesNotContainKey(DayOfWeek.FRIDAY).hasSize(4);
    }

    @Test
    void a_value_between_braces_and_a_switch_are_changed_and_added() {
        PolicyText text = PolicyText.of(SHIPPED)
                .withTyped("topics/referral/pool", "front-desk")
                .withTyped("pools/clinical/title/es", "Enfermería, de día")
                .withTyped("clauses/length.turns/on", "false");

        PolicyVersion after = read(text);
        assertThat(after.route(health.lintel.policy.Topic.REFERRAL).pool()).isEqualTo("front-desk");
        assertThat(after.pools().get("clinical").title().es()).isEqualTo("Enfermería, de día");
        assertThat(after.isOn(health.lintel.policy.Clause.LENGTH_TURNS)).isFalse();
        assertThat(PolicyText.of("a: {b: 1, c: 2}").withTyped("a/c", "").yaml()).isEqualTo("a: {b: 1}");
        assertThat(PolicyText.of("a: {b: 1, c: 2}").withTyped("a/b", "").yaml()).isEqualTo("a: {c: 2}");
        assertThat(PolicyText.of("a: {b: 1}").withTyped("a/d/e", "x").yaml()).isEqualTo("a: {b: 1, d: {e: x}}");
        assertThat(PolicyText.of("a:\n  b: 1 # one").withTyped("a/d/e", "x").yaml())
                .isEqualTo("a:\n  b: 1 # one\n  d:\n    e: x");
    }

    @Test
    void letters_of_any_script_do_not_shift_the_cut() {
        PolicyText text = PolicyText.of("a: \"😀 ñ\"\nb: 1\nc: 2").withTyped("b", "5");
        assertThat(text.yaml()).isEqualTo("a: \"😀 ñ\"\nb: 5\nc: 2");
    }

    @Test
    void comments_order_and_layout_are_no_change() {
        assertThat(PolicyText.of("# one\na: 1\nb: [x, y]").canonical())
                .isEqualTo(PolicyText.of("b:\n  - x\n  - y\na: \"1\"").canonical());
    }

    @Test
    void the_difference_of_two_sentences_is_told_word_by_word() {
        assertThat(WordChange.between("You can write for 14 days.", "You can write to us for 7 days."))
                .extracting(change -> change.kind() + " " + change.text())
                .containsExactly("SAME You can write", "NEW to us", "SAME for", "GONE 14", "NEW 7", "SAME days.");
        assertThat(WordChange.between("", "New.")).hasSize(1);
    }

    private static PolicyVersion read(PolicyText text) {
        return PolicyFile.parse("test", text.yaml());
    }
}
