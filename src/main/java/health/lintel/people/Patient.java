package health.lintel.people;

import health.lintel.datatypes.PatientId;
import java.time.LocalDate;
import java.time.Period;
import org.jspecify.annotations.Nullable;

/// A patient of the practice.
public record Patient(PatientId id, Person person, @Nullable String mrn, Standing standing) {
    public String name() {
        return person.name();
    }

    /// Whole years, or -1 if the birth date is not known.
    public int age(LocalDate today) {
        LocalDate birth = person.birthDate();
        return birth == null ? -1 : Period.between(birth, today).getYears();
    }
}
