package health.lintel.web.ui;

/// How large the words are: 100, 125 or 150 percent.
public enum TextSize {
    NORMAL,
    LARGE,
    LARGEST;

    /// As in `data-text="large"`.
    public String code() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
