package health.lintel.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.lintel.MovableClock;
import health.lintel.PortalTest;
import health.lintel.datatypes.Ids;
import health.lintel.datatypes.PatientId;
import health.lintel.datatypes.PersonId;
import health.lintel.people.ChartAccess;
import health.lintel.people.People;
import health.lintel.people.Person;
import health.lintel.people.StaffMember;
import health.lintel.people.StaffRole;
import health.lintel.people.Standing;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PortalTest
class ReadingResultsTest {
    @Autowired
    Records records;

    @Autowired
    Intake intake;

    @Autowired
    People people;

    @Autowired
    MovableClock clock;

    ChartAccess nan;
    ChartAccess son;
    ChartAccess nurse;

    @BeforeEach
    void a_grandmother_her_son_who_helps_and_a_nurse() {
        PersonId patient = PersonId.next();
        people.registerPatient(person(patient, "Nan"), patient.toString(), null, Standing.ESTABLISHED, "test");
        nan = people.access(patient, new PatientId(patient.value())).orElseThrow();
        PersonId helper = PersonId.next();
        people.register(person(helper, "Sol"));
        people.grant(helper, nan.patient(), "son", null, null);
        son = people.access(helper, nan.patient()).orElseThrow();
        PersonId member = PersonId.next();
        people.registerStaff(
                person(member, "Nia"), new StaffMember(member, "Nia, RN", StaffRole.CLINICAL_SUPPORT), null);
        nurse = people.access(member, nan.patient()).orElseThrow();
    }

    @Test
    void a_helper_sees_lab_results_but_never_the_questions_on_violence_at_home() {
        keep(
                result("HARK", Result.Kind.SURVEY, hoursAgo(5), true),
                result("Potassium", Result.Kind.LAB, hoursAgo(4), true));
        assertThat(records.results(nan, Page.first(10)))
                .extracting(Result::name)
                .containsExactly("Potassium", "HARK");
        assertThat(records.results(son, Page.first(10)))
                .extracting(Result::name)
                .containsExactly("Potassium");
        assertThat(records.summary(son).latestResults())
                .extracting(Result::name)
                .containsExactly("Potassium");
        Result hark = records.results(nan, Page.first(10)).get(1);
        assertThat(records.result(son, hark.id())).isEmpty();
        assertThat(records.partsOf(son, hark)).isEmpty();
    }

    @Test
    void a_result_is_seen_from_its_release_on_and_not_before() {
        keep(
                result("Later", Result.Kind.LAB, clock.instant().plus(Duration.ofHours(1)), true),
                result("Draft", Result.Kind.LAB, null, true));
        assertThat(records.results(nan, Page.first(10))).isEmpty();
        assertThat(records.releasedResults(nan)).isEmpty();
    }

    @Test
    void a_result_withdrawn_as_a_mistake_is_shown_no_longer() {
        Result wrong = result("Wrong", Result.Kind.LAB, hoursAgo(5), true);
        keep(wrong);
        keep(new Result(
                wrong.id(),
                wrong.type(),
                wrong.fhirId(),
                wrong.kind(),
                wrong.name(),
                null,
                null,
                null,
                null,
                true,
                null,
                null,
                null));
        assertThat(records.results(nan, Page.first(10))).isEmpty();
    }

    @Test
    void results_that_we_ordered_are_facts_with_release_and_first_comment() {
        keep(
                result("Ours", Result.Kind.REPORT, hoursAgo(5), true),
                result("Theirs", Result.Kind.LAB, hoursAgo(4), false),
                result("Weight", Result.Kind.VITAL, hoursAgo(3), true));
        ReleasedResult ours = records.releasedResults(nan).getFirst();
        assertThat(records.releasedResults(nan))
                .containsExactly(new ReleasedResult(ours.id(), "Ours", hoursAgo(5), null, null));
        ResultComment comment = records.comment(nurse, ours.id(), "All good.");
        assertThat(records.releasedResults(nan).getFirst().commentedAt()).isEqualTo(clock.instant());
        assertThat(records.comments(nan, ours.id())).containsExactly(comment);
        assertThatThrownBy(() -> records.comment(nan, ours.id(), "me too"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private void keep(Result... results) {
        intake.keep(
                nan.patient(), List.of(), new Extracts(List.of(), List.of(), List.of(), List.of(), List.of(results)));
    }

    private Instant hoursAgo(int hours) {
        return clock.instant().minus(Duration.ofHours(hours));
    }

    private static Result result(String name, Result.Kind kind, @Nullable Instant releasedAt, boolean ours) {
        UUID id = Ids.next();
        return new Result(
                id,
                "Observation",
                id.toString(),
                kind,
                name,
                "5",
                "mmol/L",
                releasedAt,
                releasedAt,
                ours,
                null,
                null,
                null);
    }

    private static Person person(PersonId id, String given) {
        return new Person(id, given, "Test", LocalDate.of(1940, 1, 1), "female", "en", null, null);
    }
}
