package health.lintel.facts;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.core.type.TypeReference;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// Classes of medicines that put a person at risk within days of stopping, as data with sources and the state of
/// their review (`facts/dangerous-to-stop.yaml`; clause `refill.pharmacy`).
public final class DangerousToStop {
    private static final String FILE = "/facts/dangerous-to-stop.yaml";
    private static final List<Group> GROUPS = read();
    private static final Set<String> WORDS =
            GROUPS.stream().flatMap(group -> group.words().stream()).collect(Collectors.toUnmodifiableSet());

    private DangerousToStop() {}

    /// @param reviewed by whom and when, or "not yet"
    public record Group(String name, List<String> words, String why, String source, String reviewed) {}

    public static List<Group> groups() {
        return GROUPS;
    }

    static Set<String> words() {
        return WORDS;
    }

    private static List<Group> read() {
        try (InputStream file = DangerousToStop.class.getResourceAsStream(FILE)) {
            YAMLMapper yaml = YAMLMapper.builder().build();
            return List.copyOf(yaml.readValue(Objects.requireNonNull(file, FILE), new TypeReference<List<Group>>() {}));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
