package health.lintel.web.ui;

/// A phone number of the United States, as it is shown.
public record Phone(String shown) {
    /// As a link dials it: `tel:+15555550100`, `tel:911`.
    public String href() {
        String digits = shown.replaceAll("\\D", "");
        return digits.length() == 10 ? "tel:+1" + digits : "tel:" + digits;
    }
}
