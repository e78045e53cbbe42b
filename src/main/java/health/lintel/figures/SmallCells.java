package health.lintel.figures;

import health.lintel.figures.Board.Group;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Holds back the numbers of groups so small that a person could be found in them.
final class SmallCells {
    /// Fewer than these are held back.
    static final int FEWEST = 11;

    private SmallCells() {}

    /// Where only one group is held back its number could be told from the total: then the next smallest is as well.
    static List<Group> hold(List<Group> groups) {
        List<Group> bySize = new ArrayList<>(groups);
        bySize.sort(Comparator.comparingInt(Group::messages).thenComparing(Group::name));
        int held =
                (int) bySize.stream().filter(group -> group.messages() < FEWEST).count();
        if (held == 1 && bySize.size() > 1) held = 2;
        List<Group> hidden = bySize.subList(0, held);
        return groups.stream()
                .map(group -> hidden.contains(group) ? new Group(group.name(), 0, 0, 0, false) : group)
                .toList();
    }
}
