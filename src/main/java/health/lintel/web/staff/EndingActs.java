package health.lintel.web.staff;

import health.lintel.datatypes.PersonId;
import health.lintel.endings.Ending;
import health.lintel.endings.EndingAct;
import health.lintel.endings.EndingCare;
import health.lintel.endings.NotAllowed;
import health.lintel.endings.Question;
import health.lintel.endings.StateProfiles;
import health.lintel.policy.Policies;
import health.lintel.web.letters.Letters;
import health.lintel.web.letters.Paper;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/// What each button on the page of an ending does.
@Component
class EndingActs {
    private final EndingCare care;
    private final StateProfiles profiles;
    private final Letters letters;
    private final Paper paper;
    private final Policies policies;
    private final Clock clock;

    EndingActs(EndingCare care, StateProfiles profiles, Letters letters, Paper paper, Policies policies, Clock clock) {
        this.care = care;
        this.profiles = profiles;
        this.letters = letters;
        this.paper = paper;
        this.policies = policies;
        this.clock = clock;
    }

    void take(PersonId by, Ending ending, Map<String, String> typed) {
        String words = typed.getOrDefault("words", "").strip();
        var act = Arrays.stream(EndingAct.values())
                .filter(each -> each.name().equals(typed.get("act")))
                .findFirst()
                .orElseThrow(() -> new NotAllowed(NotAllowed.Why.NOT_NEXT));
        boolean needsWords = act == EndingAct.SIGN || act == EndingAct.PROVE || act == EndingAct.STOP;
        if (needsWords && words.isEmpty()) throw new NotAllowed(NotAllowed.Why.WORDS_MISSING);
        switch (act) {
            case CHECK -> care.check(by, ending.id(), answers(typed));
            case SIGN -> care.sign(by, ending.id(), words);
            case AGREE -> care.agree(by, ending.id(), words);
            case WRITE -> write(by, ending, typed.getOrDefault("state", "default"));
            case MAIL -> care.mail(by, ending.id(), mailings(typed));
            case PROVE -> care.prove(by, ending.id(), words);
            case STOP -> care.stop(by, ending.id(), words);
            case OPEN, END -> throw new NotAllowed(NotAllowed.Why.NOT_NEXT);
        }
    }

    private static Map<Question, Boolean> answers(Map<String, String> typed) {
        Map<Question, Boolean> answers = new EnumMap<>(Question.class);
        for (Question question : Question.values()) {
            String answer = typed.get(question.name());
            if (answer != null) answers.put(question, answer.equals("yes"));
        }
        return answers;
    }

    private void write(PersonId by, Ending ending, String state) {
        Ending.Step signed = ending.steps().stream()
                .filter(step -> step.act() == EndingAct.SIGN)
                .findFirst()
                .orElseThrow(() -> new NotAllowed(NotAllowed.Why.NOT_NEXT));
        int days = care.noticeDays(ending, state);
        LocalDate last = care.lastDay(days);
        String html =
                paper.html(letters.ending(ending, last, signed.why(), java.util.Objects.requireNonNull(signed.by())));
        care.write(by, ending.id(), new Ending.Letter(profiles.of(state).code(), days, last, html));
    }

    private List<Ending.Mailing> mailings(Map<String, String> typed) {
        LocalDate today = policies.calendar().dayOf(clock.instant());
        return Arrays.stream(Ending.Mailing.Mail.values())
                .filter(mail -> !typed.getOrDefault(mail.name(), "").isBlank())
                .map(mail -> new Ending.Mailing(
                        mail, today, typed.getOrDefault(mail.name(), "").strip()))
                .toList();
    }
}
