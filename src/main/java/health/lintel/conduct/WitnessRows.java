package health.lintel.conduct;

import static java.time.ZoneOffset.UTC;

import health.lintel.datatypes.PersonId;
import health.lintel.storage.Columns;
import health.lintel.storage.Sealer;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class WitnessRows {
    private final JdbcClient jdbc;
    private final Sealer sealer;

    WitnessRows(JdbcClient jdbc, Sealer sealer) {
        this.jdbc = jdbc;
        this.sealer = sealer;
    }

    void insert(Incident incident, Witness witness) {
        PersonId target = witness.target();
        jdbc.sql("""
                insert into conduct.witness
                    (incident_id, patient_id, channel, happened_at, heard_by, target, reported_by)
                values (:id, :patient, :channel, :at, :heard, :target, :by)""")
                .param("id", incident.id())
                .param("patient", incident.patient().value())
                .param("channel", witness.channel().name())
                .param("at", witness.happenedAt().atOffset(UTC))
                .param("heard", sealer.seal(witness.heardBy(), incident.id()))
                .param("target", target == null ? null : target.value())
                .param("by", witness.reportedBy().value())
                .update();
    }

    Optional<Witness> of(UUID incident) {
        return jdbc.sql("select * from conduct.witness where incident_id = :id")
                .param("id", incident)
                .query((row, number) -> new Witness(
                        Witness.Channel.valueOf(row.getString("channel")),
                        Columns.moment(row, "happened_at"),
                        sealer.openText(row.getBytes("heard_by"), incident),
                        Columns.personOrNull(row, "target"),
                        new PersonId(row.getObject("reported_by", UUID.class))))
                .optional();
    }
}
