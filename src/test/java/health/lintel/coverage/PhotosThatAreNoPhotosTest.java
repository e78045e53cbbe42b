package health.lintel.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.lintel.coverage.PhotoRefused.Why;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PhotosThatAreNoPhotosTest {
    private final CardPhotos photos = new CardPhotos();

    @Test
    void where_the_photo_was_taken_is_not_kept() throws Exception {
        byte[] sent = APhoto.fromAPhone(1, "GPS 41.40338 -74.32111");
        assertThat(text(sent)).contains("GPS 41.40338", "Exif");
        assertThat(text(photos.redraw(sent))).doesNotContain("GPS", "41.40338", "Exif");
    }

    @Test
    void a_photo_taken_with_the_phone_on_its_side_stands_upright() throws Exception {
        BufferedImage drawn = read(photos.redraw(APhoto.fromAPhone(6, "")));
        assertThat(drawn.getWidth()).isEqualTo(200);
        assertThat(drawn.getHeight()).isEqualTo(400);
        assertThat(isRed(drawn, 190, 10)).isTrue();
        assertThat(isRed(drawn, 10, 10)).isFalse();
        BufferedImage over = read(photos.redraw(APhoto.fromAPhone(3, "")));
        assertThat(isRed(over, 390, 190)).isTrue();
        BufferedImage other = read(photos.redraw(APhoto.fromAPhone(8, "")));
        assertThat(isRed(other, 10, 390)).isTrue();
    }

    @Test
    void a_large_photo_is_made_as_small_as_a_card_needs() throws Exception {
        BufferedImage drawn = read(photos.redraw(APhoto.of("png", 6000, 3000)));
        assertThat(drawn.getWidth()).isEqualTo(1800);
        assertThat(drawn.getHeight()).isEqualTo(900);
        assertThat(isRed(drawn, 50, 50)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "GIF89a<script>alert(1)</script>",
                "%PDF-1.7 a letter",
                "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>",
                "<?xml version='1.0'?><!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><x>&e;</x>",
                "PK\u0003\u0004 an archive",
                "MZ a program",
                "RIFF0000WEBPVP8 ",
                "only words"
            })
    void what_is_no_photo_is_refused_whatever_it_is_called(String file) {
        refuses(file.getBytes(StandardCharsets.ISO_8859_1), Why.NO_PHOTO);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PK\u0003\u0004 files PK\u0005\u0006",
                "%PDF-1.7",
                "<script>alert(1)</script>",
                "<html><body>",
                "<?php system($_GET['c']); ?>",
                "<SVG onload=alert(1)>"
            })
    void a_photo_with_something_else_inside_is_refused(String hidden) {
        refuses(
                join(APhoto.of("jpeg", 300, 200), hidden.getBytes(StandardCharsets.ISO_8859_1)),
                Why.TWO_THINGS_AT_ONCE);
        refuses(join(APhoto.of("png", 300, 200), hidden.getBytes(StandardCharsets.ISO_8859_1)), Why.TWO_THINGS_AT_ONCE);
    }

    @Test
    void a_small_file_that_unfolds_to_gigabytes_is_refused_before_it_is_opened() {
        refuses(pngThatSays(40_000, 40_000), Why.TOO_MANY_PIXELS);
        refuses(pngThatSays(60_000, 200), Why.TOO_MANY_PIXELS);
    }

    @Test
    void a_picture_of_thousands_of_layers_is_refused() {
        byte[] layers = new byte[2000];
        for (int i = 0; i < layers.length; i += 2) {
            layers[i] = (byte) 0xFF;
            layers[i + 1] = (byte) 0xDA;
        }
        refuses(join(APhoto.of("jpeg", 300, 200), layers), Why.TOO_MANY_PIXELS);
    }

    @Test
    void a_photo_cut_off_on_its_way_or_damaged_is_refused_or_drawn_but_never_fails() throws Exception {
        byte[] whole = APhoto.of("png", 300, 200);
        refuses(Arrays.copyOf(whole, 60), Why.NO_PHOTO);
        refuses(new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE1, 0x7F, 0x7F, 'E', 'x'}, Why.NO_PHOTO);
    }

    @Test
    void what_is_too_big_or_too_small_is_refused() {
        refuses(new byte[CardPhotos.MOST_BYTES + 1], Why.TOO_BIG);
        refuses(APhoto.of("png", 40, 400), Why.TOO_SMALL);
    }

    private void refuses(byte[] file, Why why) {
        assertThatThrownBy(() -> photos.redraw(file))
                .isInstanceOfSatisfying(
                        PhotoRefused.class, refused -> assertThat(refused.why()).isEqualTo(why));
    }

    /// The head of a PNG that claims a size.
    private static byte[] pngThatSays(int width, int height) {
        byte[] png = APhoto.of("png", 200, 200).clone();
        ByteBuffer bytes = ByteBuffer.wrap(png);
        bytes.putInt(16, width).putInt(20, height);
        CRC32 sum = new CRC32();
        sum.update(png, 12, 17);
        bytes.putInt(29, (int) sum.getValue());
        return png;
    }

    private static byte[] join(byte[] first, byte[] second) {
        return ByteBuffer.allocate(first.length + second.length)
                .put(first)
                .put(second)
                .array();
    }

    private static BufferedImage read(byte[] jpeg) throws Exception {
        return ImageIO.read(new ByteArrayInputStream(jpeg));
    }

    private static boolean isRed(BufferedImage picture, int x, int y) {
        int color = picture.getRGB(x, y);
        return (color >> 16 & 0xFF) > 180 && (color & 0xFF) < 90;
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
