package health.lintel.medications;

import health.lintel.datatypes.PatientId;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class SupplyRows {
    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    SupplyRows(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    void keepWritten(PatientId patient, List<Written> all) {
        batches.batchUpdate("""
                insert into medications.written
                    (patient_id, prescription_id, quantity, days, refills, written_on, ended_on)
                values (?, ?, ?, ?, ?, ?, ?)
                on conflict (patient_id, prescription_id) do update set quantity = excluded.quantity,
                    days = excluded.days, refills = excluded.refills, written_on = excluded.written_on,
                    ended_on = excluded.ended_on""", all, 500, (statement, written) -> {
            statement.setObject(1, patient.value());
            statement.setObject(2, written.prescription());
            statement.setBigDecimal(3, written.quantity());
            statement.setObject(4, written.days(), java.sql.Types.INTEGER);
            statement.setObject(5, written.refills(), java.sql.Types.INTEGER);
            statement.setObject(6, written.writtenOn());
            statement.setObject(7, written.endedOn());
        });
    }

    void keepDispenses(PatientId patient, List<Dispense> all) {
        batches.batchUpdate("""
                insert into medications.dispense (patient_id, id, prescription_id, handed_on, quantity, days, way)
                values (?, ?, ?, ?, ?, ?, ?)
                on conflict (patient_id, id) do update set handed_on = excluded.handed_on,
                    quantity = excluded.quantity, days = excluded.days, way = excluded.way""", all, 500, (statement, fill) -> {
            statement.setObject(1, patient.value());
            statement.setObject(2, fill.id());
            statement.setObject(3, fill.prescription());
            statement.setObject(4, fill.on());
            statement.setBigDecimal(5, fill.quantity());
            statement.setObject(6, fill.days(), java.sql.Types.INTEGER);
            statement.setString(7, fill.way().name());
        });
    }

    List<Written> written(PatientId patient) {
        return jdbc.sql("""
                select w.prescription_id, p.name, p.dosage, w.quantity, w.days, w.refills, w.written_on, w.ended_on,
                       p.schedule
                from medications.written w
                join medications.prescription p on p.patient_id = w.patient_id and p.id = w.prescription_id
                where w.patient_id = :patient and p.status <> 'entered-in-error'""")
                .param("patient", patient.value())
                .query((row, number) -> new Written(
                        row.getObject("prescription_id", UUID.class),
                        row.getString("name"),
                        row.getString("dosage"),
                        row.getBigDecimal("quantity"),
                        row.getObject("days", Integer.class),
                        row.getObject("refills", Integer.class),
                        row.getObject("written_on", LocalDate.class),
                        row.getObject("ended_on", LocalDate.class),
                        row.getString("schedule")))
                .list();
    }

    List<Dispense> dispenses(PatientId patient) {
        return jdbc.sql("""
                select id, prescription_id, handed_on, quantity, days, way from medications.dispense
                where patient_id = :patient""")
                .param("patient", patient.value())
                .query((row, number) -> new Dispense(
                        row.getObject("id", UUID.class),
                        row.getObject("prescription_id", UUID.class),
                        row.getObject("handed_on", LocalDate.class),
                        row.getBigDecimal("quantity"),
                        row.getObject("days", Integer.class),
                        Dispense.Way.valueOf(row.getString("way"))))
                .list();
    }

    void setReach(PatientId patient, UUID prescription, @Nullable LocalDate ends, @Nullable LocalDate reaches) {
        jdbc.sql("""
                update medications.written set ends_on = :ends, reaches_on = :reaches
                where patient_id = :patient and prescription_id = :id""")
                .param("ends", ends)
                .param("reaches", reaches)
                .param("patient", patient.value())
                .param("id", prescription)
                .update();
    }

    /// Medicines of ours that are taken now and end in a span of days, refills included, the soonest first.
    List<Ending> ending(LocalDate from, LocalDate before, int most) {
        return jdbc.sql("""
                select p.patient_id, p.id, p.name, w.ends_on, w.reaches_on
                from medications.written w
                join medications.prescription p on p.patient_id = w.patient_id and p.id = w.prescription_id
                where w.reaches_on >= :from and w.reaches_on < :before and p.status = 'active' and p.prescribed_by_us
                order by w.reaches_on, p.patient_id, p.id limit :most""")
                .param("from", from)
                .param("before", before)
                .param("most", most)
                .query((row, number) -> new Ending(
                        new PatientId(row.getObject("patient_id", UUID.class)),
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        row.getObject("ends_on", LocalDate.class),
                        row.getObject("reaches_on", LocalDate.class)))
                .list();
    }
}
