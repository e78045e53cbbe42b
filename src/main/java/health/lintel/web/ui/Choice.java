package health.lintel.web.ui;

import org.jspecify.annotations.Nullable;

/// One of several answers: a radio button or an option, in words already chosen.
public record Choice(String value, String label, @Nullable String hint) {
    public static Choice of(String value, String label) {
        return new Choice(value, label, null);
    }
}
