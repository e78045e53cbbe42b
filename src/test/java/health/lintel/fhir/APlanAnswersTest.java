package health.lintel.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import health.lintel.PortalTest;
import health.lintel.billing.Bill;
import health.lintel.billing.Billing;
import health.lintel.datatypes.Money;
import health.lintel.datatypes.PatientId;
import health.lintel.datatypes.PersonId;
import health.lintel.people.People;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

@PortalTest
class APlanAnswersTest {
    private static final LocalDate SINCE = LocalDate.of(2026, 9, 1);

    @Autowired
    FhirImport fhir;

    @Autowired
    Billing billing;

    @Autowired
    People people;

    @TempDir
    Path folder;

    private final String id = UUID.randomUUID().toString();

    @Test
    void the_visit_becomes_a_bill_with_what_each_paid() throws IOException {
        chart("2026-11-03", benefit("""
                , "item": [{"productOrService": {"text": "Visit"}, "encounter": [{"reference": "Encounter/%s-v"}]},
                  {"productOrService": {"text": "Blood test"}, "net": {"value": 31.4}, "adjudication": [
                    {"category": {"coding": [{"code": "x/line_coinsrnc_amt"}]}, "amount": {"value": 6.28}},
                    {"category": {"coding": [{"code": "x/line_prvdr_pmt_amt"}]}, "amount": {"value": 25.12}}]}]
                """.formatted(id)));
        Bill bill = bills().getFirst();
        assertThat(bill.servedOn()).isEqualTo(LocalDate.of(2026, 11, 3));
        assertThat(bill.visitType()).isEqualTo("office");
        assertThat(bill.amounts().charged()).isEqualTo(new Money(11_695));
        assertThat(bill.amounts().planPaid()).isEqualTo(new Money(2_512));
        assertThat(bill.amounts().owed()).isEqualTo(new Money(628));
        assertThat(bill.amounts().discount()).isEqualTo(new Money(8_555));
        assertThat(bill.lines()).extracting(line -> line.amount().cents()).containsExactly(8_555L, 3_140L);
    }

    @Test
    void an_answer_without_amounts_is_no_answer_yet() throws IOException {
        chart("2026-11-03", benefit("""
                , "item": [{"productOrService": {"text": "Visit"}, "encounter": [{"reference": "Encounter/%s-v"}]}]
                """.formatted(id)));
        assertThat(bills().getFirst().amounts().isWaiting()).isTrue();
        assertThat(bills().getFirst().isOpen()).isFalse();
    }

    @Test
    void visits_before_the_first_day_are_nothing_that_we_ask_for() throws IOException {
        chart("2026-08-03", benefit("""
                , "item": [{"productOrService": {"text": "Visit"}, "encounter": [{"reference": "Encounter/%s-v"}]}]
                """.formatted(id)));
        assertThat(bills()).isEmpty();
    }

    private String benefit(String rest) {
        return """
                {"resourceType": "ExplanationOfBenefit", "id": "%s-b", "status": "active",
                 "type": {"coding": [{"code": "professional"}]}, "patient": {"reference": "Patient/%s"},
                 "created": "2026-11-12", "insurer": {"display": "Cedar Health Plan"},
                 "claim": {"reference": "Claim/%s-c"},
                 "total": [{"category": {"coding": [{"code": "submitted"}]}, "amount": {"value": 116.95}}] %s}
                """.formatted(id, id, id, rest).replaceAll("\\s*\\n\\s*", " ");
    }

    private void chart(String day, String benefit) throws IOException {
        write("Patient", """
                {"resourceType": "Patient", "id": "%s", "birthDate": "1961-04-09", "gender": "female",
                 "name": [{"family": "Keller", "given": ["Bruna"]}]}""".formatted(id));
        write("Encounter", """
                {"resourceType": "Encounter", "id": "%s-v", "status": "finished", "class": {"code": "AMB"},
                 "subject": {"reference": "Patient/%s"},
                 "period": {"start": "%sT15:00:00Z", "end": "%sT15:20:00Z"}}""".formatted(id, id, day, day));
        write("ExplanationOfBenefit", benefit);
        fhir.run(folder, ImportOptions.asReceived().withBillsSince(SINCE), Progress.SILENT);
    }

    private void write(String type, String json) throws IOException {
        Files.writeString(folder.resolve(type + ".ndjson"), json.replaceAll("\\s*\\n\\s*", " ") + "\n");
    }

    private List<Bill> bills() {
        PatientId patient = people.patientByFhirId(id).orElseThrow();
        return billing.bills(
                people.access(new PersonId(patient.value()), patient).orElseThrow());
    }
}
