package health.lintel.web.gate;

import health.lintel.accounts.SignedIn;
import health.lintel.people.StaffRole;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/// One line of `web/routes.txt`: a method, a path, who may use it.
///
/// @param roles       roles of staff named one by one
/// @param needsChoice who may act for several patients must have chosen one before
/// @param wordsPage   the page that can show again what was typed, when the sign-in ended meanwhile
record Route(
        String method,
        PathPattern path,
        @Nullable Audience audience,
        Set<StaffRole> roles,
        boolean needsChoice,
        @Nullable String wordsPage) {

    private static final String WORDS = "keeps-words-for=";

    static Route read(String line) {
        String[] words = line.strip().split("\\s+");
        if (words.length < 3) throw new IllegalStateException("A route needs method, path and who: " + line);
        Audience audience = null;
        Set<StaffRole> roles = EnumSet.noneOf(StaffRole.class);
        boolean needsChoice = false;
        String wordsPage = null;
        for (int i = 2; i < words.length; i++) {
            String word = words[i];
            Audience named = audience(word);
            if (named != null) audience = named;
            else if (word.equals("chosen")) needsChoice = true;
            else if (word.startsWith(WORDS)) wordsPage = word.substring(WORDS.length());
            else roles.add(StaffRole.valueOf(word));
        }
        if (audience == null && roles.isEmpty()) throw new IllegalStateException("A route for nobody: " + line);
        if (words[1].matches("/[^/]*[{*].*")) throw new IllegalStateException("A route that begins anyhow: " + line);
        PathPattern path = PathPatternParser.defaultInstance.parse(words[1]);
        return new Route(words[0], path, audience, roles, needsChoice, wordsPage);
    }

    boolean isForAnybody() {
        return audience == Audience.ANYBODY;
    }

    boolean admits(SignedIn person) {
        if (person.role() != null && roles.contains(person.role())) return true;
        if (audience == null) return false;
        return switch (audience) {
            case ANYBODY, SIGNED_IN -> true;
            case PATIENT_SIDE -> person.isOnThePatientSide();
            case STAFF -> person.isStaff();
            case ENROLLING, HALF_SIGNED_IN -> false;
        };
    }

    /// Who may use it, as in the table.
    String who() {
        return audience != null ? audience.written() : roles.toString();
    }

    private static @Nullable Audience audience(String word) {
        for (Audience audience : Audience.values()) if (audience.written().equals(word)) return audience;
        return null;
    }
}
