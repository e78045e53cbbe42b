package health.lintel.web.letters;

import health.lintel.conduct.CaseState;
import health.lintel.conduct.Incident;
import health.lintel.datatypes.PersonId;
import health.lintel.endings.Ending;
import health.lintel.people.People;
import health.lintel.people.Person;
import health.lintel.policy.Policies;
import health.lintel.practice.Practice;
import health.lintel.web.ui.Language;
import health.lintel.web.ui.WordBook;
import health.lintel.web.ui.Words;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/// Puts letters together (clauses conduct.standard and conduct.ending-care), in the language of whoever gets them.
@Component
public class Letters {
    private final People people;
    private final Policies policies;
    private final WordBook book;
    private final Clock clock;

    Letters(People people, Policies policies, WordBook book, Clock clock) {
        this.people = people;
        this.policies = policies;
        this.book = book;
        this.clock = clock;
    }

    /// What was said, when, what still works, how to appeal.
    ///
    /// @param at when it was said, or written
    public Letter conduct(Incident incident, CaseState state, Instant at) {
        Person person = people.person(incident.writer()).orElseThrow();
        Words words = words(person);
        String phone = practice().phones().office();
        List<Letter.Part> parts = new ArrayList<>();
        parts.add(Letter.Part.of("", words.all("letters.conduct.lead." + state)));
        String when = words.of("letters.conduct.when", "when", words.dates().dayAndClock(at));
        parts.add(new Letter.Part(words.of("letters.conduct.words"), List.of(when), incident.quotation()));
        if (isPaused(state)) parts.add(part(words, "works", phone));
        if (state == CaseState.UPHELD || state == CaseState.STANDS) parts.add(part(words, "next", phone));
        if (state != CaseState.STANDS && isPaused(state)) parts.add(part(words, "appeal", phone));
        return letter(
                person,
                words,
                words.of("letters.conduct.title"),
                parts,
                List.of(practice().name()));
    }

    /// The letter that ends care.
    public Letter ending(Ending ending, LocalDate lastDay, String reason, PersonId signer) {
        Person person = people.person(new PersonId(ending.patient().value())).orElseThrow();
        Words words = words(person);
        String day = words.dates().dayAndYear(lastDay);
        String phone = practice().phones().office();
        List<Letter.Part> parts = new ArrayList<>();
        parts.add(Letter.Part.of(
                "",
                words.all(
                        "letters.ending.lead",
                        "day",
                        day,
                        "practice",
                        practice().name())));
        parts.add(new Letter.Part(words.of("letters.ending.why"), List.of(), reason));
        for (String name : List.of("until", "emergency", "medicines", "records", "find", "ask")) {
            parts.add(Letter.Part.of(
                    words.of("letters.ending." + name + ".title"),
                    words.all("letters.ending." + name + ".text", "day", day, "phone", phone)));
        }
        String clinician = people.staffName(signer).orElse("");
        return letter(
                person,
                words,
                words.of("letters.ending.title"),
                parts,
                List.of(clinician, practice().name()));
    }

    private static boolean isPaused(CaseState state) {
        return switch (state) {
            case SUSPENDED, UPHELD, APPEALED, STANDS -> true;
            case REPORTED, DISMISSED, HELD, LESSER, LIFTED -> false;
        };
    }

    private static Letter.Part part(Words words, String name, String phone) {
        String key = "letters.conduct." + name;
        return Letter.Part.of(words.of(key + ".title"), words.all(key + ".text", "phone", phone));
    }

    private Letter letter(Person person, Words words, String title, List<Letter.Part> parts, List<String> signed) {
        return new Letter(
                words.language().code(),
                practice().name(),
                practice().phones().office(),
                words.dates().dayAndYear(clock.instant()),
                words.of("letters.dear", "name", person.name()),
                title,
                parts,
                signed);
    }

    private Words words(Person person) {
        return book.in(
                Language.of(person.language()).orElse(Language.EN), practice().zone());
    }

    private Practice practice() {
        return policies.calendar().practice();
    }
}
