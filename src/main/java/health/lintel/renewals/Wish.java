package health.lintel.renewals;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What a prescriber wants done, before its kind is known.
public sealed interface Wish {
    /// @param reaches up to when it is meant to last; null for "as asked"
    record Give(
            String medicine,
            @Nullable BigDecimal quantity,
            int refills,
            @Nullable String directions,
            @Nullable LocalDate reaches,
            String words)
            implements Wish {}

    record Deny(Answer.Denial why, String words) implements Wish {}

    /// The kind of answer that follows from what was asked.
    default Answer.Kind kind(Asked asked) {
        if (!(this instanceof Give give)) return Answer.Kind.DENIED;
        boolean isSame = same(give.medicine(), asked.medicine())
                && (give.quantity() == null
                        || asked.quantity() == null
                        || give.quantity().compareTo(asked.quantity()) == 0)
                && (give.directions() == null
                        || asked.directions() == null
                        || same(give.directions(), asked.directions()));
        if (!isSame) return Answer.Kind.REPLACE;
        boolean isAsManyRefills = asked.refills() == null || asked.refills() == give.refills();
        return isAsManyRefills ? Answer.Kind.APPROVED : Answer.Kind.APPROVED_WITH_CHANGES;
    }

    private static boolean same(String one, String other) {
        return plain(one).equals(plain(other));
    }

    private static String plain(String words) {
        return words.toLowerCase(Locale.ROOT).strip().replaceAll("\\s+", " ");
    }
}
