package health.lintel.fhir;

import health.lintel.records.Intake;
import health.lintel.schedules.Schedule;
import health.lintel.schedules.Schedules;
import health.lintel.schedules.Slot;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/// Clinicians' hours as another system says them: FHIR Schedule and Slot.
@Component
class HoursIntake {
    private final Intake intake;
    private final Schedules schedules;

    HoursIntake(Intake intake, Schedules schedules) {
        this.intake = intake;
        this.schedules = schedules;
    }

    /// Takes over all that we hold; what we took already stays as it is.
    void take(ZoneId zone) {
        Map<String, String> received = intake.shared("Schedule");
        if (received.isEmpty()) return;
        Shared shared = new Shared(intake);
        List<JsonNode> slots = intake.shared("Slot").values().stream()
                .<JsonNode>map(Json::kept)
                .toList();
        received.forEach((id, body) -> {
            Schedule schedule = schedule(id, Json.kept(body), shared);
            List<Slot> its = new ArrayList<>();
            for (JsonNode slot : slots) {
                boolean isIts = Fhir.referenced(slot.path("schedule"), "Schedule")
                        .filter(id::equals)
                        .isPresent();
                Slot mapped = isIts ? slot(slot, schedule, zone) : null;
                if (mapped != null) its.add(mapped);
            }
            schedules.keep(schedule, its);
        });
    }

    private static Schedule schedule(String id, JsonNode schedule, Shared shared) {
        String name = null;
        for (JsonNode actor : schedule.path("actor")) if (name == null) name = shared.practitioner(actor);
        return new Schedule(StableIds.of("Schedule", id), id, null, name == null ? "?" : name);
    }

    /// Null for one without a time, or entered in error.
    private static @Nullable Slot slot(JsonNode slot, Schedule schedule, ZoneId zone) {
        Instant start = Fhir.moment(Json.string(slot, "start"), zone);
        Instant end = Fhir.moment(Json.string(slot, "end"), zone);
        String status = slot.path("status").asString("");
        if (start == null || end == null || !end.isAfter(start) || status.equals("entered-in-error")) return null;
        String id = slot.path("id").asString();
        Slot.State state = status.equals("free") ? Slot.State.FREE : Slot.State.BOOKED;
        return new Slot(StableIds.of("Slot", id), schedule, id, start, end, state);
    }
}
