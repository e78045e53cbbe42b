package health.lintel.triage;

import org.junit.jupiter.api.Test;

/// Abuse is told by its direction at the practice, not by lists of words (LABELS ruling 6).
class ToneTest {

    @Test
    void insults_at_staff_are_abusive() {
        Readings.shows(
                Label.ABUSIVE,
                "you people are fucking idiots",
                "Your receptionist is a stupid cow",
                "I hope you rot",
                "Hey sexy nurse, bet you look good out of those scrubs",
                "bola de pendejos, 5 llamadas para una receta");
    }

    @Test
    void pain_anger_and_undirected_swearing_are_not() {
        Readings.doesNotShow(
                Label.ABUSIVE,
                "this rash itches like hell",
                "I feel like shit",
                "I am furious, this is the worst service I've had",
                "You should be ashamed of this",
                "two fucking hours on hold");
    }

    @Test
    void anatomy_and_self_reproach_are_not() {
        Readings.doesNotShow(
                Label.ABUSIVE,
                "There is a lump on my breast and my vagina burns",
                "my ass hurts when I sit",
                "I was stupid and skipped my pills",
                "The pharmacist called me an addict in front of everybody");
    }

    @Test
    void danger_and_abuse_are_both_told() {
        String text = "I have crushing chest pain, answer the phone you worthless idiots";
        Readings.shows(Label.EMERGENCY, text);
        Readings.shows(Label.ABUSIVE, text);
    }
}
