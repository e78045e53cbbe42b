package health.lintel.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import health.lintel.PortalTest;
import health.lintel.appointments.Appointments;
import health.lintel.appointments.VisitType;
import health.lintel.datatypes.PatientId;
import health.lintel.storage.Transactions;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PortalTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DemoChartsImportTest {
    static final Path CHARTS = Path.of("demo", "charts");
    private static final LocalDate TODAY = LocalDate.of(2026, 12, 7);

    @Autowired
    FhirImport fhir;

    @Autowired
    Appointments appointments;

    @Autowired
    Transactions transactions;

    @Autowired
    JdbcClient jdbc;

    ImportReport report;

    @BeforeAll
    void the_demos_charts_are_imported() throws IOException {
        report = fhir.run(CHARTS.resolve("fhir-ndjson"), ImportOptions.demo(TODAY), Progress.SILENT);
        System.out.println("Demo charts: " + report.resources() + " resources in " + report.took());
    }

    @Test
    void all_patients_and_all_resources_are_taken_and_none_is_refused() {
        assertThat(report.refused()).isEmpty();
        assertThat(report.patients()).isEqualTo(61);
        assertThat(report.taken())
                .isEqualTo(Map.ofEntries(
                        Map.entry("AllergyIntolerance", 151L),
                        Map.entry("CarePlan", 155L),
                        Map.entry("CareTeam", 155L),
                        Map.entry("Claim", 2547L),
                        Map.entry("Condition", 1225L),
                        Map.entry("Device", 226L),
                        Map.entry("DiagnosticReport", 2545L),
                        Map.entry("DocumentReference", 1571L),
                        Map.entry("Encounter", 1571L),
                        Map.entry("ExplanationOfBenefit", 2547L),
                        Map.entry("ImagingStudy", 106L),
                        Map.entry("Immunization", 435L),
                        Map.entry("Location", 16L),
                        Map.entry("Medication", 110L),
                        Map.entry("MedicationAdministration", 110L),
                        Map.entry("MedicationRequest", 976L),
                        Map.entry("Observation", 7591L),
                        Map.entry("Organization", 15L),
                        Map.entry("Patient", 61L),
                        Map.entry("Practitioner", 15L),
                        Map.entry("PractitionerRole", 15L),
                        Map.entry("Procedure", 3661L),
                        Map.entry("Provenance", 61L),
                        Map.entry("SupplyDelivery", 870L)));
    }

    @Test
    void the_same_patient_as_a_bundle_is_the_same_chart() throws IOException {
        ImportReport bundles = fhir.run(CHARTS.resolve("bundles"), ImportOptions.demo(TODAY), Progress.SILENT);
        assertThat(bundles.refused()).isEmpty();
        assertThat(bundles.patients()).isEqualTo(11);
        assertThat(bundles.taken()).isEmpty();
        // Synthea leaves some references out of these three in one form or the other.
        assertThat(bundles.changed()).containsOnlyKeys("CarePlan", "Provenance", "Organization");
        assertThat(bundles.unchanged()).containsEntry("Patient", 11L).containsKeys("Observation", "Encounter", "Claim");
    }

    @Test
    void the_newest_visit_was_three_days_ago() {
        assertThat(report.shiftDays()).isEqualTo(14);
        Instant newest = transactions.forSystem(() ->
                jdbc.sql("""
                        select max(starts_at) from appointments.encounter
                        where type in ('office', 'procedure', 'nurse') and fhir_id is not null""").query(java.time.OffsetDateTime.class).single().toInstant());
        assertThat(newest)
                .isBefore(Instant.parse("2026-12-05T05:00:00Z"))
                .isAfter(Instant.parse("2026-12-04T05:00:00Z"));
    }

    @Test
    void visits_of_every_kind_are_told_apart() {
        Map<String, Long> types = transactions.forSystem(() -> {
            Map<String, Long> counts = new java.util.TreeMap<>();
            jdbc.sql("""
                    select e.type, count(*) from appointments.encounter e
                    join records.resource r on r.patient_id = e.patient_id and r.type = 'Encounter'
                     and r.fhir_id = e.fhir_id
                    join people.patient p on p.patient_id = e.patient_id
                    join records.resource n on n.patient_id = e.patient_id and n.type = 'Provenance'
                    group by 1""").query(row -> {
                counts.put(row.getString(1), row.getLong(2));
            });
            return counts;
        });
        assertThat(types.values().stream().mapToLong(Long::longValue).sum()).isEqualTo(1571);
        assertThat(types).containsKeys("office", "procedure", "telehealth", "nurse", "discharge", "elsewhere");
    }

    @Test
    void no_screen_can_show_a_real_hospital_a_payer_or_a_name_with_digits() {
        for (String real : new String[] {
            "FAIRVIEW", "BERKSHIRE", "BARRINGTON FAMILY", "COMMUNITY HEALTH PROGRAMS", "Fitchburg Outpatient", "Humana",
            "Aetna", "Anthem", "Blue Cross", "UnitedHealthcare", "Cigna", "AMEDISYS"
        }) {
            long found = transactions.forSystem(
                    () -> jdbc.sql("""
                    select count(*) from (
                        select body::text as b from records.resource
                        union all select body::text from records.shared_resource) all_bodies
                    where b like '%' || :real || '%'""").param("real", real).query(Long.class).single());
            assertThat(found).as(real).isZero();
        }
        assertThat(transactions.forSystem(() -> jdbc.sql("""
                        select count(*) from records.resource
                        where type in ('Claim', 'ExplanationOfBenefit') and body::text ~ '"Medic(are|aid)"'""").query(Long.class).single()))
                .as("public payers on a bill")
                .isZero();
        assertThat(transactions.forSystem(() -> jdbc.sql("""
                        select count(*) from people.person p join people.patient t on t.patient_id = p.id
                        join records.resource n on n.patient_id = p.id and n.type = 'Provenance'
                        where given || family ~ '[0-9]'""").query(Long.class).single()))
                .isZero();
        assertThat(transactions.forSystem(
                        () -> jdbc.sql("select count(*) from appointments.encounter where practitioner_name ~ '[0-9]'")
                                .query(Long.class)
                                .single()))
                .isZero();
    }

    @Test
    void a_chart_once_taken_is_read_by_its_patient_through_the_portals_own_types() {
        UUID one = transactions.forSystem(
                () -> jdbc.sql("select patient_id from records.resource where type = 'Provenance' order by 1 limit 1")
                        .query(UUID.class)
                        .single());
        assertThat(appointments.known(new PatientId(one)))
                .isNotEmpty()
                .extracting(visit -> visit.type())
                .doesNotContain(VisitType.NO_SHOW);
    }
}
