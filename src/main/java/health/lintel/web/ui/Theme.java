package health.lintel.web.ui;

/// Light or dark, or as the device has it.
public enum Theme {
    DEVICE,
    LIGHT,
    DARK;

    /// As in `data-theme="dark"`.
    public String code() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
