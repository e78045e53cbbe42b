package health.lintel.billing;

import health.lintel.datatypes.Money;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Claims for tests, of office visits in the middle of November 2026.
public final class Claims {
    private static final LocalDate SERVED = LocalDate.of(2026, 11, 3);

    private Claims() {}

    public static Claim answered(String id, long charged, long paid, long yours) {
        return claim(id, charged, "N", new Claim.Answer(SERVED.plusDays(9), new Money(paid), new Money(yours)));
    }

    public static Claim waiting(String id, long charged) {
        return claim(id, charged, "N", null);
    }

    public static Claim guarded(String id, long charged, long yours) {
        return claim(id, charged, "R", new Claim.Answer(SERVED.plusDays(9), Money.ZERO, new Money(yours)));
    }

    private static Claim claim(String id, long charged, String confidentiality, Claim.@Nullable Answer answer) {
        return new Claim(
                id,
                null,
                SERVED,
                "office",
                "Dr. Lee",
                "Beacon Health Plan",
                confidentiality,
                List.of(new Claim.Line("Office visit", new Money(charged))),
                new Money(charged),
                answer);
    }
}
