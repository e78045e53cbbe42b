package health.lintel.facts;

import static org.assertj.core.api.Assertions.assertThat;

import health.lintel.policy.PolicyFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DangerousToStopTest {
    @Test
    void every_class_says_why_and_where_it_can_be_read_and_whether_somebody_reviewed_it() {
        assertThat(DangerousToStop.groups()).hasSizeGreaterThan(20).allSatisfy(group -> {
            assertThat(group.words())
                    .isNotEmpty()
                    .allSatisfy(word -> assertThat(word).isLowerCase());
            assertThat(group.why()).isNotBlank();
            assertThat(group.source()).isNotBlank();
            assertThat(group.reviewed()).isNotBlank();
        });
    }

    @Test
    void no_medicine_stands_in_two_classes() {
        assertThat(DangerousToStop.groups().stream()
                        .flatMap(group -> group.words().stream())
                        .toList())
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Clopidogrel 75 MG Oral Tablet",
                "24 HR metoprolol succinate 100 MG Extended Release Oral Tablet",
                "NDA020800 0.3 ML Epinephrine 1 MG/ML Auto-Injector",
                "NDA021457 200 ACTUAT albuterol 0.09 MG/ACTUAT Metered Dose Inhaler [ProAir]",
                "I am out of my Effexor",
                "se me acaba la clonidina",
                "levodopa",
                "baclofen 10 mg",
                "my biktarvy"
            })
    void what_the_chart_or_the_words_name_must_not_be_missed(String text) {
        assertThat(Medicines.dangerousToStop(
                        text, PolicyFile.shipped().settings().refill()))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Hydrocortisone 10 MG/ML Topical Cream", "lisinopril 10 MG Oral Tablet", "cetirizine"})
    void a_cream_and_a_blood_pressure_tablet_of_another_kind_are_no_matter_of_today(String text) {
        assertThat(Medicines.dangerousToStop(
                        text, PolicyFile.shipped().settings().refill()))
                .isFalse();
    }
}
