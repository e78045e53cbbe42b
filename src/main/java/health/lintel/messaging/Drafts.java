package health.lintel.messaging;

import health.lintel.datatypes.ConversationId;
import health.lintel.datatypes.DraftId;
import health.lintel.datatypes.PatientId;
import health.lintel.datatypes.PersonId;
import health.lintel.datatypes.ReceiptId;
import health.lintel.people.ChartAccess;
import health.lintel.storage.Columns;
import health.lintel.storage.Sealer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class Drafts {
    private final JdbcClient jdbc;
    private final Sealer sealer;

    Drafts(JdbcClient jdbc, Sealer sealer) {
        this.jdbc = jdbc;
        this.sealer = sealer;
    }

    void save(Draft draft) {
        jdbc.sql("""
                insert into messaging.draft
                    (id, patient_id, person_id, conversation_id, about, lane, body, shown, receipt_id, begun_at, saved_at)
                values (:id, :patient, :person, :conversation, :about, :lane, :body, string_to_array(:shown, ','), :receipt, :at, :at)
                on conflict (id) do update set about = excluded.about, lane = excluded.lane, body = excluded.body, shown = excluded.shown,
                    receipt_id = excluded.receipt_id, saved_at = excluded.saved_at
                where draft.person_id = excluded.person_id""")
                .param("id", draft.id().value())
                .param("patient", draft.patient().value())
                .param("person", draft.writer().value())
                .param(
                        "conversation",
                        draft.conversation() == null
                                ? null
                                : draft.conversation().value())
                .param("about", draft.about().name())
                .param("lane", draft.lane())
                .param("body", sealer.seal(draft.text(), draft.id().value()))
                .param(
                        "receipt",
                        draft.receipt() == null ? null : draft.receipt().value())
                .param("shown", draft.shown().stream().map(Enum::name).sorted().collect(Collectors.joining(",")))
                .param("at", draft.savedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<Draft> find(ChartAccess access, DraftId id) {
        return jdbc.sql(
                        "select * from messaging.draft where id = :id and patient_id = :patient and person_id = :person")
                .param("id", id.value())
                .param("patient", access.patient().value())
                .param("person", access.actor().value())
                .query((row, number) -> draft(row))
                .optional();
    }

    /// The draft, held until the transaction ends: of two clicks one waits here, and then finds none.
    Optional<Draft> lock(ChartAccess access, DraftId id) {
        return jdbc.sql("""
                select * from messaging.draft where id = :id and patient_id = :patient and person_id = :person
                for update""")
                .param("id", id.value())
                .param("patient", access.patient().value())
                .param("person", access.actor().value())
                .query((row, number) -> draft(row))
                .optional();
    }

    /// The writer's words not yet sent, newest first.
    List<Draft> of(ChartAccess access) {
        return jdbc.sql("""
                select * from messaging.draft where person_id = :person and patient_id = :patient
                order by saved_at desc limit 50""")
                .param("person", access.actor().value())
                .param("patient", access.patient().value())
                .query((row, number) -> draft(row))
                .list();
    }

    /// Takes the draft away for whoever sends it: a second click finds none.
    boolean take(ChartAccess access, DraftId id) {
        return jdbc.sql("delete from messaging.draft where id = :id and patient_id = :patient and person_id = :person")
                        .param("id", id.value())
                        .param("patient", access.patient().value())
                        .param("person", access.actor().value())
                        .update()
                == 1;
    }

    private Draft draft(ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        UUID conversation = row.getObject("conversation_id", UUID.class);
        UUID receipt = row.getObject("receipt_id", UUID.class);
        return new Draft(
                new DraftId(id),
                new PatientId(row.getObject("patient_id", UUID.class)),
                new PersonId(row.getObject("person_id", UUID.class)),
                conversation == null ? null : new ConversationId(conversation),
                Draft.About.valueOf(row.getString("about")),
                row.getString("lane"),
                sealer.openText(row.getBytes("body"), id),
                shown((String[]) row.getArray("shown").getArray()),
                receipt == null ? null : new ReceiptId(receipt),
                Columns.moment(row, "saved_at"));
    }

    private static Set<Draft.Shown> shown(String[] names) {
        return Stream.of(names)
                .filter(name -> !name.isEmpty())
                .map(Draft.Shown::valueOf)
                .collect(Collectors.toSet());
    }
}
