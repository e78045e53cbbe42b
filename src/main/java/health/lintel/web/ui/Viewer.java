package health.lintel.web.ui;

import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// The person signed in, as the frame of a page needs them.
///
/// @param name     as the header shows it
/// @param helping  the name of the patient this person helps now, if it is somebody else
/// @param chart    the tag of the chart in hand, for the forms of the page; null for staff
/// @param own      the address of their own page
/// @param opens    may the person open this page?
/// @param language the account's, unless the browser was asked for another
public record Viewer(
        String name,
        @Nullable String helping,
        @Nullable String chart,
        String own,
        Language language,
        Predicate<String> opens) {}
