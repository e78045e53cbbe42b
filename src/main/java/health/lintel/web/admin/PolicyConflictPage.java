package health.lintel.web.admin;

import health.lintel.versions.Difference;
import health.lintel.versions.Differences;
import health.lintel.versions.Leaf;
import health.lintel.versions.PolicyText;
import health.lintel.versions.Versions.Saving;
import health.lintel.web.ui.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Two people saved the same draft: the second sees both texts and decides.
///
/// @param section  the part that was edited; empty for the whole file
/// @param by       who saved first
/// @param revision the text that stands now
/// @param clashes  what the second one typed, beside what stands now
/// @param theirs   what the first one changed
/// @param yaml     the whole file as the second one typed it; null for a part
public record PolicyConflictPage(
        int number,
        String section,
        String by,
        int revision,
        List<Clash> clashes,
        List<Difference> theirs,
        @Nullable String yaml)
        implements Page {
    /// A value that the second one typed.
    ///
    /// @param both the first one changed it too
    public record Clash(String path, String now, String mine, boolean both) {}

    static PolicyConflictPage ofPart(
            int number, String section, String by, Saving.Conflict conflict, Map<String, String> edits) {
        Differences theirs = Differences.between(conflict.base(), conflict.theirs());
        Map<String, Leaf> now = conflict.theirs().leaves();
        List<Clash> clashes = new ArrayList<>();
        edits.forEach((path, mine) -> {
            Leaf leaf = now.get(path);
            clashes.add(new Clash(
                    path, leaf == null ? "" : leaf.text(), mine, theirs.at(path).isPresent()));
        });
        return new PolicyConflictPage(number, section, by, conflict.revision(), clashes, theirs.all(), null);
    }

    static PolicyConflictPage ofFile(int number, String by, Saving.Conflict conflict, String yaml) {
        Differences mine = Differences.between(conflict.theirs(), PolicyText.of(yaml));
        Differences theirs = Differences.between(conflict.base(), conflict.theirs());
        List<Clash> clashes = mine.all().stream()
                .map(each -> new Clash(
                        each.path(),
                        each.beforeText(),
                        each.afterText(),
                        theirs.at(each.path()).isPresent()))
                .toList();
        return new PolicyConflictPage(number, "", by, conflict.revision(), clashes, theirs.all(), yaml);
    }

    @Override
    public String template() {
        return "admin/policyConflict";
    }

    @Override
    public int status() {
        return 409;
    }
}
