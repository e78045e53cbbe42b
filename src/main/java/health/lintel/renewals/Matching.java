package health.lintel.renewals;

import health.lintel.datatypes.PatientId;
import health.lintel.medications.Medications;
import health.lintel.medications.Prescription;
import health.lintel.people.Patient;
import health.lintel.people.People;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Whose request it is, and of which prescription. Anything doubtful is a person's to say.
@Component
class Matching {
    private static final Pattern STRENGTH =
            Pattern.compile("(\\d+(?:\\.\\d+)?)\\s*(mg|mcg|g|unt|units?|ml)\\b", Pattern.CASE_INSENSITIVE);

    private final People people;
    private final Medications medications;

    Matching(People people, Medications medications) {
        this.people = people;
        this.medications = medications;
    }

    /// @param patient null unless only one can be meant
    record Match(@Nullable PatientId patient, @Nullable UUID prescription, List<MatchDoubt> doubts) {
        boolean isCertain() {
            return patient != null && prescription != null && doubts.isEmpty();
        }
    }

    Match of(Asked asked) {
        String family = asked.family();
        if (family == null) return new Match(null, null, List.of(MatchDoubt.NO_PATIENT));
        List<Patient> named = people.candidates(family).stream()
                .filter(each -> asked.born() == null
                        || asked.born().equals(each.person().birthDate()))
                .toList();
        if (named.isEmpty()) return new Match(null, null, List.of(MatchDoubt.NO_PATIENT));
        List<Patient> exact = named.stream()
                .filter(each -> sameGiven(each.person().given(), asked.given()))
                .toList();
        List<MatchDoubt> doubts = new ArrayList<>();
        if (asked.born() == null) doubts.add(MatchDoubt.NO_BIRTH_DATE);
        if (exact.isEmpty()) doubts.add(MatchDoubt.FIRST_NAME_DIFFERS);
        List<Patient> meant = exact.isEmpty() ? named : exact;
        if (meant.size() > 1) return new Match(null, null, List.of(MatchDoubt.SEVERAL_PATIENTS));
        return of(asked, meant.getFirst().id(), doubts);
    }

    Match of(Asked asked, PatientId patient, List<MatchDoubt> before) {
        EnumSet<MatchDoubt> doubts = EnumSet.noneOf(MatchDoubt.class);
        doubts.addAll(before);
        List<Prescription> same = medications.listed(patient).stream()
                .filter(each -> ingredient(each.name()).equals(ingredient(asked.medicine())))
                .toList();
        List<Prescription> taken = same.stream().filter(Prescription::isActive).toList();
        if (taken.isEmpty()) {
            doubts.add(same.isEmpty() ? MatchDoubt.NO_SUCH_MEDICINE : MatchDoubt.NOT_TAKEN_NOW);
            return new Match(patient, null, List.copyOf(doubts));
        }
        List<Prescription> strength = taken.stream()
                .filter(each -> strength(each.name()).equals(strength(asked.medicine())))
                .toList();
        if (strength.isEmpty()) doubts.add(MatchDoubt.OTHER_STRENGTH);
        List<Prescription> meant = strength.isEmpty() ? taken : strength;
        if (meant.size() > 1) doubts.add(MatchDoubt.SEVERAL_PRESCRIPTIONS);
        Prescription first = meant.getFirst();
        if (!first.prescribedByUs()) doubts.add(MatchDoubt.OTHER_OFFICE);
        if (isOtherPrescriber(asked.prescriber(), first.prescriberName())) doubts.add(MatchDoubt.OTHER_PRESCRIBER);
        return new Match(patient, first.id(), List.copyOf(doubts));
    }

    private static boolean isOtherPrescriber(@Nullable String asked, @Nullable String known) {
        if (asked == null || known == null) return false;
        String[] words = plain(asked).split(" ");
        return !(" " + plain(known) + " ").contains(" " + words[words.length - 1] + " ");
    }

    private static boolean sameGiven(String known, @Nullable String asked) {
        if (asked == null) return false;
        return plain(known).split(" ")[0].equals(plain(asked).split(" ")[0]);
    }

    static String ingredient(String medicine) {
        String name =
                plain(medicine.replaceAll("^\\s*\\d+ HR ", "").replaceAll("(?i)\\b(tab|tablet|cap|capsule)s?\\b", ""));
        return name.split(" ")[0];
    }

    private static String strength(String medicine) {
        Matcher found = STRENGTH.matcher(medicine);
        return found.find() ? found.group(1) + found.group(2).toLowerCase(Locale.ROOT) : "";
    }

    static String plain(String words) {
        return Normalizer.normalize(words, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", " ")
                .strip();
    }
}
