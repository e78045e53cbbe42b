package health.lintel.medications;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// The schedule of controlled medicines by ingredient, as 21 CFR 1308.12 to 1308.15 lists the common ones. A
/// chart does not carry it, and `refill.pharmacy` asks for it.
public final class ControlledSubstances {
    private static final Map<String, List<String>> BY_SCHEDULE = Map.of(
            "II",
            List.of(
                    "amphetamine",
                    "dextroamphetamine",
                    "lisdexamfetamine",
                    "methamphetamine",
                    "methylphenidate",
                    "dexmethylphenidate",
                    "oxycodone",
                    "hydrocodone",
                    "hydromorphone",
                    "oxymorphone",
                    "morphine",
                    "fentanyl",
                    "remifentanil",
                    "sufentanil",
                    "alfentanil",
                    "methadone",
                    "meperidine",
                    "tapentadol",
                    "levorphanol",
                    "nabilone",
                    "pentobarbital",
                    "secobarbital",
                    "cocaine"),
            "III",
            List.of(
                    "buprenorphine",
                    "ketamine",
                    "testosterone",
                    "oxandrolone",
                    "nandrolone",
                    "dronabinol",
                    "butalbital",
                    "benzphetamine",
                    "phendimetrazine"),
            "IV",
            List.of(
                    "alprazolam",
                    "chlordiazepoxide",
                    "clobazam",
                    "clonazepam",
                    "clorazepate",
                    "diazepam",
                    "estazolam",
                    "flurazepam",
                    "lorazepam",
                    "midazolam",
                    "oxazepam",
                    "temazepam",
                    "triazolam",
                    "zolpidem",
                    "zaleplon",
                    "eszopiclone",
                    "suvorexant",
                    "lemborexant",
                    "tramadol",
                    "carisoprodol",
                    "phentermine",
                    "phenobarbital",
                    "modafinil",
                    "armodafinil",
                    "butorphanol",
                    "pentazocine"),
            "V",
            List.of("pregabalin", "lacosamide", "brivaracetam", "cenobamate"));
    private static final Pattern WORD = Pattern.compile("[a-z]+");
    /// Codeine alone is II, in tablets with something else III, in cough syrup V.
    private static final Pattern CODEINE = Pattern.compile("\\bcodeine\\b");

    private ControlledSubstances() {}

    /// II to V, or empty if no ingredient of the name is on the list. The strictest schedule wins.
    public static Optional<String> schedule(String medicine) {
        String name = medicine.toLowerCase(Locale.ROOT);
        List<String> words =
                WORD.matcher(name).results().map(match -> match.group()).toList();
        for (String schedule : List.of("II", "III", "IV", "V")) {
            if (BY_SCHEDULE.getOrDefault(schedule, List.of()).stream().anyMatch(words::contains)) {
                return Optional.of(schedule);
            }
        }
        return CODEINE.matcher(name).find() ? Optional.of(codeine(name)) : Optional.empty();
    }

    private static String codeine(String name) {
        boolean mixed = name.contains(" / ") || name.contains("acetaminophen") || name.contains("aspirin");
        if (!mixed) return "II";
        return name.contains("solution") || name.contains("syrup") ? "V" : "III";
    }
}
