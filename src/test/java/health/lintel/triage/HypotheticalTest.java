package health.lintel.triage;

import org.junit.jupiter.api.Test;

/// Danger words in talk about something else: what if, long ago, somebody dead, a bill, a leaflet, a figure of
/// speech.
class HypotheticalTest {

    @Test
    void what_if_is_not_now() {
        Readings.noDanger(
                "What should I do if I ever get chest pain?",
                "If I ever have trouble breathing should I call you?",
                "What are the warning signs of a stroke?",
                "¿Qué hago si me da un infarto?");
    }

    @Test
    void a_past_event_that_was_treated_is_not_now() {
        Readings.noDanger(
                "I was in the ER for chest pain last month, need the bill",
                "I had a seizure in college in 2004 and the DMV wants a form",
                "I was discharged after a suicide attempt in September and need the FMLA form");
    }

    @Test
    void the_same_event_again_is_now() {
        Readings.shows(
                Label.EMERGENCY,
                "I had chest pain last year and now it is back, since this morning",
                "Having chest pains again, worse than last month");
    }

    @Test
    void family_history_and_the_dead_are_not_the_patient_now() {
        Readings.noDanger(
                "My dad died of a heart attack at 49, what tests should I have?",
                "My grandmother killed herself when my mom was ten",
                "mi papá tuvo un infarto el año pasado, ¿debo hacerme estudios?");
    }

    @Test
    void figures_of_speech_are_no_danger() {
        Readings.noDanger(
                "This deductible is killing me",
                "I nearly had a heart attack when I saw the bill",
                "I'm dying to know my results",
                "me muero de hambre, ¿cuándo puedo comer después del examen?");
    }

    @Test
    void the_name_of_a_paper_or_a_medicine_is_no_danger() {
        Readings.noDanger(
                "Please refill my seizure medicine",
                "The bill for the chest pain visit is wrong",
                "The school wants a seizure action plan");
    }

    @Test
    void quoted_earlier_messages_do_not_count() {
        Readings.noDanger("Thanks, will do.\n\nOn Tue, Nov 3, Dr. Lee wrote:\nIf you have chest pain call 911.");
        Readings.noDanger("Got it, thank you\n> I have chest pain and can't breathe");
    }

    @Test
    void another_persons_emergency_is_one() {
        Readings.shows(Label.EMERGENCY, "My husband is slumped over and won't wake up");
        Readings.shows(Label.NOT_THE_PATIENT, "My husband is slumped over and won't wake up");
    }
}
