package health.lintel.web.entrance;

/// A page that could not be shown.
///
/// @param kind    part of the words' keys: `missing`, `expired`, `refused`, `busy`, `failed`
/// @param request number to read out on the phone
public record ErrorPage(String kind, String request) {}
