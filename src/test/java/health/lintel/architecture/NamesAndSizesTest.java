package health.lintel.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class NamesAndSizesTest {
    private static final Pattern BUILDING_BLOCK = Pattern.compile(
            ".*(Service|Manager|Helper|Util|Utils|Impl|Dto|Entity|Repository|Processor|Info|Data|Base)");

    @Test
    void no_class_is_named_after_a_building_block() throws IOException {
        assertThat(files("src/main/java", ".java"))
                .filteredOn(file -> BUILDING_BLOCK
                        .matcher(file.getFileName().toString().replace(".java", ""))
                        .matches())
                .isEmpty();
    }

    @Test
    void no_file_outgrows_its_budget() throws IOException {
        assertThat(files("src/main/java", ".java")).allSatisfy(file -> atMost(file, 250));
        assertThat(files("src/main/jte", ".jte")).allSatisfy(file -> atMost(file, 120));
    }

    private static void atMost(Path file, int lines) throws IOException {
        assertThat(Files.readAllLines(file)).as(file.toString()).hasSizeLessThanOrEqualTo(lines);
    }

    private static List<Path> files(String folder, String ending) throws IOException {
        try (Stream<Path> paths = Files.walk(Path.of(folder))) {
            return paths.filter(path -> path.toString().endsWith(ending)).toList();
        }
    }
}
