package health.lintel.renewals;

import health.lintel.jobs.Job;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Messages as files: from `in`, to `done` or `refused`, each with its reply in `out`. Off without the setting; who
/// may write into the folder is the operating system's to say.
@Configuration(proxyBeanMethods = false)
class FileDrop {
    private static final Logger LOG = LoggerFactory.getLogger(FileDrop.class);
    private static final int MOST_AT_ONCE = 500;

    @Bean
    Job renewalFiles(Exchange exchange, @Value("${lintel.pharmacies.folder:}") String folder) {
        return new Job("renewal-files", Duration.ofSeconds(30), () -> {
            if (!folder.isBlank()) take(exchange, Path.of(folder));
        });
    }

    static void take(Exchange exchange, Path folder) {
        try {
            for (String name : List.of("in", "out", "done", "refused")) Files.createDirectories(folder.resolve(name));
            List<Path> waiting;
            try (Stream<Path> files = Files.list(folder.resolve("in"))) {
                waiting = files.filter(Files::isRegularFile)
                        .filter(file -> file.getFileName().toString().endsWith(".xml"))
                        .sorted()
                        .limit(MOST_AT_ONCE)
                        .toList();
            }
            for (Path file : waiting) take(exchange, folder, file);
        } catch (IOException e) {
            LOG.warn(
                    "The folder of pharmacies' messages cannot be used: {}",
                    e.getClass().getSimpleName());
        }
    }

    private static void take(Exchange exchange, Path folder, Path file) throws IOException {
        String name = file.getFileName().toString();
        Exchange.Reply reply = exchange.receive(start(file), "file-drop");
        Files.writeString(folder.resolve("out").resolve(name), reply.xml());
        String to = reply.accepted() == Exchange.Took.TAKEN ? "done" : "refused";
        Files.move(file, folder.resolve(to).resolve(name), StandardCopyOption.REPLACE_EXISTING);
    }

    /// One byte more than is read, so that a longer file is refused and not cut.
    private static byte[] start(Path file) throws IOException {
        try (var stream = Files.newInputStream(file)) {
            return stream.readNBytes(ScriptReader.MOST_BYTES + 1);
        }
    }
}
