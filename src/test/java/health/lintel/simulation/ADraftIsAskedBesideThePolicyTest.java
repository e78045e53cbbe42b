package health.lintel.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import health.lintel.MovableClock;
import health.lintel.PortalTest;
import health.lintel.datatypes.PersonId;
import health.lintel.messaging.Draft;
import health.lintel.messaging.Sending;
import health.lintel.messaging.Sending.Intent;
import health.lintel.messaging.Sent;
import health.lintel.messaging.Writing;
import health.lintel.people.ChartAccess;
import health.lintel.people.StaffRole;
import health.lintel.scenarios.Practice;
import health.lintel.storage.Transactions;
import java.util.UUID;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PortalTest
class ADraftIsAskedBesideThePolicyTest {
    @Autowired
    Practice practice;

    @Autowired
    Writing writing;

    @Autowired
    Sending sending;

    @Autowired
    Shadows shadows;

    @Autowired
    ShadowRows rows;

    @Autowired
    Transactions transactions;

    @Autowired
    MovableClock clock;

    private PersonId manager;

    @BeforeEach
    void a_manager_at_work() {
        clock.set(MovableClock.START);
        manager = practice.staff("Ada", StaffRole.ADMINISTRATOR);
    }

    @AfterEach
    void nobody_is_asked_any_more() {
        shadows.end(manager);
    }

    @Test
    void what_it_would_have_done_is_counted_with_the_clause_and_without_a_word() {
        shadows.begin(manager, "seven days", Past.window(7));
        assertThat(followUpTenDaysAfterTheVisit()).isInstanceOf(Sent.Delivered.class);

        Shadow shadow = once(each -> !each.changes().isEmpty());
        assertThat(shadow.changes()).anySatisfy(change -> {
            assertThat(change.what()).matches("DELIVER to clinical -> .*BOOK_VISIT.*");
            assertThat(change.clause()).isEqualTo("follow-up.window");
        });
        assertThat(shadow.toString()).doesNotContain("ankles", "amlodipine");
    }

    @Test
    void a_shadow_that_agrees_is_counted_as_the_same() {
        shadows.begin(manager, "the same", Past.SHIPPED);
        followUpTenDaysAfterTheVisit();
        Shadow shadow = once(each -> each.same() > 0);
        assertThat(shadow.changes()).isEmpty();
        assertThat(shadow.judged()).isEqualTo(shadow.same());
    }

    @Test
    void a_shadow_that_fails_hurts_nobody() {
        transactions.forStaff(manager, () -> {
            rows.begin(UUID.randomUUID(), manager, clock.instant(), "broken", "this: is no policy");
            return manager;
        });
        assertThat(followUpTenDaysAfterTheVisit()).isInstanceOf(Sent.Delivered.class);
        assertThat(once(each -> each.failed() > 0).judged()).isZero();
    }

    @Test
    void an_earlier_draft_is_asked_no_more() {
        shadows.begin(manager, "first", Past.SHIPPED);
        shadows.begin(manager, "second", Past.window(7));
        assertThat(shadows.current(manager).orElseThrow().title()).isEqualTo("second");
    }

    private Sent followUpTenDaysAfterTheVisit() {
        ChartAccess maria = practice.patient("Maria");
        practice.seen(maria, 10, "high blood pressure", "amlodipine");
        Draft draft = writing.begin(maria, Draft.About.SELF, "follow-up", null);
        writing.save(
                maria,
                draft.id(),
                "Since I started the amlodipine my ankles are a bit swollen at night.",
                Draft.About.SELF,
                "follow-up");
        writing.review(maria, draft.id());
        return sending.send(maria, draft.id(), UUID.randomUUID(), Intent.SEND);
    }

    private Shadow once(Predicate<Shadow> is) {
        return await().until(() -> shadows.current(manager).orElseThrow(), is);
    }
}
