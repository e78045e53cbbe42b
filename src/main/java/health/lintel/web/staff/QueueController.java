package health.lintel.web.staff;

import health.lintel.accounts.SignedIn;
import health.lintel.people.StaffRole;
import health.lintel.web.ui.Answer;
import health.lintel.web.ui.Redirect;
import health.lintel.workqueue.PoolKey;
import health.lintel.workqueue.Pools;
import health.lintel.workqueue.Queue;
import health.lintel.workqueue.QueueView;
import health.lintel.workqueue.Reach;
import health.lintel.workqueue.TaskChanged;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The lists of work.
@Controller
class QueueController {
    private final Queue queue;
    private final Pools pools;
    private final QueueRows rows;
    private final Undo undo;

    QueueController(Queue queue, Pools pools, QueueRows rows, Undo undo) {
        this.queue = queue;
        this.pools = pools;
        this.rows = rows;
        this.undo = undo;
    }

    /// @param view a list, such as `overdue`, or `pool:billing`
    /// @param done the item just left, whose last act can be taken back
    @GetMapping("/q")
    Answer show(
            SignedIn person,
            @RequestParam(defaultValue = "") String view,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(required = false) @Nullable UUID done,
            HttpServletRequest request) {
        Reach reach = reach(person);
        String chosen = view.isEmpty() ? home(person) : view;
        var found = chosen.startsWith("pool:")
                ? queue.page(person.person(), reach, new PoolKey(chosen.substring(5)), page)
                : queue.page(person.person(), reach, list(chosen).orElse(QueueView.POOLS), page);
        return new QueueListPage(
                chosen,
                rows.views(chosen, reach, queue.counts(person.person(), reach)),
                rows.blocks(person, found.tasks()),
                Elsewheres.of(person.role()),
                found.number(),
                found.hasNext(),
                done == null ? null : undo.find(person, done).orElse(null),
                ShortKeys.of(request));
    }

    /// Takes the gravest, most pressing item that nobody has.
    @PostMapping("/q/next")
    Answer next(SignedIn person) {
        try {
            return queue.next(person.person(), wholePools(person))
                    .<Answer>map(task -> Redirect.to("/q/" + task.id()))
                    .orElseGet(() -> Redirect.to("/q").saying("staff.next.none"));
        } catch (TaskChanged away) {
            return Redirect.to("/q").saying("staff.next.away");
        }
    }

    private Reach reach(SignedIn person) {
        return PoolAccess.reach(person.role(), pools.of(person.person()));
    }

    /// "Next" gives nobody an item that they may only see in outline.
    private Reach wholePools(SignedIn person) {
        Reach reach = reach(person);
        var whole = reach.pools().stream()
                .filter(pool -> PoolAccess.mayTake(person.role(), pool))
                .toList();
        return new Reach(whole, reach.dangerOnly());
    }

    /// A provider's day begins with what is theirs and what waits for any provider.
    private static String home(SignedIn person) {
        return person.role() == StaffRole.MANAGER ? "overdue" : "pools";
    }

    private static Optional<QueueView> list(String name) {
        for (QueueView view : QueueView.values()) if (id(view).equals(name)) return Optional.of(view);
        return Optional.empty();
    }

    static String id(QueueView view) {
        return view.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
