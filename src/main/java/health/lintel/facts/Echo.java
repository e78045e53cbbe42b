package health.lintel.facts;

import health.lintel.policy.Settings;
import health.lintel.triage.BodySystem;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What the rules look for in somebody's words beside the reading: words that the chart or the policy's lists of
/// medicines and sensitive topics hold as well, and parts of the body. With it a decision can be made again after the
/// words are gone;
/// whatever the writer said that the practice had not written down before is not in it.
///
/// @param words   lower case, without accents, in the order of the alphabet
/// @param systems parts of the body that the words name, as the comparison with a recorded reason finds them
public record Echo(List<String> words, Set<BodySystem> systems) {
    private static final Pattern NOT_A_WORD = Pattern.compile("[^a-z0-9]+");
    private static final Pattern NOT_A_LETTER = Pattern.compile("[^a-z]+");
    private static final int SHORTEST = 3;

    /// Keeps two words apart so that no phrase is read across them, also by those who overlook punctuation.
    private static final String APART = " ; 0 ; ";

    public Echo {
        words = List.copyOf(words);
        systems = Set.copyOf(systems);
    }

    public static Echo of(String text, Facts facts, Settings settings) {
        String plain = BodyWords.plain(text);
        String chart = BodyWords.plain(String.join(APART, chart(facts)));
        Set<String> kept = new TreeSet<>();
        for (Pattern between : List.of(NOT_A_WORD, NOT_A_LETTER)) {
            Set<String> said = parts(plain, between);
            parts(chart, between).stream().filter(said::contains).forEach(kept::add);
        }
        Settings.Refill medicines = settings.refill();
        Stream.of(medicines.dangerousToStop(), medicines.harmlessForms())
                .flatMap(Collection::stream)
                .filter(word -> Medicines.contains(plain, word))
                .forEach(kept::add);
        settings.sensitive().stream()
                .flatMap(topic -> topic.words().stream())
                .filter(word -> SpokenWords.namesAny(text, List.of(word)))
                .forEach(kept::add);
        return new Echo(List.copyOf(kept), BodyWords.in(text));
    }

    /// Words that the rules take for the ones that were written.
    public String asText() {
        List<String> said = new ArrayList<>();
        for (String word : words) {
            // "call me back" names no back: the pattern of a back does not take one after "be"
            boolean isNoBack = word.equals("back") && !systems.contains(BodySystem.BACK_AND_NECK);
            said.add(isNoBack ? "be back" : word);
        }
        return String.join(APART, said);
    }

    /// The parts of the body as reading and words together name them.
    public Set<BodySystem> with(Set<BodySystem> read) {
        Set<BodySystem> all = EnumSet.noneOf(BodySystem.class);
        all.addAll(systems);
        all.addAll(read);
        return all;
    }

    private static Set<String> parts(String text, Pattern between) {
        Set<String> parts = new LinkedHashSet<>();
        between.splitAsStream(text).filter(part -> part.length() >= SHORTEST).forEach(parts::add);
        return parts;
    }

    /// Everything in the chart that a rule compares with the words.
    private static List<String> chart(Facts facts) {
        List<@Nullable String> all = new ArrayList<>();
        for (Facts.Visit visit : known(facts.visits())) {
            all.add(visit.reason());
            all.addAll(visit.started());
        }
        known(facts.upcoming()).forEach(visit -> all.add(visit.reason()));
        known(facts.results()).forEach(result -> all.add(result.name()));
        known(facts.grants()).forEach(grant -> all.add(grant.matter()));
        known(facts.medications()).forEach(medicine -> all.add(medicine.name()));
        if (facts.conversation() != null) all.add(facts.conversation().matter());
        return all.stream().filter(Objects::nonNull).toList();
    }

    private static <T> List<T> known(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }
}
