package health.lintel.web.staff;

import health.lintel.billing.Reconciliation;
import health.lintel.billing.Refund;
import health.lintel.datatypes.PatientId;
import health.lintel.datatypes.PersonId;
import health.lintel.people.Patient;
import health.lintel.web.ui.Page;
import health.lintel.web.ui.Problems;
import java.util.Map;

/// The processor's events beside the book, and the refunds that wait for a second person.
public record BillingPage(
        Reconciliation.Sheet sheet, Map<PatientId, Patient> patients, PersonId reader, Problems problems)
        implements Page {
    public BillingPage {
        patients = Map.copyOf(patients);
    }

    public String name(PatientId id) {
        Patient patient = patients.get(id);
        return patient == null ? "?" : patient.name();
    }

    /// May the reader decide it? Who asked may not.
    public boolean waitsFor(Refund refund) {
        return refund.state() == Refund.State.ASKED && !refund.askedBy().equals(reader);
    }

    @Override
    public int status() {
        return problems.any() ? 422 : 200;
    }

    @Override
    public String template() {
        return "staff/billing";
    }
}
