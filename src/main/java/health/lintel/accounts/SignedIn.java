package health.lintel.accounts;

import health.lintel.datatypes.PersonId;
import health.lintel.people.StaffRole;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The person on the other side of a request, fully signed in. Pages take it as an argument.
///
/// @param role     what a member of staff does; null for everybody else
/// @param language of their pages, such as "en" or "es"
/// @param signIn   the sign-in this request belongs to
public record SignedIn(
        PersonId person, String name, Kind kind, @Nullable StaffRole role, String language, UUID signIn) {

    /// On what side of the desk somebody is. A helper is a person who acts for patients and is none.
    public enum Kind {
        PATIENT,
        HELPER,
        STAFF
    }

    public boolean isStaff() {
        return kind == Kind.STAFF;
    }

    public boolean isOnThePatientSide() {
        return kind != Kind.STAFF;
    }
}
