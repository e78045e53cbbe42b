package health.lintel.web.admin;

import health.lintel.accounts.SignedIn;
import health.lintel.people.StaffMember;
import health.lintel.web.ui.Answer;
import health.lintel.web.ui.Problems;
import health.lintel.web.ui.Redirect;
import health.lintel.workqueue.PoolKey;
import health.lintel.workqueue.Pools;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The pools: who answers in each, and who answers for it (clause `reply.promise`).
@Controller
class PoolsController {
    private final Pools pools;
    private final StaffPeople staff;

    PoolsController(Pools pools, StaffPeople staff) {
        this.pools = pools;
        this.staff = staff;
    }

    @GetMapping("/admin/pools")
    Answer show() {
        return page(Problems.none());
    }

    @PostMapping("/admin/pools/{pool}/lead")
    Answer lead(SignedIn by, @PathVariable String pool, @RequestParam(defaultValue = "") String who) {
        PoolKey key = known(pool);
        Optional<StaffMember> member = staff.named(who);
        if (member.isEmpty()) return page(Problems.none().add("lead-" + pool, "admin.problem.who"));
        pools.appointLead(key, member.get().id(), by.person());
        return Redirect.to("/admin/pools").saying("admin.said.lead");
    }

    @PostMapping("/admin/pools/{pool}/members")
    Answer join(SignedIn by, @PathVariable String pool, @RequestParam(defaultValue = "") String who) {
        PoolKey key = known(pool);
        Optional<StaffMember> member = staff.named(who);
        if (member.isEmpty()) return page(Problems.none().add("member-" + pool, "admin.problem.who"));
        if (!pools.membersOf(key).contains(member.get().id())) {
            pools.join(key, member.get().id(), by.person());
        }
        return Redirect.to("/admin/pools").saying("admin.said.joined");
    }

    @PostMapping("/admin/pools/{pool}/members/{person}/end")
    Answer leave(SignedIn by, @PathVariable String pool, @PathVariable UUID person) {
        pools.leave(known(pool), staff.member(person).id(), by.person());
        return Redirect.to("/admin/pools").saying("admin.said.ended");
    }

    private PoolKey known(String pool) {
        return pools.all().stream()
                .map(each -> each.key())
                .filter(key -> key.value().equals(pool))
                .findFirst()
                .orElseThrow(StaffPeople::notFound);
    }

    private PoolsPage page(Problems problems) {
        return new PoolsPage(
                pools.all().stream()
                        .map(pool -> new PoolsPage.Line(
                                pool,
                                pools.leadOf(pool.key()).map(staff::name).orElse(""),
                                pools.membersOf(pool.key()).stream()
                                        .map(id -> new PoolsPage.Member(id, staff.name(id)))
                                        .toList()))
                        .toList(),
                staff.choices(),
                problems);
    }
}
