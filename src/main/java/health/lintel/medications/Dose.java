package health.lintel.medications;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// How many tablets a day, where the words say it without any doubt; every other dosage has no number.
final class Dose {
    private static final Pattern COUNTABLE = Pattern.compile("\\b(tablets?|capsules?)\\b");
    private static final Pattern NOT_PLAIN = Pattern.compile("\\b(pack|dosepack|kit|mucosal|sublingual)\\b");
    private static final Pattern AS_NEEDED =
            Pattern.compile("\\b(as needed|when needed|if needed|as required|prn|cuando|si es necesario)\\b");
    private static final Pattern STEPS = Pattern.compile(
            "\\b(then|taper|titrat\\w*|increase|decrease|week \\d|first \\d+ days|until|sliding|as directed)\\b");
    private static final Pattern RANGE = Pattern.compile("\\d\\s*(-|to|or)\\s*\\d");
    private static final String NUMBER = "(\\d+(?:\\.\\d+)?|1/2|one|two|three|four|half a)";
    private static final Pattern AMOUNT =
            Pattern.compile("^(?:take )?" + NUMBER + " (?:tablets?|capsules?|at a time),? ?(?:by mouth )?");
    private static final Pattern REST = Pattern.compile("^(?:in the |every |each |at |once a |once |twice |"
            + "(\\d+|one|two|three|four) times )?(?:a |each |every |per )?"
            + "(day|daily|morning|evening|night|noon|bedtime|(\\d+) hours|(\\d+) days)"
            + "(?: (?:with|after|before) (?:food|meals|breakfast|dinner))?[.]?$");
    private static final Map<String, String> WORDS =
            Map.of("one", "1", "two", "2", "three", "3", "four", "4", "1/2", "0.5", "half a", "0.5");

    private Dose() {}

    static boolean isPlainTablet(String name) {
        String plain = name.toLowerCase(Locale.ROOT);
        return COUNTABLE.matcher(plain).find() && !NOT_PLAIN.matcher(plain).find();
    }

    static boolean isAsNeeded(@Nullable String dosage) {
        return dosage != null && AS_NEEDED.matcher(plain(dosage)).find();
    }

    static boolean isTitrating(@Nullable String dosage) {
        return dosage != null && (STEPS.matcher(plain(dosage)).find() || dosage.contains(";"));
    }

    /// Tablets in a number of days: "1 every 3 days" is 1 in 3.
    record Rate(BigDecimal tablets, int days) {
        int daysOf(BigDecimal quantity) {
            return quantity.multiply(BigDecimal.valueOf(days))
                    .divideToIntegralValue(tablets)
                    .intValue();
        }
    }

    static Optional<Rate> rate(@Nullable String dosage) {
        if (dosage == null || isAsNeeded(dosage) || isTitrating(dosage)) return Optional.empty();
        String words = plain(dosage);
        Matcher amount = AMOUNT.matcher(words);
        if (RANGE.matcher(words).find() || !amount.find()) return Optional.empty();
        Matcher rest = REST.matcher(words.substring(amount.end()));
        if (!rest.matches()) return Optional.empty();
        return rate(number(amount.group(1)), words.substring(amount.end()), rest);
    }

    private static Optional<Rate> rate(BigDecimal tablets, String often, Matcher rest) {
        if (tablets.signum() <= 0) return Optional.empty();
        if (rest.group(3) != null) {
            int hours = Integer.parseInt(rest.group(3));
            return hours > 0 && 24 % hours == 0
                    ? Optional.of(new Rate(tablets.multiply(BigDecimal.valueOf(24 / hours)), 1))
                    : Optional.empty();
        }
        if (rest.group(4) != null) {
            int days = Integer.parseInt(rest.group(4));
            return days > 0 && days <= 31 ? Optional.of(new Rate(tablets, days)) : Optional.empty();
        }
        BigDecimal times = rest.group(1) != null
                ? number(rest.group(1))
                : often.startsWith("twice") ? BigDecimal.TWO : BigDecimal.ONE;
        return times.signum() > 0 ? Optional.of(new Rate(tablets.multiply(times), 1)) : Optional.empty();
    }

    private static BigDecimal number(String word) {
        return new BigDecimal(WORDS.getOrDefault(word, word));
    }

    private static String plain(String dosage) {
        return dosage.toLowerCase(Locale.ROOT).strip().replaceAll("\\s+", " ");
    }
}
