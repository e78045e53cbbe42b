package health.lintel.triage;

import static org.assertj.core.api.Assertions.assertThat;

import health.lintel.heads.Head;
import health.lintel.heads.Heads;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Whatever is written, the reader answers; what it cannot read goes to a person (POLICY urgent.unsure).
class UnreadableInputTest {

    @Test
    void nothing_to_read_goes_to_a_person() {
        for (String text :
                new String[] {"", "   ", "\u0000\u0001", "\uD83D\uDE00\uD83D\uDE00", "\uD83D", "???", "...", "12"}) {
            Reading reading = Readings.of(text);
            assertThat(reading.humanFirst()).as(text).isTrue();
            assertThat(reading.labels()).as(text).isEmpty();
        }
    }

    @Test
    void random_input_never_fails_and_evidence_stays_inside_the_text() {
        Random random = new Random(20261123);
        for (int i = 0; i < 3000; i++) {
            String text = random(random, random.nextInt(400));
            Reading reading = Readings.of(text);
            assertThat(reading.scores()).hasSize(Label.values().length);
            for (Evidence evidence : reading.evidence()) {
                assertThat(evidence.start()).isBetween(0, evidence.end());
                assertThat(evidence.end()).isLessThanOrEqualTo(text.length());
            }
        }
    }

    @Test
    void very_long_messages_are_read_to_their_end() {
        String text = "blah and my chest ".repeat(4000) + "hurts. I have chest pain now.";
        assertThat(Readings.of(text).labels()).contains(Label.EMERGENCY);
        assertThat(Readings.of("no ".repeat(20_000)).scores()).isNotEmpty();
    }

    @Test
    void labels_agree_with_their_scores() {
        Reading reading = Readings.of("Please refill my lisinopril, and I have had chest pain since noon");
        for (Head head : Heads.shared().all()) {
            Stream.of(Label.values())
                    .filter(label -> label.name().equals(head.name()))
                    .forEach(label -> assertThat(reading.shows(label))
                            .isEqualTo(reading.scores().getOrDefault(label, 0.0) >= head.act()));
        }
    }

    private static String random(Random random, int length) {
        String[] words = {
            "chest",
            "pain",
            "no",
            "puedo",
            "respirar",
            "pills",
            "?",
            ".",
            ",",
            "\n",
            "> ",
            "101.4",
            "180/112",
            "5",
            "weeks",
            "old",
            "don't",
            "\uD83D",
            "\u0301",
            "\u202E",
            "kill",
            "myself",
            "\uD83D\uDD2B",
            "On Mon wrote:",
            "''",
            "$",
            "%",
            "é",
            "ﬁ",
            "İ",
            "\u0000"
        };
        StringBuilder text = new StringBuilder();
        while (text.length() < length) {
            if (random.nextInt(4) == 0) text.append((char) random.nextInt(0x10000));
            else text.append(words[random.nextInt(words.length)]);
            if (random.nextBoolean()) text.append(' ');
        }
        return text.toString();
    }
}
