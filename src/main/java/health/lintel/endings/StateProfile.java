package health.lintel.endings;

/// What a state asks of a letter that ends care.
///
/// @param code   "NJ", or "default"
/// @param days   least notice
/// @param source where it is written
public record StateProfile(String code, int days, String delivery, String source) {}
