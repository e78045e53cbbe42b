package health.lintel.year;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/// The rhythm of the year, as data (`year/mix.yaml`).
record Mix(
        Map<Subject, Double> subjects, List<Double> weekdays, List<Double> months, List<Double> hours, Map<?, ?> all) {

    static Mix shipped() {
        try (InputStream file = Mix.class.getResourceAsStream("/year/mix.yaml")) {
            if (file == null) throw new IllegalStateException("year/mix.yaml is missing");
            return parse(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Mix parse(String yaml) {
        Map<?, ?> all = (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromString(yaml);
        Map<Subject, Double> subjects = new EnumMap<>(Subject.class);
        if (all.get("mix") instanceof Map<?, ?> mix) {
            for (Subject subject : Subject.values()) subjects.put(subject, number(mix, subject.id()));
        }
        return new Mix(subjects, numbers(all, "weekdays"), numbers(all, "months"), numbers(all, "hours"), all);
    }

    double share(String name) {
        return number(all, name);
    }

    private static double number(Map<?, ?> map, String name) {
        if (map.get(name) instanceof Number number) return number.doubleValue();
        throw new IllegalArgumentException("year/mix.yaml says nothing of " + name);
    }

    private static List<Double> numbers(Map<?, ?> map, String name) {
        if (map.get(name) instanceof List<?> list) {
            return list.stream().map(each -> ((Number) each).doubleValue()).toList();
        }
        throw new IllegalArgumentException("year/mix.yaml says nothing of " + name);
    }
}
