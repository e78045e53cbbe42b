package health.lintel.readerwatch;

import java.time.LocalDate;

/// How often something was noted on a day in a language.
///
/// @param language `en`, `es` or `other`
/// @param name     as in [Drift]
public record Count(LocalDate day, String language, String name, int times) {}
