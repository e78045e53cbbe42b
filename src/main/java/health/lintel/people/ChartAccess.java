package health.lintel.people;

import health.lintel.datatypes.PatientId;
import health.lintel.datatypes.PersonId;

/// This person may act for this patient. Only [People] makes one, so holding one is the proof.
public final class ChartAccess {
    /// On what ground.
    public enum Ground {
        SELF,
        HELPER,
        STAFF
    }

    private final PersonId actor;
    private final PatientId patient;
    private final Ground ground;

    ChartAccess(PersonId actor, PatientId patient, Ground ground) {
        this.actor = actor;
        this.patient = patient;
        this.ground = ground;
    }

    public PersonId actor() {
        return actor;
    }

    public PatientId patient() {
        return patient;
    }

    public Ground ground() {
        return ground;
    }

    public boolean isStaff() {
        return ground == Ground.STAFF;
    }
}
