package health.lintel.conduct;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// A drawing in a page of the documentation, between its two marks, made from a table.
public final class Drawn {
    private Drawn() {}

    public static void in(Path doc, String name, List<String> arrows) throws IOException {
        String begin = "<!-- drawn: " + name + " -->\n";
        String end = "<!-- end: " + name + " -->";
        String text = Files.readString(doc);
        String drawing = "```mermaid\nstateDiagram-v2\n" + String.join("\n", arrows) + "\n```\n";
        String now =
                text.substring(0, text.indexOf(begin) + begin.length()) + drawing + text.substring(text.indexOf(end));
        if ("1".equals(System.getenv("LINTEL_WRITE_DOCS"))) Files.writeString(doc, now);
        assertThat(Files.readString(doc))
                .as("stale: run this test with LINTEL_WRITE_DOCS=1")
                .isEqualTo(now);
    }
}
