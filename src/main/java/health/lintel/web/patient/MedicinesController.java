package health.lintel.web.patient;

import health.lintel.medications.Doubt;
import health.lintel.medications.Medications;
import health.lintel.medications.Prescription;
import health.lintel.medications.Supply;
import health.lintel.messaging.RefillGuidance;
import health.lintel.people.ChartAccess;
import health.lintel.policy.Policies;
import health.lintel.renewals.Renewal;
import health.lintel.renewals.Renewals;
import health.lintel.web.ui.Answer;
import health.lintel.web.ui.Problems;
import health.lintel.web.ui.Redirect;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/// Medicines, and whom to ask for more of each (clause `refill.pharmacy`).
@Controller
class MedicinesController {
    private final Medications medications;
    private final RefillGuidance refills;
    private final Renewals renewals;
    private final Doors doors;
    private final Policies policies;
    private final Clock clock;

    MedicinesController(
            Medications medications,
            RefillGuidance refills,
            Renewals renewals,
            Doors doors,
            Policies policies,
            Clock clock) {
        this.medications = medications;
        this.refills = refills;
        this.renewals = renewals;
        this.doors = doors;
        this.policies = policies;
        this.clock = clock;
    }

    @GetMapping("/medicines")
    Answer show(ChartAccess access) {
        LocalDate today = policies.calendar().dayOf(clock.instant());
        Map<UUID, Supply> counted = medications.supplies(access);
        List<Renewal> requests = renewals.of(access);
        return new MedicinesPage(
                refills.active(access).stream()
                        .map(guided -> new MedicinesPage.Medicine(
                                guided.prescription(),
                                guided.prescription().daysLeft(today),
                                guided.outcome(),
                                doubts(counted.get(guided.prescription().id())),
                                requests.stream()
                                        .filter(each ->
                                                guided.prescription().id().equals(each.prescription()))
                                        .findFirst()
                                        .orElse(null)))
                        .toList(),
                Doors.mayWrite(doors.standing(access)));
    }

    @GetMapping("/medicines/{id}/asked")
    Answer showAsked(@PathVariable UUID id, ChartAccess access) {
        return new AskedPharmacyPage(id.toString(), find(access, id).name(), "", Problems.none());
    }

    /// Telling us twice changes nothing: the newest day counts.
    @PostMapping("/medicines/{id}/asked")
    Answer create(@PathVariable UUID id, @RequestParam(defaultValue = "") String when, ChartAccess access) {
        Prescription medicine = find(access, id);
        Optional<Instant> asked = moment(when);
        if (asked.isEmpty()) {
            Problems problems = Problems.none().add("when", "medicines.asked.problem");
            return new AskedPharmacyPage(id.toString(), medicine.name(), when, problems);
        }
        medications.rememberAsked(access, id, asked.get());
        return Redirect.to("/medicines").saying("medicines.asked.noted");
    }

    private static List<Doubt> doubts(@Nullable Supply supply) {
        return supply == null ? List.of() : List.copyOf(supply.doubts());
    }

    private Optional<Instant> moment(String when) {
        Instant now = clock.instant();
        int hours = policies.current().settings().refill().waitHours();
        return switch (when) {
            case "today" -> Optional.of(now);
            case "yesterday" -> Optional.of(now.minus(Duration.ofDays(1)));
            case "before" -> Optional.of(now.minus(Duration.ofHours(hours)));
            default -> Optional.empty();
        };
    }

    private Prescription find(ChartAccess access, UUID id) {
        return medications.find(access, id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
