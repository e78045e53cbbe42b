package health.lintel.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import health.lintel.PortalTest;
import health.lintel.datatypes.PatientId;
import health.lintel.storage.Transactions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PortalTest
class TheTrailIsSealedTest {
    @Autowired
    AuditTrail trail;

    @Autowired
    AuditChain chain;

    @Autowired
    Transactions transactions;

    @Test
    void by_itself_while_the_portal_runs() {
        var sealing = new Sealing(chain);
        sealing.start();
        try {
            act();
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> chain.verify().unsealedTail().isEmpty());
        } finally {
            sealing.stop();
        }
        assertThat(sealing.isRunning()).isFalse();
        assertThat(chain.verify().isSound()).isTrue();
    }

    @Test
    void into_one_chain_also_when_several_nodes_try_at_once() throws Exception {
        List<Callable<Integer>> nodes = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            nodes.add(() -> {
                for (int n = 0; n < 10; n++) {
                    act();
                    chain.seal();
                }
                return 0;
            });
        }
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var node : threads.invokeAll(nodes)) node.get();
        }
        while (chain.seal() > 0) {
            // what the last round left
        }
        var verdict = chain.verify();
        assertThat(verdict.isSound()).isTrue();
        assertThat(verdict.unsealedTail()).isEmpty();
    }

    private void act() {
        PatientId patient = PatientId.next();
        transactions.forSystem(() -> {
            trail.record(null, "chart.read", "chart/" + patient, patient);
            return patient;
        });
    }
}
