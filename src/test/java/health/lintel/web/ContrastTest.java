package health.lintel.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// Colors as the tokens of the stylesheet say them, light and dark.
class ContrastTest {
    private static final Pattern TOKEN =
            Pattern.compile("--([\\w-]+): light-dark\\((#[0-9A-Fa-f]{6}), (#[0-9A-Fa-f]{6})\\)");
    private static final List<String> GROUNDS = List.of("bg", "surface", "surface2");
    private static final List<List<String>> TEXT_ON_BOXES = List.of(
            List.of("on-primary", "primary"),
            List.of("on-primary", "primary-deep"),
            List.of("primary", "soft"),
            List.of("text", "soft"),
            List.of("muted", "soft"),
            List.of("text", "info-soft"),
            List.of("link", "info-soft"),
            List.of("text", "success-soft"),
            List.of("success", "success-soft"),
            List.of("text", "danger-soft"),
            List.of("danger", "danger-soft"),
            List.of("on-warn", "warn"),
            List.of("link", "warn"),
            List.of("on-emergency", "emergency"),
            List.of("on-hero", "hero"),
            List.of("text", "band"));

    private final Map<String, String[]> tokens = read();

    @Test
    void words_stand_out_from_every_ground_at_four_and_a_half_to_one() {
        for (String text : List.of("text", "muted", "primary", "link", "clay", "success", "danger", "info")) {
            for (String ground : GROUNDS) assertContrast(text, ground, 4.5);
        }
    }

    @Test
    void words_stand_out_from_the_boxes_they_are_in() {
        TEXT_ON_BOXES.forEach(pair -> assertContrast(pair.getFirst(), pair.getLast(), 4.5));
    }

    @Test
    void borders_of_controls_and_the_focus_ring_stand_out_at_three_to_one() {
        for (String line : List.of("control", "focus", "warn-line", "emergency-line")) {
            for (String ground : GROUNDS) assertContrast(line, ground, 3);
        }
    }

    private void assertContrast(String front, String back, double least) {
        for (int scheme = 0; scheme < 2; scheme++) {
            double one = luminance(color(front)[scheme]);
            double two = luminance(color(back)[scheme]);
            double ratio = (Math.max(one, two) + 0.05) / (Math.min(one, two) + 0.05);
            assertThat(ratio)
                    .as(front + " on " + back + (scheme == 0 ? ", light" : ", dark"))
                    .isGreaterThanOrEqualTo(least);
        }
    }

    private String[] color(String token) {
        return Objects.requireNonNull(tokens.get(token), token);
    }

    /// Relative luminance (WCAG 2.2).
    private static double luminance(String color) {
        double[] weights = {0.2126, 0.7152, 0.0722};
        double sum = 0;
        for (int i = 0; i < 3; i++) {
            double part = Integer.parseInt(color.substring(1 + 2 * i, 3 + 2 * i), 16) / 255.0;
            sum += weights[i] * (part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4));
        }
        return sum;
    }

    private static Map<String, String[]> read() {
        try {
            Map<String, String[]> tokens = new HashMap<>();
            String css = Files.readString(Path.of("src/main/resources/static/css/tokens.css"));
            TOKEN.matcher(css)
                    .results()
                    .forEach(found -> tokens.put(found.group(1), new String[] {found.group(2), found.group(3)}));
            return tokens;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
