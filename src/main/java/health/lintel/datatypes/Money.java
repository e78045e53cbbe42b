package health.lintel.datatypes;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// An amount of US dollars, in whole cents; below zero when it is owed the other way.
public record Money(long cents) implements Comparable<Money> {
    public static final Money ZERO = new Money(0);
    private static final Pattern TYPED = Pattern.compile("\\$? ?(\\d{1,7}|\\d{1,3}(?:,\\d{3}){1,2})(?:\\.(\\d{1,2}))?");

    public static Money of(BigDecimal dollars) {
        return new Money(
                dollars.movePointRight(2).setScale(0, RoundingMode.HALF_UP).longValueExact());
    }

    /// What somebody typed: `40`, `$40`, `1,040.50`; empty if it is no amount.
    public static Optional<Money> typed(String text) {
        var match = TYPED.matcher(text.strip());
        if (!match.matches()) return Optional.empty();
        String part = match.group(2) == null ? "" : match.group(2);
        String cents = (part + "00").substring(0, 2);
        return Optional.of(new Money(Long.parseLong(match.group(1).replace(",", "")) * 100 + Long.parseLong(cents)));
    }

    public Money plus(Money other) {
        return new Money(Math.addExact(cents, other.cents));
    }

    public Money minus(Money other) {
        return new Money(Math.subtractExact(cents, other.cents));
    }

    public Money negated() {
        return new Money(-cents);
    }

    public Money atMost(Money most) {
        return cents <= most.cents ? this : most;
    }

    public boolean isPositive() {
        return cents > 0;
    }

    public boolean isZero() {
        return cents == 0;
    }

    /// "$1,240.50", the same in English and in the Spanish of the United States.
    @Override
    public String toString() {
        String amount = String.format(Locale.US, "$%,d.%02d", Math.abs(cents) / 100, Math.abs(cents) % 100);
        return cents < 0 ? "-" + amount : amount;
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(cents, other.cents);
    }
}
