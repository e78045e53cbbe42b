package health.lintel.renewals;

import static org.assertj.core.api.Assertions.assertThat;

import health.lintel.PortalTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

@PortalTest
class TheDoorsOfPharmaciesTest {
    private static final String SECRET = "a-long-secret-of-corner-pharmacy";

    @Autowired
    Exchange exchange;

    @TempDir
    Path folder;

    @Test
    void without_a_file_of_secrets_nobody_is_let_in() {
        assertThat(new SharedSecrets("").recognize("Bearer " + SECRET)).isEmpty();
        assertThat(new SharedSecrets(folder.resolve("none").toString()).recognize("Bearer " + SECRET))
                .isEmpty();
    }

    @Test
    void who_knows_the_secret_is_known_by_name_and_a_short_secret_is_none() throws IOException {
        Path file = Files.writeString(folder.resolve("secrets"), "# ours\ncorner " + SECRET + "\nweak short\n");
        var senders = new SharedSecrets(file.toString());
        assertThat(senders.recognize("Bearer " + SECRET)).contains("corner");
        assertThat(senders.recognize("Bearer " + SECRET + "x")).isEmpty();
        assertThat(senders.recognize("Bearer short")).isEmpty();
        assertThat(senders.recognize(SECRET)).isEmpty();
        assertThat(senders.recognize("Bearer ")).isEmpty();
    }

    @Test
    void a_file_that_can_be_read_is_done_and_one_that_cannot_is_refused_each_with_a_reply() throws IOException {
        Path in = Files.createDirectories(folder.resolve("in"));
        String family = "Nobody" + UUID.randomUUID();
        Files.write(in.resolve("good.xml"), Pharmacy.asks("m-" + family, "rx-" + family, "A", family, "C 1 MG"));
        Files.writeString(in.resolve("bad.xml"), "<Message>");
        Files.write(in.resolve("long.xml"), new byte[100_000]);
        Files.writeString(in.resolve("other.txt"), "not ours");
        FileDrop.take(exchange, folder);
        assertThat(folder.resolve("done/good.xml")).exists();
        assertThat(folder.resolve("out/good.xml")).content().contains("<Status>");
        assertThat(folder.resolve("refused/bad.xml")).exists();
        assertThat(folder.resolve("out/bad.xml")).content().contains("<Error>");
        assertThat(folder.resolve("refused/long.xml")).exists();
        assertThat(in.resolve("other.txt")).exists();
    }
}
