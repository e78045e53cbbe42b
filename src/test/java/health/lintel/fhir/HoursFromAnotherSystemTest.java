package health.lintel.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import health.lintel.PortalTest;
import health.lintel.schedules.Schedule;
import health.lintel.schedules.Schedules;
import health.lintel.schedules.Slot;
import health.lintel.schedules.Span;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

@PortalTest
class HoursFromAnotherSystemTest {
    private static final Span DAY =
            new Span(Instant.parse("2027-03-01T00:00:00Z"), Instant.parse("2027-03-02T00:00:00Z"));

    @Autowired
    FhirImport fhir;

    @Autowired
    Schedules schedules;

    @TempDir
    Path folder;

    @Test
    void free_slots_can_be_booked_and_busy_ones_cannot_until_they_are_free() throws IOException {
        String id = UUID.randomUUID().toString();
        take(id, "busy");
        Schedule schedule = schedules.all().stream()
                .filter(each -> id.equals(each.fhirId()))
                .findFirst()
                .orElseThrow();
        assertThat(schedule.practitionerName()).isEqualTo("Dr. Ines Marsh");
        assertThat(schedules.free(DAY, schedule.id(), 9))
                .extracting(Slot::start)
                .containsExactly(Instant.parse("2027-03-01T14:00:00Z"));
        take(id, "free");
        assertThat(schedules.free(DAY, schedule.id(), 9)).hasSize(2);
    }

    private void take(String id, String second) throws IOException {
        Files.writeString(
                folder.resolve("Schedule.ndjson"),
                "{\"resourceType\":\"Schedule\",\"id\":\"%s\",\"actor\":[{\"display\":\"Dr. Ines Marsh\"}]}"
                        .formatted(id));
        Files.writeString(
                folder.resolve("Slot.ndjson"), slot(id, "a", "free", "14:00") + "\n" + slot(id, "b", second, "14:30"));
        ImportReport report = fhir.run(folder, ImportOptions.asReceived(), (stage, done, all) -> {});
        assertThat(report.refused()).isEmpty();
    }

    private static String slot(String schedule, String name, String status, String time) {
        String end = time.equals("14:00") ? "14:30" : "15:00";
        return ("{\"resourceType\":\"Slot\",\"id\":\"%s-%s\",\"schedule\":{\"reference\":\"Schedule/%s\"},"
                        + "\"status\":\"%s\",\"start\":\"2027-03-01T%s:00Z\",\"end\":\"2027-03-01T%s:00Z\"}")
                .formatted(schedule, name, schedule, status, time, end);
    }
}
