package health.lintel.web.admin;

import health.lintel.datatypes.PersonId;
import health.lintel.web.ui.Choice;
import health.lintel.web.ui.Frame;
import health.lintel.web.ui.Page;
import health.lintel.web.ui.Problems;
import health.lintel.workqueue.Pool;
import java.util.List;

/// The pools with their people.
public record PoolsPage(List<Line> lines, List<Choice> staff, Problems problems) implements Page {
    /// A pool.
    ///
    /// @param answers who answers for it now; empty if nobody does
    public record Line(Pool pool, String answers, List<Member> members) {
        public String name(Frame frame) {
            return frame.lang().equals("es") ? pool.nameEs() : pool.name();
        }
    }

    /// Somebody of a pool.
    public record Member(PersonId id, String name) {}

    @Override
    public String template() {
        return "admin/pools";
    }

    @Override
    public int status() {
        return problems.any() ? 422 : 200;
    }
}
