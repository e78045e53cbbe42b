package health.lintel.people;

import org.jspecify.annotations.Nullable;

/// What every request asks of whoever is signed in, in one question.
///
/// @param name    what they are called on our pages: staff by their working name
/// @param role    what a member of staff does; null for everybody else
/// @param isPatient whether they have a chart of their own
public record AtTheDoor(String name, @Nullable StaffRole role, boolean isPatient, String language) {
    public boolean isStaff() {
        return role != null;
    }
}
