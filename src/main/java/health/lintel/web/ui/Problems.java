package health.lintel.web.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What is wrong with a form that was sent, in the order of its fields. The same words stand in the summary and
/// beside the field.
public final class Problems {
    private final List<Problem> problems = new ArrayList<>();

    public static Problems none() {
        return new Problems();
    }

    /// @param field the input's name, which is also its id
    /// @param key   the words' key
    public Problems add(String field, String key, Object... namesAndValues) {
        problems.add(new Problem(field, key, namesAndValues));
        return this;
    }

    public boolean any() {
        return !problems.isEmpty();
    }

    public List<Problem> all() {
        return List.copyOf(problems);
    }

    public Optional<Problem> of(String field) {
        return problems.stream().filter(each -> each.field.equals(field)).findFirst();
    }

    /// One thing to put right.
    public record Problem(String field, String key, Object... namesAndValues) {
        public String in(Words words) {
            return words.of(key, namesAndValues);
        }
    }
}
