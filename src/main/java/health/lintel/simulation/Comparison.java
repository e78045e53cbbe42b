package health.lintel.simulation;

import health.lintel.decisions.Decision;
import health.lintel.policy.Clause;
import health.lintel.policy.PolicyVersion;
import health.lintel.policy.Settings;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// Two rulebooks decide the same messages, and what differs is counted. It keeps counts and a few examples, so that
/// a year needs no more memory than a day.
public final class Comparison {
    /// Examples shown in all, and kept of one sort of change.
    private static final int CASES = 20;

    private final Rulebook now;
    private final Tally before;
    private final Tally after;
    private final Map<String, List<Change>> changes = new TreeMap<>();
    private final Map<String, Long> changed = new TreeMap<>();
    private final Assumptions assumed;
    private final Set<String> blind = new TreeSet<>();
    private long stoppedOnlyNow;
    private long stoppedOnlyByDraft;
    private long replayed;
    private long replayedTheSame;
    private long notReplayable;

    public Comparison(Rulebook now, Rulebook draft, Assumptions assumed) {
        this.now = now;
        this.assumed = assumed;
        this.before = new Tally(now, assumed);
        this.after = new Tally(draft, assumed);
    }

    public void add(PastMessage message) {
        Decision then = before.judge(message);
        Decision would = after.judge(message);
        if (message.isEmergency()) compareStops(Fate.of(then), Fate.of(would));
        String sort = Change.inShort(then) + " -> " + Change.inShort(would);
        if (Change.inShort(then).equals(Change.inShort(would))) return;
        changed.merge(sort, 1L, Long::sum);
        List<Change> examples = changes.computeIfAbsent(sort, each -> new ArrayList<>());
        if (examples.size() < CASES) {
            examples.add(Change.of(
                    message,
                    then,
                    would,
                    message.ageBand(now.calendar().practice().zone())));
        }
    }

    private void compareStops(Fate then, Fate would) {
        if (then == Fate.STOP_PAGE && would != Fate.STOP_PAGE) stoppedOnlyNow++;
        if (then != Fate.STOP_PAGE && would == Fate.STOP_PAGE) stoppedOnlyByDraft++;
    }

    /// A live receipt: was it replayed to the letter by the version that decided it?
    void replayed(String decided, String again) {
        replayed++;
        if (decided.equals(again)) replayedTheSame++;
    }

    /// Live receipts hold only those words of the writer that the policy of their time listed.
    void cannotSee(PolicyVersion now, PolicyVersion draft) {
        Settings before = now.settings();
        Settings after = draft.settings();
        if (!before.refill().dangerousToStop().containsAll(after.refill().dangerousToStop())) {
            blind.add(Clause.REFILL_PHARMACY.id());
        }
        if (!listed(before).containsAll(listed(after))) blind.add(Clause.TOPICS_SENSITIVE.id());
        if (after.ages() != null && !after.ages().equals(before.ages())) blind.add(Clause.ACCOUNTS_AGES.id());
    }

    private static Set<String> listed(Settings settings) {
        return settings.sensitive().stream()
                .flatMap(topic -> topic.words().stream())
                .collect(Collectors.toSet());
    }

    void notReplayable() {
        notReplayable++;
    }

    public Result result() {
        return new Result(
                before.side(),
                after.side(),
                changed.values().stream().mapToLong(Long::longValue).sum(),
                changed,
                cases(),
                stoppedOnlyNow,
                stoppedOnlyByDraft,
                new Result.Replay(replayed, replayedTheSame, notReplayable),
                List.copyOf(blind),
                assumed);
    }

    /// One of each sort in turn, the most frequent sorts first.
    private List<Change> cases() {
        List<List<Change>> sorts = changed.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder()))
                .map(entry -> changes.getOrDefault(entry.getKey(), List.of()))
                .toList();
        List<Change> chosen = new ArrayList<>();
        for (int round = 0; round < CASES && chosen.size() < CASES; round++) {
            for (List<Change> examples : sorts) {
                if (round < examples.size() && chosen.size() < CASES) chosen.add(examples.get(round));
            }
        }
        return chosen;
    }
}
