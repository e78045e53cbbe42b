package health.lintel.renewals;

import health.lintel.datatypes.PatientId;
import health.lintel.datatypes.PersonId;
import health.lintel.storage.Columns;
import health.lintel.storage.Sealer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class RenewalMapping {
    private final Sealer sealer;

    RenewalMapping(Sealer sealer) {
        this.sealer = sealer;
    }

    Renewal renewal(ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        UUID patient = row.getObject("patient_id", UUID.class);
        String prepared = open(row, "prepared", id);
        return new Renewal(
                id,
                RenewalStatus.valueOf(row.getString("status")),
                asked(row, id),
                patient == null ? null : new PatientId(patient),
                row.getObject("prescription_id", UUID.class),
                doubts(row),
                row.getInt("reminders"),
                moment(row, "received_at"),
                moment(row, "due_at"),
                prepared == null ? "" : prepared,
                row.getString("kind") == null ? null : answer(row, id));
    }

    private Asked asked(ResultSet row, UUID id) throws SQLException {
        return new Asked(
                Asked.Source.valueOf(row.getString("source")),
                row.getString("sender"),
                row.getString("message_id"),
                row.getString("pharmacy_id"),
                row.getString("pharmacy_name"),
                row.getString("pharmacy_phone"),
                row.getString("rx_number"),
                row.getString("given"),
                row.getString("family"),
                row.getObject("born", LocalDate.class),
                row.getString("prescriber"),
                row.getString("medicine"),
                row.getBigDecimal("quantity"),
                row.getObject("days", Integer.class),
                row.getObject("refills", Integer.class),
                row.getString("directions"),
                row.getObject("last_filled", LocalDate.class),
                open(row, "note", id));
    }

    private Answer answer(ResultSet row, UUID id) throws SQLException {
        String denial = row.getString("denial");
        return new Answer(
                Answer.Kind.valueOf(row.getString("kind")),
                row.getString("given_medicine"),
                row.getBigDecimal("given_quantity"),
                row.getObject("given_refills", Integer.class),
                row.getString("given_directions"),
                row.getObject("reaches", LocalDate.class),
                denial == null ? null : Answer.Denial.valueOf(denial),
                Objects.requireNonNullElse(open(row, "words", id), ""),
                new PersonId(row.getObject("decided_by", UUID.class)),
                moment(row, "decided_at"));
    }

    private static List<MatchDoubt> doubts(ResultSet row) throws SQLException {
        return Arrays.stream((String[]) row.getArray("doubts").getArray())
                .map(MatchDoubt::valueOf)
                .toList();
    }

    private @Nullable String open(ResultSet row, String column, UUID id) throws SQLException {
        byte[] sealed = row.getBytes(column);
        return sealed == null ? null : sealer.openText(sealed, id);
    }

    private static java.time.Instant moment(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(Columns.momentOrNull(row, column));
    }
}
