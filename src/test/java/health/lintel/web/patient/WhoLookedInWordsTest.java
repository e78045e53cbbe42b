package health.lintel.web.patient;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WhoLookedInWordsTest {
    private static final Pattern ACT = Pattern.compile("audit\\.record\\(\\s*[^\"]*?\"([a-z-]+\\.[a-z-]+)\"");
    /// Acts on an account, the staff or the practice: they stand on no patient's list.
    private static final List<String> OF_NO_CHART = List.of(
            "account.",
            "sign-in.",
            "second-factor.",
            "pool.",
            "staff.",
            "policy.",
            "patients.",
            "enrollment",
            "schedule.",
            "shadow.",
            "simulation.",
            "test.");

    @Test
    void whatever_is_done_with_a_chart_is_told_its_patient_in_words() throws IOException {
        Set<String> unsaid = new TreeSet<>();
        for (String act : acts()) {
            if (OF_NO_CHART.stream().anyMatch(act::startsWith)) continue;
            if (Looks.what(act).endsWith(".other")) unsaid.add(act);
        }
        assertThat(unsaid).isEmpty();
    }

    private static Set<String> acts() throws IOException {
        Set<String> acts = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".java")).toList()) {
                ACT.matcher(Files.readString(file)).results().forEach(found -> acts.add(found.group(1)));
            }
        }
        assertThat(acts).contains("message.sent", "patient.read", "result.commented");
        return acts;
    }
}
