package health.lintel.triage;

/// Settles labels that depend on one another, after all rules have spoken (LABELS, rulings).
final class Settlement {
    private final Words words;
    private final Findings findings;

    Settlement(Words words, Findings findings) {
        this.words = words;
        this.findings = findings;
    }

    void settle() {
        if (findings.shows(Label.EMERGENCY)) findings.drop(Label.URGENT);
        dangerIsASymptom();
        effectOrSymptom();
        courtesyStandsAlone();
        reportedThreatIsNoAbuse();
    }

    /// A danger of the body is a symptom too, unless a medicine did it.
    private void dangerIsASymptom() {
        boolean body = false;
        for (Danger danger : findings.dangers()) {
            body |= danger != Danger.SELF_HARM && danger != Danger.MEDICINE_STOPPED && danger != Danger.OTHER;
        }
        boolean danger = findings.shows(Label.EMERGENCY) || findings.shows(Label.URGENT);
        if (body && danger && !findings.shows(Label.MEDICATION_EFFECT)) findings.add(Label.SYMPTOM, 0.8);
    }

    /// MEDICATION_EFFECT carries the symptom that is told as its effect; advice on a present symptom is SYMPTOM alone
    /// (ruling 9).
    private void effectOrSymptom() {
        boolean symptom = findings.shows(Label.SYMPTOM);
        if (findings.shows(Label.MEDICATION_EFFECT) && symptom && !findings.fired("symptom-apart"))
            findings.drop(Label.SYMPTOM);
        boolean question = findings.shows(Label.MEDICAL_QUESTION) && !findings.fired("question-plain");
        if (question && (findings.shows(Label.SYMPTOM) || findings.shows(Label.MEDICATION_EFFECT)))
            findings.drop(Label.MEDICAL_QUESTION);
    }

    private void courtesyStandsAlone() {
        if (!findings.shows(Label.COURTESY)) return;
        for (Label label : findings.labels()) {
            if (label != Label.COURTESY && label != Label.NOT_THE_PATIENT) {
                findings.drop(Label.COURTESY);
                return;
            }
        }
    }

    private void reportedThreatIsNoAbuse() {
        if (findings.fired("threat-reported") && words.has("third_person")) findings.drop(Label.ABUSIVE);
    }
}
