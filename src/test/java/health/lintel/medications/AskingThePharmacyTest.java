package health.lintel.medications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.lintel.MovableClock;
import health.lintel.PortalTest;
import health.lintel.datatypes.Ids;
import health.lintel.datatypes.PatientId;
import health.lintel.datatypes.PersonId;
import health.lintel.people.ChartAccess;
import health.lintel.people.People;
import health.lintel.people.Person;
import health.lintel.people.Standing;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PortalTest
class AskingThePharmacyTest {
    @Autowired
    Medications medications;

    @Autowired
    People people;

    @Autowired
    MovableClock clock;

    @Test
    void the_last_time_the_pharmacy_was_asked_is_remembered_with_the_medicine() {
        ChartAccess ann = patient();
        Prescription pills = pills(LocalDate.of(2026, 12, 2));
        medications.keep(ann.patient(), List.of(pills));
        Instant monday = clock.instant().minus(Duration.ofHours(50));
        medications.rememberAsked(ann, pills.id(), monday.minusSeconds(60));
        medications.rememberAsked(ann, pills.id(), monday);
        assertThat(medications.active(ann)).singleElement().satisfies(medicine -> {
            assertThat(medicine.askedPharmacyAt()).isEqualTo(monday);
            assertThat(medicine.daysLeft(LocalDate.of(2026, 11, 23))).isEqualTo(9);
            assertThat(medicine.daysLeft(LocalDate.of(2026, 12, 24))).isZero();
        });
        medications.keep(ann.patient(), List.of(pills));
        assertThat(medications.active(ann).getFirst().askedPharmacyAt())
                .as("a new import forgets nothing")
                .isEqualTo(monday);
    }

    @Test
    void nobody_asks_about_another_patients_medicine_nor_in_the_future() {
        ChartAccess ann = patient();
        ChartAccess bob = patient();
        Prescription pills = pills(null);
        medications.keep(ann.patient(), List.of(pills));
        assertThatThrownBy(() -> medications.rememberAsked(bob, pills.id(), clock.instant()))
                .isInstanceOf(NoSuchElementException.class);
        assertThatThrownBy(() -> medications.rememberAsked(
                        ann, pills.id(), clock.instant().plusSeconds(1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(medications.all(bob)).isEmpty();
        assertThat(medications.active(ann).getFirst().daysLeft(LocalDate.of(2026, 11, 23)))
                .isNull();
    }

    @Test
    void controlled_medicines_are_known_by_their_ingredient() {
        assertThat(ControlledSubstances.schedule("Oxycodone Hydrochloride 10 MG Oral Tablet"))
                .hasValue("II");
        assertThat(ControlledSubstances.schedule("Acetaminophen 300 MG / Codeine Phosphate 30 MG Oral Tablet"))
                .hasValue("III");
        assertThat(ControlledSubstances.schedule("diazePAM 5 MG Oral Tablet")).hasValue("IV");
        assertThat(ControlledSubstances.schedule("Pregabalin 75 MG Oral Capsule"))
                .hasValue("V");
        assertThat(ControlledSubstances.schedule("Lisinopril 10 MG Oral Tablet"))
                .isEmpty();
        assertThat(ControlledSubstances.schedule("Apomorphine 10 MG/ML Injection"))
                .isEmpty();
    }

    private static Prescription pills(@org.jspecify.annotations.Nullable LocalDate lastDay) {
        return new Prescription(
                Ids.next(),
                null,
                "Lisinopril 10 MG",
                "Dr. Lee",
                true,
                null,
                "active",
                "1 a day",
                "30 tablets",
                0,
                lastDay,
                null,
                "Main Street Pharmacy",
                "(555) 555-0111",
                null);
    }

    private ChartAccess patient() {
        PersonId id = PersonId.next();
        people.registerPatient(
                new Person(id, "Ann", "Test", LocalDate.of(1970, 1, 1), "female", "en", null, null),
                id.toString(),
                null,
                Standing.ESTABLISHED,
                "test");
        return people.access(id, new PatientId(id.value())).orElseThrow();
    }
}
