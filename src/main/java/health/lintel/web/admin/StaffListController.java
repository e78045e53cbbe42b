package health.lintel.web.admin;

import health.lintel.accounts.Accounts;
import health.lintel.datatypes.PersonId;
import health.lintel.web.ui.Answer;
import health.lintel.workqueue.Absence;
import health.lintel.workqueue.Coverage;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// Who works here.
@Controller
class StaffListController {
    private final StaffPeople staff;
    private final Accounts accounts;
    private final Coverage coverage;
    private final Clock clock;

    StaffListController(StaffPeople staff, Accounts accounts, Coverage coverage, Clock clock) {
        this.staff = staff;
        this.accounts = accounts;
        this.coverage = coverage;
        this.clock = clock;
    }

    @GetMapping("/admin/people")
    Answer show() {
        Instant now = clock.instant();
        Set<PersonId> away = coverage.absences().stream()
                .filter(absence -> !absence.from().isAfter(now))
                .map(Absence::person)
                .collect(Collectors.toSet());
        return new StaffListPage(staff.all().stream()
                .map(member -> new StaffListPage.Line(member, accounts.exists(member.id()), away.contains(member.id())))
                .toList());
    }
}
