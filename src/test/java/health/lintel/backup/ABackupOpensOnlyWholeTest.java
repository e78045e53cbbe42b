package health.lintel.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.lintel.backup.Manifest.Kind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/// The file alone, without a database: whoever has it and not the secret can neither read it nor change it unseen.
class ABackupOpensOnlyWholeTest {
    private static final Secret OURS = Secret.of("a lantern by the door");
    private static final int LID = 16 + 16 + 2 + 32;

    @TempDir
    Path folder;

    byte[] whole;

    @BeforeEach
    void a_backup_of_five_chunks() throws IOException {
        Path file = folder.resolve("whole");
        byte[] noise = new byte[4 * Chunks.PLAIN + 1000];
        new Random(20261123).nextBytes(noise);
        try (var raw = Files.newOutputStream(file);
                var out = new PartsOut(raw, OURS)) {
            out.part(Kind.TABLE, "people.person", List.of("id"), to -> {
                to.write(noise);
                return 7;
            });
            out.part(Kind.TABLE, "people.patient", List.of("id"), to -> {
                to.write("Maria Testperson".getBytes(StandardCharsets.UTF_8));
                return 1;
            });
            var manifest = new Manifest("2026-11-23T15:00:00Z", List.of(), out.written(), List.of(), 0);
            out.part(Kind.MANIFEST, "", List.of(), to -> {
                to.write(JsonMapper.shared().writeValueAsBytes(manifest));
                return 1;
            });
        }
        whole = Files.readAllBytes(file);
        assertThat(whole.length).isGreaterThan(LID + 4 * Chunks.SEALED);
    }

    @Test
    void with_its_secret_it_says_what_it_holds() throws IOException {
        Manifest manifest = read(whole, OURS);
        assertThat(manifest.rows()).isEqualTo(8);
        assertThat(manifest.tables()).isEqualTo(2);
    }

    @Test
    void no_name_of_a_patient_or_a_table_can_be_read_in_it() {
        String seen = new String(whole, StandardCharsets.ISO_8859_1);
        assertThat(seen).doesNotContain("Maria").doesNotContain("people");
    }

    @Test
    void a_wrong_secret_is_told_from_a_damaged_file() {
        refused(() -> read(whole, Secret.of("a candle in the window")), "not the secret");
    }

    @Test
    void a_secret_that_is_easily_guessed_is_refused_before_anything_is_written() {
        refused(() -> Secret.of("short"), "at least 15 characters");
    }

    @Test
    void a_file_cut_short_is_refused_wherever_it_is_cut() {
        for (int length : List.of(3, 20, LID - 1, LID, LID + 5, LID + 100, LID + Chunks.SEALED + 9, whole.length - 1)) {
            assertThatThrownBy(() -> read(Arrays.copyOf(whole, length), OURS))
                    .as("cut at " + length)
                    .isInstanceOf(BackupFailed.class);
        }
    }

    @Test
    void a_file_cut_exactly_between_two_chunks_is_refused_as_cut_short() {
        for (int chunks = 1; chunks <= 4; chunks++) {
            byte[] cut = Arrays.copyOf(whole, LID + chunks * Chunks.SEALED);
            refused(() -> read(cut, OURS), "cut short: its end is missing");
        }
    }

    @Test
    void two_chunks_that_changed_places_are_found() {
        byte[] other = whole.clone();
        System.arraycopy(whole, LID, other, LID + Chunks.SEALED, Chunks.SEALED);
        System.arraycopy(whole, LID + Chunks.SEALED, other, LID, Chunks.SEALED);
        refused(() -> read(other, OURS), "put in another order");
    }

    @Test
    void a_chunk_left_out_or_doubled_is_found() {
        int second = LID + Chunks.SEALED;
        byte[] without = join(Arrays.copyOf(whole, second), from(second + Chunks.SEALED));
        byte[] doubled = join(Arrays.copyOf(whole, second), from(LID));
        refused(() -> read(without, OURS), "damaged, edited");
        refused(() -> read(doubled, OURS), "damaged, edited");
    }

    @Test
    void a_single_flipped_bit_is_found_wherever_it_is() {
        for (int at : List.of(17, 33, 40, LID, LID + 3 * Chunks.SEALED, whole.length - 1)) {
            byte[] edited = whole.clone();
            edited[at] ^= 1;
            assertThatThrownBy(() -> read(edited, OURS)).as("bit at " + at).isInstanceOf(BackupFailed.class);
        }
    }

    @Test
    void something_added_at_the_end_is_found() {
        refused(() -> read(join(whole, new byte[] {0}), OURS), "damaged, edited");
    }

    @Test
    void any_other_file_is_no_backup() {
        refused(() -> read("name,birth date\n".repeat(9).getBytes(StandardCharsets.UTF_8), OURS), "no backup");
    }

    private static void refused(ThrowingCallable act, String saying) {
        assertThatThrownBy(act).isInstanceOf(BackupFailed.class).hasMessageContaining(saying);
    }

    private byte[] from(int start) {
        return Arrays.copyOfRange(whole, start, whole.length);
    }

    private static byte[] join(byte[] first, byte[] second) {
        byte[] joined = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, joined, first.length, second.length);
        return joined;
    }

    private Manifest read(byte[] bytes, Secret secret) throws IOException {
        Path file = Files.write(folder.resolve("tried"), bytes);
        return new Backups(null, null, null).check(file, secret);
    }
}
