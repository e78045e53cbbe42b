package health.lintel.demo;

import health.lintel.storage.Transactions;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What the demo has done, so that nothing is done twice and a start that was killed is finished by the next one.
@Component
@ConditionalOnProperty("lintel.demo")
class Steps {
    private static final String BEGUN = "begun";

    private final JdbcClient jdbc;
    private final Transactions transactions;
    private final Clock clock;

    Steps(JdbcClient jdbc, Transactions transactions, Clock clock) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// The moment that the stories are told from: of the first start, and the same at every later one.
    ///
    /// @throws IllegalStateException if the database holds a practice that no demo began
    Instant begun() {
        return transactions.forSystem(() -> when(BEGUN).orElseGet(() -> {
            if (holdsSomebody()) {
                throw new IllegalStateException("This database holds a practice; the demo is not put into it."
                        + " Set LINTEL_HOME (or LINTEL_DATABASE_URL) to another place.");
            }
            record(BEGUN);
            return when(BEGUN).orElseThrow();
        }));
    }

    boolean isDone(String step) {
        return transactions.forSystem(() -> when(step).isPresent());
    }

    /// Does the work and records it in one transaction, unless it is recorded.
    void once(String step, Runnable work) {
        transactions.forSystem(() -> {
            if (when(step).isPresent()) return step;
            work.run();
            record(step);
            return step;
        });
    }

    void record(String step) {
        transactions.forSystem(() -> jdbc.sql("insert into demo.step (name, done_at) values (:name, :at)")
                .param("name", step)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update());
    }

    private Optional<Instant> when(String step) {
        return jdbc.sql("select done_at from demo.step where name = :name")
                .param("name", step)
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }

    private boolean holdsSomebody() {
        return jdbc.sql("select exists (select from people.person)")
                .query(Boolean.class)
                .single();
    }
}
