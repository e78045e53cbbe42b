package health.lintel.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class FollowOneMessageTest {
    private static final Pattern STOP = Pattern.compile("`(src/[^`]+)`(?: \\(`(\\w+)`\\))?");

    @Test
    void the_files_and_methods_on_the_way_exist() throws IOException {
        var stops = STOP.matcher(Files.readString(Path.of("docs/follow-one-message.md")))
                .results()
                .toList();
        assertThat(stops).hasSizeGreaterThanOrEqualTo(7);
        for (var stop : stops) {
            Path file = Path.of(stop.group(1));
            assertThat(file).exists();
            if (stop.group(2) != null) assertThat(Files.readString(file)).contains(" " + stop.group(2) + "(");
        }
    }
}
