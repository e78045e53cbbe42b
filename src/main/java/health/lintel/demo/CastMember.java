package health.lintel.demo;

import health.lintel.datatypes.PersonId;
import health.lintel.people.StaffRole;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Somebody of the demo.
///
/// @param signIn the name they sign in with
/// @param name   as on the screens
/// @param chart  FHIR id of the chart the person is taken from; null for those the demo adds
/// @param role   what a member of staff does; null for patients and relatives
/// @param story  one line: what there is to see
record CastMember(
        String signIn,
        String name,
        @Nullable String chart,
        @Nullable StaffRole role,
        String story) {
    /// The same on every machine.
    PersonId id() {
        return new PersonId(UUID.fromString(fhirId()));
    }

    String fhirId() {
        return chart != null
                ? chart
                : UUID.nameUUIDFromBytes(("lintel/cast/" + signIn).getBytes(StandardCharsets.UTF_8))
                        .toString();
    }

    boolean isStaff() {
        return role != null;
    }

    String email() {
        return signIn + "@example.org";
    }

    String given() {
        return name.substring(0, name.lastIndexOf(' '));
    }

    String family() {
        return name.substring(name.lastIndexOf(' ') + 1);
    }
}
