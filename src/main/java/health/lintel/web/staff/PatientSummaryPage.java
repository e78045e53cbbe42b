package health.lintel.web.staff;

import health.lintel.accounts.EnrollmentCodes;
import health.lintel.messaging.Conversation;
import health.lintel.web.ui.DateParts;
import health.lintel.web.ui.Page;
import health.lintel.web.ui.Problems;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A patient as staff see them.
///
/// @param conversations newest first; those with clinical words only for clinical staff
/// @param looked        who looked at or changed the record last, newest first
/// @param issued        a code that was just made: it is shown once; null otherwise
public record PatientSummaryPage(
        Panel panel,
        List<Conversation> conversations,
        List<Looked> looked,
        May may,
        @Nullable Issued issued,
        Typed typed,
        Problems problems,
        int status)
        implements Page {

    /// An entry of the audit trail.
    ///
    /// @param who empty for the portal itself
    public record Looked(Instant at, String who, String act) {}

    /// What this reader may do here.
    public record May(boolean promise, boolean enroll, boolean takesDown) {}

    /// A code for somebody.
    public record Issued(String name, EnrollmentCodes.Issued code) {}

    /// What was typed into the forms.
    public record Typed(
            String matter, DateParts until, String given, String family, DateParts born, String relationship) {
        static final Typed NOTHING = new Typed("", DateParts.EMPTY, "", "", DateParts.EMPTY, "");
    }

    @Override
    public String template() {
        return "staff/patient";
    }
}
