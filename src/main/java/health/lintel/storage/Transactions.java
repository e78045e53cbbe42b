package health.lintel.storage;

import health.lintel.datatypes.PatientId;
import health.lintel.datatypes.PersonId;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

/// Opens transactions that can see no more rows than the work needs.
///
/// The reach is set for the transaction only, so a pooled connection never carries it on to somebody else. An
/// inner call joins the outer transaction; it may not reach further than the outer one does.
@Component
public class Transactions {
    private static final ThreadLocal<@Nullable Reach> CURRENT = new ThreadLocal<>();
    private static final ThreadLocal<@Nullable Page> PAGE = new ThreadLocal<>();

    private final PlatformTransactionManager manager;
    private final TransactionTemplate template;
    private final TransactionTemplate snapshots;
    private final JdbcClient jdbc;

    Transactions(PlatformTransactionManager manager, JdbcClient jdbc) {
        this.manager = manager;
        this.template = new TransactionTemplate(manager);
        this.snapshots = new TransactionTemplate(manager);
        snapshots.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        this.jdbc = jdbc;
    }

    /// Reads a page about one patient in a single transaction: one commit however many questions it asks.
    public <T extends @Nullable Object> T pageForPatient(PersonId reader, PatientId patient, PageWork<T> work)
            throws Exception {
        return page(new Reach("patient", reader.toString(), patient.toString()), work);
    }

    /// The same for a page that shows the reader's own things.
    public <T extends @Nullable Object> T pageForPerson(PersonId reader, PageWork<T> work) throws Exception {
        return page(new Reach("person", reader.toString(), ""), work);
    }

    /// The same for a page of staff.
    public <T extends @Nullable Object> T pageForStaff(PersonId reader, PageWork<T> work) throws Exception {
        return page(new Reach("practice", reader.toString(), ""), work);
    }

    /// Rows of one patient, on behalf of a person who may act for them.
    public <T extends @Nullable Object> T forPatient(PersonId actor, PatientId patient, Supplier<T> work) {
        return run(new Reach("patient", actor.toString(), patient.toString()), work);
    }

    /// The same for many questions that must all see one moment, whatever arrives meanwhile.
    public <T extends @Nullable Object> T snapshotForPatient(PersonId actor, PatientId patient, Supplier<T> work) {
        if (PAGE.get() != null || CURRENT.get() != null)
            throw new IllegalStateException("A snapshot inside other work");
        Reach reach = new Reach("patient", actor.toString(), patient.toString());
        CURRENT.set(reach);
        try {
            return snapshots.execute(status -> {
                set(reach);
                return work.get();
            });
        } finally {
            CURRENT.remove();
        }
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
        Page page = PAGE.get();
        CURRENT.set(reach);
        try {
            if (page != null && page.reach().covers(reach)) return template.execute(status -> work.get());
            return template.execute(status -> {
                set(reach);
                T found = work.get();
                if (page != null) set(page.reach());
                return found;
            });
        } finally {
            CURRENT.remove();
        }
    }

    /// What a page asks further than its own reach (a name, the roster) is asked as if there were no page around
    /// it. A refusal leaves what was noted before it (who looked); a failure inside a piece of work undoes all.
    private <T extends @Nullable Object> T page(Reach reach, PageWork<T> work) throws Exception {
        if (PAGE.get() != null || CURRENT.get() != null) throw new IllegalStateException("A page inside other work");
        TransactionStatus transaction = manager.getTransaction(TransactionDefinition.withDefaults());
        PAGE.set(new Page(reach, new HashMap<>()));
        try {
            set(reach);
            return work.read();
        } finally {
            PAGE.remove();
            if (transaction.isRollbackOnly()) manager.rollback(transaction);
            else manager.commit(transaction);
        }
    }

    /// What several parts of a page ask is asked once. Outside a page, and so wherever something is written, it
    /// is asked each time.
    @SuppressWarnings("unchecked")
    public <T> T oncePerPage(Object question, Supplier<T> work) {
        Page page = PAGE.get();
        if (page == null) return work.get();
        Object known = page.known().get(question);
        if (known == null) page.known().put(question, known = work.get());
        return (T) known;
    }

    private void set(Reach reach) {
        jdbc.sql("""
                select set_config('lintel.scope', :scope, true),
                       set_config('lintel.person', :person, true),
                       set_config('lintel.patient', :patient, true)""")
                .param("scope", reach.scope())
                .param("person", reach.person())
                .param("patient", reach.patient())
                .query((row, number) -> row.getString(1))
                .single();
    }

    /// What a page does to find what it shows.
    @FunctionalInterface
    public interface PageWork<T extends @Nullable Object> {
        T read() throws Exception;
    }

    /// @param known what was asked for this page already
    private record Page(Reach reach, Map<Object, Object> known) {}

    private record Reach(String scope, String person, String patient) {
        boolean covers(Reach inner) {
            if (scope.equals("practice")) return true;
            if (inner.scope.equals("practice")) return false;
            return person.equals(inner.person) && (inner.patient.isEmpty() || inner.patient.equals(patient));
        }
    }
}
