package health.lintel.renewals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class HostileMessagesTest {
    private static final Path SAMPLES = Path.of("src/test/resources/script-samples");

    static Stream<Path> samples() throws IOException {
        return Files.list(SAMPLES)
                .filter(file -> file.toString().endsWith(".xml"))
                .sorted();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void each_sample_is_read_as_a_request_or_refused_with_a_reason(Path sample) throws IOException {
        var read = ScriptReader.read(Files.readAllBytes(sample), "test");
        if (sample.getFileName().toString().equals("rxrenewal-request.xml")) {
            assertThat(read).isInstanceOfSatisfying(ScriptReader.Read.Request.class, request -> {
                assertThat(request.asked().medicine()).isEqualTo("Atorvastatin 20 MG Oral Tablet");
                assertThat(request.asked().family()).isEqualTo("Testpatient");
                assertThat(request.asked().days()).isEqualTo(30);
            });
        } else {
            assertThat(read)
                    .isInstanceOfSatisfying(
                            ScriptReader.Read.Refused.class,
                            refused -> assertThat(refused.why()).isNotBlank());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "{}",
                "<",
                "<Message>",
                "<Message/>",
                "<Message><Header><MessageID/></Header></Message>",
                "<Message><Header><MessageID>1</MessageID></Header><Body/></Message>",
                "<!DOCTYPE Message [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><Message>&x;</Message>",
                "<!DOCTYPE Message SYSTEM \"http://localhost:1/x.dtd\"><Message/>",
                "<Message>&undeclared;</Message>",
                "<?xml version=\"1.0\" encoding=\"no-such\"?><Message/>",
                "<a xmlns:b=\"c\"><b:d></a>",
                "\u0000\u0001\u0002"
            })
    void whatever_a_stranger_sends_is_refused_and_nothing_is_fetched(String message) {
        assertThat(ScriptReader.read(message.getBytes(StandardCharsets.UTF_8), "test"))
                .isInstanceOf(ScriptReader.Read.Refused.class);
    }

    @Test
    void a_billion_laughs_are_not_laughed() {
        StringBuilder bomb = new StringBuilder("<!DOCTYPE m [<!ENTITY a \"ha\">");
        for (char c = 'b'; c < 'k'; c++) {
            String before = "&" + (char) (c - 1) + ";";
            bomb.append("<!ENTITY ")
                    .append(c)
                    .append(" \"")
                    .append(before.repeat(10))
                    .append("\">");
        }
        bomb.append("]><Message>&j;</Message>");
        assertThat(ScriptReader.read(bomb.toString().getBytes(StandardCharsets.UTF_8), "test"))
                .isInstanceOf(ScriptReader.Read.Refused.class);
    }

    @Test
    void what_is_too_long_too_deep_or_too_many_is_refused() {
        for (String each : List.of(
                "<Message>" + "x".repeat(70_000) + "</Message>",
                "<a>".repeat(5_000),
                "<Message>" + "<a/>".repeat(5_000) + "</Message>"))
            assertThat(ScriptReader.read(each.getBytes(StandardCharsets.UTF_8), "test"))
                    .isInstanceOf(ScriptReader.Read.Refused.class);
    }

    @Test
    void a_message_with_any_bytes_changed_never_crashes() throws IOException {
        Random random = new Random(20261123);
        byte[] good = Files.readAllBytes(SAMPLES.resolve("rxrenewal-request.xml"));
        for (int round = 0; round < 5_000; round++) {
            byte[] bad = good.clone();
            for (int change = 1 + random.nextInt(8); change > 0; change--)
                bad[random.nextInt(bad.length)] = (byte) random.nextInt(256);
            assertThatCode(() -> ScriptReader.read(bad, "test")).doesNotThrowAnyException();
        }
    }

    @Test
    void numbers_and_days_that_mean_nothing_are_left_out() {
        String message = new String(Pharmacy.asks("1", "2", "A", "B", "C"), StandardCharsets.UTF_8)
                .replace("<Value>30</Value>", "<Value>-1e99</Value>")
                .replace("1961-04-09", "1961-02-31")
                .replace("<DaysSupply>30", "<DaysSupply>99999999999");
        var read = ScriptReader.read(message.getBytes(StandardCharsets.UTF_8), "test");
        assertThat(read).isInstanceOfSatisfying(ScriptReader.Read.Request.class, request -> {
            assertThat(request.asked().quantity()).isNull();
            assertThat(request.asked().born()).isNull();
            assertThat(request.asked().days()).isNull();
        });
    }
}
