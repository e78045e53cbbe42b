package health.lintel.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// The portal is killed (`kill -9`) while messages are being sent: what was acknowledged is there, once, with
/// its work.
@Timeout(900)
class KilledWhileSendingTest {
    private static final Path HOME = Path.of("target", "crash-home");

    private final Random random = new Random(20261123);
    private final Set<Long> acknowledged = new HashSet<>();
    private Process portal;

    @BeforeEach
    void an_empty_practice() throws IOException {
        stopDatabase();
        if (!Files.exists(HOME)) return;
        try (var paths = Files.walk(HOME)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) Files.delete(path);
        }
    }

    @AfterEach
    void stop() throws IOException {
        if (portal != null) portal.destroyForcibly().onExit().join();
        stopDatabase();
    }

    @Test
    void every_acknowledged_message_is_there_once_after_each_kill() throws IOException {
        killWhileSending(3);
    }

    @Test
    @Tag("slow")
    @Timeout(2400)
    void also_after_twenty_kills() throws IOException {
        killWhileSending(20);
    }

    /// Every other time PostgreSQL is killed as well, while the portal goes on sending.
    private void killWhileSending(int cycles) throws IOException {
        for (int cycle = 0; cycle < cycles; cycle++) {
            BufferedReader said = start();
            checkWhatIsThere(said);
            sendFor(said, 20 + random.nextInt(60));
            if (cycle % 2 == 1) {
                killDatabase();
                sendFor(said, 20);
            }
            kill();
            readWhatWasStillSaid(said);
        }
        checkWhatIsThere(start());
        assertThat(acknowledged).hasSizeGreaterThan(20 * cycles);
    }

    /// By its handle: the process itself would close what it still has to say.
    private void kill() {
        portal.toHandle().destroyForcibly();
        portal.onExit().join();
    }

    private BufferedReader start() throws IOException {
        portal = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow",
                        "-cp",
                        System.getProperty("java.class.path"),
                        RestlessSender.class.getName(),
                        HOME.toString())
                .redirectError(Path.of("target", "crash.log").toFile())
                .start();
        return new BufferedReader(new InputStreamReader(portal.getInputStream()));
    }

    private void checkWhatIsThere(BufferedReader said) throws IOException {
        List<Long> there = new ArrayList<>();
        for (String line = next(said); !line.equals("READY"); line = next(said)) {
            if (!line.startsWith("HAVE ")) continue;
            String[] words = line.split(" ");
            there.add(Long.parseLong(words[1]));
            assertThat(words[2]).as("work for message " + words[1]).isEqualTo("1");
        }
        assertThat(there).doesNotHaveDuplicates().containsAll(acknowledged);
    }

    private void sendFor(BufferedReader said, int messages) throws IOException {
        for (int sent = 0; sent < messages; ) if (note(next(said))) sent++;
    }

    private void readWhatWasStillSaid(BufferedReader said) throws IOException {
        for (String line = said.readLine(); line != null; line = said.readLine()) note(line);
    }

    private boolean note(String line) {
        if (!line.startsWith("ACK ")) return false;
        acknowledged.add(Long.parseLong(line.substring(4)));
        return true;
    }

    private String next(BufferedReader said) throws IOException {
        String line = said.readLine();
        if (line == null)
            throw new IOException("The portal stopped by itself:\n" + Files.readString(Path.of("target/crash.log")));
        return line;
    }

    private static void killDatabase() throws IOException {
        long pid = Long.parseLong(Files.readAllLines(HOME.resolve("postgres/data/postmaster.pid"))
                .getFirst()
                .strip());
        ProcessHandle.of(pid).orElseThrow().destroyForcibly();
    }

    private static void stopDatabase() throws IOException {
        Path file = HOME.resolve("postgres/data/postmaster.pid");
        if (!Files.exists(file)) return;
        long pid = Long.parseLong(Files.readAllLines(file).getFirst().strip());
        ProcessHandle.of(pid).ifPresent(process -> {
            process.destroyForcibly();
            process.onExit().join();
        });
    }
}
