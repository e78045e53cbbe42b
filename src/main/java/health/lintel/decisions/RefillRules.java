package health.lintel.decisions;

import health.lintel.facts.Facts.Medicine;
import health.lintel.facts.Facts.Visit;
import health.lintel.facts.FollowUpWindows;
import health.lintel.facts.Medicines;
import health.lintel.policy.Clause;
import health.lintel.policy.Settings;
import health.lintel.policy.Settings.Channel;
import health.lintel.policy.Situation;
import health.lintel.policy.Topic;
import health.lintel.policy.Words;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Refills (clauses `refill.pharmacy`, `refill.trouble`): the ladder for the medicine that is meant, first rung
/// that fits.
final class RefillRules {
    private RefillRules() {}

    static final List<Rule> ALL = List.of(
            rung("the medicine must not be missed and is nearly out", Clause.REFILL_PHARMACY, RefillRules::today),
            new Rule("a refill went wrong", Clause.REFILL_TROUBLE, RefillRules::trouble),
            rung("the pharmacy was asked two days ago", Clause.REFILL_PHARMACY, RefillRules::waited),
            rung("another office prescribes it", Clause.REFILL_PHARMACY, RefillRules::otherOffice),
            rung("it is schedule II", Clause.REFILL_PHARMACY, RefillRules::scheduleTwo),
            rung("refills are left", Clause.REFILL_PHARMACY, RefillRules::refillsLeft),
            rung("not seen for too long", Clause.REFILL_PHARMACY, RefillRules::notSeenWithin),
            rung("this practice takes refills here", Clause.REFILL_PHARMACY, RefillRules::throughPortal),
            rung("the pharmacy asks us", Clause.REFILL_PHARMACY, RefillRules::askPharmacy));

    private static Rule rung(String name, Clause clause, Function<Case, @Nullable Outcome> question) {
        return new Rule(name, clause, (one, soFar) -> {
            boolean isAnswered = soFar.stream().anyMatch(outcome -> outcome.topic() == Topic.REFILL);
            Outcome found = !one.isAbout(Topic.REFILL) || isAnswered ? null : question.apply(one);
            if (found == null) return soFar;
            List<Outcome> more = new ArrayList<>(soFar);
            more.add(found);
            return more;
        });
    }

    /// Rung 1. By chart, or as stated: the reader says URGENT when a vital medicine is out.
    private static @Nullable Outcome today(Case one) {
        Medicine medicine = meant(one);
        Settings.Refill settings = one.settings().refill();
        String name = medicine == null ? one.draft().text() : medicine.name();
        boolean isDangerous = Medicines.dangerousToStop(name, settings)
                || one.reading().medicines().stream().anyMatch(word -> Medicines.dangerousToStop(word, settings));
        Integer left = medicine == null ? null : medicine.daysLeft();
        boolean isNearlyOut = left != null && left <= settings.nearlyOutDays();
        boolean isStated = one.showsUrgent() && (isDangerous || !one.isAbout(Topic.CLINICAL));
        if (!isStated && !(isDangerous && isNearlyOut)) return null;
        Words words = say(
                one,
                Situation.REFILL_TODAY,
                Map.of("phone", one.numberRightNow().phone()));
        return UrgentRules.callNow(one, Clause.REFILL_PHARMACY, Topic.REFILL, words)
                .because("medicine", medicine == null ? null : medicine.name())
                .because("daysLeft", left);
    }

    /// Always open, whatever the ladder says; a medicine that must not be missed gets its number besides.
    private static List<Outcome> trouble(Case one, List<Outcome> soFar) {
        if (!one.reading().refillTrouble()) return soFar;
        int days = one.settings().refillWork().troubleWithinOpenDays();
        Words words = one.say(
                Situation.REFILL_TROUBLE, Map.of("answerBy", one.calendar().dayOf(one.endOfOpenDay(days))));
        List<Outcome> more = new ArrayList<>(soFar);
        more.add(one.deliver(Clause.REFILL_TROUBLE, Topic.REFILL, words).answeredBy(one.endOfOpenDay(days)));
        return more;
    }

    private static @Nullable Outcome waited(Case one) {
        Medicine medicine = meant(one);
        if (medicine == null || medicine.askedPharmacyAt() == null) return null;
        Duration waited = Duration.between(medicine.askedPharmacyAt(), one.sentAt());
        if (waited.compareTo(Duration.ofHours(one.settings().refill().waitHours())) < 0) return null;
        return one.deliver(Clause.REFILL_PHARMACY, Topic.REFILL, say(one, Situation.REFILL_WAITED, Map.of()))
                .because("medicine", medicine.name())
                .because("askedPharmacyAt", one.text(medicine.askedPharmacyAt()));
    }

    private static @Nullable Outcome otherOffice(Case one) {
        Medicine medicine = meant(one);
        if (medicine == null || medicine.isOurs() || medicine.prescribedBy() == null) return null;
        Words words = say(one, Situation.REFILL_OTHER_OFFICE, Map.of("prescriber", medicine.prescribedBy()));
        return Outcome.of(
                        OutcomeKind.ASK_PHARMACY,
                        Clause.REFILL_PHARMACY,
                        Topic.REFILL,
                        words,
                        Step.CALL,
                        Step.CALL_PHARMACY,
                        Step.ASK_A_PERSON,
                        Step.EDIT)
                .to("clinical")
                .because("medicine", medicine.name())
                .because("prescribedBy", medicine.prescribedBy());
    }

    /// A schedule II medicine has no refills by law (21 CFR 1306.12): each fill is a new prescription, so the
    /// pharmacy is the wrong one to ask.
    private static @Nullable Outcome scheduleTwo(Case one) {
        Medicine medicine = meant(one);
        if (medicine == null || !medicine.isScheduleTwo()) return null;
        Settings.Refill settings = one.settings().refill();
        Period rule =
                settings.scheduleTwoSeenWithin() == null ? settings.seenWithin() : settings.scheduleTwoSeenWithin();
        if (isKnownNotSeenWithin(one, rule)) return visit(one, medicine);
        Integer left = medicine.daysLeft();
        if (left == null) {
            return structured(one, medicine, say(one, Situation.REFILL_SCHEDULE_TWO, Map.of()));
        }
        LocalDate nextFill = one.today().plusDays(left);
        Words words = say(one, Situation.REFILL_SCHEDULE_TWO_DATE, Map.of("nextFill", nextFill));
        return structured(one, medicine, words).because("nextFill", nextFill);
    }

    private static Outcome structured(Case one, Medicine medicine, Words words) {
        return one.deliver(Clause.REFILL_PHARMACY, Topic.REFILL, words)
                .because("medicine", medicine.name())
                .because("request", "prescriber");
    }

    private static @Nullable Outcome refillsLeft(Case one) {
        Medicine medicine = meant(one);
        if (medicine == null || medicine.refillsLeft() == null || medicine.refillsLeft() <= 0) return null;
        Words words = say(one, Situation.REFILL_LEFT, Map.of("refillsLeft", medicine.refillsLeft()));
        return pharmacy(one, words).because("refillsLeft", medicine.refillsLeft());
    }

    private static @Nullable Outcome notSeenWithin(Case one) {
        return isKnownNotSeenWithin(one, one.settings().refill().seenWithin()) ? visit(one, meant(one)) : null;
    }

    private static @Nullable Outcome throughPortal(Case one) {
        if (one.settings().refill().channel() == Channel.PHARMACY) return null;
        Medicine medicine = meant(one);
        Integer notice = one.settings().refill().noticeDays();
        Integer left = medicine == null ? null : medicine.daysLeft();
        boolean isLate = notice != null && left != null && left < notice;
        Words words = isLate
                ? say(one, Situation.REFILL_NOTICE, Map.of("noticeDays", notice))
                : say(one, Situation.REFILL_PORTAL, Map.of());
        Outcome sent = one.deliver(Clause.REFILL_PHARMACY, Topic.REFILL, words)
                .because("medicine", medicine == null ? null : medicine.name());
        return isLate ? sent.because("daysLeft", left).because("noticeDays", notice) : sent;
    }

    private static Outcome askPharmacy(Case one) {
        Medicine medicine = meant(one);
        Integer left = medicine == null ? null : medicine.daysLeft();
        boolean isSoon = left != null && left <= one.settings().refill().fewDaysLeft();
        Words words = say(one, isSoon ? Situation.REFILL_ASK_SOON : Situation.REFILL_ASK, Map.of());
        Outcome outcome = pharmacy(one, words).because("daysLeft", left);
        return isSoon ? outcome.because("emergencySupply", "ask the pharmacy") : outcome;
    }

    private static Outcome pharmacy(Case one, Words words) {
        Medicine medicine = meant(one);
        Outcome outcome = Outcome.of(
                        OutcomeKind.ASK_PHARMACY,
                        Clause.REFILL_PHARMACY,
                        Topic.REFILL,
                        words,
                        Step.CALL_PHARMACY,
                        Step.ASKED_PHARMACY,
                        Step.ASK_A_PERSON,
                        Step.EDIT)
                .to("clinical");
        if (medicine == null) return outcome.because("medicine", "unknown");
        return outcome.because("medicine", medicine.name()).because("pharmacy", medicine.pharmacy());
    }

    private static Outcome visit(Case one, @Nullable Medicine medicine) {
        Words words = say(one, Situation.REFILL_VISIT, Map.of());
        return one.visitInstead(Clause.REFILL_PHARMACY, Topic.REFILL, words)
                .because("medicine", medicine == null ? null : medicine.name());
    }

    /// True only when the visits are known and the last one that counts is older.
    private static boolean isKnownNotSeenWithin(Case one, @Nullable Period rule) {
        List<Visit> visits = one.facts().visits();
        if (rule == null || visits == null) return false;
        LocalDate oldest = one.today().minus(rule);
        return visits.stream()
                .filter(visit -> !visit.end().isAfter(one.sentAt()))
                .filter(visit -> FollowUpWindows.after(visit, one.settings().followUp(), one.calendar())
                        .isPresent())
                .noneMatch(visit -> !one.calendar().dayOf(visit.end()).isBefore(oldest));
    }

    private static @Nullable Medicine meant(Case one) {
        return Medicines.meant(one.draft(), one.facts()).orElse(null);
    }

    private static Words say(Case one, Situation situation, Map<String, Object> more) {
        Medicine medicine = meant(one);
        Map<String, Object> values = new HashMap<>();
        values.put("medicine", medicine == null ? YOUR_MEDICINE : medicine.name());
        String pharmacy = medicine == null ? null : medicine.pharmacy();
        values.put("pharmacy", pharmacy == null ? YOUR_PHARMACY : pharmacy);
        values.putAll(more);
        return one.say(situation, values);
    }

    private static final Words YOUR_MEDICINE = new Words("your medicine", "su medicina");
    private static final Words YOUR_PHARMACY = new Words("your pharmacy", "su farmacia");
}
