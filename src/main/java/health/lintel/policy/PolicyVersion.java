package health.lintel.policy;

import health.lintel.practice.Practice;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// One version of a practice's policy: the text, the settings, the words. Immutable.
///
/// @param off   clauses that this practice has turned off
/// @param texts the public text of every clause, in the policy's order
/// @param yaml  the file that it was read from, to the letter
public record PolicyVersion(
        String name,
        int version,
        Practice practice,
        Set<Clause> off,
        Settings settings,
        Map<Topic, Route> routes,
        Map<String, Pool> pools,
        List<ClauseText> texts,
        Map<Situation, Words> words,
        String yaml) {

    public PolicyVersion {
        off = Set.copyOf(off);
        routes = Map.copyOf(routes);
        pools = Map.copyOf(pools);
        texts = List.copyOf(texts);
        words = Map.copyOf(words);
    }

    /// As receipts name it: `practice v1`.
    public String id() {
        return name + " v" + version;
    }

    public boolean isOn(Clause clause) {
        return !off.contains(clause);
    }

    /// Where a topic goes.
    public Route route(Topic topic) {
        Route route = routes.get(topic);
        if (route == null) throw new IllegalArgumentException("no route for " + topic);
        return route;
    }

    /// The texts of the clauses that this practice keeps: what patients read.
    public List<ClauseText> textsInForce() {
        return texts.stream().filter(text -> isOn(text.clause())).toList();
    }

    public ClauseText text(Clause clause) {
        return texts.stream()
                .filter(text -> text.clause() == clause)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no text for " + clause));
    }

    /// The words for a situation, filled in.
    ///
    /// @param values by placeholder: a LocalDate or Instant is said in each language's way, Words by their
    ///               language, anything else as it is; the practice's name and office number are filled in when
    ///               not given
    public Words say(Situation situation, Map<String, Object> values) {
        Words template = words.get(situation);
        if (template == null) throw new IllegalArgumentException("no words for " + situation);
        Map<String, Object> all = new HashMap<>();
        all.put("practice", practice.name());
        all.put("phone", practice.phones().office());
        all.putAll(values);
        return new Filling(practice.zone()).fill(template, all);
    }
}
