package health.lintel.simulation;

import health.lintel.decisions.Decision;
import health.lintel.decisions.Outcome;
import health.lintel.decisions.OutcomeKind;
import health.lintel.practice.PracticeCalendar;
import health.lintel.simulation.Side.Dimension;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/// Counts what one rulebook does with messages, one after the other. It keeps counts only.
final class Tally {
    private static final String FRONT_DESK = "front-desk";
    private static final String CLINICAL = "clinical";

    private final Rulebook rulebook;
    private final Assumptions assumed;
    private final Map<Dimension, Map<String, Map<Fate, Long>>> rows = new EnumMap<>(Dimension.class);
    private final Map<String, Workload> work = new TreeMap<>();
    private long messages;
    private long emergencies;
    private long stopped;
    private long lookedAt;
    private Range toProviders = Range.ZERO;

    Tally(Rulebook rulebook, Assumptions assumed) {
        this.rulebook = rulebook;
        this.assumed = assumed;
    }

    Decision judge(PastMessage message) {
        Decision decision = rulebook.judge(message);
        Fate fate = Fate.of(decision);
        messages++;
        count(message, decision, fate);
        countEmergency(message, decision, fate);
        addWork(message.draft().sentAt(), decision, fate);
        return decision;
    }

    private void count(PastMessage message, Decision decision, Fate fate) {
        ZoneId zone = zone();
        count(Dimension.ALL, "all", fate);
        count(Dimension.MATTER, message.matter().name(), fate);
        count(Dimension.LANGUAGE, message.language(), fate);
        count(Dimension.AGE, message.ageBand(zone), fate);
        count(Dimension.WRITER, message.writer(), fate);
        count(Dimension.HOUR, "%02d".formatted(message.hour(zone)), fate);
        for (String pool : pools(decision)) count(Dimension.POOL, pool, fate);
    }

    private void count(Dimension dimension, String group, Fate fate) {
        rows.computeIfAbsent(dimension, each -> new TreeMap<>())
                .computeIfAbsent(group, each -> new EnumMap<>(Fate.class))
                .merge(fate, 1L, Long::sum);
    }

    private void countEmergency(PastMessage message, Decision decision, Fate fate) {
        if (!message.isEmergency()) return;
        emergencies++;
        boolean isLookedAt =
                fate == Fate.NUMBER_FIRST || decision.outcomes().stream().anyMatch(outcome -> outcome.lookBy() != null);
        if (fate == Fate.STOP_PAGE) stopped++;
        else if (isLookedAt) lookedAt++;
    }

    private void addWork(Instant at, Decision decision, Fate fate) {
        Range goesOn = switch (fate) {
            case STOP_PAGE -> assumed.share("goes-on-from-stop-page");
            case NUMBER_FIRST -> assumed.share("goes-on-from-number");
            default -> Range.ONE;
        };
        Set<String> reached = new LinkedHashSet<>();
        for (Outcome outcome : decision.outcomes()) {
            String pool = Objects.requireNonNullElse(outcome.pool(), FRONT_DESK);
            if (outcome.is(OutcomeKind.DELIVER) && reached.add(pool)) answer(pool, at, outcome, goesOn);
            if (outcome.is(OutcomeKind.HOLD_CONDUCT)) answer("leads", at, outcome, Range.ONE);
        }
        if (fate == Fate.TURNED_AWAY) {
            Outcome first = decision.first();
            answer(Objects.requireNonNullElse(first.pool(), FRONT_DESK), at, first, assumed.share("asks-a-person"));
            if (first.is(OutcomeKind.BOOK_VISIT)) {
                Range minutes = assumed.share("visit-request").times(assumed.share("asks-for-a-visit"));
                add(FRONT_DESK, at, first, minutes);
            }
        }
    }

    private void answer(String pool, Instant at, Outcome outcome, Range share) {
        boolean isThanks = outcome.replyBy() == null && outcome.lookBy() == null;
        if (isThanks) return;
        add(pool, at, outcome, assumed.minutesOf(pool).times(share));
        if (pool.equals(Rulebook.NoPolicy.PROVIDERS)) toProviders = toProviders.plus(share);
        if (!pool.equals(CLINICAL)) return;
        Range handed = assumed.share("handed-to-provider").times(share);
        toProviders = toProviders.plus(handed);
        add(
                Rulebook.NoPolicy.PROVIDERS,
                at,
                outcome,
                assumed.minutesOf(Rulebook.NoPolicy.PROVIDERS).times(handed));
    }

    private void add(String pool, Instant at, Outcome outcome, Range minutes) {
        Instant due = outcome.replyBy() == null ? outcome.lookBy() : outcome.replyBy();
        LocalDate comes = calendar().dayOf(at);
        LocalDate dueDay =
                due == null ? calendar().openDaysAfter(comes, 1) : calendar().dayOf(due);
        work.computeIfAbsent(pool, each -> new Workload()).add(comes, dueDay, minutes);
    }

    private static Set<String> pools(Decision decision) {
        Set<String> pools = new LinkedHashSet<>();
        for (Outcome outcome : decision.outcomes()) {
            if (outcome.is(OutcomeKind.DELIVER)) pools.add(Objects.requireNonNullElse(outcome.pool(), FRONT_DESK));
        }
        return pools.isEmpty() ? Set.of("none") : pools;
    }

    private PracticeCalendar calendar() {
        return rulebook.calendar();
    }

    private ZoneId zone() {
        return calendar().practice().zone();
    }

    Side side() {
        Map<String, Range> minutes = new LinkedHashMap<>();
        Map<String, Side.Late> late = new LinkedHashMap<>();
        work.forEach((pool, load) -> {
            minutes.put(pool, load.minutes());
            late.put(pool, load.forecast(assumed.capacityOf(pool), calendar()));
        });
        return new Side(
                rulebook.name(),
                messages,
                rows,
                minutes,
                late,
                toProviders,
                new Side.Emergencies(emergencies, stopped, lookedAt, emergencies - stopped - lookedAt));
    }
}
