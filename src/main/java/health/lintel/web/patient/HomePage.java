package health.lintel.web.patient;

import health.lintel.appointments.Appointment;
import health.lintel.facts.Standing;
import health.lintel.web.ui.Page;
import health.lintel.web.ui.Words;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The first page of the patient side: what needs doing, and the way to everything else.
///
/// @param given    how to greet the reader
/// @param standing the reader's
/// @param lines    three at most, the gravest first
/// @param answers  answers of ours not read yet
/// @param results  results of the last two weeks
/// @param charts   others for whom the reader may be here; empty if there is nobody else
public record HomePage(
        String given,
        Standing standing,
        List<Line> lines,
        @Nullable Appointment next,
        int answers,
        int results,
        List<Chart> charts)
        implements Page {

    public HomePage {
        lines = List.copyOf(lines);
        charts = List.copyOf(charts);
    }

    /// "Verb + date", and where it is done.
    ///
    /// @param key    of the sentence under `home.lines`
    /// @param icon   that goes with it
    /// @param values "name", value, ...; moments and days are said in the reader's way
    public record Line(String key, String icon, String href, List<Object> values) {
        public String in(Words words) {
            Object[] said = values.stream().map(value -> said(value, words)).toArray();
            return words.of("home.lines." + key, said);
        }

        private static Object said(Object value, Words words) {
            return switch (value) {
                case Instant moment -> words.dates().day(moment);
                case LocalDate day -> words.dates().day(day);
                default -> value;
            };
        }
    }

    /// Somebody the reader may act for.
    ///
    /// @param own it is the reader's own chart
    public record Chart(String patient, String name, boolean own) {}

    /// The notice on top for those whose doors are not all open; null for the others.
    public @Nullable String notice() {
        return switch (standing) {
            case SUSPENDED, ENDING, FORMER -> standing.name().toLowerCase(Locale.ROOT);
            default -> null;
        };
    }

    @Override
    public String template() {
        return "patient/home";
    }
}
