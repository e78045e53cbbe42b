package health.lintel.fhir;

import java.util.Map;
import tools.jackson.databind.JsonNode;

/// How often to take a medicine, for charts that say it in numbers only: "1 at a time, twice a day".
final class Timing {
    private static final Map<String, String> UNITS =
            Map.of("min", "minute", "h", "hour", "d", "day", "wk", "week", "mo", "month", "a", "year");

    private Timing() {}

    static String words(JsonNode dosage) {
        JsonNode repeat = dosage.path("timing").path("repeat");
        JsonNode dose = dosage.path("doseAndRate").path(0).path("doseQuantity").path("value");
        String unit = UNITS.get(repeat.path("periodUnit").asString(""));
        if (unit == null
                || !repeat.path("frequency").isNumber()
                || !repeat.path("period").isNumber()) return "";
        String amount = dose.isNumber() ? plain(dose) + " at a time, " : "";
        return amount + often(repeat.path("frequency").asInt(), plain(repeat.path("period")), unit);
    }

    private static String often(int times, String period, String unit) {
        if (period.equals("1")) return count(times) + (unit.equals("hour") ? " an " : " a ") + unit;
        String every = "every " + period + " " + unit + "s";
        return times == 1 ? every : count(times) + " " + every;
    }

    private static String count(int times) {
        return times == 1 ? "once" : times == 2 ? "twice" : times + " times";
    }

    private static String plain(JsonNode number) {
        return number.decimalValue().stripTrailingZeros().toPlainString();
    }
}
