package health.lintel.people;

import health.lintel.datatypes.PersonId;

/// Somebody who works here.
public record StaffMember(PersonId id, String name, StaffRole role) {}
