package health.lintel.web.ui;

import org.jspecify.annotations.Nullable;

/// The way to another page of the portal after a form was done (303 See Other).
///
/// @param said key of a sentence the next page shows once, such as `patient.saved`
public record Redirect(String path, @Nullable String said) implements Answer {
    public Redirect {
        if (!path.startsWith("/") || path.startsWith("//") || path.contains("\\")) {
            throw new IllegalArgumentException("Not a path of this portal: " + path);
        }
    }

    public static Redirect to(String path) {
        return new Redirect(path, null);
    }

    public Redirect saying(String key) {
        return new Redirect(path, key);
    }
}
