package health.lintel.billing;

import health.lintel.datatypes.Ids;
import health.lintel.datatypes.Money;
import health.lintel.datatypes.PatientId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class BillRows {
    private final JdbcClient jdbc;
    private final Ledger ledger;

    BillRows(JdbcClient jdbc, Ledger ledger) {
        this.jdbc = jdbc;
        this.ledger = ledger;
    }

    /// Newest visit first.
    List<Bill> of(PatientId patient) {
        Map<UUID, List<Ledger.Sum>> sums =
                ledger.sums(patient).stream().collect(Collectors.groupingBy(Ledger.Sum::bill));
        Map<UUID, List<Claim.Line>> lines = lines(patient);
        return jdbc.sql("select * from billing.bill where patient_id = :patient order by served_on desc, id desc")
                .param("patient", patient.value())
                .query((row, number) -> bill(row, lines, sums))
                .list();
    }

    /// The id of a claim's bill, which is made or brought up to date.
    UUID keep(PatientId patient, Claim claim, LocalDate due) {
        UUID id = jdbc.sql("""
                insert into billing.bill (patient_id, id, claim_id, encounter_id, served_on, visit_type, clinician, plan,
                    confidentiality, due_on)
                values (:patient, :id, :claim, :encounter, :served, :type, :clinician, :plan, :confidentiality, :due)
                on conflict (patient_id, claim_id) do update set encounter_id = excluded.encounter_id,
                    served_on = excluded.served_on, visit_type = excluded.visit_type, clinician = excluded.clinician,
                    plan = excluded.plan, confidentiality = excluded.confidentiality, due_on = excluded.due_on
                returning id""")
                .param("patient", patient.value())
                .param("id", Ids.next())
                .param("claim", claim.id())
                .param("encounter", claim.encounter())
                .param("served", claim.served())
                .param("type", claim.visitType())
                .param("clinician", claim.clinician())
                .param("plan", claim.plan())
                .param("confidentiality", claim.confidentiality())
                .param("due", due)
                .query((row, number) -> row.getObject(1, UUID.class))
                .single();
        keepLines(patient, id, claim.lines());
        return id;
    }

    List<String> guarantors(PatientId patient) {
        return jdbc.sql("select name from billing.guarantor where patient_id = :patient order by since desc, id desc")
                .param("patient", patient.value())
                .query((row, number) -> row.getString(1))
                .list();
    }

    void addGuarantor(PatientId patient, String name, String relationship, LocalDate since) {
        jdbc.sql("""
                insert into billing.guarantor (patient_id, id, name, relationship, since)
                values (:patient, :id, :name, :relationship, :since)""")
                .param("patient", patient.value())
                .param("id", Ids.next())
                .param("name", name)
                .param("relationship", relationship)
                .param("since", since)
                .update();
    }

    private void keepLines(PatientId patient, UUID bill, List<Claim.Line> lines) {
        jdbc.sql("delete from billing.bill_line where patient_id = :patient and bill_id = :bill")
                .param("patient", patient.value())
                .param("bill", bill)
                .update();
        int position = 0;
        for (Claim.Line line : lines) {
            jdbc.sql("""
                    insert into billing.bill_line (patient_id, bill_id, position, what, cents)
                    values (:patient, :bill, :position, :what, :cents)""")
                    .param("patient", patient.value())
                    .param("bill", bill)
                    .param("position", position++)
                    .param("what", line.what())
                    .param("cents", line.amount().cents())
                    .update();
        }
    }

    private Map<UUID, List<Claim.Line>> lines(PatientId patient) {
        record Row(UUID bill, Claim.Line line) {}
        return jdbc
                .sql("select bill_id, what, cents from billing.bill_line where patient_id = :patient order by position")
                .param("patient", patient.value())
                .query((row, number) -> new Row(
                        row.getObject("bill_id", UUID.class),
                        new Claim.Line(row.getString("what"), new Money(row.getLong("cents")))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Row::bill, Collectors.mapping(Row::line, Collectors.toList())));
    }

    private static Bill bill(ResultSet row, Map<UUID, List<Claim.Line>> lines, Map<UUID, List<Ledger.Sum>> sums)
            throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new Bill(
                id,
                row.getObject("encounter_id", UUID.class),
                row.getObject("served_on", LocalDate.class),
                row.getString("visit_type"),
                row.getString("clinician"),
                row.getString("plan"),
                row.getString("confidentiality"),
                row.getObject("due_on", LocalDate.class),
                lines.getOrDefault(id, List.of()),
                Breakdown.of(sums.getOrDefault(id, List.of())));
    }
}
