package health.lintel.policy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Fills the placeholders of words: days and moments as people say them, in each language and in the practice's
/// zone.
final class Filling {
    static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-zA-Z0-9]+)}");
    private static final Locale SPANISH = Locale.forLanguageTag("es-US");
    private static final DateTimeFormatter DAY_EN = DateTimeFormatter.ofPattern("EEE, MMM d", Locale.US);
    private static final DateTimeFormatter TIME_EN = DateTimeFormatter.ofPattern("h:mm a", Locale.US);
    private static final DateTimeFormatter DAY_ES = DateTimeFormatter.ofPattern("EEEE d 'de' MMMM", SPANISH);
    private static final DateTimeFormatter TIME_ES = DateTimeFormatter.ofPattern("h:mm", SPANISH);

    private final ZoneId zone;

    Filling(ZoneId zone) {
        this.zone = zone;
    }

    Words fill(Words template, Map<String, Object> values) {
        String en = fill(template.en(), values, this::english);
        // "a las 5:00 p. m." ends a sentence with its own full stop
        String es = fill(template.es(), values, this::spanish).replace(" m..", " m.");
        return new Words(en, es);
    }

    private static String fill(String template, Map<String, Object> values, Function<Object, String> say) {
        Matcher matcher = PLACEHOLDER.matcher(template);
        StringBuilder filled = new StringBuilder();
        while (matcher.find()) {
            Object value = values.get(matcher.group(1));
            // words that lack a value show nothing of the template's machinery to a patient
            matcher.appendReplacement(filled, value == null ? "…" : Matcher.quoteReplacement(say.apply(value)));
        }
        return matcher.appendTail(filled).toString();
    }

    private String english(Object value) {
        return switch (value) {
            case LocalDate day -> DAY_EN.format(day);
            case Instant moment -> DAY_EN.format(moment.atZone(zone)) + " at " + TIME_EN.format(moment.atZone(zone));
            case Words words -> words.en();
            default -> value.toString();
        };
    }

    private String spanish(Object value) {
        return switch (value) {
            case LocalDate day -> DAY_ES.format(day);
            case Instant moment -> DAY_ES.format(moment.atZone(zone)) + timeInSpanish(moment);
            case Words words -> words.es();
            default -> value.toString();
        };
    }

    private String timeInSpanish(Instant moment) {
        LocalTime time = moment.atZone(zone).toLocalTime();
        String article = time.getHour() % 12 == 1 ? " a la " : " a las ";
        return article + TIME_ES.format(time) + (time.getHour() < 12 ? " a. m." : " p. m.");
    }
}
