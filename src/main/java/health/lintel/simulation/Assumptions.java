package health.lintel.simulation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/// What a simulation takes for granted, as data (`simulation/assumptions.yaml`), printed with every result.
///
/// @param minutes  of staff for one message, by pool; `other` for a pool that is not named
/// @param shares   by name, such as `asks-a-person`, and the minutes of a visit request
/// @param capacity minutes a pool has on an open day
public record Assumptions(Map<String, Range> minutes, Map<String, Range> shares, Map<String, Double> capacity) {
    private static final String OTHER = "other";
    private static final List<String> SHARES = List.of(
            "visit-request",
            "goes-on-from-stop-page",
            "goes-on-from-number",
            "asks-a-person",
            "asks-for-a-visit",
            "handed-to-provider");

    public static Assumptions shipped() {
        try (InputStream file = Assumptions.class.getResourceAsStream("/simulation/assumptions.yaml")) {
            if (file == null) throw new IllegalStateException("simulation/assumptions.yaml is missing");
            return parse(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Assumptions from(Path file) {
        try {
            return parse(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException("The assumptions " + file + " cannot be read", e);
        }
    }

    static Assumptions parse(String yaml) {
        Map<?, ?> all = (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromString(yaml);
        Map<String, Range> minutes = new TreeMap<>();
        map(all, "minutes").forEach((pool, range) -> minutes.put(pool.toString(), range(pool.toString(), range)));
        Map<String, Double> capacity = new TreeMap<>();
        map(all, "capacity").forEach((pool, number) -> capacity.put(pool.toString(), ((Number) number).doubleValue()));
        Map<String, Range> shares = new TreeMap<>();
        SHARES.forEach(name -> shares.put(name, range(name, all.get(name))));
        if (!minutes.containsKey(OTHER) || !capacity.containsKey(OTHER)) {
            throw new IllegalArgumentException("the assumptions name no minutes or no capacity for \"other\"");
        }
        return new Assumptions(minutes, shares, capacity);
    }

    Range minutesOf(String pool) {
        Range known = minutes.get(pool);
        return known == null ? minutes.getOrDefault(OTHER, Range.ZERO) : known;
    }

    double capacityOf(String pool) {
        Double known = capacity.get(pool);
        return known == null ? capacity.getOrDefault(OTHER, 0.0) : known;
    }

    Range share(String name) {
        return shares.getOrDefault(name, Range.ZERO);
    }

    private static Map<?, ?> map(Map<?, ?> all, String name) {
        if (all.get(name) instanceof Map<?, ?> map) return map;
        throw new IllegalArgumentException("the assumptions say nothing of \"" + name + "\"");
    }

    @SuppressWarnings("unchecked")
    private static Range range(String name, @Nullable Object value) {
        if (value instanceof List<?> list && list.stream().allMatch(Number.class::isInstance)) {
            return Range.of((List<? extends Number>) list);
        }
        throw new IllegalArgumentException("the assumption \"" + name + "\" is not [low, likely, high]");
    }
}
