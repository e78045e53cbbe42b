package health.lintel.conduct;

/// A person decided on an incident; the message it held can be delivered or stays held.
public record IncidentDecided(Incident incident, Incident.Outcome outcome) {}
