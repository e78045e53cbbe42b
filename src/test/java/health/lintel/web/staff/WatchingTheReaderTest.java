package health.lintel.web.staff;

import static org.assertj.core.api.Assertions.assertThat;

import health.lintel.datatypes.PatientId;
import health.lintel.people.StaffRole;
import health.lintel.storage.Transactions;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class WatchingTheReaderTest extends StaffPeople {
    private static final String RULE = "rule:pain in the chest, \"crushing\" & worse";

    @Autowired
    Transactions transactions;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void in_a_season_that_no_other_test_knows() {
        clock.advance(java.time.Duration.ofDays(4_000));
        transactions.forSystem(() -> jdbc.sql("delete from readerwatch.reading").update());
    }

    @Test
    void before_the_first_message_there_is_nothing_to_see() {
        assertThat(desk("Ada", StaffRole.ADMINISTRATOR)
                        .browser()
                        .get("/admin/reading")
                        .html())
                .contains("Nothing was read yet");
    }

    @Test
    void emergencies_that_come_more_often_are_marked_with_a_sentence_and_drawn_with_a_table() {
        readEveryDay(20, 1, 4);
        var ada = desk("Ada", StaffRole.ADMINISTRATOR).browser();

        String page = ada.get("/admin/reading?of=label:EMERGENCY").html();

        assertThat(page)
                .contains("These moved by more than three standard deviations.")
                .contains("more often: 20.0 % now, 5.0 % before")
                .contains("280 texts were read in the last 14 days, 1120 in the 8 weeks before.")
                .contains("<svg class=\"bars\"", "role=\"img\"", "<h2 id=\"drawn\">Emergency</h2>")
                .contains("Week from", "of=rule%3Apain+in+the+chest");
        assertThat(page.split("<rect class=\"now\"", -1)).hasSize(15);
        assertThat(page.split("<rect class=\"then\"", -1)).hasSize(9);
    }

    @Test
    void a_rate_that_stays_is_not_marked() {
        readEveryDay(20, 2, 2);

        assertThat(desk("Mo", StaffRole.MANAGER).browser().get("/admin/reading").html())
                .contains("Nothing moved by more than three standard deviations.", "As before");
    }

    @Test
    void the_counts_come_as_a_file_without_a_patient() {
        PatientId rosa = seenForAnAnkle("Rosa");
        writes(rosa, "billing", "Why was I charged twice? Zebulon");
        readEveryDay(1, 1, 1);

        String csv = desk("Ada", StaffRole.ADMINISTRATOR)
                .browser()
                .get("/admin/reading/csv")
                .html();

        assertThat(csv)
                .startsWith("day,language,name,times\r\n")
                .contains(",en,\"label:BILLING\",1\r\n", "\"rule:pain in the chest, \"\"crushing\"\" & worse\"")
                .doesNotContain("Zebulon", "Rosa", rosa.toString());
    }

    @Test
    void one_language_can_be_looked_at_alone_and_the_page_speaks_spanish() {
        readEveryDay(20, 2, 2);
        var ada = desk("Ada", StaffRole.ADMINISTRATOR).browser();

        assertThat(ada.get("/admin/reading?in=es").html()).contains("Nothing was read yet");
        assertThat(ada.get("/admin/reading?in=en&lang=es").html())
                .contains("Lo que dice el lector", "Se leyeron 280 textos", "Emergencia");
        assertThat(ada.get("/admin/reading?in=%3Cb%3E&of=nothing").status()).isEqualTo(200);
    }

    @Test
    void only_who_runs_the_portal_sees_the_counts() {
        for (StaffRole role : StaffRole.values()) {
            boolean may = role == StaffRole.ADMINISTRATOR || role == StaffRole.MANAGER;
            var sam = desk("Sam", role).browser();
            assertThat(sam.get("/admin/reading").status()).as("" + role).isEqualTo(may ? 200 : 404);
            assertThat(sam.get("/admin/reading/csv").status()).as("" + role).isEqualTo(may ? 200 : 404);
        }
    }

    /// So many texts a day, and among them so many emergencies before and recently.
    private void readEveryDay(int texts, int before, int recently) {
        LocalDate today = clock.instant().atOffset(ZoneOffset.UTC).toLocalDate();
        transactions.forSystem(() -> {
            for (int ago = 0; ago < 70; ago++) {
                int grave = ago < 14 ? recently : before;
                for (int n = 0; n < texts; n++) insert(today.minusDays(ago), n < grave);
            }
            return texts;
        });
    }

    private void insert(LocalDate day, boolean grave) {
        String[] names = grave ? new String[] {"read", "label:EMERGENCY", RULE} : new String[] {"read"};
        jdbc.sql("insert into readerwatch.reading (mark, day, language, reader, names) values (:m, :d, 'en', 'r', :n)")
                .param("m", UUID.randomUUID().toString().getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .param("d", day)
                .param("n", names)
                .update();
    }
}
