package health.lintel.records;

import health.lintel.datatypes.PatientId;
import health.lintel.datatypes.PersonId;
import health.lintel.storage.Columns;
import health.lintel.storage.Sealer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Results and what clinicians said about them.
@Component
class ResultRows {
    private static final String WITH_COMMENT = """
            select r.id, r.type, r.fhir_id, r.kind, r.name, r.value, r.unit, r.effective_at, r.released_at,
                   r.ordered_by_us, r.abnormal, r.report_fhir_id,
                   (select min(c.commented_at) from records.result_comment c
                    where c.patient_id = r.patient_id and c.result_id = r.id) as commented_at
            from records.result r
            where r.patient_id = :patient and r.released_at <= :now
            """;

    private static final String OURS = """
            r.patient_id = :patient and r.released_at <= :now
            and r.ordered_by_us and r.kind in ('LAB', 'REPORT') and r.report_fhir_id is null""";

    private final JdbcClient jdbc;
    private final Sealer sealer;

    ResultRows(JdbcClient jdbc, Sealer sealer) {
        this.jdbc = jdbc;
        this.sealer = sealer;
    }

    List<Result> released(PatientId patient, List<Result.Kind> kinds, Instant now, Page page) {
        return jdbc.sql(WITH_COMMENT + """
                and r.kind in (:kinds) and r.report_fhir_id is null
                order by r.released_at desc, r.type, r.name, r.id offset :from limit :size""")
                .param("patient", patient.value())
                .param("now", utc(now))
                .param("kinds", kinds.stream().map(Enum::name).toList())
                .param("from", page.from())
                .param("size", page.size())
                .query((row, number) -> result(row))
                .list();
    }

    /// All of these kinds, parts of reports too, the newest first.
    List<Result> every(PatientId patient, List<Result.Kind> kinds, Instant now) {
        return jdbc.sql(WITH_COMMENT + """
                and r.kind in (:kinds)
                order by coalesce(r.effective_at, r.released_at) desc, r.report_fhir_id, r.name, r.id""")
                .param("patient", patient.value())
                .param("now", utc(now))
                .param("kinds", kinds.stream().map(Enum::name).toList())
                .query((row, number) -> result(row))
                .list();
    }

    Optional<Result> find(PatientId patient, UUID id, Instant now) {
        return jdbc.sql(WITH_COMMENT + "and r.id = :id")
                .param("patient", patient.value())
                .param("now", utc(now))
                .param("id", id)
                .query((row, number) -> result(row))
                .optional();
    }

    List<Result> partsOf(PatientId patient, String reportFhirId, Instant now) {
        return jdbc.sql(WITH_COMMENT + "and r.report_fhir_id = :report order by r.name, r.id")
                .param("patient", patient.value())
                .param("now", utc(now))
                .param("report", reportFhirId)
                .query((row, number) -> result(row))
                .list();
    }

    /// The range that came with a value, from the resource as received; empty if none of numbers did.
    Optional<ReferenceRange> range(PatientId patient, Result result) {
        return jdbc.sql("""
                select case when jsonb_typeof(r #> '{low,value}') = 'number' then (r #>> '{low,value}')::numeric end low,
                       case when jsonb_typeof(r #> '{high,value}') = 'number' then (r #>> '{high,value}')::numeric end high
                from (select body #> '{referenceRange,0}' as r from records.resource
                      where patient_id = :patient and type = :type and fhir_id = :id) found""")
                .param("patient", patient.value())
                .param("type", result.type())
                .param("id", result.fhirId())
                .query((row, number) -> new ReferenceRange(row.getBigDecimal("low"), row.getBigDecimal("high")))
                .optional()
                .filter(range -> range.low() != null || range.high() != null);
    }

    /// The same test before, the newest first.
    List<Result> earlier(PatientId patient, Result result, Instant now, int most) {
        return jdbc.sql(WITH_COMMENT + """
                and r.name = :name and r.kind = :kind and r.id <> :id and r.released_at <= :released
                order by r.released_at desc, r.id limit :most""")
                .param("patient", patient.value())
                .param("now", utc(now))
                .param("name", result.name())
                .param("kind", result.kind().name())
                .param("id", result.id())
                .param("released", utc(java.util.Objects.requireNonNull(result.releasedAt())))
                .param("most", most)
                .query((row, number) -> result(row))
                .list();
    }

    /// Lab values and reports that we ordered, released or first commented on since a moment; a value inside a report
    /// is told by its report. Every draft and every home page asks this, so it reads no more of a long chart than
    /// that: the older results are found through their comments, which are few.
    List<ReleasedResult> ours(PatientId patient, Instant since, Instant now) {
        return jdbc.sql("""
                with first_comment as (
                    select result_id, min(commented_at) as commented_at from records.result_comment
                    where patient_id = :patient group by result_id)
                select r.id, r.name, r.released_at, f.commented_at, r.abnormal
                from records.result r left join first_comment f on f.result_id = r.id
                where r.released_at >= :since and %1$s
                union all
                select r.id, r.name, r.released_at, f.commented_at, r.abnormal
                from first_comment f join records.result r on r.id = f.result_id
                where f.commented_at >= :since and r.released_at < :since and %1$s
                order by released_at desc, name, id""".formatted(OURS))
                .param("patient", patient.value())
                .param("now", utc(now))
                .param("since", utc(since))
                .query((row, number) -> new ReleasedResult(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        Columns.moment(row, "released_at"),
                        Columns.momentOrNull(row, "commented_at"),
                        row.getObject("abnormal", Boolean.class)))
                .list();
    }

    /// Of all patients: what [#ours] counts as ours, released in a span of time, without a comment, and about which
    /// nobody was asked; abnormal first.
    List<UncommentedResult> uncommented(Instant after, Instant before, int most) {
        return jdbc.sql("""
                select r.patient_id, r.id, r.released_at, coalesce(r.abnormal, false) as abnormal
                from records.result r
                where r.released_at >= :after and r.released_at < :before
                  and r.ordered_by_us and r.kind in ('LAB', 'REPORT') and r.report_fhir_id is null
                  and not exists (select from records.result_comment c
                      where c.patient_id = r.patient_id and c.result_id = r.id)
                  and not exists (select from records.comment_asked a
                      where a.patient_id = r.patient_id and a.result_id = r.id)
                order by abnormal desc, r.released_at, r.id limit :most""")
                .param("after", utc(after))
                .param("before", utc(before))
                .param("most", most)
                .query((row, number) -> new UncommentedResult(
                        new PatientId(row.getObject("patient_id", UUID.class)),
                        row.getObject("id", UUID.class),
                        Columns.moment(row, "released_at"),
                        row.getBoolean("abnormal")))
                .list();
    }

    /// False when somebody was asked before.
    boolean insertAsked(UncommentedResult result, Instant at) {
        return jdbc.sql("""
                insert into records.comment_asked (patient_id, result_id, asked_at)
                values (:patient, :result, :at) on conflict do nothing""")
                        .param("patient", result.patient().value())
                        .param("result", result.id())
                        .param("at", utc(at))
                        .update()
                == 1;
    }

    void insertComment(PatientId patient, ResultComment comment) {
        jdbc.sql("""
                insert into records.result_comment (id, patient_id, result_id, words, commented_by, commented_at)
                values (:id, :patient, :result, :words, :by, :at)""")
                .param("id", comment.id())
                .param("patient", patient.value())
                .param("result", comment.result())
                .param("words", sealer.seal(comment.words(), comment.id()))
                .param("by", comment.by().value())
                .param("at", utc(comment.at()))
                .update();
    }

    List<ResultComment> comments(PatientId patient, UUID result) {
        return jdbc.sql("""
                select id, result_id, words, commented_by, commented_at from records.result_comment
                where patient_id = :patient and result_id = :result order by commented_at, id""")
                .param("patient", patient.value())
                .param("result", result)
                .query((row, number) -> comment(row))
                .list();
    }

    private ResultComment comment(ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new ResultComment(
                id,
                row.getObject("result_id", UUID.class),
                sealer.openText(row.getBytes("words"), id),
                new PersonId(row.getObject("commented_by", UUID.class)),
                Columns.moment(row, "commented_at"));
    }

    private static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }

    private static Result result(ResultSet row) throws SQLException {
        return new Result(
                row.getObject("id", UUID.class),
                row.getString("type"),
                row.getString("fhir_id"),
                Result.Kind.valueOf(row.getString("kind")),
                row.getString("name"),
                row.getString("value"),
                row.getString("unit"),
                Columns.momentOrNull(row, "effective_at"),
                Columns.momentOrNull(row, "released_at"),
                row.getBoolean("ordered_by_us"),
                row.getObject("abnormal", Boolean.class),
                row.getString("report_fhir_id"),
                Columns.momentOrNull(row, "commented_at"));
    }
}
