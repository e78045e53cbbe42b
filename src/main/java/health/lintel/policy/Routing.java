package health.lintel.policy;

import health.lintel.policy.Route.Door;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The sections `pools` and `topics` of a policy file: who answers what.
record Routing(Map<String, Pool> pools, Map<Topic, Route> routes) {

    static Routing read(Section file) {
        Map<String, Pool> pools = pools(file.section("pools"));
        return new Routing(pools, routes(file.section("topics"), pools));
    }

    boolean isClosed(Topic topic) {
        Route route = routes.get(topic);
        return route != null && !route.isOpen();
    }

    private static Map<String, Pool> pools(Section section) {
        Map<String, Pool> pools = new LinkedHashMap<>();
        for (String id : section.keys()) {
            Section pool = section.section(id);
            pools.put(id, new Pool(id, pool.words("title"), pool.text("lead")));
            pool.done();
        }
        for (String needed : List.of("clinical", "front-desk")) {
            if (!pools.containsKey(needed)) section.problem(needed, "is missing");
        }
        return pools;
    }

    private static Map<Topic, Route> routes(Section section, Map<String, Pool> pools) {
        Map<Topic, Route> routes = new EnumMap<>(Topic.class);
        for (Topic topic : Topic.values()) {
            routes.put(topic, route(section.section(topic.id()), topic, pools));
        }
        section.done();
        return routes;
    }

    private static Route route(Section entry, Topic topic, Map<String, Pool> pools) {
        Clause clause = entry.parsed(
                "clause",
                id -> Clause.of(id).orElseThrow(() -> new IllegalArgumentException(id + " is not a clause")),
                Clause.ADMIN_QUESTIONS);
        String pool = entry.text("pool");
        if (!pool.isEmpty() && !pools.containsKey(pool)) entry.problem("pool", pool + " is not a pool");
        boolean isOpen = entry.onUnlessSaidOff("open");
        if (!isOpen && !topic.mayBeClosed()) entry.problem("open", "is not a setting here: no practice may close this");
        entry.done();
        return new Route(clause, pool, isOpen ? Door.OPEN : Door.CLOSED);
    }
}
