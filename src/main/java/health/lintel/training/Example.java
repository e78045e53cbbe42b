package health.lintel.training;

import health.lintel.heads.Signs;
import health.lintel.triage.FirstLook;
import health.lintel.triage.Label;
import java.util.Set;

/// One message of a source, with what it is and what the rules saw in it.
///
/// @param is      the heads that should say yes
/// @param teaches the heads that it says yes or no to
record Example(
        String id,
        Source source,
        String language,
        String text,
        Set<String> is,
        String note,
        Set<String> teaches,
        FirstLook look,
        Signs signs) {

    boolean isLabeled(Label label) {
        return is.contains(label.name());
    }

    boolean isStop() {
        return isLabeled(Label.EMERGENCY) || isLabeled(Label.SELF_HARM);
    }

    boolean isHardNegative() {
        return note.startsWith("HN");
    }
}
