package health.lintel.web.staff;

import static health.lintel.people.StaffRole.ADMINISTRATOR;
import static health.lintel.people.StaffRole.BILLING;
import static health.lintel.people.StaffRole.CLINICAL_SUPPORT;
import static health.lintel.people.StaffRole.FRONT_DESK;
import static health.lintel.people.StaffRole.MANAGER;
import static health.lintel.people.StaffRole.PROVIDER;

import health.lintel.people.StaffRole;
import health.lintel.web.staff.QueueListPage.Elsewhere;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The pages beside the queue that a role works on, as `web/routes.txt` lets them.
final class Elsewheres {
    private static final List<Map.Entry<Elsewhere, Set<StaffRole>>> ALL = List.of(
            Map.entry(new Elsewhere("oncall.title", "/on-call"), Set.of(CLINICAL_SUPPORT, PROVIDER)),
            Map.entry(
                    new Elsewhere("requests.title", "/visit-requests"), Set.of(FRONT_DESK, CLINICAL_SUPPORT, MANAGER)),
            Map.entry(new Elsewhere("insurance.list.title", "/insurance-cards"), Set.of(BILLING, FRONT_DESK, MANAGER)),
            Map.entry(new Elsewhere("reviews.title", "/conduct/reviews"), Set.of(MANAGER, PROVIDER)),
            Map.entry(new Elsewhere("reviews.ending.list", "/endings"), Set.of(MANAGER, PROVIDER)),
            Map.entry(new Elsewhere("renewals.title", "/renewals"), Set.of(CLINICAL_SUPPORT, PROVIDER)),
            Map.entry(new Elsewhere("renewals.out.title", "/running-out"), Set.of(CLINICAL_SUPPORT, PROVIDER)),
            Map.entry(
                    new Elsewhere("renewals.numbers.title", "/refill-numbers"),
                    Set.of(CLINICAL_SUPPORT, PROVIDER, MANAGER)),
            Map.entry(new Elsewhere("sample.title", "/sample"), Set.of(CLINICAL_SUPPORT, PROVIDER)),
            Map.entry(new Elsewhere("admin.people.title", "/admin/people"), Set.of(MANAGER, ADMINISTRATOR)));

    private Elsewheres() {}

    static List<Elsewhere> of(@Nullable StaffRole role) {
        if (role == null) return List.of();
        return ALL.stream()
                .filter(each -> each.getValue().contains(role))
                .map(Map.Entry::getKey)
                .toList();
    }
}
