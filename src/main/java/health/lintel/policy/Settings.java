package health.lintel.policy;

import health.lintel.practice.OpenHours;
import health.lintel.practice.ReplyPromise;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The numbers and lists of a policy, by the clause that owns them.
public record Settings(
        FollowUp followUp,
        Results results,
        NewConcern newConcern,
        Emergency emergency,
        SameDay sameDay,
        Unsure unsure,
        Promise promise,
        Length length,
        Conduct conduct,
        EndingCare endingCare,
        Refill refill,
        RefillWork refillWork,
        @Nullable Fee fee,
        List<SensitiveTopic> sensitive,
        @Nullable Ages ages,
        Booking booking) {

    public Settings {
        sensitive = List.copyOf(sensitive);
    }

    /// Clause `appointments.request`: hours before a visit until which patients change it themselves; minutes that a
    /// time is held while somebody chooses; minutes that a sooner time is kept for whom it is offered to; hours
    /// before a visit from which we remind; the hours of the day in which we do.
    public record Booking(
            int changeNoticeHours, int holdMinutes, int offerMinutes, int remindHours, OpenHours remindBetween) {}

    /// Clause `clinical.fee`: what a health question may cost, in whole dollars, and the days after a visit (the
    /// last one included) in which it costs nothing. Null where messages are free.
    public record Fee(int fromDollars, int toDollars, int freeDaysAfterVisit) {
        /// As people say it: `$35 to $50`.
        public Words amount() {
            if (fromDollars == toDollars) return new Words("$" + toDollars, "$" + toDollars);
            return new Words("$" + fromDollars + " to $" + toDollars, "$" + fromDollars + " a $" + toDollars);
        }
    }

    /// Clause `topics.sensitive`: a topic that is better said than written.
    ///
    /// @param words lower case, without accents, of both languages; any of them in a message names the topic
    public record SensitiveTopic(String id, Words title, Set<String> words) {
        public SensitiveTopic {
            words = Set.copyOf(words);
        }
    }

    /// Clause `accounts.ages`: from which age somebody has an account of their own, and at which age a guardian's
    /// access ends. Null where the practice sets no ages.
    public record Ages(int accountFrom, int guardianUntil) {}

    /// Clause `follow-up.window`: days after a visit of each type; a type that is missing opens nothing.
    public record FollowUp(Map<VisitType, Integer> days) {}

    /// Clause `results.ours`: days after our comment, and open days after release until a clinician owes a
    /// comment.
    public record Results(int daysAfterComment, int commentWithinOpenDays, Showing showing) {}

    /// When patients see their results. The practice never delays one; a patient may wish to wait.
    public enum Showing {
        AT_ONCE,
        PATIENT_MAY_WAIT
    }

    /// Clause `visit.new-concern`: open days to answer a request with symptoms inside; open days within which a
    /// free visit must lie; days within which a booked visit counts as near.
    public record NewConcern(
            int answerWithinOpenDays, int visitWithinOpenDays, int bookedNearDays, TurnedTo turnedTo) {}

    /// What a health question outside every window is turned to.
    public enum TurnedTo {
        VISIT,
        /// an online visit, with a notice of what it costs
        E_VISIT
    }

    /// Clause `urgent.emergency`: open minutes until a nurse reads what was sent past the stop page; minutes
    /// until an unanswered stop page opens a welfare call; whether the closed office pages the on-call
    /// provider; lines to call.
    public record Emergency(int readWithinOpenMinutes, int welfareCallMinutes, Paging whenClosed, Lines lines) {}

    /// What happens to a danger sent while the office is closed.
    public enum Paging {
        PAGE_ON_CALL,
        WAIT_FOR_OPENING
    }

    /// Clause `urgent.emergency`: the lines that the stop page offers.
    public record Lines(String emergency, String selfHarm, String poison, String violenceAtHome) {}

    /// Clause `urgent.same-day`: open hours until a nurse reads an urgent message that was sent all the same.
    public record SameDay(int readWithinOpenHours) {}

    /// Clause `urgent.unsure`: open hours until a person's first look.
    public record Unsure(int lookWithinOpenHours) {}

    /// Clause `reply.promise`: the promise, the percentages of it at which owners are nudged, and the days
    /// after which staff phone a patient who has not read our advice.
    public record Promise(ReplyPromise reply, List<Integer> nudgePercents, int unreadAdviceDays) {}

    /// Clause `length.turns`: patient turns after the first answer, characters of a message (UTF-16 units),
    /// days that a thread stays open after the first answer.
    public record Length(int turns, int characters, int threadDays) {}

    /// Clause `conduct.standard`: open days to review a hold, open hours to weigh a threat, open hours to
    /// confirm a witnessed case, and the steps in order.
    public record Conduct(
            int reviewWithinOpenDays,
            int threatWithinOpenHours,
            int witnessedWithinOpenHours,
            List<ConductStep> steps) {
        public boolean has(ConductStep step) {
            return steps.contains(step);
        }
    }

    /// What follows abuse, in this order; that a person reviews it cannot be left out.
    public enum ConductStep {
        WARN,
        HOLD,
        SUSPEND,
        REVIEW
    }

    /// Clause `conduct.ending-care`: days of notice, and where we are the only provider near.
    public record EndingCare(int noticeDays, int onlyProviderNearDays) {}

    /// Clause `refill.pharmacy`.
    ///
    /// @param waitHours        clock hours after asking the pharmacy from which a message to us is welcome
    /// @param nearlyOutDays    a medicine that is dangerous to stop and lasts no longer is a matter of today
    /// @param fewDaysLeft      with no more days left, the pharmacy is asked for an emergency supply too
    /// @param seenWithin       how recently we must have seen the patient, or null when the practice sets no
    ///                         rule
    /// @param scheduleTwoSeenWithin the same for schedule II
    /// @param noticeDays      how many days ahead a refill is to be asked for here, or null
    /// @param dangerousToStop  names, lower case, of medicines that must not be missed
    /// @param harmlessForms    words that show a form of them that may be missed, such as a cream
    public record Refill(
            Channel channel,
            int waitHours,
            int nearlyOutDays,
            int fewDaysLeft,
            @Nullable Period seenWithin,
            @Nullable Period scheduleTwoSeenWithin,
            @Nullable Integer noticeDays,
            Set<String> dangerousToStop,
            Set<String> harmlessForms) {}

    /// Where refills between visits are asked for.
    public enum Channel {
        PHARMACY,
        PORTAL,
        BOTH
    }

    /// Clauses `refill.trouble`, `refill.decision`, `refill.bridge`: open days to answer each of the first two,
    /// and the days that the monthly list looks ahead.
    public record RefillWork(int troubleWithinOpenDays, int decisionWithinOpenDays, int bridgeLooksAheadDays) {}
}
