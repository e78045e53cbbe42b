package health.lintel.readerwatch;

import static java.time.ZoneOffset.UTC;

import health.lintel.datatypes.MessageId;
import health.lintel.datatypes.PatientId;
import health.lintel.datatypes.PersonId;
import health.lintel.datatypes.ReceiptId;
import health.lintel.storage.Columns;
import health.lintel.storage.Sealer;
import health.lintel.triage.Label;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// All SQL of the weekly sample.
@Component
class SampleRows {
    private static final String ITEM = """
            select i.*, a.answered_by, a.answered_at, a.seconds, a.verdict, a.reader, a.language, a.before, a.after, a.note
            from readerwatch.sample_item i left join readerwatch.sample_answer a on a.message_id = i.message_id
            """;

    private final JdbcClient jdbc;
    private final Sealer sealer;

    SampleRows(JdbcClient jdbc, Sealer sealer) {
        this.jdbc = jdbc;
        this.sealer = sealer;
    }

    /// Holds all other draws until the transaction ends.
    void lock() {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('readerwatch.draw', 0))")
                .query((row, number) -> 1)
                .single();
    }

    boolean isDrawn(LocalDate week) {
        return jdbc.sql("select exists (select from readerwatch.draw where week = :week)")
                .param("week", week)
                .query(Boolean.class)
                .single();
    }

    void insertDraw(LocalDate week, Instant at, long seed, int sent, int unflagged) {
        jdbc.sql("""
                insert into readerwatch.draw (week, drawn_at, seed, sent, unflagged)
                values (:week, :at, :seed, :sent, :unflagged)""")
                .param("week", week)
                .param("at", at.atOffset(UTC))
                .param("seed", seed)
                .param("sent", sent)
                .param("unflagged", unflagged)
                .update();
    }

    void insert(SampleItem item) {
        jdbc.sql("""
                insert into readerwatch.sample_item (message_id, patient_id, receipt_id, week, why, place)
                values (:message, :patient, :receipt, :week, :why, :place)""")
                .param("message", item.message().value())
                .param("patient", item.patient().value())
                .param("receipt", item.receipt().value())
                .param("week", item.week())
                .param("why", item.why().name())
                .param("place", item.place())
                .update();
    }

    Optional<SampleItem> find(MessageId id) {
        return jdbc.sql(ITEM + "where i.message_id = :id")
                .param("id", id.value())
                .query((row, number) -> item(row))
                .optional();
    }

    /// The week that was drawn last, in the order of the lot; empty before the first draw.
    List<SampleItem> newest() {
        return jdbc.sql(ITEM + "where i.week = (select max(week) from readerwatch.draw) order by i.place")
                .query((row, number) -> item(row))
                .list();
    }

    /// What was answered since a moment, oldest first.
    List<SampleItem> answeredSince(Instant moment) {
        return jdbc.sql(ITEM + "where a.answered_at >= :since order by a.answered_at, i.message_id")
                .param("since", moment.atOffset(UTC))
                .query((row, number) -> item(row))
                .list();
    }

    Set<MessageId> openedByOthers(PersonId person, Instant since) {
        return new HashSet<>(jdbc.sql("""
                select distinct message_id from readerwatch.sample_look
                where person_id <> :person and opened_at >= :since""")
                .param("person", person.value())
                .param("since", since.atOffset(UTC))
                .query((row, number) -> new MessageId(row.getObject(1, UUID.class)))
                .list());
    }

    /// A page that is loaded again a moment later is still the same look.
    ///
    /// @param stale a look from before then is over
    void look(SampleItem item, PersonId person, Instant at, Instant stale) {
        jdbc.sql("""
                insert into readerwatch.sample_look (message_id, patient_id, person_id, opened_at)
                values (:message, :patient, :person, :at)
                on conflict (message_id, person_id) do update set opened_at = excluded.opened_at
                where sample_look.opened_at < :stale""")
                .param("stale", stale.atOffset(UTC))
                .param("message", item.message().value())
                .param("patient", item.patient().value())
                .param("person", person.value())
                .param("at", at.atOffset(UTC))
                .update();
    }

    Optional<Instant> openedBy(PersonId person, SampleItem item) {
        return jdbc.sql("""
                select opened_at from readerwatch.sample_look where message_id = :message and person_id = :person""")
                .param("message", item.message().value())
                .param("person", person.value())
                .query((row, number) -> Columns.moment(row, "opened_at"))
                .optional();
    }

    /// Keeps an answer: false when somebody answered before.
    boolean answer(SampleItem item, Answer answer) {
        UUID message = item.message().value();
        return jdbc.sql("""
                insert into readerwatch.sample_answer (message_id, patient_id, answered_by, answered_at, seconds, verdict,
                    reader, language, before, after, note)
                values (:message, :patient, :by, :at, :seconds, :verdict, :reader, :language, :before, :after, :note)
                on conflict (message_id) do nothing""")
                        .param("message", message)
                        .param("patient", item.patient().value())
                        .param("by", answer.by().value())
                        .param("at", answer.at().atOffset(UTC))
                        .param("seconds", answer.seconds())
                        .param("verdict", answer.verdict().name())
                        .param("reader", answer.reader())
                        .param("language", answer.language())
                        .param("before", names(answer.before()))
                        .param("after", names(answer.after()))
                        .param("note", sealer.seal(answer.note(), message))
                        .update()
                == 1;
    }

    private SampleItem item(ResultSet row) throws SQLException {
        UUID message = row.getObject("message_id", UUID.class);
        return new SampleItem(
                new MessageId(message),
                new PatientId(row.getObject("patient_id", UUID.class)),
                new ReceiptId(row.getObject("receipt_id", UUID.class)),
                row.getObject("week", LocalDate.class),
                Why.valueOf(row.getString("why")),
                row.getInt("place"),
                answer(row, message));
    }

    private @Nullable Answer answer(ResultSet row, UUID message) throws SQLException {
        PersonId by = Columns.personOrNull(row, "answered_by");
        if (by == null) return null;
        return new Answer(
                by,
                Columns.moment(row, "answered_at"),
                row.getInt("seconds"),
                Verdict.valueOf(row.getString("verdict")),
                row.getString("reader"),
                row.getString("language"),
                labels(row, "before"),
                labels(row, "after"),
                sealer.openText(Objects.requireNonNull(row.getBytes("note")), message));
    }

    private static Set<Label> labels(ResultSet row, String column) throws SQLException {
        Set<Label> labels = EnumSet.noneOf(Label.class);
        for (String name : (String[]) row.getArray(column).getArray()) labels.add(Label.valueOf(name));
        return labels;
    }

    private static String[] names(Set<Label> labels) {
        return Arrays.stream(Label.values())
                .filter(labels::contains)
                .map(Label::name)
                .toArray(String[]::new);
    }
}
