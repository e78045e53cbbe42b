package health.lintel.triage;

import java.util.Map;
import java.util.Set;

/// Reads numbers as measurements: temperature in Fahrenheit or Celsius, blood pressure, sugar in mg/dL, oxygen,
/// pulse, weeks of pregnancy, the age of a baby. Each finding is a hit of one of [#CONCEPTS], at the number.
final class Numbers {
    static final Set<String> CONCEPTS = Set.of(
            "temp_fever",
            "temp_high",
            "bp_crisis",
            "bp_160",
            "sugar_low",
            "sugar_high",
            "oxygen_low",
            "oxygen_lowish",
            "pulse_fast",
            "pregnant_weeks",
            "preterm",
            "young_infant",
            "infant",
            "potassium_high",
            TenfoldDoses.CONCEPT);

    private static final Map<String, Double> SPOKEN = Map.ofEntries(
            Map.entry("one", 1.0),
            Map.entry("two", 2.0),
            Map.entry("three", 3.0),
            Map.entry("four", 4.0),
            Map.entry("five", 5.0),
            Map.entry("six", 6.0),
            Map.entry("seven", 7.0),
            Map.entry("eight", 8.0),
            Map.entry("nine", 9.0),
            Map.entry("ten", 10.0),
            Map.entry("un", 1.0),
            Map.entry("una", 1.0),
            Map.entry("dos", 2.0),
            Map.entry("tres", 3.0),
            Map.entry("cuatro", 4.0),
            Map.entry("cinco", 5.0),
            Map.entry("seis", 6.0),
            Map.entry("siete", 7.0),
            Map.entry("ocho", 8.0),
            Map.entry("diez", 10.0));
    private static final Set<String> OTHER_UNITS = Set.of(
            "mg",
            "mcg",
            "ml",
            "units",
            "unit",
            "lb",
            "lbs",
            "pounds",
            "kg",
            "min",
            "mins",
            "minutes",
            "hours",
            "hrs",
            "days",
            "weeks",
            "months",
            "years",
            "dollars",
            "miles",
            "pills",
            "tabs",
            "grams",
            "g",
            "carbs",
            "unidades",
            "minutos",
            "horas",
            "dias",
            "semanas",
            "meses",
            "anos",
            "pesos",
            "liters",
            "percent",
            "times",
            "veces",
            "%");
    private static final Set<String> LITTLE =
            Set.of("nieto", "nieta", "hijo", "hija", "nino", "nina", "sobrino", "sobrina", "hermanito", "hermanita");
    private static final Set<String> OVER = Set.of("over", "con", "sobre", "on", "x");

    private final Words words;

    Numbers(Words words) {
        this.words = words;
    }

    void read() {
        for (int at = 0; at < words.tokens().size(); at++) {
            String word = words.word(at);
            if (Character.isDigit(word.charAt(0))) readNumber(word, at);
            age(value(word), at);
        }
        new TenfoldDoses(words).read();
    }

    private void readNumber(String word, int at) {
        if (words.word(at - 1).equals("$")) return;
        if (word.indexOf('/') > 0) pair(word, at);
        else single(value(word), word.indexOf('.') > 0, at);
    }

    private void pair(String word, int at) {
        String[] parts = word.split("/");
        if (parts.length == 2) pressure(value(parts[0]), value(parts[1]), at, at + 1);
    }

    private void single(double value, boolean decimal, int at) {
        if (value < 0) return;
        if (OVER.contains(words.word(at + 1)) && near("pressure_word", at, 12))
            pressure(value, value(words.word(at + 2)), at, at + 3);
        if (OTHER_UNITS.contains(words.word(at + 1))) {
            if (words.word(at + 1).startsWith("perc") || words.word(at + 1).equals("%")) oxygen(value, at);
            return;
        }
        temperature(value, decimal, at);
        if (!decimal) {
            sugar(value, at);
            oxygen(value, at);
            if (value >= 130 && value <= 250 && near("pulse_word", at, 8)) hit("pulse_fast", at, at + 1);
            if (value > 180 && value < 300 && near("pressure_word", at, 6)) hit("bp_crisis", at, at + 1);
        }
        if (value >= 6 && value < 9 && near("potassium_word", at, 4)) hit("potassium_high", at, at + 1);
    }

    private void temperature(double value, boolean decimal, int at) {
        boolean named = near("fever_word", at, 12);
        boolean fahrenheit = (decimal && value >= 100 && value < 108) || (named && value >= 100 && value <= 107);
        boolean celsius = (decimal && value >= 38 && value < 42.5) || (named && value >= 38 && value <= 42);
        if (decimal && !named && otherMeasure(at)) return;
        if (!fahrenheit && !celsius) return;
        double f = celsius ? value * 9 / 5 + 32 : value;
        if (f >= 100.35) hit("temp_fever", at, at + 1);
        if (f >= 102.95) hit("temp_high", at, at + 1);
    }

    private boolean otherMeasure(int at) {
        return near("weight_word", at, 8) || near("lab_word", at, 6);
    }

    private void pressure(double upper, double lower, int at, int to) {
        if (upper < 70 || upper > 280 || lower < 30 || lower > 170 || lower >= upper) return;
        if (upper > 180 || lower > 110 || (upper == 180 && lower == 110)) hit("bp_crisis", at, to);
        if (upper >= 160 || lower >= 110) hit("bp_160", at, to);
    }

    private void sugar(double value, int at) {
        if (!near("sugar_word", at, 9) || value > 1000 || value < 20) return;
        if (words.word(at - 1).equals("type") || words.word(at - 1).equals("to")) return;
        if (value > 300) hit("sugar_high", at, at + 1);
        if (value < 70) hit("sugar_low", at, at + 1);
    }

    private void oxygen(double value, int at) {
        if (!near("oxygen_word", at, 12) || value < 50 || value > 92) return;
        hit(value < 90 ? "oxygen_low" : "oxygen_lowish", at, at + 1);
    }

    private void age(double value, int at) {
        if (value <= 0) return;
        String unit = words.word(at + 1);
        double weeks = weeks(unit, value);
        if (weeks < 0) return;
        if (words.word(at + 2).equals("old") || spanishAge(at)) baby(weeks, at);
        else pregnancy(weeks, at);
    }

    private static double weeks(String unit, double value) {
        return switch (unit) {
            case "day", "days", "dia", "dias" -> value / 7;
            case "week", "weeks", "wk", "wks", "semana", "semanas", "sem" -> value;
            case "month", "months", "mo", "mos", "mes", "meses" -> value * 4.35;
            default -> -1;
        };
    }

    private boolean spanishAge(int at) {
        boolean of = words.word(at - 1).equals("de") && !words.word(at + 3).startsWith("embaraz");
        return of && (near("baby_word", at, 5) || LITTLE.contains(words.word(at - 2)));
    }

    private void baby(double weeks, int at) {
        if (weeks < 13) hit("young_infant", at, at + 2);
        if (weeks <= 56) hit("infant", at, at + 2);
    }

    private void pregnancy(double weeks, int at) {
        boolean direct = words.word(at + 2).startsWith("preg")
                || words.word(at + 2).startsWith("along")
                || words.word(at + 3).startsWith("embaraz");
        boolean implied = near("pregnancy_word", at, 25) || im(at);
        if (weeks < 4
                || weeks > 43
                || !(direct || implied)
                || words.word(at + 2).startsWith("post")) return;
        hit("pregnant_weeks", at, at + 2);
        if (weeks >= 20 && weeks < 36.9) hit("preterm", at, at + 2);
    }

    /// "I'm 31 weeks", "tengo 34 semanas", or a message that opens with it.
    private boolean im(int at) {
        String before = words.word(at - 1);
        boolean weeks = words.word(at + 1).startsWith("w") || words.word(at + 1).startsWith("sem");
        return weeks && (before.equals("im") || before.equals("tengo") || at == 0);
    }

    private boolean near(String concept, int at, int reach) {
        for (Hit hit : words.hits(concept)) {
            boolean close = hit.from() - at <= reach && at - hit.to() <= reach;
            int apart = Math.abs(words.sentence(hit) - words.sentence(new Hit("", at, at + 1)));
            if (close && apart == 0) return true;
        }
        return false;
    }

    private void hit(String concept, int from, int to) {
        words.add(new Hit(concept, from, Math.min(to, words.tokens().size())));
    }

    /// -1 where the word is no number.
    static double value(String word) {
        Double spoken = SPOKEN.get(word);
        if (spoken != null) return spoken;
        int length = 0;
        int dots = 0;
        while (length < word.length() && (digit(word.charAt(length)) || word.charAt(length) == '.')) {
            if (word.charAt(length) == '.') dots++;
            length++;
        }
        if (length == 0 || length > 9 || dots > 1 || length < word.length() && word.charAt(length) != 's') return -1;
        return Double.parseDouble(word.substring(0, length));
    }

    private static boolean digit(char letter) {
        return letter >= '0' && letter <= '9';
    }
}
