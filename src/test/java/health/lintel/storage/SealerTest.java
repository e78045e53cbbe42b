package health.lintel.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SealerTest {
    @TempDir
    Path folder;

    @Test
    void sealed_words_can_be_opened_for_their_own_row_only() {
        Sealer sealer = new Sealer(Keys.load(folder));
        UUID row = UUID.randomUUID();
        byte[] sealed = sealer.seal("Me duele el pecho", row);
        assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("duele");
        assertThat(sealer.openText(sealed, row)).isEqualTo("Me duele el pecho");
        assertThatThrownBy(() -> sealer.open(sealed, UUID.randomUUID())).isInstanceOf(StorageFailed.class);
    }

    @Test
    void a_changed_byte_is_noticed() {
        Sealer sealer = new Sealer(Keys.load(folder));
        UUID row = UUID.randomUUID();
        byte[] sealed = sealer.seal("two tablets", row);
        sealed[sealed.length - 1] ^= 1;
        assertThatThrownBy(() -> sealer.open(sealed, row)).isInstanceOf(StorageFailed.class);
    }

    @Test
    void after_a_new_key_old_words_still_open_and_new_words_use_the_new_key() throws Exception {
        UUID row = UUID.randomUUID();
        byte[] old = new Sealer(Keys.load(folder)).seal("old", row);
        Files.writeString(folder.resolve("2.key"), "ab".repeat(32));
        Sealer rotated = new Sealer(Keys.load(folder));
        assertThat(rotated.openText(old, row)).isEqualTo("old");
        assertThat(rotated.seal("new", row)[4]).isEqualTo((byte) 2);
    }

    @Test
    void a_broken_key_file_is_named() throws Exception {
        Files.writeString(folder.resolve("1.key"), "not a key");
        assertThatThrownBy(() -> Keys.load(folder)).hasMessageContaining("1.key");
    }
}
