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
        complaintStandsAlone();
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

    /// MEDICATION_EFFECT carries the symptom that is told as its effect; advice on a present symptom is SYMPTOM
    /// alone (ruling 9).
    private void effectOrSymptom() {
        boolean symptom = findings.shows(Label.SYMPTOM);
        if (findings.shows(Label.MEDICATION_EFFECT) && symptom && !findings.fired("symptom-apart"))
            findings.drop(Label.SYMPTOM);
        boolean question = findings.shows(Label.MEDICAL_QUESTION) && !findings.fired("question-plain");
        if (question && (findings.shows(Label.SYMPTOM) || findings.shows(Label.MEDICATION_EFFECT)))
            findings.drop(Label.MEDICAL_QUESTION);
    }

    /// A complaint joined to a request, or told in abusive words, adds nothing (rulings 10 and 13).
    private void complaintStandsAlone() {
        if (!findings.fired("complaint") || findings.fired("admin")) return;
        for (Label label : findings.labels()) {
            boolean other = label.isTopic() && label != Label.ADMIN_OTHER;
            if (other || label == Label.ABUSIVE || label == Label.THREAT) {
                findings.drop(Label.ADMIN_OTHER);
                return;
            }
        }
    }

    private void courtesyStandsAlone() {
        if (!findings.shows(Label.COURTESY)) return;
        boolean tooLong = words.tokens().size() > (findings.fired("courtesy") ? 60 : 8);
        if (tooLong || words.has("asked") && !findings.fired("courtesy")) {
            findings.drop(Label.COURTESY);
            return;
        }
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
