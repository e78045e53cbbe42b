package health.lintel.web.patient;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One thing that a patient can do next, as a link, a button or a number to call. Its words stand under
/// `patient.step.<key>`.
///
/// @param target path, or `tel:` address
/// @param fields hidden fields of a button
/// @param shown  what the words fill in as `{shown}`: a phone number, a pharmacy
/// @param hint   key of a further line under `patient.step`, or null
/// @param when   what that line fills in as `{when}`, a moment said in words, or null
public record NextStep(
        String key,
        Kind kind,
        String target,
        Map<String, String> fields,
        @Nullable String shown,
        @Nullable String hint,
        java.time.@Nullable Instant when) {

    /// How it is done.
    public enum Kind {
        LINK,
        BUTTON,
        CALL,
        /// Something to do that is no page: no number is known.
        SAY
    }

    public NextStep {
        fields = Map.copyOf(fields);
    }

    static NextStep link(String key, String path) {
        return new NextStep(key, Kind.LINK, path, Map.of(), null, null, null);
    }

    static NextStep button(String key, String path, Map<String, String> fields) {
        return new NextStep(key, Kind.BUTTON, path, fields, null, null, null);
    }
}
