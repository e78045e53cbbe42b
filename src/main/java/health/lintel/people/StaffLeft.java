package health.lintel.people;

import health.lintel.datatypes.PersonId;

/// Somebody no longer works here: their work goes to others, their sessions end.
public record StaffLeft(PersonId member) {}
