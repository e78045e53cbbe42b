package health.lintel.web.admin;

import health.lintel.accounts.SignedIn;
import health.lintel.policy.BadPolicy;
import health.lintel.policy.Clause;
import health.lintel.policy.Policies;
import health.lintel.policy.PolicyFile;
import health.lintel.policy.PolicyVersion;
import health.lintel.policy.Pool;
import health.lintel.policy.Route;
import health.lintel.policy.Situation;
import health.lintel.policy.Topic;
import health.lintel.policy.Words;
import health.lintel.versions.Approvals;
import health.lintel.versions.Differences;
import health.lintel.versions.Leaf;
import health.lintel.versions.PolicyText;
import health.lintel.versions.Version;
import health.lintel.versions.VersionState;
import health.lintel.versions.Versions;
import health.lintel.web.ui.Problems;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Puts the page of a version together.
@Component
class PolicyScreens {
    private static final String PROMISE = "clauses/reply.promise/settings/reply";
    private static final String TURNS = "clauses/length.turns/settings/turns";

    private final Versions versions;
    private final Policies policies;
    private final PolicyWriters writers;
    private final StaffPeople staff;

    PolicyScreens(Versions versions, Policies policies, PolicyWriters writers, StaffPeople staff) {
        this.versions = versions;
        this.policies = policies;
        this.writers = writers;
        this.staff = staff;
    }

    PolicyVersionPage page(SignedIn person, Version version, PolicyVersionPage.Typed typed, Problems problems) {
        PolicyVersion policy = read(version.text()).orElse(null);
        PolicyText inForce = PolicyText.of(policies.current().yaml());
        boolean open = version.state().isOpen();
        return new PolicyVersionPage(
                version,
                policy,
                Differences.between(open ? inForce : before(version), version.text()),
                policy == null ? List.of() : rules(policy, version.text().leaves()),
                open ? versions.lint(version) : List.of(),
                version.steps().stream()
                        .map(step -> new PolicyVersionPage.Taken(step, staff.name(step.by())))
                        .toList(),
                may(person, version),
                writers.told(person),
                typed,
                problems);
    }

    static Optional<PolicyVersion> read(PolicyText text) {
        try {
            return Optional.of(PolicyFile.parse("draft", text.yaml()));
        } catch (BadPolicy e) {
            return Optional.empty();
        }
    }

    /// What a version that is or was in force changed.
    private PolicyText before(Version version) {
        return versions.find(version.base()).map(Version::text).orElse(version.text());
    }

    private PolicyVersionPage.May may(SignedIn person, Version version) {
        boolean writes = PolicyWriters.mayWrite(person);
        boolean own = Approvals.isOwnWork(version, person.person());
        VersionState state = version.state();
        boolean wasInForce = state == VersionState.RETIRED;
        return new PolicyVersionPage.May(
                writes && version.isDraft(),
                writes && version.isDraft(),
                state == VersionState.PROPOSED && !own,
                writes && state.isOpen(),
                wasInForce,
                version.confirmBy() != null && !own);
    }

    private static List<PolicyVersionPage.Rule> rules(PolicyVersion policy, Map<String, Leaf> leaves) {
        return Arrays.stream(Topic.values())
                .map(topic -> rule(topic, policy, leaves))
                .toList();
    }

    private static PolicyVersionPage.Rule rule(Topic topic, PolicyVersion policy, Map<String, Leaf> leaves) {
        Route route = policy.route(topic);
        Clause clause = route.clause();
        String settings = "clauses/" + clause.id() + "/settings/";
        Leaf own = leaves.get(topic == Topic.REFILL ? "clauses/refill.decision/settings/answer-within-open-days" : "");
        Words words = Arrays.stream(Situation.values())
                .filter(situation -> situation.clause() == clause)
                .findFirst()
                .map(policy.words()::get)
                .orElse(new Words("", ""));
        Pool pool = policy.pools().get(route.pool());
        return new PolicyVersionPage.Rule(
                topic.id(),
                clause,
                policy.isOn(clause),
                leaves.values().stream()
                        .filter(leaf -> leaf.path().startsWith(settings)
                                && !leaf.isList()
                                && !leaf.text().equals("off"))
                        .toList(),
                topic == Topic.COURTESY ? "" : text(own == null ? leaves.get(PROMISE) : own),
                topic == Topic.CLINICAL ? text(leaves.get(TURNS)) : "",
                pool == null ? route.pool() : pool.title().en(),
                words.en(),
                words.es());
    }

    private static String text(@Nullable Leaf leaf) {
        return leaf == null ? "" : leaf.text();
    }
}
