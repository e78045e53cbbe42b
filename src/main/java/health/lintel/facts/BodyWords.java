package health.lintel.facts;

import static health.lintel.triage.BodySystem.*;

import health.lintel.triage.BodySystem;
import java.text.Normalizer;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// Which parts of the body the words of a recorded reason name, in English or Spanish. Small on purpose: where
/// it finds nothing, the matter is in doubt, and what is in doubt is delivered.
final class BodyWords {
    /// "call me back", "get back to you", "came back" are no backs
    private static final String BACK =
            "(?<!(?:call|called|write|get|got|come|came|go|going|went|hear|heard|me|us|you|right|be) )back"
                    + "(?! (?:to|in|on|up|for|home|from)\\b)";

    private static final Pattern ACCENT = Pattern.compile("\\p{M}");

    private static final Map<BodySystem, Pattern> WORDS = new EnumMap<>(BodySystem.class);

    static {
        put(
                HEAD_AND_NERVES,
                "head(ache)?s?|migraines?|dizz\\w*|vertigo|numb\\w*|neuropathy|seizures?|epilepsy|concussion|cabeza|migranas?|mareos?|nervios?");
        put(EYES, "eyes?|eyelids?|vision|conjunctivitis|cataracts?|glaucoma|ojos?|vista");
        put(EARS_NOSE_THROAT, "ears?|earache|hearing|nose|sinus\\w*|throat|tonsil\\w*|hay fever|oidos?|nariz|garganta");
        put(
                HEART_AND_VESSELS,
                "heart|blood pressure|bp|hypertension|palpitations?|cholesterol|lipids?|afib|atrial|angina|veins?|corazon|presion|colesterol|hipertension");
        put(
                LUNGS,
                "lungs?|cough\\w*|asthma|copd|bronchitis|pneumonia|wheez\\w*|breath\\w*|inhalers?|pulmon\\w*|tos|asma|neumonia");
        put(
                STOMACH_AND_BOWEL,
                "stomach|belly|abd\\w*|bowels?|nausea|vomit\\w*|diarrhea|constipat\\w*|reflux|heartburn|gerd|colon\\w*|hemorrhoids?|estomago|barriga|vientre|vomitos?|diarrea|estrenimiento|acidez");
        put(KIDNEY_AND_BLADDER, "kidneys?|bladder|urin\\w*|uti|pee|peeing|rinon(es)?|vejiga|orina\\w*");
        put(
                REPRODUCTIVE,
                "pregnan\\w*|periods?|menstrua\\w*|vagin\\w*|breasts?|testic\\w*|prostate|erect\\w*|contracepti\\w*|birth control|pap|embaraz\\w*|regla|prostata|senos?");
        put(
                SKIN,
                "skin|rash\\w*|eczema|acne|moles?|hives|itch\\w*|psoriasis|warts?|sunburn|piel|sarpullido|ronchas|acne|lunar(es)?|picazon");
        put(BACK_AND_NECK, BACK + "|neck|spine|sciatica|lumbar|espalda|cuello|ciatica|columna");
        put(SHOULDER_AND_ARM, "shoulders?|arms?|elbows?|rotator|hombros?|brazos?|codos?");
        put(HAND_AND_WRIST, "hands?|wrists?|fingers?|thumbs?|carpal|manos?|munecas?|dedos?");
        put(HIP_AND_LEG, "hips?|legs?|thighs?|calf|calves|cadera|piernas?|muslos?");
        put(KNEE, "knees?|meniscus|rodillas?");
        put(FOOT_AND_ANKLE, "foot|feet|ankles?|toes?|toenails?|heels?|plantar|pies?|tobillos?");
        put(BLOOD_SUGAR, "diabet\\w*|sugars?|glucose|a1c|insulin\\w*|azucar|glucosa|insulina");
        put(THYROID_AND_HORMONES, "thyroid|hormones?|hypothyroid\\w*|tiroides|hormonas?");
        put(
                MOOD_AND_SLEEP,
                "depress\\w*|anxi\\w*|mood|sleep\\w*|insomnia|panic|adhd|ptsd|depresion|ansiedad|insomnio|dormir");
        put(TEETH_AND_MOUTH, "tooth|teeth|gums?|mouth|tongue|dental|dientes?|muelas?|boca|encias");
        put(BLOOD, "anemia|blood clots?|dvt|bleeding disorder|iron deficiency|coagulos?");
    }

    private BodyWords() {}

    static Set<BodySystem> in(String text) {
        String plain = plain(text);
        Set<BodySystem> found = EnumSet.noneOf(BodySystem.class);
        WORDS.forEach((system, words) -> {
            if (words.matcher(plain).find()) found.add(system);
        });
        return found;
    }

    /// Lower case without accents.
    static String plain(String text) {
        if (text.chars().allMatch(letter -> letter < 128)) return text.toLowerCase(Locale.ROOT);
        return ACCENT.matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
    }

    private static void put(BodySystem system, String words) {
        WORDS.put(system, Pattern.compile("\\b(" + words + ")\\b"));
    }
}
