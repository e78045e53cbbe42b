package health.lintel.web.gate;

import health.lintel.datatypes.PatientId;
import health.lintel.people.ChartAccess;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/// What a form says about whose chart was in hand when it was opened: a keyed hash of session and patient, so that
/// it tells nobody who that is, and is worth nothing in another session.
final class ChartTags {
    static final String FIELD = "_for";
    private static final int BYTES = 12;

    private ChartTags() {}

    static Optional<String> of(PatientId patient, HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null) return Optional.empty();
        byte[] hash = hash(session.getId(), "chart/" + patient);
        return Optional.of(HexFormat.of().formatHex(Arrays.copyOf(hash, BYTES)));
    }

    /// The chart among these that a form was opened for.
    static Optional<ChartAccess> find(@Nullable String tag, List<ChartAccess> charts, HttpServletRequest request) {
        return charts.stream()
                .filter(chart -> of(chart.patient(), request)
                        .filter(known -> known.equals(tag))
                        .isPresent())
                .findFirst();
    }

    private static byte[] hash(String key, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
