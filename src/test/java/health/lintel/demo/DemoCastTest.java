package health.lintel.demo;

import static org.assertj.core.api.Assertions.assertThat;

import health.lintel.accounts.DemoCodes;
import health.lintel.accounts.SignInAnswer;
import health.lintel.accounts.SignInAnswer.Begun;
import health.lintel.accounts.SignInStep;
import health.lintel.accounts.SignIns;
import health.lintel.accounts.Visitor;
import health.lintel.appointments.Appointments;
import health.lintel.conduct.Conduct;
import health.lintel.datatypes.PatientId;
import health.lintel.datatypes.ReceiptId;
import health.lintel.decisions.Receipt;
import health.lintel.decisions.Receipts;
import health.lintel.facts.Window;
import health.lintel.medications.Medications;
import health.lintel.medications.Prescription;
import health.lintel.messaging.Conversation;
import health.lintel.messaging.Messaging;
import health.lintel.people.ChartAccess;
import health.lintel.people.People;
import health.lintel.policy.Policies;
import health.lintel.practice.OnCallRoster;
import health.lintel.records.Records;
import health.lintel.simulation.Replayed;
import health.lintel.storage.Transactions;
import health.lintel.workqueue.PoolKey;
import health.lintel.workqueue.Pools;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The demo practice as `bin/start` opens it: everybody can sign in, and every story is true.
class DemoCastTest {
    private static final Visitor VISITOR = Visitor.of("127.0.0.1", "test");
    static ConfigurableApplicationContext portal;

    @BeforeAll
    static void the_demo_practice_opens() throws IOException {
        portal = DemoPortal.openFresh();
    }

    @AfterAll
    static void it_closes() {
        if (portal != null) portal.close();
    }

    @Test
    void every_patient_of_the_cast_can_sign_in() {
        for (CastMember member : Cast.PATIENTS) {
            SignInAnswer answer = bean(SignIns.class).begin(member.signIn(), Cast.PASSPHRASE, VISITOR);
            assertThat(answer)
                    .as(member.signIn())
                    .isInstanceOfSatisfying(
                            Begun.class, begun -> assertThat(begun.step()).isEqualTo(SignInStep.DONE));
        }
    }

    @Test
    void every_member_of_staff_can_sign_in_with_the_code_that_the_demo_shows_and_again_at_once() {
        for (CastMember member : Cast.STAFF) {
            signInWithTheCodeShown(member);
            signInWithTheCodeShown(member);
        }
    }

    @Test
    void every_decision_of_the_stories_comes_out_the_same_again_from_its_receipt() {
        List<Receipt> all = bean(Transactions.class)
                .forSystem(() ->
                        bean(JdbcClient.class).sql("select id from decisions.receipt").query(UUID.class).list().stream()
                                .map(id -> bean(Receipts.class)
                                        .find(new ReceiptId(id))
                                        .orElseThrow())
                                .toList());
        assertThat(all).hasSizeGreaterThan(5);
        assertThat(Replayed.otherwise(all, bean(Policies.class))).isEmpty();
    }

    private void signInWithTheCodeShown(CastMember member) {
        Begun begun = (Begun) bean(SignIns.class).begin(member.signIn(), Cast.PASSPHRASE, VISITOR);
        assertThat(begun.step()).as(member.signIn()).isEqualTo(SignInStep.CODE);
        String code = bean(DemoCodes.class).currentCode(member.id()).orElseThrow();
        Begun done = (Begun) bean(SignIns.class).finish(begun.signIn(), code);
        assertThat(bean(SignIns.class).signedIn(done.signIn()).orElseThrow().role())
                .isEqualTo(member.role());
    }

    @Test
    void maria_can_write_about_her_visit_of_three_days_ago_and_its_new_medicine() {
        assertThat(windows(Cast.MARIA)).singleElement().satisfies(window -> {
            assertThat(window.opened()).isEqualTo(today().minusDays(3));
            assertThat(window.started()).anyMatch(name -> name.startsWith("amlodipine"));
        });
    }

    @Test
    void the_window_of_paris_has_closed_and_walter_was_not_seen_for_two_years() {
        assertThat(windows(Cast.PARIS)).isEmpty();
        assertThat(windows(Cast.WALTER)).isEmpty();
        assertThat(bean(Appointments.class).visits(own(Cast.WALTER)))
                .isNotEmpty()
                .allMatch(visit -> visit.end().isBefore(Instant.now().minus(Duration.ofDays(730))));
    }

    @Test
    void paris_may_open_the_charts_of_two_children_and_sofia_that_of_her_mother() {
        assertThat(charts(Cast.PARIS))
                .containsExactlyInAnyOrder(Cast.PARIS.fhirId(), Cast.ELDEN_CHART, Cast.BART_CHART);
        assertThat(charts(Cast.SOFIA)).containsExactlyInAnyOrder(Cast.SOFIA.fhirId(), Cast.SUSANN_CHART);
    }

    @Test
    void federico_wrote_in_spanish_and_waits_for_an_answer() {
        assertThat(bean(People.class).person(Cast.FEDERICO.id()).orElseThrow().language())
                .isEqualTo("es");
        Conversation conversation = only(Cast.FEDERICO);
        assertThat(conversation.language()).isEqualTo("es");
        assertThat(conversation.answerIsOwed()).isTrue();
    }

    @Test
    void nilas_insulin_lasts_three_more_days_with_no_refill_and_is_ours_to_renew() {
        List<Prescription> insulin = bean(Medications.class).active(own(Cast.NILA)).stream()
                .filter(each -> each.name().contains("insulin"))
                .toList();
        assertThat(insulin).singleElement().satisfies(each -> {
            assertThat(each.daysLeft(today())).isEqualTo(3);
            assertThat(each.refillsLeft()).isZero();
            assertThat(each.prescribedByUs()).isTrue();
            assertThat(each.pharmacyName()).isEqualTo("Main Street Pharmacy");
        });
    }

    @Test
    void elton_takes_a_medicine_of_schedule_two() {
        assertThat(bean(Medications.class).active(own(Cast.ELTON)))
                .anyMatch(each -> "II".equals(each.schedule()) && each.prescribedByUs());
    }

    @Test
    void johnie_has_one_turn_left_of_two() {
        Conversation conversation = only(Cast.JOHNIE);
        assertThat(conversation.messages()).hasSize(4);
        assertThat(conversation.turnsUsed()).isEqualTo(1);
        assertThat(conversation.answerIsOwed()).isFalse();
    }

    @Test
    void our_answer_to_theola_is_late() {
        assertThat(only(Cast.THEOLA).answerDue()).isBefore(Instant.now());
    }

    @Test
    void kay_sees_an_abnormal_result_that_nobody_has_commented_on() {
        assertThat(bean(Records.class).releasedResults(own(Cast.KAY)))
                .anyMatch(result -> Boolean.TRUE.equals(result.abnormal())
                        && result.commentedAt() == null
                        && result.releasedAt().isAfter(Instant.now().minus(Duration.ofDays(2))));
    }

    @Test
    void hoyts_threat_is_held_he_is_suspended_and_the_manager_sees_his_appeal() {
        assertThat(only(Cast.HOYT).messages()).singleElement().matches(message -> message.isHeld());
        assertThat(bean(Conduct.class).suspensionOf(Cast.HOYT.id())).isPresent();
        var incident = bean(Conduct.class).undecided(Cast.RUTH.id()).getFirst();
        assertThat(bean(Conduct.class)
                        .reviewable(Cast.RUTH.id(), incident.id())
                        .orElseThrow()
                        .appeals())
                .hasSize(1);
    }

    @Test
    void ardelia_has_a_visit_coming_up() {
        assertThat(bean(Appointments.class).upcoming(own(Cast.ARDELIA))).hasSize(1);
    }

    @Test
    void every_pool_has_a_lead_and_every_hour_of_the_next_13_days_has_a_doctor_on_call() {
        for (var pool : bean(Pools.class).all())
            assertThat(bean(Pools.class).leadOf(pool.key())).as(pool.name()).isPresent();
        assertThat(bean(Pools.class).leadOf(PoolKey.CLINICAL)).contains(Cast.GRACE.id());
        Instant now = Instant.now();
        for (int hour = 0; hour < 13 * 24; hour++)
            assertThat(bean(OnCallRoster.class).coversAt(now.plus(Duration.ofHours(hour))))
                    .isTrue();
    }

    @Test
    void no_name_has_a_digit_and_no_real_hospital_is_named() {
        assertThat(count("select count(*) from people.person where given || family ~ '[0-9]'"))
                .isZero();
        assertThat(count("select count(*) from people.person")).isGreaterThan(70);
        assertThat(count("""
                select count(*) from records.resource
                where body::text ~ '(FAIRVIEW|BERKSHIRE|BARRINGTON FAMILY|Humana|Aetna|Blue Cross|UnitedHealthcare)'""")).isZero();
    }

    @Test
    void a_second_start_changes_nothing() throws Exception {
        Map<String, Long> before = rows();
        bean(DemoPractice.class).run(new DefaultApplicationArguments());
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void the_documentation_tells_of_everybody() throws IOException {
        String guide = Files.readString(Path.of("docs", "demo.md"));
        assertThat(guide).contains(Cast.PASSPHRASE);
        Cast.all().forEach(member -> assertThat(guide).contains(member.signIn(), member.name()));
    }

    private static Map<String, Long> rows() {
        Map<String, Long> counts = new TreeMap<>();
        for (String table : List.of(
                "people.person",
                "people.proxy_grant",
                "people.staff_member",
                "accounts.account",
                "records.resource",
                "appointments.encounter",
                "appointments.appointment",
                "messaging.conversation",
                "messaging.message",
                "workqueue.task",
                "practice.on_call_shift",
                "audit.entry",
                "demo.step")) counts.put(table, count("select count(*) from " + table));
        return counts;
    }

    private static long count(String query) {
        return bean(Transactions.class)
                .forSystem(() ->
                        bean(JdbcClient.class).sql(query).query(Long.class).single());
    }

    private static Conversation only(CastMember member) {
        List<Conversation> all = bean(Messaging.class).conversations(own(member));
        assertThat(all).as(member.name()).hasSize(1);
        return all.getFirst();
    }

    private static List<Window> windows(CastMember member) {
        return bean(Messaging.class).windows(own(member));
    }

    private static List<String> charts(CastMember member) {
        return bean(People.class).chartsOf(member.id()).stream()
                .map(chart -> chart.patient().toString())
                .toList();
    }

    private static ChartAccess own(CastMember member) {
        return bean(People.class)
                .access(member.id(), new PatientId(member.id().value()))
                .orElseThrow();
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneId.of("America/New_York"));
    }

    private static <T> T bean(Class<T> type) {
        return portal.getBean(type);
    }
}
