package health.lintel.web.patient;

import health.lintel.conduct.Conduct;
import health.lintel.facts.Standing;
import health.lintel.people.ChartAccess;
import health.lintel.people.People;
import org.springframework.stereotype.Component;

/// Which doors are open to whoever reads a page (POLICY, "Standing"): records, bills and insurance always are.
@Component
class Doors {
    private final People people;
    private final Conduct conduct;

    Doors(People people, Conduct conduct) {
        this.people = people;
        this.conduct = conduct;
    }

    /// The reader's own suspension counts, not the patient's: a helper's conduct never closes a patient's door.
    Standing standing(ChartAccess access) {
        if (conduct.closesMessagesTo(access.actor())) return Standing.SUSPENDED;
        return Standing.valueOf(people.patient(access).standing().name());
    }

    /// Who is suspended, leaving or gone books by phone.
    static boolean mayBook(Standing standing) {
        return switch (standing) {
            case PROSPECTIVE, REGISTERED, ESTABLISHED -> true;
            case SUSPENDED, ENDING, FORMER, DECEASED -> false;
        };
    }

    /// May they write to us, so that "You can write about it" is true?
    static boolean mayWrite(Standing standing) {
        return standing == Standing.REGISTERED || standing == Standing.ESTABLISHED;
    }
}
