package health.lintel.coverage;

import static java.time.ZoneOffset.UTC;

import health.lintel.datatypes.Ids;
import health.lintel.datatypes.PatientId;
import health.lintel.datatypes.PersonId;
import health.lintel.storage.Columns;
import health.lintel.storage.Sealer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What patients proposed, with photos and decisions.
@Component
class ProposalRows {
    private static final String ALL = """
            select p.id, p.patient_id, p.place, p.card, p.proposed_by, p.proposed_at,
                   (select string_agg(side, ' ') from coverage.photo f
                    where f.patient_id = p.patient_id and f.proposal_id = p.id) as photos,
                   d.outcome, d.reason, d.decided_by, d.decided_at
            from coverage.proposal p left join coverage.decision d on d.proposal_id = p.id
            """;

    private final JdbcClient jdbc;
    private final Sealer sealer;

    ProposalRows(JdbcClient jdbc, Sealer sealer) {
        this.jdbc = jdbc;
        this.sealer = sealer;
    }

    List<Proposal> of(PatientId patient) {
        return jdbc.sql(ALL + "where p.patient_id = :patient order by p.proposed_at desc, p.id desc")
                .param("patient", patient.value())
                .query((row, number) -> proposal(row))
                .list();
    }

    List<Proposal> open() {
        return jdbc.sql(ALL + "where d.proposal_id is null order by p.proposed_at, p.id limit 200")
                .query((row, number) -> proposal(row))
                .list();
    }

    Optional<Proposal> find(UUID id) {
        return jdbc.sql(ALL + "where p.id = :id")
                .param("id", id)
                .query((row, number) -> proposal(row))
                .optional();
    }

    /// False when this id was there before.
    boolean insert(PatientId patient, NewProposal proposal, PersonId by, Instant at) {
        int inserted = jdbc.sql("""
                insert into coverage.proposal (id, patient_id, place, card, proposed_by, proposed_at)
                values (:id, :patient, :place, :card, :by, :at) on conflict (id) do nothing""")
                .param("id", proposal.id())
                .param("patient", patient.value())
                .param("place", proposal.place().name())
                .param("card", CardText.seal(proposal.card(), sealer, proposal.id()))
                .param("by", by.value())
                .param("at", at.atOffset(UTC))
                .update();
        return inserted == 1;
    }

    void insertPhoto(PatientId patient, UUID proposal, Card.Side side, byte[] picture) {
        UUID id = Ids.next();
        jdbc.sql("""
                insert into coverage.photo (id, patient_id, proposal_id, side, picture)
                values (:id, :patient, :proposal, :side, :picture)""")
                .param("id", id)
                .param("patient", patient.value())
                .param("proposal", proposal)
                .param("side", side.name())
                .param("picture", sealer.seal(picture, id))
                .update();
    }

    Optional<byte[]> photo(UUID proposal, Card.Side side) {
        return jdbc.sql("select id, picture from coverage.photo where proposal_id = :proposal and side = :side")
                .param("proposal", proposal)
                .param("side", side.name())
                .query((row, number) -> sealer.open(row.getBytes("picture"), row.getObject("id", UUID.class)))
                .optional();
    }

    /// False when it was decided before: two people at once end up here one after the other.
    boolean insertDecision(Proposal proposal, Proposal.Outcome outcome, String reason, PersonId by, Instant at) {
        int inserted = jdbc.sql("""
                insert into coverage.decision (proposal_id, patient_id, outcome, reason, decided_by, decided_at)
                values (:proposal, :patient, :outcome, :reason, :by, :at) on conflict (proposal_id) do nothing""")
                .param("proposal", proposal.id())
                .param("patient", proposal.patient().value())
                .param("outcome", outcome.name())
                .param("reason", reason.isEmpty() ? null : sealer.seal(reason, proposal.id()))
                .param("by", by.value())
                .param("at", at.atOffset(UTC))
                .update();
        return inserted == 1;
    }

    private Proposal proposal(ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        Set<Card.Side> photos = EnumSet.noneOf(Card.Side.class);
        String sides = row.getString("photos");
        if (sides != null) for (String side : sides.split(" ")) photos.add(Card.Side.valueOf(side));
        return new Proposal(
                id,
                new PatientId(row.getObject("patient_id", UUID.class)),
                Card.Place.valueOf(row.getString("place")),
                CardText.open(row.getBytes("card"), sealer, id),
                photos,
                new PersonId(row.getObject("proposed_by", UUID.class)),
                Columns.moment(row, "proposed_at"),
                decision(row, id));
    }

    private Proposal.@Nullable Decision decision(ResultSet row, UUID id) throws SQLException {
        String outcome = row.getString("outcome");
        if (outcome == null) return null;
        byte[] reason = row.getBytes("reason");
        return new Proposal.Decision(
                Proposal.Outcome.valueOf(outcome),
                reason == null ? "" : sealer.openText(reason, id),
                new PersonId(row.getObject("decided_by", UUID.class)),
                Columns.moment(row, "decided_at"));
    }
}
