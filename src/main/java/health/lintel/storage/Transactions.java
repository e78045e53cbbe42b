package health.lintel.storage;

import health.lintel.datatypes.PatientId;
import health.lintel.datatypes.PersonId;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Opens transactions that can see no more rows than the work needs.
///
/// The reach is set for the transaction only, so a pooled connection never carries it on to somebody else. An inner
/// call
/// joins the outer transaction; it may not reach further than the outer one does.
@Component
public class Transactions {
    private static final ThreadLocal<@Nullable Reach> CURRENT = new ThreadLocal<>();

    private final TransactionTemplate template;
    private final JdbcClient jdbc;

    Transactions(PlatformTransactionManager manager, JdbcClient jdbc) {
        this.template = new TransactionTemplate(manager);
        this.jdbc = jdbc;
    }

    /// Rows of one patient, on behalf of a person who may act for them.
    public <T extends @Nullable Object> T forPatient(PersonId actor, PatientId patient, Supplier<T> work) {
        return run(new Reach("patient", actor.toString(), patient.toString()), work);
    }

    /// Rows that belong to the person: account, grants, preferences. No patient's rows.
    public <T extends @Nullable Object> T forPerson(PersonId actor, Supplier<T> work) {
        return run(new Reach("person", actor.toString(), ""), work);
    }

    /// The whole practice, on behalf of a member of staff.
    public <T extends @Nullable Object> T forStaff(PersonId actor, Supplier<T> work) {
        return run(new Reach("practice", actor.toString(), ""), work);
    }

    /// The whole practice, for jobs, imports and sign-in, where nobody in particular acts.
    public <T extends @Nullable Object> T forSystem(Supplier<T> work) {
        return run(new Reach("practice", "", ""), work);
    }

    private <T extends @Nullable Object> T run(Reach reach, Supplier<T> work) {
        Reach outer = CURRENT.get();
        if (outer != null) {
            if (!outer.covers(reach)) {
                throw new IllegalStateException("Work for " + reach.scope() + " inside work for " + outer.scope()
                        + " would widen what it may see");
            }
            return work.get();
        }
        CURRENT.set(reach);
        try {
            return template.execute(status -> {
                jdbc.sql("""
                        select set_config('lintel.scope', :scope, true),
                               set_config('lintel.person', :person, true),
                               set_config('lintel.patient', :patient, true)""")
                        .param("scope", reach.scope())
                        .param("person", reach.person())
                        .param("patient", reach.patient())
                        .query((row, number) -> row.getString(1))
                        .single();
                return work.get();
            });
        } finally {
            CURRENT.remove();
        }
    }

    private record Reach(String scope, String person, String patient) {
        boolean covers(Reach inner) {
            if (scope.equals("practice")) return true;
            if (inner.scope.equals("practice")) return false;
            return person.equals(inner.person) && (inner.patient.isEmpty() || inner.patient.equals(patient));
        }
    }
}
