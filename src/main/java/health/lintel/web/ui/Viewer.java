package health.lintel.web.ui;

import org.jspecify.annotations.Nullable;

/// The person signed in, as the frame of a page needs them.
///
/// @param name     as the header shows it
/// @param helping  the name of the patient this person helps now, if it is somebody else
/// @param language the account's, unless the browser was asked for another
public record Viewer(String name, @Nullable String helping, Language language) {}
