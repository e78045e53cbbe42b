package health.lintel.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTest {
    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    /// RFC 6238, appendix B, the SHA-1 rows: eight digits there, of which apps show the last six.
    @ParameterizedTest
    @CsvSource({
        "59, 94287082",
        "1111111109, 07081804",
        "1111111111, 14050471",
        "1234567890, 89005924",
        "2000000000, 69279037",
        "20000000000, 65353130"
    })
    void the_codes_are_those_of_the_standard(long seconds, String eightDigits) {
        assertThat(Totp.code(SECRET, Totp.step(Instant.ofEpochSecond(seconds)))).isEqualTo(eightDigits.substring(2));
    }

    /// RFC 4226, appendix D.
    @ParameterizedTest
    @CsvSource({"0, 1284755224", "1, 1094287082", "9, 645520489"})
    void the_truncation_is_that_of_the_standard(long step, int number) {
        assertThat(Totp.truncated(SECRET, step)).isEqualTo(number);
    }

    @Test
    void a_phone_that_is_half_a_minute_off_still_works_and_one_that_is_a_minute_off_does_not() {
        Instant now = Instant.ofEpochSecond(1_111_111_110);
        long step = Totp.step(now);
        assertThat(Totp.matchingStep(SECRET, Totp.code(SECRET, step - 1), now)).hasValue(step - 1);
        assertThat(Totp.matchingStep(SECRET, Totp.code(SECRET, step + 1), now)).hasValue(step + 1);
        assertThat(Totp.matchingStep(SECRET, Totp.code(SECRET, step - 2), now)).isEmpty();
        assertThat(Totp.matchingStep(SECRET, Totp.code(SECRET, step + 2), now)).isEmpty();
    }

    @Test
    void a_code_typed_with_a_space_in_the_middle_is_read() {
        Instant now = Instant.ofEpochSecond(59);
        assertThat(Totp.matchingStep(SECRET, "287 082", now)).isPresent();
    }

    @Test
    void the_secret_is_written_as_apps_read_it() {
        assertThat(Totp.base32(SECRET)).isEqualTo("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
    }
}
