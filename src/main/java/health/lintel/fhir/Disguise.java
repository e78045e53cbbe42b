package health.lintel.fhir;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Base64;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import tools.jackson.databind.node.ObjectNode;

/// Makes synthetic charts fit for a demo: dates near today, names without digits, no real hospital's or payer's
/// name.
///
/// With a real chart it does nothing at all.
final class Disguise {
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}(T.*)?");
    private static final Pattern MONTH = Pattern.compile("\\d{4}-\\d{2}");
    private static final Pattern DAY_IN_TEXT = Pattern.compile("\\b(?:19|20)\\d{2}-\\d{2}-\\d{2}\\b");
    private static final Pattern DIGITS_IN_NAME = Pattern.compile("(?<=\\p{L}{2})\\d{1,4}(?!\\d)");
    /// A capitalized word that ends in digits: in Synthea's notes only a person's name looks so.
    private static final Pattern NAME_IN_TEXT = Pattern.compile("\\b(\\p{Lu}[\\p{L}'’-]*\\p{Ll})\\d{1,4}\\b");
    private static final Set<String> NO_DATES = Set.of("code", "value", "system", "id", "reference", "url", "data");

    private final int days;
    private final ImportOptions options;

    Disguise(ImportOptions options, int days) {
        this.options = options;
        this.days = days;
    }

    void apply(String type, ObjectNode resource) {
        if (days != 0) Json.edit(resource, "", this::moved);
        if (options.people() == ImportOptions.PeopleNames.WITHOUT_DIGITS) stripNames(type, resource);
        if (options.places() == ImportOptions.PlaceNames.FICTIONAL) FictionalPlaces.rename(type, resource);
        if (days != 0 || !options.equals(ImportOptions.asReceived())) notes(resource);
    }

    private String moved(String key, String text) {
        if (text.length() < 7 || !Character.isDigit(text.charAt(0)) || NO_DATES.contains(key)) return text;
        if (DAY.matcher(text).matches()) return movedDay(text);
        if (!MONTH.matcher(text).matches()) return text;
        return YearMonth.from(YearMonth.parse(text).atDay(1).plusDays(days)).toString();
    }

    private String movedDay(String text) {
        try {
            return LocalDate.parse(text.substring(0, 10)).plusDays(days) + text.substring(10);
        } catch (java.time.DateTimeException e) {
            return text;
        }
    }

    private static void stripNames(String type, ObjectNode resource) {
        if (type.equals("Patient") || type.equals("Practitioner") || type.equals("RelatedPerson")) {
            Json.edit(resource.path("name"), "name", (key, text) -> stripped(text));
            Json.edit(resource.path("telecom"), "telecom", (key, text) -> text.contains("@") ? stripped(text) : text);
            Json.edit(resource.path("extension"), "", (key, text) -> key.equals("valueString") ? stripped(text) : text);
        }
        // A display beside a code is a term; one beside a reference is somebody.
        Json.eachObject(resource, object -> {
            String display = Json.string(object, "display");
            if (display != null && !object.has("code")) object.put("display", nameless(display));
        });
    }

    private static String stripped(String text) {
        return DIGITS_IN_NAME.matcher(text).replaceAll("");
    }

    private static String nameless(String text) {
        return NAME_IN_TEXT.matcher(text).replaceAll("$1");
    }

    /// Notes lie in attachments as base64.
    private void notes(ObjectNode resource) {
        Json.eachObject(resource, object -> {
            String form = Json.string(object, "contentType");
            String packed = Json.string(object, "data");
            if (form != null && packed != null && form.startsWith("text/")) {
                object.put("data", repacked(packed, this::disguised));
            }
        });
    }

    private String disguised(String note) {
        String text = note;
        if (days != 0) text = DAY_IN_TEXT.matcher(text).replaceAll(match -> movedDay(match.group()));
        if (options.people() == ImportOptions.PeopleNames.WITHOUT_DIGITS) text = nameless(text);
        if (options.places() == ImportOptions.PlaceNames.FICTIONAL) text = FictionalPlaces.inText(text);
        return text;
    }

    private static String repacked(String packed, UnaryOperator<String> work) {
        try {
            String text = new String(Base64.getDecoder().decode(packed), StandardCharsets.UTF_8);
            return Base64.getEncoder().encodeToString(work.apply(text).getBytes(StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            return packed;
        }
    }
}
