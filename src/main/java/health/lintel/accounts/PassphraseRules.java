package health.lintel.accounts;

import com.nulabinc.zxcvbn.Zxcvbn;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Which passphrases are too easy to guess: too short, known from breaches and songs, or made of one's own name. No
/// rules on digits and signs, which only make people write `Password1!`.
@Component
public class PassphraseRules {
    public static final int SHORTEST = 15;
    public static final int LONGEST = 128;
    /// What guessing a good one takes, as a power of ten.
    private static final double GUESSES = 10;
    /// Letters that must be left when one's own names are taken out.
    private static final int LEFT_WITHOUT_NAMES = 10;
    /// The estimate looks at no more than this, for its cost grows with the length.
    private static final int LOOKED_AT = 64;

    /// What is wrong with a passphrase; the pages have words for each.
    public enum Problem {
        TOO_SHORT,
        TOO_LONG,
        TOO_COMMON,
        NAMES_YOU
    }

    private final Zxcvbn estimate = new Zxcvbn();
    private final Set<String> common = common();

    PassphraseRules() {}

    /// @param about names that a stranger would try first: the person's, their user name, the practice's
    public Optional<Problem> problem(String passphrase, List<String> about) {
        int length = passphrase.codePointCount(0, passphrase.length());
        if (length < SHORTEST) return Optional.of(Problem.TOO_SHORT);
        if (length > LONGEST) return Optional.of(Problem.TOO_LONG);
        String letters = letters(passphrase);
        if (common.contains(letters)) return Optional.of(Problem.TOO_COMMON);
        List<String> names = about.stream()
                .flatMap(name -> List.of(name.split("[\\s@._-]+")).stream())
                .map(PassphraseRules::letters)
                .filter(name -> name.length() >= 3)
                .toList();
        String rest = letters;
        for (String name : names) rest = rest.replace(name, "");
        if (!rest.equals(letters) && rest.length() < LEFT_WITHOUT_NAMES) return Optional.of(Problem.NAMES_YOU);
        String start = passphrase.substring(0, Math.min(LOOKED_AT, passphrase.length()));
        boolean easy = estimate.measure(start, names).getGuessesLog10() < GUESSES;
        return easy ? Optional.of(Problem.TOO_COMMON) : Optional.empty();
    }

    private static String letters(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKD);
        return plain.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }

    private static Set<String> common() {
        try (InputStream file = PassphraseRules.class.getResourceAsStream("/accounts/common-passphrases.txt")) {
            if (file == null) throw new IllegalStateException("accounts/common-passphrases.txt is missing");
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(PassphraseRules::letters)
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
