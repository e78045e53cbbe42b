package health.lintel.versions;

import static org.assertj.core.api.Assertions.assertThat;

import health.lintel.accounts.Accounts;
import health.lintel.datatypes.ReceiptId;
import health.lintel.decisions.Receipts;
import health.lintel.messaging.Draft;
import health.lintel.messaging.Writing;
import health.lintel.people.ChartAccess;
import health.lintel.storage.Transactions;
import health.lintel.web.gate.Cast;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ADecisionCitesItsVersionTest extends TwoPersons {
    @Autowired
    Accounts accounts;

    @Autowired
    Writing writing;

    @Autowired
    Receipts receipts;

    @Autowired
    Transactions transactions;

    @Test
    void before_the_moment_the_old_one_from_the_moment_on_the_new_one_after_going_back_the_newest() {
        Cast.Actor rosa = new Cast(people, accounts).patient("Rosa", "Delgado");
        ChartAccess access = people.access(rosa.id(), rosa.asPatient()).orElseThrow();
        int before = policies.currentNumber();
        int number = draft(TURNS, otherTurns());
        propose(number);
        Instant moment = clock.instant().plus(Duration.ofHours(2));
        approvals.approve(lee, number, moment);

        clock.set(moment.minusSeconds(1));
        ReceiptId early = decided(access);
        clock.set(moment);
        ReceiptId late = decided(access);
        int back = goingBack.to(ada, before, "Too many calls.");
        ReceiptId after = decided(access);

        assertThat(cited(access, early)).isEqualTo(before);
        assertThat(cited(access, late)).isEqualTo(number);
        assertThat(cited(access, after)).isEqualTo(back);
    }

    private ReceiptId decided(ChartAccess access) {
        Draft draft = writing.begin(access, Draft.About.SELF, "billing", null);
        var _ = writing.save(access, draft.id(), "Why was I charged twice?", Draft.About.SELF, "billing");
        return writing.review(access, draft.id()).orElseThrow().receipt();
    }

    private int cited(ChartAccess access, ReceiptId receipt) {
        return transactions.forPatient(
                access.actor(),
                access.patient(),
                () -> receipts.find(receipt).orElseThrow().policyVersion());
    }
}
