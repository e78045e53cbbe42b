package health.lintel.endings;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.springframework.stereotype.Component;

/// The states' rules as data, `endings/states.yaml`.
@Component
public class StateProfiles {
    private final Map<String, StateProfile> all = new TreeMap<>();

    StateProfiles() {
        try (InputStream file = Objects.requireNonNull(getClass().getResourceAsStream("/endings/states.yaml"))) {
            Map<?, ?> states = (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromInputStream(file);
            states.forEach((code, rules) ->
                    all.put(String.valueOf(code), read(String.valueOf(code), (Map<?, ?>) rules)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The profile of a state; the default where none is known.
    public StateProfile of(String state) {
        return Objects.requireNonNull(all.getOrDefault(state, all.get("default")));
    }

    public Map<String, StateProfile> all() {
        return Map.copyOf(all);
    }

    private static StateProfile read(String code, Map<?, ?> rules) {
        return new StateProfile(
                code,
                Integer.parseInt(String.valueOf(rules.get("days"))),
                String.valueOf(rules.get("delivery")),
                String.valueOf(rules.get("source")));
    }
}
