package health.lintel.records;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// What the laboratory counts as usual, as it came with the value. One end may be open.
public record ReferenceRange(
        @Nullable BigDecimal low, @Nullable BigDecimal high) {
    public boolean isClosed() {
        return low != null && high != null && low.compareTo(high) < 0;
    }
}
