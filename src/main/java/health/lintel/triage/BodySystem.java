package health.lintel.triage;

/// A part or system of the body that words name: how two matters are seen to be the same or clearly different.
public enum BodySystem {
    HEAD_AND_NERVES,
    EYES,
    EARS_NOSE_THROAT,
    HEART_AND_VESSELS,
    LUNGS,
    STOMACH_AND_BOWEL,
    KIDNEY_AND_BLADDER,
    REPRODUCTIVE,
    SKIN,
    BACK_AND_NECK,
    SHOULDER_AND_ARM,
    HAND_AND_WRIST,
    HIP_AND_LEG,
    KNEE,
    FOOT_AND_ANKLE,
    BLOOD_SUGAR,
    THYROID_AND_HORMONES,
    MOOD_AND_SLEEP,
    TEETH_AND_MOUTH,
    BLOOD,
    WHOLE_BODY
}
