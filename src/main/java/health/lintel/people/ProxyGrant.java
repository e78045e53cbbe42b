package health.lintel.people;

import health.lintel.datatypes.PatientId;
import health.lintel.datatypes.PersonId;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A person may act for a patient: a parent for a child, a daughter for her mother.
///
/// @param endsOn the last day it holds; null while it has no end
public record ProxyGrant(
        UUID id,
        PersonId helper,
        PatientId patient,
        String patientName,
        String relationship,
        LocalDate beginsOn,
        @Nullable LocalDate endsOn) {}
