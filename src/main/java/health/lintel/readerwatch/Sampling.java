package health.lintel.readerwatch;

import static java.time.DayOfWeek.MONDAY;

import health.lintel.decisions.Receipts;
import health.lintel.messaging.SentWords;
import health.lintel.policy.Policies;
import health.lintel.storage.Transactions;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/// Draws the sample of the week that is over. The lot is the same whoever draws it, and a week is drawn once.
@Component
class Sampling {
    /// Together about half an hour of a nurse's week (clause `focus.providers`), at a quarter of a minute each.
    static final int UNFLAGGED = 80;

    static final int PERSON_FIRST = 30;
    static final int TURNED_AWAY = 10;

    private final SentWords sent;
    private final Receipts receipts;
    private final SampleRows rows;
    private final Policies policies;
    private final Transactions transactions;
    private final Clock clock;

    Sampling(
            SentWords sent,
            Receipts receipts,
            SampleRows rows,
            Policies policies,
            Transactions transactions,
            Clock clock) {
        this.sent = sent;
        this.receipts = receipts;
        this.rows = rows;
        this.policies = policies;
        this.transactions = transactions;
        this.clock = clock;
    }

    private record Candidate(SentWords.Sent message, KeptReading reading) {}

    private record Chosen(SentWords.Sent message, Why why) {}

    /// @return how many messages were drawn; none if the week was drawn before
    int draw() {
        LocalDate today = policies.calendar().dayOf(clock.instant());
        LocalDate week = today.with(TemporalAdjusters.previousOrSame(MONDAY)).minusWeeks(1);
        return transactions.forSystem(() -> {
            if (rows.isDrawn(week)) return 0;
            rows.lock();
            return rows.isDrawn(week) ? 0 : draw(week);
        });
    }

    private int draw(LocalDate week) {
        List<Candidate> candidates = candidates(week);
        long unflagged =
                candidates.stream().filter(each -> each.reading().isUnflagged()).count();
        long seed = week.toEpochDay();
        rows.insertDraw(week, clock.instant(), seed, candidates.size(), (int) unflagged);
        List<Chosen> chosen = choose(candidates, new Random(seed));
        for (int place = 0; place < chosen.size(); place++) {
            SentWords.Sent message = chosen.get(place).message();
            rows.insert(new SampleItem(
                    message.id(),
                    message.patient(),
                    message.receipt(),
                    week,
                    chosen.get(place).why(),
                    place,
                    null));
        }
        return chosen.size();
    }

    private List<Candidate> candidates(LocalDate week) {
        ZoneId zone = policies.calendar().practice().zone();
        var from = week.atStartOfDay(zone).toInstant();
        var before = week.plusWeeks(1).atStartOfDay(zone).toInstant();
        List<Candidate> found = new ArrayList<>();
        for (SentWords.Sent message : sent.between(from, before)) {
            receipts.find(message.receipt())
                    .ifPresent(receipt -> found.add(new Candidate(message, KeptReading.of(receipt))));
        }
        return found;
    }

    /// The unflagged are drawn from all of them first, so that they stay a fair lot; then those in doubt, then some
    /// that were turned away. The order is a lot too: who stops half way has still seen a fair half.
    private static List<Chosen> choose(List<Candidate> candidates, Random lot) {
        List<Candidate> shuffled = new ArrayList<>(candidates);
        Collections.shuffle(shuffled, lot);
        List<Chosen> chosen = new ArrayList<>();
        take(shuffled, each -> each.reading().isUnflagged(), Why.UNFLAGGED, UNFLAGGED, chosen);
        take(shuffled, each -> each.reading().personFirst(), Why.PERSON_FIRST, PERSON_FIRST, chosen);
        take(shuffled, each -> each.reading().turnsAway(), Why.TURNED_AWAY, TURNED_AWAY, chosen);
        Collections.shuffle(chosen, lot);
        return chosen;
    }

    private static void take(List<Candidate> from, Predicate<Candidate> which, Why why, int most, List<Chosen> chosen) {
        List<Candidate> taken = from.stream().filter(which).limit(most).toList();
        from.removeAll(taken);
        taken.forEach(each -> chosen.add(new Chosen(each.message(), why)));
    }
}
