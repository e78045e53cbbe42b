package health.lintel.messaging;

import health.lintel.storage.Fingerprint;
import health.lintel.triage.Reading;
import health.lintel.triage.Triage;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;

/// Words are read when the writer looks at what will happen, and again when they send: the second time the first
/// reading serves. Remembered by the words' fingerprint, in this process only, the newest few hundred.
final class RecentReadings {
    private static final int MOST = 512;

    private final Triage triage;
    private final Map<String, Reading> known = Collections.synchronizedMap(new LinkedHashMap<>(MOST, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Reading> eldest) {
            return size() > MOST;
        }
    });

    RecentReadings(Triage triage) {
        this.triage = triage;
    }

    Reading of(String text) {
        String fingerprint = HexFormat.of().formatHex(Fingerprint.of(text));
        Reading before = known.get(fingerprint);
        if (before != null) return before;
        Reading reading = triage.read(text, null);
        known.put(fingerprint, reading);
        return reading;
    }
}
