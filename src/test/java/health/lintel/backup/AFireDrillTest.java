package health.lintel.backup;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.lintel.Lintel;
import health.lintel.audit.AuditChain;
import health.lintel.datatypes.ConversationId;
import health.lintel.messaging.Draft;
import health.lintel.messaging.Sending;
import health.lintel.messaging.Sent;
import health.lintel.messaging.Writing;
import health.lintel.people.ChartAccess;
import health.lintel.web.gate.Cast;
import health.lintel.web.gate.FormBrowser;
import health.lintel.web.gate.Portal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;

/// The practice's building is gone and the file is there.
class AFireDrillTest extends Portal {
    private static final Path PORTAL = Path.of("target", "test-home");
    private static final Secret SECRET = Secret.of("a lantern by the door");

    @Autowired
    Writing writing;

    @Autowired
    Sending sending;

    @TempDir
    Path folder;

    @Test
    void a_portal_that_is_being_written_to_comes_back_in_an_empty_folder_and_people_read_their_messages()
            throws Exception {
        var maria = cast.patient("Maria", "Reyes");
        accounts.acknowledgePolicy(maria.id(), 1);
        ChartAccess access = people.access(maria.id(), maria.asPatient()).orElseThrow();
        ConversationId before = send(access, "Where may I park on Tuesday?");
        Path file = folder.resolve("practice.backup");

        Manifest made = whileSomebodyWrites(access, () -> backup(PORTAL, file));

        Path elsewhere = folder.resolve("elsewhere");
        try (var home = Home.found(elsewhere)) {
            assertThat(home.backups().restore(file, SECRET)).isEqualTo(made);
            Manifest again = home.backups().write(folder.resolve("again.backup"), SECRET);
            assertThat(again.parts()).as("every table's rows and their hashes").isEqualTo(made.parts());
            assertThat(again.sequences()).isEqualTo(made.sequences());
            assertThatThrownBy(() -> home.backups().restore(file, SECRET)).hasMessageContaining("not empty");
        }
        try (var portal = new SpringApplicationBuilder(Lintel.class)
                .run("--lintel.home=" + elsewhere, "--server.port=0", "--lintel.jobs=off")) {
            int port = portal.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
            var there = new FormBrowser(port);
            assertThat(there.signIn(maria.name(), Cast.PASSPHRASE).status()).isEqualTo(303);
            assertThat(there.get("/messages/" + before).html()).contains("Where may I park on Tuesday?");
            assertThat(portal.getBean(AuditChain.class).verify().isSound()).isTrue();
        }
    }

    @Test
    void no_row_is_left_out_that_row_level_security_would_hide() throws Exception {
        cast.patient("Ana", "Reyes");
        Path file = folder.resolve("practice.backup");
        Manifest made = backup(PORTAL, file);
        try (var home = Home.visit(PORTAL)) {
            var held = made.parts().stream()
                    .filter(part -> part.kind() == Manifest.Kind.TABLE)
                    .collect(toMap(Manifest.Part::name, Manifest.Part::count, Long::sum, TreeMap::new));
            assertThat(held).isEqualTo(home.rowsOfEveryTable());
        }
        assertThat(made.rows()).isPositive();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .as("only its owner reads it")
                .isEqualTo("rw-------");
    }

    @Test
    void a_file_that_is_there_already_is_never_overwritten() throws Exception {
        Path file = Files.writeString(folder.resolve("old.backup"), "an older one");
        assertThatThrownBy(() -> backup(PORTAL, file)).hasMessageContaining("there already");
        assertThat(file).hasContent("an older one");
    }

    private static Manifest backup(Path home, Path file) {
        try (var visit = Home.visit(home)) {
            return visit.backups().write(file, SECRET);
        }
    }

    private <T> T whileSomebodyWrites(ChartAccess patient, java.util.concurrent.Callable<T> work) throws Exception {
        var stop = new AtomicBoolean();
        var writer = Thread.ofPlatform().start(() -> {
            for (int n = 0; !stop.get(); n++) send(patient, "And where may I park my bicycle? " + n);
        });
        try {
            return work.call();
        } finally {
            stop.set(true);
            writer.join();
        }
    }

    private ConversationId send(ChartAccess patient, String words) {
        Draft begun = writing.begin(patient, Draft.About.SELF, "other", null);
        writing.save(patient, begun.id(), words, Draft.About.SELF, "other");
        Sent sent = sending.send(patient, begun.id(), UUID.randomUUID(), Sending.Intent.SEND);
        if (sent instanceof Sent.Delivered delivered) return delivered.conversation();
        throw new AssertionError("not sent: " + sent);
    }
}
