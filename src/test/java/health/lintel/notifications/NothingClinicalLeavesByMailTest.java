package health.lintel.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.lintel.MovableClock;
import health.lintel.PortalTest;
import health.lintel.datatypes.PatientId;
import health.lintel.datatypes.PersonId;
import health.lintel.people.People;
import health.lintel.people.Person;
import health.lintel.people.Standing;
import health.lintel.policy.PolicyFile;
import health.lintel.storage.Transactions;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PortalTest
class NothingClinicalLeavesByMailTest {
    private static final List<String> CLINICAL = List.of(
            "chest",
            "pain",
            "symptom",
            "diagnos",
            "medicin",
            "refill",
            "result",
            "suicid",
            "abus",
            "threat",
            "pecho",
            "dolor",
            "síntoma",
            "resultado",
            "amenaza");

    @Autowired
    Outbox outbox;

    @Autowired
    Sending sending;

    @Autowired
    Letters letters;

    @Autowired
    People people;

    @Autowired
    Transactions transactions;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MovableClock clock;

    @ParameterizedTest
    @EnumSource(Template.class)
    void every_mail_is_there_in_both_languages_is_filled_and_names_nothing_clinical(Template template) {
        for (String language : List.of("en", "es")) {
            var line = new OutboxRows.Line(template, "/messages", LocalDate.of(2026, 5, 14));
            for (var letter : List.of(
                    letters.write("Rosa", language, List.of(line)),
                    letters.write("Rosa", language, List.of(line, line)))) {
                String text = letter.subject() + "\n" + letter.body();
                assertThat(letter.subject()).isNotBlank();
                assertThat(text).doesNotContain("{", "}").contains("Rosa", "http://localhost:8080/messages");
                // The practice's name may say what it is.
                String ours = text.replace(PolicyFile.shipped().practice().name(), "");
                assertThat(CLINICAL).noneMatch(ours.toLowerCase(Locale.ROOT)::contains);
            }
        }
    }

    @Test
    void words_cannot_be_smuggled_in_as_a_path() {
        PersonId person = PersonId.next();
        for (String path : List.of("/messages?about=chest pain", "/messages/chest pain", "https://elsewhere", "")) {
            assertThatThrownBy(() -> Notice.of(person, Template.MESSAGE_ANSWERED, path, "key"))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void no_column_of_the_outbox_could_take_a_sentence_of_the_patients() {
        var columns = jdbc.sql("""
                select column_name from information_schema.columns
                where table_schema = 'notifications' and table_name = 'notice'""").query(String.class).list();
        assertThat(columns)
                .containsExactlyInAnyOrder(
                        "id",
                        "person_id",
                        "template",
                        "channel",
                        "path",
                        "answer_by",
                        "dedupe_key",
                        "enqueued_at",
                        "not_before",
                        "mail_id",
                        "settled_at");
    }

    @Test
    void a_patients_transaction_can_tell_staff_without_seeing_what_it_told_them() {
        PersonId nurse = PersonId.next();
        people.register(new Person(nurse, "Ana", "Reyes", null, null, "en", "ana@example.org", null));
        PatientId rosa = PatientId.next();
        PersonId self = new PersonId(rosa.value());
        people.registerPatient(
                new Person(self, "Rosa", "Delgado", null, null, "es", null, null),
                null,
                null,
                Standing.ESTABLISHED,
                "");
        String key = UUID.randomUUID().toString();
        Long seen = transactions.forPatient(self, rosa, () -> {
            outbox.enqueue(Notice.of(nurse, Template.ON_CALL_PAGE, "/staff", key));
            outbox.enqueue(Notice.of(nurse, Template.ON_CALL_PAGE, "/staff", key));
            return jdbc.sql("select count(*) from notifications.notice")
                    .query(Long.class)
                    .single();
        });
        assertThat(seen).isZero();
        sending.round();
        var mail = outbox.recent(1).stream()
                .filter(sent -> sent.person().equals(nurse))
                .toList();
        assertThat(mail).hasSize(1);
        assertThat(mail.getFirst().state()).isEqualTo(OutgoingMail.State.WOULD_BE_SENT);
        assertThat(Objects.requireNonNull(mail.getFirst().to())).isEqualTo("ana@example.org");
        assertThat(mail.getFirst().body()).contains("http://localhost:8080/staff");
    }
}
