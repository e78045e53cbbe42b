package health.lintel.triage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Repairs spelling, only ever towards a word that the lexicons know: one slip in words of six letters and
/// more, two from ten. Never to or from a word of negation, and never a word on the list of ordinary words that
/// look like slips. Deletion index after the SymSpell idea, so the work for a word does not grow with the
/// vocabulary.
final class Spelling {
    private static final int ONE_SLIP = 6;
    private static final int TWO_SLIPS = 10;
    private static final int SWAPPED_LETTER = 8;
    private static final Set<String> NEVER = Set.of(
            "never",
            "not",
            "without",
            "cannot",
            "nothing",
            "nunca",
            "ninguna",
            "ningun",
            "tampoco",
            "negative",
            "denies",
            "didnt",
            "doesnt",
            "dont",
            "wont",
            "cant",
            "isnt",
            "wasnt",
            "arent",
            "couldnt",
            "wouldnt",
            "hasnt",
            "havent",
            "nobody",
            "niega");

    private final Lexicon lexicon;
    private final Map<String, List<String>> byDeletion = new HashMap<>();

    Spelling(Lexicon lexicon) {
        this.lexicon = lexicon;
        Set<String> targets = new HashSet<>(lexicon.vocabulary());
        targets.addAll(lexicon.aliases());
        for (String word : targets) {
            if (word.length() < ONE_SLIP
                    || NEVER.contains(word)
                    || !word.chars().allMatch(Character::isLetter)) continue;
            for (String shorter : deletions(word, word.length() >= TWO_SLIPS ? 2 : 1)) {
                byDeletion.computeIfAbsent(shorter, k -> new ArrayList<>()).add(word);
            }
        }
    }

    /// The one copy, built when first asked for.
    static Spelling shared() {
        return Holder.SPELLING;
    }

    private static final class Holder {
        static final Spelling SPELLING = new Spelling(Lexicon.shared());
    }

    List<Token> repair(List<Token> tokens) {
        List<Token> repaired = new ArrayList<>(tokens.size());
        for (Token token : tokens) {
            Token next = token.as(repair(token.word()));
            String joined = repaired.isEmpty() || next.opensClause()
                    ? null
                    : lexicon.joined(repaired.getLast().word(), next.word());
            if (joined == null) {
                repaired.add(next);
            } else {
                Token first = repaired.removeLast();
                repaired.add(new Token(joined, first.start(), next.end(), first.before(), first.quoted()));
            }
        }
        return repaired;
    }

    private String repair(String word) {
        String alias = lexicon.alias(word);
        if (alias != null) return alias;
        if (known(word) || word.length() > 30 || Character.isDigit(word.charAt(0))) return word;
        String plain = unrepeated(unleeted(word));
        if (known(plain) || plain.length() < ONE_SLIP) return known(plain) ? plain : word;
        if (lexicon.notTypos().contains(plain) || NEVER.contains(plain)) return word;
        String nearest = nearest(plain);
        return nearest == null ? word : lexicon.aliasOr(nearest);
    }

    private boolean known(String word) {
        return lexicon.vocabulary().contains(word);
    }

    private static String unleeted(String word) {
        boolean digits = word.chars().anyMatch(Character::isDigit);
        if (!digits) return word;
        return word.replace('1', 'i')
                .replace('3', 'e')
                .replace('0', 'o')
                .replace('4', 'a')
                .replace('5', 's');
    }

    /// "helllp" and "paaain": three or more of a letter become one.
    private static String unrepeated(String word) {
        StringBuilder out = new StringBuilder();
        int run = 0;
        for (int i = 0; i < word.length(); i++) {
            char letter = word.charAt(i);
            run = i > 0 && word.charAt(i - 1) == letter ? run + 1 : 1;
            if (run < 3) out.append(letter);
            else if (run == 3) out.setLength(out.length() - 1);
        }
        return out.toString();
    }

    private @Nullable String nearest(String word) {
        if (!word.chars().allMatch(Character::isLetter)) return null;
        int most = word.length() >= TWO_SLIPS ? 2 : 1;
        String best = null;
        int bestSlips = most + 1;
        for (String shorter : deletions(word, most)) {
            for (String candidate : byDeletion.getOrDefault(shorter, List.of())) {
                if (candidate.charAt(0) != word.charAt(0) || inflected(candidate, word)) continue;
                int slips = slips(word, candidate);
                if (candidate.length() < TWO_SLIPS && slips > 1) continue;
                if (candidate.length() < SWAPPED_LETTER && !sameLetters(word, candidate)) continue;
                if (slips < bestSlips) {
                    best = candidate;
                    bestSlips = slips;
                }
            }
        }
        return best;
    }

    /// In a short word a letter may be missing, doubled or swapped with its neighbor, but not another in its place:
    /// "skating" is not "stating".
    private static boolean sameLetters(String word, String candidate) {
        if (word.length() != candidate.length()) return true;
        int[] count = new int[26];
        for (int i = 0; i < word.length(); i++) {
            if (word.charAt(i) < 'a' || word.charAt(i) > 'z' || candidate.charAt(i) < 'a' || candidate.charAt(i) > 'z')
                return false;
            count[word.charAt(i) - 'a']++;
            count[candidate.charAt(i) - 'a']--;
        }
        return Arrays.stream(count).allMatch(n -> n == 0);
    }

    /// "sleeps" is no slip of "sleep", nor "doctores" of "doctors".
    private static boolean inflected(String one, String other) {
        String longer = one.length() > other.length() ? one : other;
        String shorter = longer.equals(one) ? other : one;
        return longer.startsWith(shorter) && (longer.endsWith("s") || longer.endsWith("d") || longer.endsWith("r"));
    }

    private static Set<String> deletions(String word, int depth) {
        Set<String> found = new HashSet<>();
        found.add(word);
        Set<String> edge = Set.of(word);
        for (int i = 0; i < depth; i++) {
            Set<String> next = new HashSet<>();
            for (String each : edge) {
                for (int at = 0; at < each.length(); at++) next.add(each.substring(0, at) + each.substring(at + 1));
            }
            found.addAll(next);
            edge = next;
        }
        return found;
    }

    /// Optimal string alignment: a swap of neighbors counts one.
    private static int slips(String a, String b) {
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) d[i][0] = i;
        for (int j = 0; j <= b.length(); j++) d[0][j] = j;
        for (int i = 1; i <= a.length(); i++) {
            for (int j = 1; j <= b.length(); j++) {
                int cost = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                d[i][j] = Math.min(Math.min(d[i - 1][j] + 1, d[i][j - 1] + 1), d[i - 1][j - 1] + cost);
                boolean swap =
                        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
                if (swap) d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
            }
        }
        return d[a.length()][b.length()];
    }
}
