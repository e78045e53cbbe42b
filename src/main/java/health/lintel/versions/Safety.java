package health.lintel.versions;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// When a change makes the portal look for danger less, or later. In doubt it does: then a clinician looks at it.
final class Safety {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{[a-zA-Z0-9]+}|\\b(?:911|988)\\b");
    private static final String URGENT = "clauses/urgent.";

    /// Lists that keep medicines from being missed, though they stand in no clause on urgency.
    private static final Set<String> DANGER_LISTS = Set.of("clauses/refill.pharmacy/settings/dangerous-to-stop");

    /// Lists that excuse from such a list: longer is weaker.
    private static final Set<String> EXCUSES = Set.of("clauses/refill.pharmacy/settings/harmless-forms");

    /// Numbers of the same kind: fewer days is weaker.
    private static final Set<String> HIGHER_IS_SAFER = Set.of("clauses/refill.pharmacy/settings/nearly-out-days");

    private Safety() {}

    static boolean isWeaker(Difference change) {
        String path = change.path();
        if (isShorterDangerList(change)) return true;
        if (EXCUSES.contains(path)) return !change.before().containsAll(change.after());
        if (HIGHER_IS_SAFER.contains(path)) return number(change.after()) < number(change.before());
        if (!path.startsWith(URGENT)) return false;
        if (path.startsWith("clauses/urgent.emergency/words/") || path.startsWith("clauses/urgent.emergency/text/"))
            return true;
        if (path.contains("/settings/")) return isWeakerSetting(change);
        return !kept(change.afterText()).containsAll(kept(change.beforeText()));
    }

    /// A list of signs or medicines that mean danger lost one.
    static boolean isShorterDangerList(Difference change) {
        boolean danger = DANGER_LISTS.contains(change.path())
                || change.path().startsWith(URGENT) && change.before().size() > 1
                || change.path().matches("clauses/[^/]+/settings/(.*/)?(danger|signs)[^/]*");
        return danger && !change.isWords() && !new HashSet<>(change.after()).containsAll(change.before());
    }

    /// Later is weaker; what is no number (whether to page at night, which line to call) is looked at.
    private static boolean isWeakerSetting(Difference change) {
        double before = number(change.before());
        double after = number(change.after());
        return change.path().contains("/lines/") || Double.isNaN(before) || Double.isNaN(after) || after > before;
    }

    private static double number(List<String> values) {
        try {
            return values.size() == 1 ? Double.parseDouble(values.getFirst()) : Double.NaN;
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }

    private static Set<String> kept(String text) {
        return new HashSet<>(
                PLACEHOLDER.matcher(text).results().map(MatchResult::group).toList());
    }
}
