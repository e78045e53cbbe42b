package health.lintel.readerwatch;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Covers what names a person: names, numbers, addresses, e-mails, dates. Measures stay ("102.4", "180/110", "50
/// mg"), since the reader learns from them. Rules miss some: a person reads the result before it goes anywhere.
final class Masking {
    private static final String MONTHS = "jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
            + "|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|enero|febrero|marzo|abril|mayo|junio|julio"
            + "|agosto|septiembre|setiembre|octubre|noviembre|diciembre";
    /// One to three names: "Harold", "Ana María", "O'Neil-Ruiz".
    private static final String NAMES = "\\p{Lu}[\\p{L}'’-]+(?:\\s+\\p{Lu}[\\p{L}'’.-]*){0,2}";
    private static final String STREETS =
            "st|street|ave|avenue|rd|road|blvd|boulevard|ln|lane|dr|drive|ct|court|way|run"
                    + "|pl|place|pkwy|parkway|ter|terrace|cir|circle|hwy|highway";
    private static final String KIN = "wife|husband|son|daughter|mom|mother|dad|father|sister|brother|friend|neighbou?r"
            + "|boyfriend|girlfriend|partner|aunt|uncle|grandson|granddaughter|grandmother|grandfather|esposa|esposo"
            + "|marido|hijo|hija|mamá|papá|madre|padre|hermana|hermano|amiga|amigo|vecina|vecino|novia|novio|abuela"
            + "|abuelo|nieta|nieto|tía|tío";

    private record Mask(Pattern found, String by) {}

    private static final List<Mask> MASKS = List.of(
            mask("[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+", "[EMAIL]"),
            mask("(?:https?://|www\\.)\\S+", "[LINK]"),
            mask("\\b\\d{3}-\\d{2}-\\d{4}\\b", "[NUMBER]"),
            mask("(?<![\\d/])(?:\\+?1[ .-]?)?\\(?\\d{3}\\)?[ .-]?\\d{3}[ .-]?\\d{4}\\b", "[PHONE]"),
            mask("\\b\\d{3}[.-]\\d{4}\\b", "[PHONE]"),
            mask("\\b(?:19|20)\\d{2}[-/.]\\d{1,2}[-/.]\\d{1,2}\\b", "[DATE]"),
            mask("\\b(?:0?[1-9]|[12]\\d|3[01])[-/](?:0?[1-9]|[12]\\d|3[01])(?:[-/](?:\\d{4}|\\d{2}))?\\b", "[DATE]"),
            mask("\\b(?:" + MONTHS + ")\\.?\\s+\\d{1,2}(?:st|nd|rd|th)?\\b(?:,?\\s+\\d{4}\\b)?", "[DATE]"),
            mask(
                    "\\b\\d{1,2}(?:st|nd|rd|th)?\\s+(?:of\\s+|de\\s+)?(?:" + MONTHS
                            + ")\\b(?:,?\\s+(?:de\\s+)?\\d{4}\\b)?",
                    "[DATE]"),
            mask("\\b\\d{1,2}(?:st|nd|rd|th)\\b", "[DATE]"),
            mask("\\b\\d{1,6}\\s+(?:[\\p{L}]+\\s+){1,3}(?:" + STREETS + ")\\b\\.?", "[ADDRESS]"),
            mask("\\b(?:calle|avenida|av\\.)\\s+[\\p{L}\\s]{2,30}?\\s*\\d{1,6}\\b", "[ADDRESS]"),
            mask("\\b(?:9\\d|1[01]\\d)(?=[ -]?(?:years?|yrs?|y/?o\\b|años))", "[AGE]"),
            mask("(?<=#\\s?)[A-Za-z]*\\d[\\w-]*", "[NUMBER]"),
            mask("\\b(?:19|20)\\d{2}\\b", "[DATE]"),
            mask(
                    "\\b(?=[\\w-]*\\d[\\w-]*\\d[\\w-]*\\d)(?=[\\w-]*[A-Za-z])(?!\\d+(?:mg|mcg|ml|iu)\\b)[\\w-]{6,}\\b",
                    "[NUMBER]"),
            mask("\\b\\d{5,}\\b", "[NUMBER]"),
            // What follows is by capital letters.
            named("(?<=\\b(?:Mr|Mrs|Ms|Miss|Dr|Dra|Doctor|Doctora|Nurse|Sr|Sra|Srta|Don|Doña)\\.?\\s)" + NAMES),
            named("(?<=\\b(?i:my name is|this is|i am|i'm|it's|soy|me llamo|mi nombre es|les habla|habla)\\s)" + NAMES),
            named("(?<=\\b(?i:my|our|his|her|mi|su|nuestra|nuestro) (?i:" + KIN + "),? )" + NAMES),
            named(
                    "(?<=(?i:thanks|thank you|thx|regards|sincerely|yours|best|gracias|saludos|atentamente)[\\s,.!-]{1,4})"
                            + NAMES + "(?=[\\s.]*$)"),
            named("(?<=[\\n-]\\s?)" + NAMES + "(?=[\\s.]*$)"));

    private Masking() {}

    /// @param names of the people known to be near this message
    static String mask(String text, Collection<String> names) {
        String masked = text;
        for (Mask mask : MASKS) masked = mask.found().matcher(masked).replaceAll(Matcher.quoteReplacement(mask.by()));
        for (String part : parts(names)) {
            Pattern known = Pattern.compile(
                    "(?<![\\p{L}\\[])" + Pattern.quote(part) + "(?:'s|’s)?(?![\\p{L}\\]])",
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
            masked = known.matcher(masked).replaceAll("[NAME]");
        }
        return masked.replaceAll("\\[NAME](?:\\s+\\[NAME])+", "[NAME]");
    }

    /// Longest first, so that "Delgado-Ruiz" goes whole.
    private static List<String> parts(Collection<String> names) {
        List<String> parts = new ArrayList<>(names.stream()
                .flatMap(name -> Stream.concat(Stream.of(name), Stream.of(name.split("\\s+"))))
                .map(part -> part.replaceAll("^\\p{Punct}+|\\p{Punct}+$", ""))
                .filter(part -> part.length() > 2 || part.length() == 2 && !part.equalsIgnoreCase("dr"))
                .distinct()
                .toList());
        parts.sort((one, two) -> two.length() - one.length());
        return parts;
    }

    private static Mask mask(String pattern, String by) {
        int any = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;
        return new Mask(Pattern.compile(pattern, any), by);
    }

    private static Mask named(String pattern) {
        return new Mask(Pattern.compile(pattern, Pattern.UNICODE_CHARACTER_CLASS), "[NAME]");
    }
}
