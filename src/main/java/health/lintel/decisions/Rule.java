package health.lintel.decisions;

import health.lintel.policy.Clause;
import health.lintel.policy.PolicyVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;

/// One question that a receptionist would ask, by name, with the clause it keeps. Its answer is the list of
/// outcomes as it stands afterwards.
///
/// @param isKept which policies ask it: a practice without such a setting has no trace of it on its receipts
record Rule(
        String name,
        Clause clause,
        BiFunction<Case, List<Outcome>, List<Outcome>> answer,
        Predicate<PolicyVersion> isKept) {

    /// A rule that every practice asks.
    Rule(String name, Clause clause, BiFunction<Case, List<Outcome>, List<Outcome>> answer) {
        this(name, clause, answer, policy -> true);
    }

    Rule where(Predicate<PolicyVersion> kept) {
        return new Rule(name, clause, answer, kept);
    }

    boolean isAskedUnder(PolicyVersion policy) {
        return isKept.test(policy);
    }

    /// A rule that only adds.
    static Rule adding(String name, Clause clause, Function<Case, List<Outcome>> found) {
        return new Rule(name, clause, (one, soFar) -> {
            List<Outcome> more = new ArrayList<>(soFar);
            more.addAll(found.apply(one));
            return more;
        });
    }

    List<Outcome> ask(Case one, List<Outcome> soFar) {
        return List.copyOf(answer.apply(one, soFar));
    }
}
