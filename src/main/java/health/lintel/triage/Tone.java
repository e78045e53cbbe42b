package health.lintel.triage;

import org.jspecify.annotations.Nullable;

/// Whose threat the words tell of, and whether that is plain (POLICY `conduct.standard`, LABELS ruling 5).
final class Tone {
    private final Words words;
    private final Findings findings;

    Tone(Words words, Findings findings) {
        this.words = words;
        this.findings = findings;
    }

    @Nullable
    ThreatBy threatBy() {
        if (!findings.shows(Label.THREAT)) return null;
        if (words.has("intruder") || words.has("intruder_more")) return ThreatBy.INTRUDER;
        if (findings.fired("threat-reported") || findings.fired("threat-told")) return ThreatBy.REPORTED;
        return ThreatBy.WRITER;
    }

    /// Plain: the writer's own threat of violence, in so many words and with no joke about it.
    boolean threatCertain() {
        return threatBy() == ThreatBy.WRITER && findings.fired("threat-certain") && !words.has("jest");
    }
}
