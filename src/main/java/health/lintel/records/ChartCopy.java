package health.lintel.records;

import static java.time.ZoneOffset.UTC;

import health.lintel.people.ChartAccess;
import health.lintel.storage.Transactions;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The chart as received, to take along: no more than the reader's pages show. What is not final is not in it, nor
/// bills, tasks, messages and flags, which are not the chart. A helper gets no questionnaires, only the kinds of
/// things that stand on pages, of these only what is not over, and of the person no more than name and birth date.
@Component
public class ChartCopy {
    private static final int AT_ONCE = 200;
    private static final List<String> ON_PAGES = List.of(
            "Patient",
            "AllergyIntolerance",
            "Condition",
            "Coverage",
            "DiagnosticReport",
            "Encounter",
            "Immunization",
            "Medication",
            "MedicationRequest",
            "Observation");
    /// A kind that nobody thought of stays out.
    private static final List<String> OWN = Stream.concat(
                    ON_PAGES.stream(),
                    Stream.of(
                            "CarePlan",
                            "CareTeam",
                            "Device",
                            "DocumentReference",
                            "FamilyMemberHistory",
                            "Goal",
                            "ImagingStudy",
                            "MedicationAdministration",
                            "MedicationDispense",
                            "MedicationStatement",
                            "Procedure",
                            "Provenance",
                            "QuestionnaireResponse",
                            "ServiceRequest",
                            "Specimen",
                            "SupplyDelivery"))
            .toList();
    private static final String SHOWN = """
            with shown as (
                select r.type, r.fhir_id,
                       case when :own or r.type <> 'Patient' then r.body
                           else r.body - (select array_agg(key) from jsonb_object_keys(r.body) key
                               where key not in ('resourceType', 'id', 'name', 'gender', 'birthDate')) end as body
                from records.resource r
                left join records.result s
                    on s.patient_id = r.patient_id and s.type = r.type and s.fhir_id = r.fhir_id
                where r.patient_id = :patient and r.type in (:types)
                  and coalesce(r.body ->> 'status', '') not in ('entered-in-error', 'draft', 'planned')
                  and coalesce(r.body ->> 'docStatus', '') not in ('entered-in-error', 'preliminary')
                  and not jsonb_path_exists(r.body, '$.verificationStatus.coding.code ? (@ == "entered-in-error")')
                  and case when r.type not in ('Observation', 'DiagnosticReport') then true
                      when s.id is not null then s.released_at <= :now and (:own or s.kind <> 'SURVEY')
                      else :own and r.body ->> 'status' in ('final', 'amended', 'corrected', 'appended') end
                  and (:own or case r.type
                      when 'Condition' then exists (select from records.condition c
                          where c.patient_id = r.patient_id and c.fhir_id = r.fhir_id
                            and c.status in ('active', 'recurrence', 'relapse'))
                      when 'AllergyIntolerance' then exists (select from records.allergy a
                          where a.patient_id = r.patient_id and a.fhir_id = r.fhir_id and a.status <> 'resolved')
                      when 'MedicationRequest' then r.body ->> 'status' = 'active'
                      when 'Medication' then exists (select from records.resource m
                          where m.patient_id = r.patient_id and m.type = 'MedicationRequest'
                            and m.body ->> 'status' = 'active'
                            and m.body #>> '{medicationReference,reference}' = 'Medication/' || r.fhir_id)
                      else true end))
            """;

    private final JdbcClient jdbc;
    private final Transactions transactions;
    private final Clock clock;

    ChartCopy(JdbcClient jdbc, Transactions transactions, Clock clock) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// Each resource, then each that the chart refers to and that belongs to nobody's chart: who, where, which
    /// medicine.
    public void resources(ChartAccess access, Consumer<ReceivedResource> taker) {
        transactions.forPatient(access.actor(), access.patient(), () -> {
            give(access, SHOWN + "select type, fhir_id, body::text from shown order by type, fhir_id", taker);
            give(access, SHOWN + """
                    , named as (
                        select distinct ref #>> '{}' as name
                        from shown, jsonb_path_query(body, 'strict $.**.reference') ref)
                    select s.type, s.fhir_id, s.body::text from records.shared_resource s
                    join named on named.name = s.type || '/' || s.fhir_id order by s.type, s.fhir_id""", taker);
            return access;
        });
    }

    private void give(ChartAccess access, String question, Consumer<ReceivedResource> taker) {
        boolean isOwn = access.ground() == ChartAccess.Ground.SELF;
        jdbc.sql(question)
                .param("patient", access.patient().value())
                .param("now", clock.instant().atOffset(UTC))
                .param("own", isOwn)
                .param("types", isOwn ? OWN : ON_PAGES)
                .withFetchSize(AT_ONCE)
                .query(row -> {
                    taker.accept(new ReceivedResource(row.getString(1), row.getString(2), row.getString(3)));
                });
    }
}
